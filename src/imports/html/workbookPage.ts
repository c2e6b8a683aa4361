import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import { readHtml } from './readHtml.js';

/**
 * The heading over each sheet of a workbook that LibreOffice saved as a page; the list of the sheets, with
 * links to these headings, stands before the first.
 */
const HEADING = /<a\s+name="table\d{1,4}"\s*>\s*<h1>[^<]{0,60}<em>([^<]{0,100})<\/em><\/h1><\/a>/gi;

/** The sheets of a workbook that was saved as a page; undefined for any other page. */
export function workbookPage(html: string): readonly Sheet[] | undefined {
  const headings = [...html.matchAll(HEADING)];
  if (headings.length === 0) return undefined;
  return headings.map((heading, at) => {
    const content = html.slice(heading.index + heading[0].length, headings[at + 1]?.index);
    return { name: textOf(heading[1] ?? ''), hidden: false, cells: cellsOf(content) };
  });
}

function textOf(html: string): string {
  const [piece] = readHtml(html).pieces;
  return piece?.kind === 'line' ? piece.text : '';
}

/** The cells of a part of a page: those of its tables, and each line in a row of its own. */
function cellsOf(html: string): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  let above = 0;
  for (const piece of readHtml(html).pieces)
    if (piece.kind === 'line') {
      above += 1;
      cells.push({ row: above, column: 1, value: piece.text });
    } else {
      for (const { row, column, value } of piece.cells) cells.push({ row: above + row, column, value });
      above += piece.rows;
    }
  return cells;
}
