import { cellAddress } from '../../../core/draw/address.js';
import { TEXT_LIMIT } from '../../drawing/fitsInCell.js';
import { escapeCodes } from '../xml/cellCodes.js';
import { escapeXml } from '../xml/escapeXml.js';

/** A cell of the listing with the index of its cell format. */
export interface StyledCell {
  readonly text: string;
  readonly style: number;
}

/** In characters, where the listing gives no width. */
const DEFAULT_WIDTH = 8;

/** In points. */
const LINE_HEIGHT = 15.75;

/** The greatest height of a row in Excel, in points. */
const HEIGHT_LIMIT = 409;

/** A row of the listing as XML; `number` counts from 1. */
export function renderRow(cells: readonly StyledCell[], number: number, widths: readonly number[]): string {
  const written = cells.map(
    ({ text, style }, column) =>
      `<c r="${cellAddress(number, column + 1)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cutText(text)}</t></is></c>`,
  );
  const lines = cells.map(({ text }, column) => countLines(text, widths[column] ?? DEFAULT_WIDTH));
  return `<row r="${number}"${renderHeight(Math.max(1, ...lines))}>${written.join('')}</row>`;
}

/** The text of a cell as XML, cut where a cell can hold no more. */
export function cutText(text: string): string {
  return escapeCodes(escapeXml(text.slice(0, TEXT_LIMIT)));
}

function renderHeight(lines: number): string {
  // Without a height LibreOffice shows one line. It is not marked as the user's, so Excel fits it on editing.
  return lines === 1 ? '' : ` ht="${Math.min(HEIGHT_LIMIT, lines * LINE_HEIGHT)}"`;
}

/** About how many lines a text takes in a column; a character that is not Latin counts twice. */
function countLines(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  return text.split('\n').reduce((lines, line) => {
    const wide = line.match(/[\u1100-\uFFFF]/g)?.length ?? 0;
    return lines + Math.max(1, Math.ceil((line.length + wide) / room));
  }, 0);
}
