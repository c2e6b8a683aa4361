import { wrap } from './width.js';

/** A line of text in a column: how many half-width characters it holds, and its height in points. */
interface TextLine {
  readonly width: number;
  readonly height: number;
}

/** The greatest height of a row in Excel, in points. */
export const HIGHEST_ROW = 409;

/** The space above and below the lines of a row, in points. */
const PADDING = 5;

/** The height that a row needs for these texts side by side, in points; at most what Excel can show. */
export function rowHeight(texts: readonly (readonly [text: string | undefined, line: TextLine])[]): number {
  const heights = texts.map(([text, line]) => (text === undefined ? 0 : heightOf(text, line)));
  return Math.min(HIGHEST_ROW, Math.max(...heights));
}

function heightOf(text: string, { width, height }: TextLine): number {
  const lines = text.split('\n').flatMap((part) => wrap(part, width));
  return lines.length * height + PADDING;
}
