import { parseAddress } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import type { Rewrite } from '../../../core/report/finding.js';
import type { Report } from '../../../index.js';

/** The most characters that a cell of a workbook holds. */
const MOST = 32_767;

/**
 * True for the name of a paragraph, `overview.3`, and of a text of an attachment, `attachment.1.title` or
 * `attachment.1.2.3`; a cell of a table has three parts.
 */
export function isParagraph(name: string): boolean {
  return /^(?:\w+\.\d+|attachment\..+)$/.test(name);
}

/** A paragraph or a text of an attachment by its name; undefined where the report has none of it. */
export function paragraphOf(
  name: string,
  { chapters, attachments = [] }: Pick<Report, 'chapters' | 'attachments'>,
): string | undefined {
  const [code = '', number, row, column] = name.split('.');
  if (code !== 'attachment') return chapters[code]?.[Number(number) - 1];
  const attachment = attachments[Number(number) - 1];
  return row === 'title' ? attachment?.title : attachment?.rows[Number(row) - 1]?.[Number(column) - 1];
}

/** A paragraph with the characters of a rewrite replaced; undefined where it does not have them there. */
export function rewritten(paragraph: string, { at, from, to }: Omit<Rewrite, 'cell'>): string | undefined {
  return paragraph.startsWith(from, at)
    ? paragraph.slice(0, at) + to + paragraph.slice(at + from.length)
    : undefined;
}

/**
 * The whole text of the cell in which a paragraph is changed; a cell may have several. Undefined where that
 * is not certain: it is a formula, has the paragraph twice or struck-out characters, or would be too long.
 */
export function textAfter(
  sheets: readonly Sheet[],
  { address, before, after }: { readonly address: string; readonly before: unknown; readonly after: unknown },
): string | undefined {
  const { sheet, row, column } = parseAddress(address);
  const cell = sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((each) => each.row === row && each.column === column);
  if (!cell || cell.isFormula || cell.plain !== undefined || typeof cell.value !== 'string') return undefined;
  const place = cell.value.indexOf(String(before));
  if (place < 0 || place !== cell.value.lastIndexOf(String(before))) return undefined;
  const text = cell.value.slice(0, place) + String(after) + cell.value.slice(place + String(before).length);
  return text.length > MOST ? undefined : text;
}
