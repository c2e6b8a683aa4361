import { remember } from '../../core/form/remember.js';
import { signTable } from '../../core/form/unseen.js';
import { quantitiesIn, type Quantity } from '../../core/form/quantity.js';
import type { ChapterText } from './chapterText.js';
import { nameInTurn } from './inTurn.js';
import { sentencesOf, type Sentence } from './sentence.js';

/** A number of the prose with the words around it. */
export interface StatedNumber {
  readonly chapter: ChapterText;
  readonly quantity: Quantity;
  /** Which of the chapter's sentences it is in. */
  readonly sentence: Sentence;
  /**
   * The words before it, back to a comma or another number; and those after it. Of numbers that follow 分别,
   * the words before are those that it belongs to.
   */
  readonly left: string;
  readonly right: string;
  /** The words before it as they are written. */
  readonly written: string;
  /** The clause after `right` where that has no number. */
  readonly after: string;
  /** The clause before `left` where that has no number. */
  readonly clause: string;
  /** True where that clause says what the number before it counts: 1191件予以公开，共计…. */
  readonly isOfBefore: boolean;
  /** The sentence up to it. */
  readonly earlier: string;
  /** In how many brackets it stands. */
  readonly depth: number;
  /** True where a name in braces stands here: it cannot disagree. */
  readonly isBound: boolean;
}

/** Some numbers together, each in its own unit. */
export function sumOf(numbers: readonly StatedNumber[]): number {
  return numbers.reduce((sum, { quantity }) => sum + quantity.value, 0);
}

/** So many numbers of a chapter are looked at, many times what a report has; that others are not is told. */
export const MOST_STATED = 2000;
/** The most characters around a number that are looked at. */
const NEAR = 60;
const MOST_EARLIER = 400;
/** The signs that end the words beside a number. */
const HARD = signTable('，；;：:。！!？?\n()「」…');

const OPEN = 0x28;
const CLOSE = 0x29;

/** All numbers of a chapter. */
const quantitiesOf = remember(({ text }: ChapterText) => quantitiesIn(text));

/** The paragraph from which on the numbers of a chapter are not looked at; undefined where all are. */
export function unseenFrom(chapter: ChapterText): number | undefined {
  const first = quantitiesOf(chapter)[MOST_STATED];
  return first && chapter.paragraphs[first.at];
}

/** Every number of a chapter with the words around it, in their order. */
export function statedIn(chapter: ChapterText): readonly StatedNumber[] {
  const { text } = chapter;
  const quantities = quantitiesOf(chapter).slice(0, MOST_STATED);
  const sentences = sentencesOf(chapter);
  let sentenceAt = 0;
  let boundAt = 0;
  let depth = 0;
  let scanned = 0;
  return quantities.map((quantity, index): StatedNumber => {
    while ((sentences[sentenceAt + 1]?.from ?? Infinity) <= quantity.at) {
      sentenceAt += 1;
      depth = 0;
      scanned = sentences[sentenceAt]?.from ?? scanned;
    }
    const sentence = sentences[sentenceAt] as Sentence;
    for (; scanned < quantity.at; scanned += 1) {
      const sign = text.charCodeAt(scanned);
      if (sign === OPEN) depth += 1;
      else if (sign === CLOSE && depth > 0) depth -= 1;
    }
    while ((chapter.bound[boundAt]?.[1] ?? Infinity) <= quantity.at) boundAt += 1;
    const [right, after] = wordsAfter(text, quantities, index);
    const isBound = (chapter.bound[boundAt]?.[0] ?? Infinity) < quantity.numberEnd;
    const before = wordsBefore(text, quantities, index, sentence);
    return {
      chapter,
      quantity,
      sentence,
      left: nameInTurn(text, quantities, index, sentence) ?? before.written,
      right,
      after,
      earlier: text.slice(Math.max(sentence.from, quantity.at - MOST_EARLIER), quantity.at),
      depth,
      isBound,
      ...before,
    };
  });
}

function wordsBefore(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  sentence: Sentence,
): Pick<StatedNumber, 'written' | 'clause' | 'isOfBefore'> {
  const [before, quantity] = [quantities[index - 1], quantities[index]];
  if (!quantity) return { written: '', clause: '', isOfBefore: false };
  const floor = Math.max(sentence.from, before?.end ?? 0);
  const [words, start] = leftOf(text, quantity.at - (isAloneInBracket(text, quantity) ? 1 : 0), floor);
  // After another number, what stands before an enumeration comma belongs to that number.
  const written = start === before?.end ? words.slice(words.indexOf('、') + 1) : words;
  const clause = clauseBefore(text, start, floor);
  return { written, clause, isOfBefore: clause !== '' && start - 1 - clause.length === before?.end };
}

/** The words before a place, and where they begin; a colon and a bracket just before it are passed. */
function leftOf(text: string, end: number, floor: number): readonly [string, number] {
  const least = Math.max(floor, end - NEAR);
  let from = backTo(text, end, least);
  let left = text.slice(from, end);
  for (let passes = 0; passes < 2 && from > least; passes += 1) {
    const sign = text[from - 1];
    if (sign === ':' && left.length < 3) {
      const start = backTo(text, from - 1, least);
      left = text.slice(start, from - 1) + left;
      from = start;
    } else if (sign === ')') {
      const open = text.lastIndexOf('(', from - 1);
      if (open < least) break;
      const start = backTo(text, open, least);
      left = text.slice(start, open) + left;
      from = start;
    } else break;
  }
  return [left, from];
}

/** What a bracket ends with after a number that is all it says, or all with its share: 自然人(3402件，96.9%). */
const ENDS = /^(?:申请|案件)?(?:\)|，(?:占比?)?[\d.]+%\))/;
/** A whole that a share is of: 占全部行政诉讼案件(96件)的14.6%. */
const SHARED = /占[^，;。()]*\($/;

/** True for a number that is all a bracket says of the words before it. */
function isAloneInBracket(text: string, { at, end }: Quantity): boolean {
  if (text[at - 1] !== '(' || !ENDS.test(text.slice(end, end + 16))) return false;
  return !SHARED.test(text.slice(Math.max(0, at - NEAR), at));
}

function backTo(text: string, end: number, least: number): number {
  let from = end;
  while (from > least && HARD[text.charCodeAt(from - 1)] !== 1) from -= 1;
  return from;
}

/** The clause that ends with the comma before a place; empty where a number is nearer. */
function clauseBefore(text: string, start: number, floor: number): string {
  if (start <= floor || !/[，:]/.test(text[start - 1] ?? '')) return '';
  const least = Math.max(floor, start - NEAR);
  const from = backTo(text, start - 1, least);
  return text.slice(from, start - 1);
}

/** What may stand between a number and its share. */
const SHARE = /^[、，(占比例约]{0,4}$/;

/** The words after a number, and the clause after those; after its share, where that follows at once. */
function wordsAfter(
  text: string,
  quantities: readonly Quantity[],
  index: number,
): readonly [right: string, after: string] {
  const [quantity, next, third] = [quantities[index], quantities[index + 1], quantities[index + 2]];
  if (!quantity) return ['', ''];
  // 13件、占50%予以公开.
  const isShare =
    next?.unit === '%' && quantity.unit !== '%' && SHARE.test(text.slice(quantity.end, next.at).slice(0, 5));
  const [from, most] = isShare ? [next.end, third?.at] : [quantity.end, next?.at];
  const right = rightOf(text, from, most ?? text.length);
  return [right, clauseAfter(text, from + right.length, most ?? text.length)];
}

function rightOf(text: string, from: number, next: number): string {
  let end = from;
  const most = Math.min(next, from + NEAR);
  while (end < most && HARD[text.charCodeAt(end)] !== 1 && text[end] !== '、') end += 1;
  return text.slice(from, end);
}

/** The clause that begins with a comma at a place; empty where a number stands in it. */
function clauseAfter(text: string, comma: number, next: number): string {
  if (text[comma] !== '，') return '';
  const clause = rightOf(text, comma + 1, next);
  return comma + 1 + clause.length < next ? clause : '';
}
