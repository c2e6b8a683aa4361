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
  return lines.map((line) => ({ text: joinLine(line), y: line[0]?.y ?? 0 }));
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
