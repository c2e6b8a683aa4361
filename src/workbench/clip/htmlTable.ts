import type { Area } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';
import { square, type TextBlock } from './cellText.js';

/** Cells that are read of one pasted table, those that a cell spans included. */
const MOST_CELLS = 20_000;

/** A cell of a table as a page declares it. */
interface SpannedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * The cells of a table in their places: the text of a cell that spans others stands in the first of them, the
 * others are empty.
 */
export function spreadSpans(rows: readonly (readonly SpannedCell[])[]): TextBlock {
  const spread: (string | undefined)[][] = rows.map(() => []);
  let room = MOST_CELLS;
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while (spread[row]?.[column] !== undefined) column += 1;
      for (let r = row; r < Math.min(row + Math.max(1, rowSpan), rows.length) && room > 0; r += 1) {
        for (let c = column; c < column + Math.max(1, columnSpan) && room > 0; c += 1, room -= 1)
          (spread[r] ?? [])[c] = r === row && c === column ? text : '';
      }
    }
  });
  return square(spread.map((row) => Array.from(row, (text) => text ?? '')));
}

/**
 * Reads the tables of pasted HTML, one below the other with a free row between; undefined where it has none.
 * It is parsed, never put on the page.
 */
export function readHtmlTables(html: string): TextBlock | undefined {
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  const blocks = tables.map((table) =>
    spreadSpans(
      [...table.rows].map((row) =>
        [...row.cells].map((cell) => ({
          text: textOf(cell),
          rowSpan: cell.rowSpan,
          columnSpan: cell.colSpan,
        })),
      ),
    ),
  );
  return blocks.length === 0
    ? undefined
    : square(blocks.flatMap((block, at) => (at === 0 ? block : [[], ...block])));
}

/** What a reader sees in a cell: lines where the page breaks them, no other runs of spaces. */
function textOf(cell: Element): string {
  const text = [...cell.childNodes]
    .map((node): string => {
      if (node.nodeName === 'BR') return '\n';
      if (node.nodeName === '#text') return (node.textContent ?? '').replace(/[ \t\r\n\f\u00a0]+/g, ' ');
      if (!(node instanceof Element) || /^(?:STYLE|SCRIPT|TEMPLATE)$/.test(node.nodeName)) return '';
      return /^(?:P|DIV|LI)$/.test(node.nodeName) ? `\n${textOf(node)}\n` : textOf(node);
    })
    .join('');
  return text.replace(/ ?\n[ \n]*/g, '\n').trim();
}

/** An HTML table of the cells in an area, for pasting into documents; `show` gives the text of a cell. */
export function writeHtmlTable(cells: readonly Placed[], area: Area, show: (cell: Placed) => string): string {
  const table = document.createElement('table');
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = table.insertRow();
    for (const cell of cells.filter(
      (each) => each.row === row && each.column >= area.left && each.column <= area.right,
    )) {
      const written = line.insertCell();
      written.textContent = show(cell);
      written.rowSpan = Math.min(cell.rowSpan, area.bottom - row + 1);
      written.colSpan = Math.min(cell.columnSpan, area.right - cell.column + 1);
    }
  }
  return table.outerHTML;
}
