import { isCompared } from './around.js';
import type { StatedNumber } from './stated.js';

/** So many numbers before a total may be its parts. */
const MOST_PARTS = 12;
/** A total that is said after its parts, with nothing else counted: 合计30件, 三项总计30件. */
const TOTAL =
  /^(?:以上|上述)?(?:[两二三四五六七八]?[项者类年])?(?:合计|总计|共计|(?<=[两二三四五]年)累计)为?$/;

/** What was counted is added to: 收到27件，加上年结转3件，共30件, or is the other part of all that is handled. */
const ADDED =
  /(?:(?<![增添附参追])加上?|连同|叠加)[^。;]{0,40}$|结转[^。;\d]{0,16}\d+[件份宗起]、?(?:新[收增]|收到|受理)[^。;]{0,24}$|(?:新[收增]|收到|受理)[^。;\d]{0,16}\d+[件份宗起][、，(](?:上年度?|去年|20\d\d年度?)[^。;\d，]{0,4}结转[^。;]{0,24}$/;

/** What is taken from a whole is no part of it: 取消5项、新增2项，合计316项. */
const TAKEN = /减少|[核缩压删削]减|精简|取消|删除|下放|剔除|扣除/;

function isTotal({ left, earlier }: StatedNumber): boolean {
  return TOTAL.test(left) || (/^(?:一?共|总共)有?$/.test(left) && ADDED.test(earlier));
}

/** The sums of the last two, three and more numbers of one unit in the sentence before a place. */
export function sumsBefore(stated: readonly StatedNumber[], at: number, unit?: string): readonly number[] {
  const sentence = stated[at]?.sentence;
  const sums: number[] = [];
  // What is compared with is no part, but in 今年73件，较上年58件增长，两年合计131件.
  let [sum, all, count, seen] = [0, 0, 0, 0];
  let counted = unit;
  for (let before = at - 1; before >= 0 && seen < MOST_PARTS; before -= 1) {
    const part = stated[before];
    if (!part || part.sentence !== sentence) break;
    const { quantity } = part;
    if (quantity.unit === '%') continue;
    counted ??= quantity.unit;
    if (quantity.isRough || TAKEN.test(part.left)) return [];
    if (quantity.unit !== counted) continue;
    all += quantity.value;
    seen += 1;
    if (seen > 1) sums.push(all);
    if (isCompared(part)) continue;
    sum += quantity.value;
    count += 1;
    if (count > 1) sums.push(sum);
  }
  return sums;
}

/** Words of a total of what stands before it, where the number is the sum of that. */
const SUM_AFTER =
  /^(?:以上|上述)?(?:[两二三四五六七八]?[项者类年])?(?:一?共|合计|总计|共计|总共|累计|小计)有?为?$/;

/** True for the number at a place where it is said to be the sum of those before it, and is. */
export function isSumBefore(stated: readonly StatedNumber[], at: number): boolean {
  const total = stated[at];
  if (!total || !SUM_AFTER.test(total.left)) return false;
  return sumsBefore(stated, at, total.quantity.unit).includes(total.quantity.value);
}

/** A total after its parts that is the sum of none of them. */
export interface WrongTotal {
  readonly total: StatedNumber;
  readonly sum: number;
}

/** The totals after their parts that no sum of these parts gives, and no number before them either. */
export function wrongTotals(stated: readonly StatedNumber[]): readonly WrongTotal[] {
  return stated.flatMap((total, at) => {
    const { value, unit, isRough } = total.quantity;
    if (isRough || unit === '%' || !isTotal(total) || isCompared(total)) return [];
    const sums = sumsBefore(stated, at, unit);
    const isSaid = stated
      .slice(Math.max(0, at - MOST_PARTS), at)
      .some(({ sentence, quantity }) => sentence === total.sentence && quantity.value === value);
    const sum = sums.at(-1);
    return sum === undefined || isSaid || sums.includes(value) ? [] : [{ total, sum }];
  });
}
