import type { Layout } from '../core/draw/layout.js';
import type { Sheet, SheetCell } from '../core/draw/sheet.js';
import { Problem } from '../core/report/problem.js';
import type { Host, Mark } from './host.js';

/** A workbook held in memory: its sheets and the marks on them, open to look at and to edit. */
export interface MemoryHost extends Host {
  readonly sheets: Sheet[];
  readonly marks: () => readonly Mark[];
}

/** A host without a program: for tests, and wherever a drawn report is to be read at once. */
export function memoryHost(given: readonly Sheet[] = []): MemoryHost {
  const sheets = [...given];
  let marked: readonly Mark[] = [];
  return {
    sheets,
    marks: () => marked,
    read: async () => sheets,
    draw: async (layouts) => {
      const taken = layouts.find(({ sheet }) => sheets.some(({ name }) => name === sheet));
      if (taken) throw new Problem('sheetExists', { sheet: taken.sheet });
      sheets.push(...layouts.map(sheetOf));
    },
    mark: async (marks) => {
      marked = marks;
    },
  };
}

/** What a layout looks like to a reader. */
function sheetOf({ sheet, cells }: Layout): Sheet {
  const filled = cells
    .filter(({ value, formula }) => value !== null || formula !== undefined)
    .map(({ row, column, value, formula }): SheetCell => ({
      row,
      column,
      value: formula !== undefined && value === null ? '' : value,
      ...(formula === undefined ? {} : { isFormula: true }),
    }));
  return { name: sheet, hidden: false, cells: filled.sort((a, b) => a.row - b.row || a.column - b.column) };
}
