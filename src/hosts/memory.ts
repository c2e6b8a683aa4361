import type { Sheet } from '../core/draw/sheet.js';
import { wholeLayout } from '../core/draw/wholeLayout.js';
import { Problem } from '../core/report/problem.js';
import { sheetOfCells } from './drawing/sheetOfCells.js';
import type { Host, Mark } from './host.js';

/** A workbook held in memory: its sheets and the marks on them can be looked at and edited. */
interface MemoryHost extends Host {
  readonly sheets: Sheet[];
  readonly marks: () => readonly Mark[];
}

/**
 * A host without a program, over sheets held in memory. Tests and tools use it to read a drawn report at
 * once; no part of the program does.
 */
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
      sheets.push(...layouts.map(wholeLayout).map(({ sheet, cells }) => sheetOfCells(sheet, cells)));
    },
    mark: async (marks) => {
      marked = marks;
    },
  };
}
