import { cellAddress, columnLetters, parseAddress, quoteSheet } from '../../../core/draw/address.js';
import type { Listing } from '../../host.js';
import { escapeXml } from '../xml/escapeXml.js';
import { formatRule } from './formatRules.js';
import { cutText, renderRow, type StyledCell } from './listingRows.js';
import type { ListingStyles } from './listingStyles.js';

/** The formula on the head of a listing. The sheet is known again by it, even where it was renamed. */
export const LISTING_SIGNATURE = '"xxgk-report-listing"<>""';

/** The most links that Excel takes on one sheet. */
const LINK_LIMIT = 65_530;

/** The listing as the XML of a worksheet: inline strings, a frozen head, printed on A4 landscape. */
export function renderListing(
  { head, rows, widths }: Listing,
  styles: ListingStyles,
  namespace: string,
): string {
  const all = [head.map((text): StyledCell => ({ text, style: styles.head })), ...styleRows(rows, styles)];
  const last = columnLetters(all.reduce((most, row) => Math.max(most, row.length), 1));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${escapeXml(namespace)}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${all.length}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    renderColumns(widths),
    `<sheetData>${all.map((row, index) => renderRow(row, index + 1, widths)).join('')}</sheetData>`,
    formatRule(`A1:${last}1`, LISTING_SIGNATURE, styles.headRule, 1),
    renderLinks(rows),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function styleRows(rows: Listing['rows'], { body, link }: ListingStyles): readonly (readonly StyledCell[])[] {
  return rows.map((row) =>
    row.map((cell) => ({ text: cell.text, style: cell.link === undefined ? body : link })),
  );
}

function renderColumns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function renderLinks(rows: Listing['rows']): string {
  const links = rows.flatMap((row, index) =>
    row.flatMap(({ text, link }, column) =>
      link === undefined ? [] : [renderLink(cellAddress(index + 2, column + 1), link, text)],
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.slice(0, LINK_LIMIT).join('')}</hyperlinks>`;
}

/**
 * A link from a cell; its target has the sheet in quotes, which Excel needs for some names and takes for all.
 */
function renderLink(from: string, link: string, text: string): string {
  const { sheet, row, column } = parseAddress(link);
  const target = `${quoteSheet(sheet)}!${cellAddress(row, column)}`;
  return `<hyperlink ref="${from}" location="${escapeXml(target)}" display="${cutText(text)}"/>`;
}
