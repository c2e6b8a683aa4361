import type { Breakdown } from './breakdown.js';
import { sumOf, type StatedNumber } from './stated.js';

const REST =
  /其[他它](?!处理|结果|组织|法律|方式处理|情形|部门|单位|机关|网站|[乡县]|重点|需)|剩余|其余|余下/;

/** How a breakdown adds up: undefined where it does, or where nothing can be said. */
export interface Imbalance {
  readonly kind: 'more' | 'less';
  readonly sum: number;
  readonly total: StatedNumber;
  readonly isSure: boolean;
}

/** Where the parts of a breakdown are more than its total, or do not close it although 其余 says so. */
export function imbalanceOf({ totals, parts, isLoose }: Breakdown): Imbalance | undefined {
  const [total] = totals;
  const all = [...totals, ...parts];
  if (!total || all.some(({ quantity }) => quantity.isRough) || all.every(({ isBound }) => isBound))
    return undefined;
  const { unit } = total.quantity;
  const same =
    unit === '' ? parts : parts.filter((part) => part.quantity.unit === unit || part.quantity.unit === '');
  const sums = [parts, same].map(sumOf);
  const values = [...totals.map(({ quantity: { value } }) => value), ...joined(totals)];
  // What follows a rest that closes the list is no part of it: 网站80条，其他50条，制作图解12条.
  const toRest = parts.slice(0, parts.findIndex(({ left }) => REST.test(left)) + 1 || undefined);
  if (
    values.some((value) => sums.includes(value) || [parts, same, toRest].some((list) => closes(list, value)))
  )
    return undefined;
  const sum = sums[1] ?? 0;
  const most = Math.max(...values);
  // Of several numbers of the sentence before, which is the total is not said.
  const isAfterSentence = totals.length > 1 && parts[0]?.sentence !== total.sentence;
  const last = parts.at(-1);
  // What was received and what was carried in are handled together; what is carried out is no part listed.
  if (/结转/.test(total.left) && joined(totals).some((value) => sum <= value)) return undefined;
  // Two kinds of things before a list may both be divided by it: 建议127件、提案143件，其中….
  if (joined(totals).some((value) => sum <= value) && isListed(totals, parts, sum)) return undefined;
  // 从申请主体看，… may divide what was told before the last sentence.
  if (isLoose && sum > most && parts[0]?.sentence !== total.sentence) return undefined;
  if (leftover(same, total.quantity.value) > total.quantity.value) {
    if (values.includes(nestedSum(same)) || (isAfterSentence && sum <= most)) return undefined;
    const isSure = !isLoose && sum > most && !areDimensions(same, total.quantity.value);
    return same.length < 1 ? undefined : { kind: 'more', sum, total, isSure };
  }
  // 维持14件，纠正3件，其他5件 leaves out what is not decided.
  const isClosed = last && REST.test(last.left) && parts.length > 1 && !/维持|纠正/.test(last.earlier);
  if (!isClosed || (sums[0] ?? 0) >= most) return undefined;
  return {
    kind: 'less',
    sum: sums[0] ?? 0,
    total,
    isSure: /其余|剩余|余下/.test(last.left) && same.length === parts.length,
  };
}

/** Several numbers before a list may be its total together: 新收27件，上年结转3件，其中…. */
function joined(totals: readonly StatedNumber[]): readonly number[] {
  return totals.slice(1).map((_, at) => sumOf(totals.slice(0, at + 2)));
}

/** True where the two nearest numbers before a list stand in one, unless it names one of them and is more. */
function isListed(
  [last, before]: readonly StatedNumber[],
  parts: readonly StatedNumber[],
  sum: number,
): boolean {
  if (!last || !before || last.sentence !== before.sentence) return false;
  const said = parts.map(({ left }) => left).join('，');
  const named = [last, before].filter(({ left }) => left.length > 1 && said.includes(left.slice(-2)));
  if (named.length === 1 && sum > (named[0]?.quantity.value ?? 0)) return false;
  return last.chapter.text[before.quantity.end] === '、';
}

/** The sum of parts where those that follow one add up to it and are its own: 起诉18件，维持10件、未结8件. */
function nestedSum(parts: readonly StatedNumber[]): number {
  let sum = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const { value } = parts[at]?.quantity ?? { value: 0 };
    sum += value;
    let [own, last] = [0, at];
    while (own < value && last + 1 < parts.length) {
      last += 1;
      own += parts[last]?.quantity.value ?? 0;
    }
    if (own === value && last > at + 1) at = last;
  }
  return sum;
}

/** True where the parts are lists one after the other, each of which adds up to the total. */
function closes(parts: readonly StatedNumber[], total: number): boolean {
  return total > 0 && leftover(parts, total) === 0;
}

/** The sum of the parts since they last added up to the total and a new list began. */
function leftover(parts: readonly StatedNumber[], total: number): number {
  let [sum, within, isDone] = [0, 1, false];
  parts.forEach(({ quantity: { value } }, at) => {
    sum += value;
    const next = gapAfter(parts, at);
    const others = parts.slice(at + 1);
    const rest = sumOf(others);
    // What follows a closed list and has more than its total is no part of it.
    if (sum === total && next > within && others.some((each) => each.quantity.value > total)) isDone = true;
    if (isDone) sum = 0;
    else if (sum === total && (next > within || rest === total || rest === 0)) [sum, within] = [0, 1];
    else within = Math.max(within, next);
  });
  return sum;
}

/** How far a part stands from the next: 1 for an enumeration comma, 2 for a comma, 3 for a semicolon. */
function gapAfter(parts: readonly StatedNumber[], at: number): number {
  const [part, next] = [parts[at], parts[at + 1]];
  if (!part || !next) return 0;
  const between = part.chapter.text.slice(part.quantity.end, next.quantity.at);
  if (/[；;]/.test(between)) return 3;
  return between.includes('，') ? 2 : 1;
}

/** True where semicolons part lists that may overlap, none of which is more than the total. */
function areDimensions(parts: readonly StatedNumber[], total: number): boolean {
  const lists: StatedNumber[][] = [[]];
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    const { text } = part.chapter;
    if (before && /[；;]/.test(text.slice(before.quantity.end, part.quantity.at))) lists.push([]);
    lists.at(-1)?.push(part);
  });
  return lists.length > 1 && lists.every((list) => list.length > 1 && sumOf(list) <= total);
}
