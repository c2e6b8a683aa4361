import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { PageRead } from '../pieces/pieces.js';
import { archivedPieces } from './archivedPage.js';
import { readHtml } from './readHtml.js';

/** A sheet that a page shows, with the texts in it that are no part of what it says. */
export type ShownSheet = Sheet &
  Pick<PageRead, 'struck' | 'invisible' | 'isUnstyled'> & {
    /** Texts of rows whose columns nobody can tell. */
    readonly dropped?: readonly string[];
  };

/**
 * The heading over each sheet of a workbook that LibreOffice saved as a page; the list of the sheets, with
 * links to these headings, stands before the first.
 */
const HEADING = /<a\s+name="table\d{1,4}"\s*>\s*<h1>[^<]{0,60}<em>([^<]{0,100})<\/em><\/h1><\/a>/gi;

/** The sheets of a workbook that was saved as a page; undefined for any other page. */
export function workbookPage(html: string): readonly ShownSheet[] | undefined {
  const headings = [...html.matchAll(HEADING)];
  if (headings.length === 0) return undefined;
  return headings.map((heading, at) => {
    const content = html.slice(heading.index + heading[0].length, headings[at + 1]?.index);
    return { name: textOf(heading[1] ?? ''), hidden: false, ...contentOf(content) };
  });
}

/** A sheet as Excel names it in the page that holds the others, and the page of that sheet. */
const LISTED =
  /<x:ExcelWorksheet>\s*<x:Name>([^<]{1,100})<\/x:Name>\s*<x:WorksheetSource\s+HRef="([^"]{1,300})"/gi;
const HIDDEN = /<x:Visible>\s*Sheet(?:Very)?Hidden/i;

/** True for the page by which Excel holds together those of the sheets of a workbook. */
export function holdsSheets(html: string): boolean {
  return [...html.matchAll(LISTED)].length > 0;
}

/**
 * The sheets of a workbook that Excel saved as a web archive with a page for each; undefined for any other.
 */
export function archivedWorkbook(text: string): readonly ShownSheet[] | undefined {
  const [main, ...others] = archivedPieces(text) ?? [];
  const listed = [...(main?.html().matchAll(LISTED) ?? [])];
  if (listed.length === 0) return undefined;
  const pages = new Map(others.map((piece) => [lastStep(piece.location), piece]));
  return listed.map(([, name = '', source = '']) => {
    const html = pages.get(lastStep(source))?.html() ?? '';
    return { name: textOf(name), hidden: HIDDEN.test(html), ...contentOf(html) };
  });
}

/** The name of a file at the end of a way to it. */
function lastStep(location: string): string {
  return location.slice(location.lastIndexOf('/') + 1).toLowerCase();
}

function textOf(html: string): string {
  const [piece] = readHtml(html).pieces;
  return piece?.kind === 'line' ? piece.text : '';
}

/** The cells of a part of a page: those of its tables, and each line in a row of its own. */
function contentOf(html: string): Omit<ShownSheet, 'name' | 'hidden'> {
  const { pieces, struck, invisible = [], isUnstyled } = readHtml(html);
  const dropped = pieces.flatMap((piece) => (piece.kind === 'table' ? (piece.dropped ?? []) : []));
  const cells: SheetCell[] = [];
  let above = 0;
  for (const piece of pieces)
    if (piece.kind === 'line') {
      above += 1;
      cells.push({ row: above, column: 1, value: piece.text });
    } else {
      for (const { row, column, value, isInvisible } of piece.cells)
        cells.push({ row: above + row, column, value, ...(isInvisible ? { isInvisible } : {}) });
      above += piece.rows;
    }
  return { cells, struck, invisible, dropped, ...(isUnstyled ? { isUnstyled } : {}) };
}
