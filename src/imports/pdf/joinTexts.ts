import type { FixedText } from '../../core/read/opened/fixedPage.js';

/** Texts whose middles are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.5;
/** A gap of this share of the size is a space; a wider one parts figures. */
const SPACE = 0.35;
/** The same on a line whose characters were moved apart to fill it. */
const WIDE_SPACE = 0.6;

/** Digits that are smaller than this share of those beside them, */
const SMALLER = 0.8;
/** higher or lower by this share of their size, */
const RAISED = 0.2;
/** or over them by this share of their width, are no part of the same figure. */
const OVER = 0.5;

/** A character of Chinese text. */
const CHARACTER = '[\\p{Script=Han}、。，；：？！…—“”‘’（）《》〈〉〔〕【】]';
/** Characters that were moved apart: the library that reads a text sees a space in each gap. */
const APART = new RegExp(`(?:${CHARACTER} ){3}${CHARACTER}`, 'u');
/** Texts of a line that was stretched so far that each character is one: most of them, and a mark. */
const SINGLE = new RegExp(`^${CHARACTER}$`, 'u');
const SIGN = /^[，。：；、（）]$/;
const FEWEST_SINGLE = 4;
/** Other texts on such a line: a number, an address. */
const MOST_OTHERS = 2;
/** Its gaps differ by no more than this share. */
const EVEN = 0.05;

const GAP = new RegExp(`(${CHARACTER}) (?=${CHARACTER})`, 'gu');

/** A line of texts, from left to right. */
export interface JoinedLine {
  readonly text: string;
  readonly y: number;
  /** Where it begins and ends, in points from the left of the page. */
  readonly left: number;
  readonly right: number;
  /** The size of its type, and its widest gap, in points. */
  readonly size: number;
  readonly gap: number;
}

/**
 * Puts texts on lines from top to bottom; within a line, gaps are spaces, and `apart` stands between the
 * digits of two figures: a mark of a note, or one figure drawn over another. Gaps between the characters of a
 * line that was stretched to the full width of its paragraph are none.
 */
export function joinTexts(texts: readonly FixedText[], apart = ' '): readonly JoinedLine[] {
  const sorted = texts.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y);
  const lines: FixedText[][] = [];
  for (const each of sorted) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && each.y - last.y < Math.max(each.size, last.size) * SAME_LINE) line.push(each);
    else lines.push([each]);
  }
  return lines.map((line) => joinedLine(line, apart));
}

function joinedLine(texts: readonly FixedText[], apart: string): JoinedLine {
  const line = [...texts].sort((a, b) => a.left - b.left);
  const gaps = line.slice(1).map(({ left }, at) => left - (line[at]?.right ?? left));
  const isStretched = isStretchedOut(line, gaps);
  return {
    text: isStretched ? line.map(({ text }) => text).join('') : joinLine(line, apart),
    y: texts[0]?.y ?? 0,
    left: line[0]?.left ?? 0,
    right: line.reduce((most, { right }) => Math.max(most, right), 0),
    size: line.reduce((most, { size }) => Math.max(most, size), 0),
    gap: isStretched ? 0 : gaps.reduce((most, each) => Math.max(most, each), 0),
  };
}

/** True for a line whose characters stand equally far from each other; columns of labels have no marks. */
function isStretchedOut(line: readonly FixedText[], gaps: readonly number[]): boolean {
  const singles = line.filter(({ text }) => SINGLE.test(text));
  if (singles.length < FEWEST_SINGLE || line.length - singles.length > MOST_OTHERS) return false;
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return least > 0 && most - least <= most * EVEN && singles.some(({ text }) => SIGN.test(text));
}

function joinLine(line: readonly FixedText[], apart: string): string {
  let joined = '';
  let last: FixedText | undefined;
  const space = line.some(({ text }) => APART.test(text)) ? WIDE_SPACE : SPACE;
  for (const each of line) {
    const { text, left, size } = each;
    if (last && /\d\s*$/.test(joined) && /^\s*\d/.test(text) && isApart(last, each)) joined += apart;
    else if (last && left - last.right > size * space) joined += ' ';
    joined += space === WIDE_SPACE ? text.replace(GAP, '$1') : text;
    last = each;
  }
  return joined.replace(/ +/g, ' ').trim();
}

/** True for texts of which one is smaller, higher or lower than the other, or drawn over it. */
function isApart(one: FixedText, other: FixedText): boolean {
  const [small, large] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  if (small < large * SMALLER || Math.abs(one.y - other.y) > large * RAISED) return true;
  const width = Math.min(one.right - one.left, other.right - other.left);
  return one.right - other.left > width * OVER;
}
