import { unreadCells } from '../core/check/unreadCells.js';
import { formOf } from '../core/form/form.js';
import type { ReadResult } from '../core/read/readReport.js';
import { fitsLast } from '../core/report/lastYear.js';
import type { Report } from '../core/report/report.js';
import type { PATIENCE, Repair, repairReport } from '../repair/index.js';

/** What a person knows of the cells: those found right, and those just edited, which are suspected first. */
interface KnownByUser {
  readonly confirmed?: ReadonlySet<string>;
  readonly edited?: ReadonlySet<string>;
}

/** What is used of `src/repair`. */
interface Engine {
  readonly repairReport: typeof repairReport;
  readonly PATIENCE: typeof PATIENCE;
}

let engine: Promise<Engine> | undefined;

/** Loads `src/repair` when it is first needed; a load that failed is tried again. */
function loadEngine(): Promise<Engine> {
  engine ??= import('../repair/index.js').catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

type RepairInput = Pick<ReadResult, 'report' | 'formulas' | 'printed' | 'confirmed' | 'last'> &
  Partial<Pick<ReadResult, 'remarks'>>;

/**
 * The cells that are most likely wrong, and what they should be; formulas follow their parts, printed
 * totals do not. A cell that the workbook's log or the user says is right is not among them.
 */
export async function repairOf(
  { report, remarks = [], formulas, printed, confirmed: found, last: kept }: RepairInput,
  { confirmed, edited }: KnownByUser = {},
  last?: Report,
): Promise<Repair> {
  const { repairReport, PATIENCE } = await loadEngine();
  const options = {
    formulas,
    unread: unreadCells(remarks, formOf(report.edition)),
    ...(printed ? { printed } : {}),
    ms: PATIENCE,
    fixed: new Set([...(found ?? []), ...(confirmed ?? [])]),
    ...(edited ? { suspected: edited } : {}),
  };
  const usable = kept && fitsLast(report, kept) ? kept.report : undefined;
  return repairReport(report, options, last ?? usable);
}
