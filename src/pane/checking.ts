import { parseAddress } from '../core/draw/address.js';
import { formOf } from '../core/form/form.js';
import { showReading } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';
import {
  checkReport,
  marksOf,
  Problem,
  readSheets,
  repairOf,
  suspicionOf,
  type ReadResult,
  type Repair,
} from '../index.js';
import { debounce } from './debounce.js';
import type { Desk } from './desk.js';
import type { Checked } from './state.js';

/** How long edits rest before they are checked, in milliseconds. */
const REST = 500;

/** Reading, checking and marking, and the ear for edits. */
export interface Checking {
  /** Reads the workbook, or just the sheets of those names, and checks it; marks nothing. */
  readonly readAndCheck: (only?: readonly string[]) => Promise<Checked>;
  readonly mark: (checked: Checked) => Promise<void>;
  /** Reads the sheets of the report again, checks and marks. */
  readonly recheck: () => Promise<void>;
  /** The names of the sheets that hold the report, where that is known. */
  readonly sheetsOfReport: () => readonly string[] | undefined;
  /** Listens to edits from now on. */
  readonly watch: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Checks the workbook of a desk's host. */
export function openChecking(desk: Desk): Checking {
  const {
    set,
    state,
    run,
    surroundings: { host },
  } = desk;
  let unwatch: (() => Promise<void>) | undefined;
  let isOpen = true;

  const sheetsOfReport = () => {
    const addresses = state().checked?.read.addresses;
    return addresses && addresses.size > 0
      ? [...new Set([...addresses.values()].map((address) => parseAddress(address).sheet))]
      : undefined;
  };

  const readAndCheck: Checking['readAndCheck'] = async (only) => {
    const sheets = await host.read(only);
    try {
      const read = readSheets(sheets);
      const known = knownOf(state(), read);
      const checked: Checked = { read, result: checkReport(read), repair: await findRepair(read, known) };
      set(({ refused: _, ...now }) => ({ ...now, ...known, checked, book: 'there', isStale: false }));
      return checked;
    } catch (error) {
      if (error instanceof Problem && (error.code === 'noTable' || error.code === 'emptyWorkbook'))
        set(({ checked: _, ...now }) => ({ ...now, book: 'none' }));
      throw error;
    }
  };

  const mark: Checking['mark'] = async ({ read, result, repair }) => {
    const marks = marksOf(result.findings, repair && suspicionOf(repair, read.addresses));
    set({ isMarked: marks.length > 0 || state().isMarked });
    await host.mark(marks);
    set({ isMarked: marks.length > 0 });
  };

  const recheck = async () => mark(await readAndCheck(sheetsOfReport()));
  const edits = debounce(REST, () => {
    if (isOpen && state().isBusy) edits.call();
    else if (isOpen && state().isWatching && state().book !== 'none') void run(recheck, true);
  });
  const heard = () => {
    const { checked, preview, isWatching } = state();
    if (checked) set({ isStale: true, ...(preview ? { preview: { ...preview, isOld: true } } : {}) });
    if (isWatching) edits.call();
  };

  return {
    readAndCheck,
    mark,
    recheck,
    sheetsOfReport,
    // A host that cannot tell of edits is still good for everything else.
    watch: async () => {
      unwatch ??= await host.watch(heard).catch(() => undefined);
    },
    stop: async () => {
      isOpen = false;
      edits.cancel();
      await unwatch?.();
    },
  };
}

/**
 * What is known of the cells now: a cell confirmed is so until it says something else, and what was edited
 * last is suspected first.
 */
function knownOf(
  { confirmed, edited, checked, filled = [] }: ReturnType<Desk['state']>,
  { report }: ReadResult,
): Pick<ReturnType<Desk['state']>, 'confirmed' | 'edited'> {
  const { cells } = formOf(report.edition);
  const said = new Map(cells.map((cell) => [cell.name, showReading(readingOf(report, cell), cell.kind)]));
  const before = checked?.read.report.edition === report.edition ? checked.read.report.readings : undefined;
  const ours = new Set(filled.map(({ cell }) => cell));
  const changed = before
    ? cells
        .filter(
          ({ name, index, kind, isSum }) =>
            !isSum && !ours.has(name) && showReading(before[index] ?? null, kind) !== said.get(name),
        )
        .map(({ name }) => name)
    : [];
  return {
    confirmed: new Map([...confirmed].filter(([name, text]) => said.get(name) === text)),
    edited: changed.length > 0 ? new Set(changed) : edited,
  };
}

/**
 * What repairs the report; nothing where the part of the program that knows cannot be loaded: a check is good
 * without it.
 */
async function findRepair(
  read: ReadResult,
  { confirmed, edited }: Pick<ReturnType<Desk['state']>, 'confirmed' | 'edited'>,
): Promise<Repair | undefined> {
  return repairOf(read, { confirmed: new Set(confirmed.keys()), edited }).catch(() => undefined);
}
