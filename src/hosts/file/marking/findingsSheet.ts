import type { Listing } from '../../host.js';
import { escapeXml } from '../xml/escape.js';
import { formatRule } from './marks.js';

/** The formula on the listing's head by which the sheet is known again, whatever it is called by then. */
export const LISTING_SIGNATURE = '"xxgk-report-listing"<>""';

/** The numbers of the listing's styles: cell formats, and the differential style of its head. */
export interface ListingStyles {
  readonly head: number;
  readonly body: number;
  readonly link: number;
  readonly headRule: number;
}

const TEXT_LIMIT = 32767;
const LINK_LIMIT = 65530;
const DEFAULT_WIDTH = 8;
const LINE_HEIGHT = 15.75;
const HEIGHT_LIMIT = 409;

/** The listing as the XML of a worksheet: inline strings, a frozen head, A4 across. */
export function renderListing(
  { head, rows, widths }: Listing,
  styles: ListingStyles,
  namespace: string,
): string {
  const body = rows.map((row) =>
    row.map((cell) => ({ ...cell, style: cell.link === undefined ? styles.body : styles.link })),
  );
  const all = [head.map((text) => ({ text, style: styles.head })), ...body];
  const last = columnName(all.reduce((most, row) => Math.max(most, row.length), 1));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${escapeXml(namespace)}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${all.length}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    columnsOf(widths),
    `<sheetData>${all.map((row, index) => rowOf(row, index, widths)).join('')}</sheetData>`,
    formatRule(`A1:${last}1`, LISTING_SIGNATURE, styles.headRule, 1),
    linksOf(rows),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function columnsOf(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function rowOf(
  cells: readonly { readonly text: string; readonly style: number }[],
  index: number,
  widths: readonly number[],
): string {
  const written = cells.map(
    ({ text, style }, column) =>
      `<c r="${columnName(column + 1)}${index + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textOf(text)}</t></is></c>`,
  );
  const lines = Math.max(
    1,
    ...cells.map(({ text }, column) => linesOf(text, widths[column] ?? DEFAULT_WIDTH)),
  );
  // Without a height LibreOffice shows one line; as it is not said to be the user's, Excel fits it anew on
  // editing.
  const height = lines === 1 ? '' : ` ht="${Math.min(HEIGHT_LIMIT, lines * LINE_HEIGHT)}"`;
  return `<row r="${index + 1}"${height}>${written.join('')}</row>`;
}

/** About how many lines a text takes in a column; what is not Latin counts as two characters wide. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  return text.split('\n').reduce((lines, line) => {
    const wide = line.match(/[\u1100-\uFFFF]/g)?.length ?? 0;
    return lines + Math.max(1, Math.ceil((line.length + wide) / room));
  }, 0);
}

// `_x0041_` in a cell means `A`: its underscore is written as such an escape itself.
function textOf(text: string): string {
  return escapeXml(text.slice(0, TEXT_LIMIT)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function linksOf(rows: Listing['rows']): string {
  const links = rows.flatMap((row, index) =>
    row.flatMap(({ text, link }, column) =>
      link === undefined
        ? []
        : [
            `<hyperlink ref="${columnName(column + 1)}${index + 2}" location="${escapeXml(quoteSheet(link))}" display="${textOf(text)}"/>`,
          ],
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.slice(0, LINK_LIMIT).join('')}</hyperlinks>`;
}

/**
 * A place with its sheet in quotes, which Excel asks for in some names and takes in all: `'表三'!D5` for
 * `表三!D5`.
 */
function quoteSheet(link: string): string {
  const at = link.lastIndexOf('!');
  if (at === -1 || link.startsWith("'")) return link;
  return `'${link.slice(0, at).replaceAll("'", "''")}'${link.slice(at)}`;
}

function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}
