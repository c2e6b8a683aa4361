import type { Subject } from '../../core/check/rule.js';
import type { Claim } from './claim.js';
import { groundOf } from './grounds.js';

const TOTAL = 'requests.received.total';
const APPLICANTS = /^requests\.received\.(\w+)$/;

/**
 * The same claims where a sentence goes on about one kind of applicants: in 商业企业申请5件，已答复4件 the answers
 * may be those to enterprises. Where the sentence has told all requests before, they are all answers.
 */
export function withApplicants(claims: readonly Claim[], subject: Subject): readonly Claim[] {
  let column: string | undefined;
  let isWhole = false;
  return claims.map((claim, at) => {
    const before = claims[at - 1];
    if (before?.stated.sentence !== claim.stated.sentence) [column, isWhole] = [undefined, false];
    else if (isApart(before, claim)) column = undefined;
    const { key } = claim.meaning;
    if (key === TOTAL) isWhole = true;
    const applicants = key === TOTAL ? undefined : APPLICANTS.exec(key)?.[1];
    if (applicants !== undefined) column = applicants;
    return column === undefined || applicants !== undefined || isWhole
      ? claim
      : ofColumn(claim, column, subject);
  });
}

/** True where a semicolon parts two claims of a sentence. */
function isApart(before: Claim, { stated }: Claim): boolean {
  return stated.chapter.text.slice(before.stated.quantity.end, stated.quantity.at).includes('；');
}

function ofColumn(claim: Claim, column: string, subject: Subject): Claim {
  const { meaning, grounds } = claim;
  if (!meaning.key.startsWith('requests.')) return claim;
  const own = meaning.sums.flatMap((sum) => groundOf(sum.replaceAll('.total', `.${column}`), subject) ?? []);
  return { ...claim, grounds: [...grounds, ...own], isSure: false };
}
