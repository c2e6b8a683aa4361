import type { PdfText } from './pdfPage.js';

/** Texts whose middles are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.5;
/** A gap of this share of the size is a space; a wider one parts figures. */
const SPACE = 0.35;
/** The same on a line whose characters were moved apart to fill it. */
const WIDE_SPACE = 0.6;

/** A character of Chinese text. */
const CHARACTER = '[\\p{Script=Han}、。，；：？！…—“”‘’（）《》〈〉〔〕【】]';
/** Characters that were moved apart: the library that reads a text sees a space in each gap. */
const APART = new RegExp(`(?:${CHARACTER} ){3}${CHARACTER}`, 'u');
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
 * Puts texts on lines from top to bottom; within a line, gaps are spaces. Gaps between the characters of a
 * line that was stretched to the full width of its paragraph are none.
 */
export function joinTexts(texts: readonly PdfText[]): readonly JoinedLine[] {
  const sorted = texts.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y);
  const lines: PdfText[][] = [];
  for (const each of sorted) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && each.y - last.y < Math.max(each.size, last.size) * SAME_LINE) line.push(each);
    else lines.push([each]);
  }
  return lines.map((line) => ({ text: joinLine(line), y: line[0]?.y ?? 0, ...extentOf(line) }));
}

function extentOf(line: readonly PdfText[]): Pick<JoinedLine, 'left' | 'right' | 'size' | 'gap'> {
  const sorted = [...line].sort((a, b) => a.left - b.left);
  const gaps = sorted.slice(1).map(({ left }, at) => left - (sorted[at]?.right ?? left));
  return {
    left: sorted[0]?.left ?? 0,
    right: sorted.reduce((most, { right }) => Math.max(most, right), 0),
    size: sorted.reduce((most, { size }) => Math.max(most, size), 0),
    gap: gaps.reduce((most, each) => Math.max(most, each), 0),
  };
}

function joinLine(line: PdfText[]): string {
  let joined = '';
  let right: number | undefined;
  const space = line.some(({ text }) => APART.test(text)) ? WIDE_SPACE : SPACE;
  for (const { text, left, size, right: end } of line.sort((a, b) => a.left - b.left)) {
    if (right !== undefined && left - right > size * space) joined += ' ';
    joined += space === WIDE_SPACE ? text.replace(GAP, '$1') : text;
    right = end;
  }
  return joined.replace(/ +/g, ' ').trim();
}
