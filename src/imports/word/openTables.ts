import type { WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import type { CellLook, TableStyles } from './readTableStyles.js';
import { readTableLook, tableSizes, USUAL_LOOK, type TableLook } from './tablePlace.js';
import { attributeValue } from './wordParts.js';

/** Follows the tables that are open in a document, and how their styles make the cell look that is open. */
export interface OpenTables {
  /** Takes each element of the document, also those that are passed over. */
  readonly see: (name: string) => void;
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  /** Takes a property of the table that is open. */
  readonly note: (name: string, attributes: WrittenAttributes) => void;
  /** How the innermost cell that is open looks by the style of its table. */
  readonly look: () => CellLook | undefined;
}

interface StyledTable {
  /** How many cells each of its rows has, where one has to know. */
  readonly sizes: readonly number[];
  style: string | undefined;
  shows: TableLook;
  row: number;
  column: number;
  /** The look of its cell that is open. */
  look: CellLook | undefined;
}

/** Follows the tables of a document, which is gone through before where a style needs to know their ends. */
export function openTables(document: WordParts['document'], styles: TableStyles): OpenTables {
  const all = styles.hasEnds ? tableSizes(document) : [];
  const open: StyledTable[] = [];
  let seen = -1;
  const startCell = (table: StyledTable) => {
    table.column += 1;
    const { sizes, row, column, shows } = table;
    const isLastRow = row === sizes.length - 1;
    const isLastColumn = column === (sizes[row] ?? 0) - 1;
    table.look = styles.ofCell(table.style, { row, column, isLastRow, isLastColumn, look: shows });
  };
  return {
    see: (name) => {
      if (name === 'tbl') seen += 1;
    },
    open: (name) => {
      const table = open.at(-1);
      if (name === 'tbl')
        open.push({
          ...{ sizes: all[seen] ?? [], style: undefined, shows: USUAL_LOOK },
          ...{ row: -1, column: -1, look: undefined },
        });
      else if (table && name === 'tr') Object.assign(table, { row: table.row + 1, column: -1 });
      else if (table && name === 'tc') startCell(table);
    },
    close: (name) => {
      const table = open.at(-1);
      if (name === 'tbl') open.pop();
      else if (table && name === 'tc') table.look = undefined;
    },
    note: (name, attributes) => {
      const table = open.at(-1);
      if (table && name === 'tblStyle') table.style = attributeValue(attributes, 'val');
      else if (table && name === 'tblLook') table.shows = readTableLook(attributes);
    },
    look: () => open.at(-1)?.look,
  };
}
