import { changeOf, isNext } from './change.js';
import type { StatedNumber } from './stated.js';

/** What a number is changed from, and what leads to the number that it is changed to. */
const FROM = /(?:由|从|自(?!然))(?:(?:上一?|去|前一?|20\d\d)年度?)?的?$/;
const TO =
  /^[，、]?(?:大幅|逐步|进一步)?(?:增加?|上?升|下?降|减少?|提高|增长|降低|回落|变|跃升)[至到为](?:(?:20\d\d|本|今)年度?的?)?$/;

/** True for a number that another is changed from: 由64件增至83件. */
export function isChangedFrom(
  { left, right, sentence }: StatedNumber,
  next: StatedNumber | undefined,
): boolean {
  return FROM.test(left) && next?.sentence === sentence && TO.test(next.left) && next.left.startsWith(right);
}

/** The same words without those of what is changed from: 新收申请 of 新收申请由上年的. */
export function withoutFrom(words: string): string {
  return words.replace(FROM, '');
}

/**
 * A number with the words of the one that it is changed from, or of the change that leads to it: of
 * 新收申请由64件增至83件 and of 新收申请增加19件，达到83件 the last is 新收申请.
 */
export function withChangedWords(stated: StatedNumber, before: StatedNumber | undefined): StatedNumber {
  const words = wordsOfBoth(stated, before);
  if (!before || words === undefined || words === '') return stated;
  const year = /20\d\d年/.exec(stated.left)?.[0] ?? '';
  return { ...stated, left: words, earlier: `${withoutFrom(before.earlier)}${year}` };
}

function wordsOfBoth(stated: StatedNumber, before: StatedNumber | undefined): string | undefined {
  if (before && isChangedFrom(before, stated)) return withoutFrom(before.left);
  return /^达到?$/.test(stated.left) && isNext(stated, before) ? changeOf(before)?.words : undefined;
}
