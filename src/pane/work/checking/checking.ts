import { parseAddress } from '../../../core/draw/address.js';
import { late } from '../../../core/form/late.js';
import { Problem, type ReadResult } from '../../../index.js';
import { reading } from './reading.js';
import type { Checked, PaneState } from '../state/state.js';
import type { PaneStore } from '../state/store.js';

/** What checks a report, loaded with the first one. */
export const checks = late(async () => import('./checkRead.js'));

/** Reads, checks and marks the workbook. */
export interface Checking {
  /** Reads the workbook, or only the sheets of those names, and checks it; marks nothing. */
  readonly readAndCheck: (only?: readonly string[]) => Promise<Checked>;
  readonly mark: (checked: Checked) => Promise<void>;
  /** Reads the sheets of the report again, checks and marks. */
  readonly recheck: () => Promise<void>;
}

/**
 * Checks the workbook of the store's host, and keeps the result in the store; `done` is called where it was
 * checked.
 */
export function openChecking(
  { set, state, surroundings: { host, prepare } }: PaneStore,
  done: () => void,
): Checking {
  /** What checks, once what shows the result is there too. */
  const part = late(async () => (await Promise.all([checks.load(), prepare?.()]))[0]);
  const readAndCheck: Checking['readAndCheck'] = async (only) => {
    const { edits, checked: last } = state();
    try {
      const sheets = await host.read(only);
      if (sheets.every(({ cells }) => cells.length === 0)) throw new Problem('emptyWorkbook');
      const { readSheets } = reading.now() ?? (await reading.load());
      const read = withKept(readSheets(sheets), only && last?.read);
      const { checkRead } = part.now() ?? (await part.load());
      const { checked, put } = await checkRead(state(), read);
      // What was edited in the meantime may have been read or not.
      set((now) => ({ ...put(now), isStale: now.edits !== edits, edits: now.edits - edits }));
      done();
      return checked;
    } catch (error) {
      if (isNoReport(error)) set(({ checked: _, ...now }) => ({ ...now, book: 'none' }));
      else set({ isStale: last !== undefined });
      throw error;
    }
  };
  const mark: Checking['mark'] = async (checked) => {
    const marks = (await part.load()).marksOfCheck(checked, state());
    // Marking may stop half way, so marks are assumed from before it begins.
    set({ isMarked: marks.length > 0 || state().isMarked });
    await host.mark(marks);
    set({ isMarked: marks.length > 0 });
  };
  return { readAndCheck, mark, recheck: async () => mark(await readAndCheck(sheetsOfReport(state()))) };
}

/** The names of the sheets that the report was read from; undefined where that is not known. */
export function sheetsOfReport({ checked }: PaneState): readonly string[] | undefined {
  const { addresses: places, notePlaces } = checked?.read ?? {};
  const notes = notePlaces ? [notePlaces.free.addresses.text] : [];
  const addresses = [...(places?.values() ?? []), ...notes];
  return addresses.length > 0
    ? [...new Set(addresses.map((address) => parseAddress(address).sheet))]
    : undefined;
}

/** A report of which only some sheets were read again, with its log and what is kept of last year. */
function withKept(read: ReadResult, before: ReadResult | undefined): ReadResult {
  if (!before) return read;
  const { logPlace, last } = before;
  return {
    ...read,
    ...(logPlace && !read.logPlace ? { logPlace } : {}),
    ...(last && !read.last ? { last } : {}),
  };
}

/** True where the workbook holds no table; a hidden one is there, and can be shown again. */
function isNoReport(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  return error.code === 'emptyWorkbook' || (error.code === 'noTable' && error.facts['hidden'] === undefined);
}
