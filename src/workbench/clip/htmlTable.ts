import type { Area } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';

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
