import type { PdfText } from './pdfPage.js';

/** Texts whose middles are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.5;
/** A gap of this share of the size is a space; a wider one parts figures. */
const SPACE = 0.35;

/** A line of texts, from left to right. */
export interface JoinedLine {
  readonly text: string;
  readonly y: number;
}

/** Puts texts on lines from top to bottom; within a line, gaps are spaces. */
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
  for (const { text, left, size, right: end } of line.sort((a, b) => a.left - b.left)) {
    if (right !== undefined && left - right > size * SPACE) joined += ' ';
    joined += text;
    right = end;
  }
  return joined.replace(/ +/g, ' ').trim();
}
