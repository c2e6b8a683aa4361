import type { Quantity } from '../../core/form/quantity.js';
import { remember } from '../../core/form/remember.js';
import type { Sentence } from './sentence.js';

/** What stands between numbers that are told in turn: 66件、287件和74件. */
const NEXT = /^(?:申请|案件)?[、，和与及]{1,2}$/;
const AND = /、|以?及|和|与/;
/** Applicants of one kind whose name has one of these signs. */
const ONE = /法人(?:和|及|与|或|或者|、)其[他它]组织/g;
const BODIES = '法人或其他组织';
const IN_TURN = /(?:分别|依次)([^\d，；;。:]{0,8}):?$/;
/** True where numbers of a sentence may be told in turn: in most none are. */
const tellsInTurn = remember(({ text }: Sentence): boolean => /分别|依次/.test(text));
/** The most numbers that are told in turn, and the most characters before them. */
const MOST = 8;
const NEAR = 120;

/**
 * The words that a number belongs to where several are told in turn: of 维持、纠正分别为3件、1件 the second
 * belongs to 纠正. Undefined where it stands in no such list.
 */
export function nameInTurn(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  sentence: Sentence,
): string | undefined {
  if (!tellsInTurn(sentence)) return undefined;
  let first = index;
  while (index - first < MOST && isNext(text, quantities, first)) first -= 1;
  const at = quantities[first]?.at ?? 0;
  const words = text.slice(Math.max(sentence.from, at - NEAR, quantities[first - 1]?.end ?? 0), at);
  const turn = IN_TURN.exec(words);
  if (!turn) return undefined;
  let last = index;
  while (last - first < MOST && isNext(text, quantities, last + 1)) last += 1;
  const before = words.slice(0, turn.index);
  const clause = before.slice(before.search(/[^，；;。:\n]*$/)) || before;
  const names = clause
    .replace(ONE, BODIES)
    .split(AND)
    .map((name) => name.replace(/^结果(?=.)/, ''));
  if (last === first) return undefined;
  // Names with commas of their own: which is whose is not known.
  if (names.length !== last - first + 1) return names.length > 1 ? '' : undefined;
  return `${names[index - first] ?? ''}${index < last ? sharedTail(names) : ''}${turn[1] ?? ''}`;
}

/** Words that several names may share; 大量反复申请 shares none with 重复申请. */
const TAIL =
  /^的?(?:政府信息公开)?(?:[尚已]?[未已]?(?:审结|办结|结案))?的?(?:案件|申请|办件|文件|决定|信息)?(?:的?数量?|件数)?$/;

/** What the last name has over the others, and is said of all: 复议、诉讼未审结案件. */
function sharedTail(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const last = others.pop() ?? '';
  if (last.startsWith(BODIES)) return last.slice(BODIES.length);
  const tail = last.slice(first.length);
  return TAIL.test(tail) && others.every(({ length }) => length === first.length) ? tail : '';
}

/** True where a number follows the one before it with nothing but a sign or a word between them. */
function isNext(text: string, quantities: readonly Quantity[], index: number): boolean {
  const [before, number] = [quantities[index - 1], quantities[index]];
  return (
    before !== undefined &&
    number !== undefined &&
    number.at - before.end < 5 &&
    NEXT.test(text.slice(before.end, number.at))
  );
}
