import type { StatedNumber } from './stated.js';

/** What a number is changed from, and what leads to the number that it is changed to. */
const FROM = /(?:由|从|自(?!然))(?:(?:上一?|去|前一?|20\d\d)年度?)?的?$/;
const TO =
  /^[，、]?(?:大幅|逐步|进一步)?(?:增加?|上?升|下?降|减少?|提高|增长|降低|回落|变|跃升)(?:[至到为])$/;

/** True for a number that another is changed from: 由64件增至83件. */
export function isChangedFrom(
  { left, right, sentence }: StatedNumber,
  next: StatedNumber | undefined,
): boolean {
  return FROM.test(left) && next?.sentence === sentence && TO.test(next.left) && next.left.startsWith(right);
}

/** A number with the words of the one that it is changed from: of 新收申请由64件增至83件 the second is 新收申请. */
export function withChangedWords(stated: StatedNumber, before: StatedNumber | undefined): StatedNumber {
  return before && isChangedFrom(before, stated)
    ? { ...stated, left: before.left.replace(FROM, ''), earlier: before.earlier.replace(FROM, '') }
    : stated;
}
