import { cellAddress, parseAddress, type Position, type Spot } from '../../core/draw/address.js';
import type { Layout } from '../../core/draw/layout.js';
import { Problem } from '../../core/report/problem.js';
import type { Entry, LiveHost, Mark } from '../host.js';
import { keepTyped } from './keepTyped.js';
import {
  cellsByPlace,
  isOpen,
  isWritable,
  layoutNow,
  openSheet,
  putValues,
  sheetNow,
  type PageSheet,
} from './pageSheet.js';

/** The sheet in view, its selected cell, and the corner opposite where a block is selected. */
export interface Selection {
  readonly sheet: string;
  readonly at: Spot;
  readonly to: Spot;
}

/** What the page shows: a snapshot that never changes. */
export interface PageBook {
  readonly sheets: readonly PageSheet[];
  readonly selection: Selection;
  readonly marks: readonly Mark[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True while there is something that was not saved. */
  readonly isDirty: boolean;
}

/** What somebody typed in a cell. */
export interface Typed extends Position {
  readonly text: string;
}

/** How many cells took what was typed, and how many are locked and were passed over. */
export interface Taken {
  readonly taken: number;
  readonly locked: number;
}

/** The workbook of the browser page. */
export interface PageHost extends LiveHost {
  readonly book: () => PageBook;
  /** Calls back after every change of the book, whoever made it; what it answers stops that. */
  readonly subscribe: (changed: () => void) => () => void;
  /**
   * Puts another workbook in the place of this one, saved and without a past; that is heard as an edit.
   * `sums` are the same sheets with a formula in every total.
   */
  readonly open: (layouts: readonly Layout[], sums?: readonly Layout[]) => void;
  /** Types in cells, as one step to undo; locked cells are passed over. */
  readonly type: (typed: readonly Typed[]) => Taken;
  readonly undo: () => void;
  readonly redo: () => void;
  /**
   * Selects a cell, or a block from `at` to `to`, and shows its sheet; a sheet that is not there is passed
   * over.
   */
  readonly select: (sheet: string, at: Spot, to?: Spot) => void;
  /** The sheets as they stand, to be drawn on another host. */
  readonly layouts: () => readonly Layout[];
  /** Takes note that what stands there now was saved. */
  readonly keep: () => void;
}

interface BookState {
  readonly sheets: readonly PageSheet[];
  readonly selection: Selection;
}

/** Steps that can be undone. */
const MOST_STEPS = 500;
const START: BookState = {
  sheets: [],
  selection: { sheet: '', at: { row: 1, column: 1 }, to: { row: 1, column: 1 } },
};

/**
 * A host over the sheets drawn on it, without any program: what is typed over them, marks, selection, and the
 * steps to undo.
 */
export function pageHost(): PageHost {
  let now = START;
  let saved = START.sheets;
  let past: readonly BookState[] = [];
  let future: readonly BookState[] = [];
  let marks: readonly Mark[] = [];
  let book: PageBook | undefined;
  const subscribers = new Set<() => void>();
  const watchers = new Set<() => void>();

  const tell = () => {
    book = undefined;
    for (const changed of [...subscribers]) changed();
  };
  const step = (sheets: readonly PageSheet[]): boolean => {
    if (sheets === now.sheets) return false;
    past = [...past.slice(1 - MOST_STEPS), now];
    future = [];
    now = { ...now, sheets };
    tell();
    return true;
  };
  const edited = () => {
    for (const heard of [...watchers]) heard();
  };
  const select = (sheet: string, at: Spot, to: Spot = at) => {
    const found = now.sheets.find(({ layout }) => layout.sheet === sheet);
    if (!found) return;
    now = { ...now, selection: { sheet, at: cornerOf(found, at), to: cornerOf(found, to) } };
    tell();
  };

  return {
    book: () =>
      (book ??= {
        ...now,
        marks,
        canUndo: past.length > 0,
        canRedo: future.length > 0,
        isDirty: now.sheets !== saved,
      }),
    subscribe: (changed) => {
      subscribers.add(changed);
      return () => {
        subscribers.delete(changed);
      };
    },
    open: (layouts, sums = []) => {
      const sheets = layouts.map((layout) =>
        openSheet(
          layout,
          sums.find(({ sheet }) => sheet === layout.sheet),
        ),
      );
      [now, saved, past, future, marks] = [startOf(sheets), sheets, [], [], []];
      tell();
      edited();
    },
    type: (typed) => {
      const open = typed.filter((each) => isOpenAt(now.sheets, each));
      if (
        step(
          putAll(
            now.sheets,
            open.map((each) => ({ ...each, value: keepTyped(each.text, cellAt(now.sheets, each)) })),
          ),
        )
      )
        edited();
      return { taken: open.length, locked: typed.length - open.length };
    },
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      [past, future, now] = [past.slice(0, -1), [now, ...future], before];
      tell();
      edited();
    },
    redo: () => {
      const [after, ...rest] = future;
      if (!after) return;
      [past, future, now] = [[...past, now], rest, after];
      tell();
      edited();
    },
    select,
    layouts: () => now.sheets.map(layoutNow),
    keep: () => {
      saved = now.sheets;
      tell();
    },
    read: async () => now.sheets.map(sheetNow),
    draw: async (layouts) => {
      const taken = layouts.find(({ sheet }) => sheetNamed(now.sheets, sheet));
      if (taken) throw new Problem('sheetExists', { sheet: taken.sheet });
      const drawn = layouts.map((layout) => openSheet(layout));
      // Going back a step must not take the new sheets away.
      const added = (state: BookState): BookState =>
        state.sheets.length === 0 ? startOf(drawn) : { ...state, sheets: [...state.sheets, ...drawn] };
      [now, past, future] = [added(now), past.map(added), future.map(added)];
      tell();
    },
    mark: async (given) => {
      marks = given;
      tell();
    },
    write: async (entries) => {
      step(
        putAll(
          now.sheets,
          entries.map((entry) => placeEntry(now.sheets, entry)),
        ),
      );
    },
    goTo: async (address) => {
      const { sheet, ...at } = parseAddress(address);
      if (!sheetNamed(now.sheets, sheet)) throw new Problem('sheetGone', { sheet });
      select(sheet, at);
    },
    watch: async (heard) => {
      watchers.add(heard);
      return async () => {
        watchers.delete(heard);
      };
    },
  };
}

function startOf(sheets: readonly PageSheet[]): BookState {
  return { sheets, selection: { ...START.selection, sheet: sheets[0]?.layout.sheet ?? '' } };
}

function sheetNamed(sheets: readonly PageSheet[], name: string): PageSheet | undefined {
  return sheets.find(({ layout }) => layout.sheet === name);
}

/** The first cell of what is merged there. */
function cornerOf(sheet: PageSheet, { row, column }: Spot): Spot {
  const cell = cellsByPlace(sheet).get(cellAddress(row, column));
  return cell ? { row: cell.row, column: cell.column } : { row, column };
}

function cellAt(sheets: readonly PageSheet[], { sheet, row, column }: Position) {
  const found = sheetNamed(sheets, sheet);
  return found && cellsByPlace(found).get(cellAddress(row, column));
}

function isOpenAt(sheets: readonly PageSheet[], { sheet, row, column }: Position): boolean {
  const found = sheetNamed(sheets, sheet);
  return found !== undefined && isOpen(found, row, column);
}

interface Put extends Position {
  readonly value: Entry['value'] | boolean;
}

/** The sheets with all values in their places; the same sheets where that changes nothing. */
function putAll(sheets: readonly PageSheet[], puts: readonly Put[]): readonly PageSheet[] {
  const put = sheets.map((sheet) =>
    putValues(
      sheet,
      new Map(
        puts
          .filter((each) => each.sheet === sheet.layout.sheet)
          .map((each) => {
            const { row, column } = cornerOf(sheet, each);
            return [cellAddress(row, column), each.value];
          }),
      ),
    ),
  );
  return put.every((sheet, at) => sheet === sheets[at]) ? sheets : put;
}

function placeEntry(sheets: readonly PageSheet[], { address, value }: Entry): Put {
  const position = parseAddress(address);
  const { sheet, row, column } = position;
  const found = sheetNamed(sheets, sheet);
  if (!found) throw new Problem('sheetGone', { sheet });
  if (!isWritable(found, row, column)) throw new Problem('sheetProtected', { sheet });
  return { ...position, value };
}
