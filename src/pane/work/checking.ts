import { parseAddress } from '../../core/draw/address.js';
import {
  checkReport,
  marksOf,
  Problem,
  readSheets,
  repairOf,
  suspicionOf,
  type ReadResult,
  type Repair,
} from '../../index.js';
import { knownCells, type KnownCells } from './knownCells.js';
import type { Checked, PaneState } from './state.js';
import type { PaneStore } from './store.js';

/** Reads, checks and marks the workbook. */
export interface Checking {
  /** Reads the workbook, or only the sheets of those names, and checks it; marks nothing. */
  readonly readAndCheck: (only?: readonly string[]) => Promise<Checked>;
  readonly mark: (checked: Checked) => Promise<void>;
  /** Reads the sheets of the report again, checks and marks. */
  readonly recheck: () => Promise<void>;
}

/** Checks the workbook of the store's host, and keeps the result in the store. */
export function openChecking({ set, state, surroundings: { host } }: PaneStore): Checking {
  const readAndCheck: Checking['readAndCheck'] = async (only) => {
    const sheets = await host.read(only);
    try {
      const read = readSheets(sheets);
      const known = knownCells(state(), read);
      const checked: Checked = { read, result: checkReport(read), repair: await findRepair(read, known) };
      set(({ refused: _, ...now }) => ({ ...now, ...known, checked, book: 'there', isStale: false }));
      return checked;
    } catch (error) {
      if (isNoReport(error)) set(({ checked: _, ...now }) => ({ ...now, book: 'none' }));
      throw error;
    }
  };
  const mark: Checking['mark'] = async ({ read, result, repair }) => {
    const marks = marksOf(result.findings, repair && suspicionOf(repair, read.addresses));
    // Marking may stop half way, so marks are assumed from before it begins.
    set({ isMarked: marks.length > 0 || state().isMarked });
    await host.mark(marks);
    set({ isMarked: marks.length > 0 });
  };
  return { readAndCheck, mark, recheck: async () => mark(await readAndCheck(sheetsOfReport(state()))) };
}

/** The names of the sheets that the report was read from; undefined where that is not known. */
export function sheetsOfReport({ checked }: PaneState): readonly string[] | undefined {
  const addresses = [...(checked?.read.addresses.values() ?? [])];
  return addresses.length > 0
    ? [...new Set(addresses.map((address) => parseAddress(address).sheet))]
    : undefined;
}

/** Undefined where the part of the program that repairs cannot be loaded: a check is of use without it. */
async function findRepair(read: ReadResult, { confirmed, edited }: KnownCells): Promise<Repair | undefined> {
  return repairOf(read, { confirmed: new Set(confirmed.keys()), edited }).catch(() => undefined);
}

function isNoReport(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'noTable' || error.code === 'emptyWorkbook');
}
