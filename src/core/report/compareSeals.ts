import type { Seal, SealCodes } from './seal.js';

/** How a report stands to the seal that was given with it. */
export interface SealComparison {
  /** What of `org`, `year` and `edition` is another. */
  readonly others: readonly ('org' | 'year' | 'edition')[];
  readonly figures: CodesCompared;
  readonly prose: CodesCompared;
  /** Left out where an earlier program made the seal, without codes of attachments. */
  readonly attachments?: AttachmentsCompared;
  /** True where another version of the program, or other rules, made the seal. */
  readonly isOtherProgram: boolean;
  /** True where a check comes to more or fewer errors; to more or fewer of anything. */
  readonly hasOtherErrors: boolean;
  readonly hasOtherCounts: boolean;
}

/** Whether what the codes stand for is the same, and the codes of the parts that are not, where known. */
export interface CodesCompared {
  readonly isSame: boolean;
  readonly parts: readonly string[];
}

/** Which attachments are the same wherever they stand; the numbers are those of each side. */
export interface AttachmentsCompared {
  readonly isSame: boolean;
  /** Of the report as it is now, those that the seal does not know. */
  readonly unknown: readonly string[];
  /** Of the seal, those that the report has not. */
  readonly missing: readonly string[];
}

/**
 * Compares the seal that came with a report with the one that it has now. A printed seal has the first digits
 * of its codes only: these are compared. `isSameName` says whether two names are one body's.
 */
export function compareSeals(
  given: Seal,
  now: Seal,
  isSameName: (a: string, b: string) => boolean,
): SealComparison {
  const others = [
    ...(isSameName(given.org, now.org) ? [] : (['org'] as const)),
    ...(given.year === now.year ? [] : (['year'] as const)),
    ...(given.edition === now.edition ? [] : (['edition'] as const)),
  ];
  const hasOtherErrors = given.counts.error !== now.counts.error;
  const isOther = (key: 'warning' | 'hint') => given.counts[key] !== now.counts[key];
  return {
    others,
    figures: compareCodes(given.figures, now.figures),
    prose: compareCodes(given.prose, now.prose),
    ...(given.attachments && now.attachments
      ? { attachments: compareAttached(given.attachments, now.attachments) }
      : {}),
    isOtherProgram: given.program !== now.program || !isSameCode(given.rules, now.rules),
    hasOtherErrors,
    hasOtherCounts: hasOtherErrors || isOther('warning') || isOther('hint') || given.reasons !== now.reasons,
  };
}

function compareCodes(given: SealCodes, now: SealCodes): CodesCompared {
  const isOther = ([code, value]: readonly [string, string]) => {
    const said = given.parts[code];
    return said !== undefined && !isSameCode(said, value);
  };
  const parts = Object.entries(now.parts)
    .filter(isOther)
    .map(([code]) => code);
  return { isSame: parts.length === 0 && isSameCode(given.all, now.all), parts };
}

function compareAttached(given: SealCodes, now: SealCodes): AttachmentsCompared {
  const notIn = (parts: SealCodes['parts'], others: SealCodes['parts']) =>
    Object.keys(parts).filter(
      (code) => !Object.values(others).some((other) => isSameCode(parts[code] ?? '', other)),
    );
  return {
    isSame: isSameCode(given.all, now.all),
    unknown: notIn(now.parts, given.parts),
    missing: notIn(given.parts, now.parts),
  };
}

/** True where the one code is the beginning of the other; no code is no beginning. */
function isSameCode(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== '' && long.startsWith(short);
}
