import { areaAddress, type Position } from '../../../core/draw/address.js';
import { joinAreas } from '../../../core/draw/joinAreas.js';
import { Problem } from '../../../core/report/problem.js';
import { asTyped } from '../drawing/asTyped.js';
import { keyOfCell, type CellsOfSheet } from './placeCells.js';

/** What is known of a cell before it is filled. */
export interface CellState {
  readonly sheet: string;
  readonly isLocked: boolean;
  readonly value: unknown;
  /** What has to be typed so that the cell holds again what it holds now. */
  readonly input: string | number | boolean;
}

/** The states of cells by `keyOfCell`. */
export type CellStates = ReadonlyMap<string, CellState>;

/** Queues asking for cells that will be filled; the function returned gives the answer after a sync. */
export function askCells(
  worksheets: Excel.WorksheetCollection,
  sheets: readonly CellsOfSheet[],
): () => CellStates {
  const asked = sheets.flatMap(({ sheet, id, cells }) => {
    const item = worksheets.getItem(id);
    const protection = item.protection.load('protected');
    return joinAreas(cells).map((area) => {
      const range = item.getRange(areaAddress(area)).load('values,formulas');
      const lock = range.format.protection.load('locked');
      return { sheet, id, area, protection, range, lock };
    });
  });
  return () =>
    new Map(
      asked.flatMap(({ sheet, id, area, protection, range, lock }) =>
        range.values.flatMap((row, r) =>
          row.map((value: unknown, c) => {
            const at = { row: area.top + r, column: area.left + c };
            // Where only some of the cells are locked, Excel answers null.
            const isLocked = protection.protected && lock.locked !== false;
            const input = inputOf(value, range.formulas[r]?.[c]);
            return [keyOfCell(id, at), { sheet, isLocked, value, input }] as const;
          }),
        ),
      ),
    );
}

function inputOf(value: unknown, formula: unknown): CellState['input'] {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? asTyped(value)
    : '';
}

/** Throws `sheetProtected` where one of the cells is locked. */
export function refuseLocked(states: CellStates, cells: readonly string[]): void {
  const locked = cells.map((key) => states.get(key)).find((state) => state?.isLocked === true);
  if (locked) throw new Problem('sheetProtected', { sheet: locked.sheet });
}

/** The cells of sheets of which no state is known. */
export function unknownCells<Cell extends Position>(
  sheets: readonly CellsOfSheet<Cell>[],
  states: CellStates,
): readonly CellsOfSheet<Cell>[] {
  return sheets
    .map((each) => ({ ...each, cells: each.cells.filter((cell) => !states.has(keyOfCell(each.id, cell))) }))
    .filter(({ cells }) => cells.length > 0);
}
