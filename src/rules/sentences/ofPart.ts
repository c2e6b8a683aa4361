import type { Claim } from './claim.js';
import { CARRIED_IN, CARRIED_OUT, PROCESSED, RECEIVED, totalOf } from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** What begins a list of parts, between its total and its first part. */
const LIST = /其中|[(，]含|包括/;
/** Units of requests, and of what is made of them. */
const COUNTED = /^[件份个宗起例篇]$/;
/** All requests, and what became of all. */
const WHOLE = [RECEIVED, CARRIED_IN, PROCESSED, CARRIED_OUT].map((row) => totalOf(row));

/**
 * The same claims where a list divides something that no table counts: in 典型案例10件，其中予以公开3件 the
 * results are those of the cases told. They are no more than the figures of the tables.
 */
export function withParts(claims: readonly Claim[], stated: readonly StatedNumber[]): readonly Claim[] {
  if (claims.length === 0) return claims;
  const claimed = new Set(claims.map((claim) => claim.stated));
  const sentences = new Set(claims.map((claim) => claim.stated.sentence));
  const parts = new Set<StatedNumber>();
  let isPart = false;
  stated.forEach((each, at) => {
    if (!sentences.has(each.sentence)) return;
    const before = stated[at - 1];
    if (before?.sentence !== each.sentence) isPart = false;
    else {
      const between = each.chapter.text.slice(before.quantity.end, each.quantity.at);
      if (between.includes(';')) isPart = false;
      if (LIST.test(between))
        isPart = COUNTED.test(before.quantity.unit) && !claimed.has(before) && !before.isBound;
    }
    if (isPart) parts.add(each);
  });
  return claims.map((claim) =>
    parts.has(claim.stated) && !WHOLE.includes(claim.meaning.key)
      ? { ...claim, isOfPart: true, isOfFew: true }
      : claim,
  );
}
