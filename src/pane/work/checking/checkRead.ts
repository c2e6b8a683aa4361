import { checkReport } from '../../../checking/checkReport.js';
import { formOf } from '../../../core/form/form.js';
import {
  marksOf,
  repairOf,
  suspicionOf,
  type Mark,
  type ReadResult,
  type Repair,
  type Report,
} from '../../../index.js';
import { dropUndone } from './dropUndone.js';
import { shownFindings } from './gaps.js';
import { knownCells, type KnownCells } from './knownCells.js';
import type { Checked, PaneState } from '../state/state.js';

/** What a check came to, and what it makes of the state, which may be another one by then. */
interface CheckedRead {
  readonly checked: Checked;
  readonly put: (now: PaneState) => PaneState;
}

/** Checks a report that was read, and finds which of its cells are most likely wrong. */
export async function checkRead(state: PaneState, read: ReadResult): Promise<CheckedRead> {
  const known = knownCells(state, read);
  const result = checkReport(read);
  const repair = mayNeedRepair(read, result) ? await findRepair(read, known) : undefined;
  const checked: Checked = { read, result, repair };
  return {
    checked,
    put: ({ refused, ...now }) => ({
      ...dropUndone(now, read),
      ...(refused ? refusedBy(checked) : {}),
      ...known,
      checked,
      book: 'there',
    }),
  };
}

/** The marks for what a check found, as far as it is shown. */
export function marksOfCheck(checked: Checked, state: PaneState): readonly Mark[] {
  const { read, repair } = checked;
  return marksOf(shownFindings(checked, state), repair && suspicionOf(repair, read.addresses));
}

/** Why there is no report, as long as that is so: a check that comes by itself takes nothing away. */
function refusedBy({ result }: Checked): Pick<PaneState, 'refused'> {
  const errors = result.findings.filter(({ level }) => level === 'error');
  return errors.length > 0 ? { refused: errors } : {};
}

/** What of a reading tells whether corrections can be proposed. */
type Repairable = Pick<ReadResult, 'formulas' | 'printed'> & {
  readonly report: Pick<Report, 'edition' | 'readings'>;
};

/**
 * False where nothing can be proposed, so that the part of the program that repairs is not loaded: without an
 * error every relation holds and no cell is blank, and a form that is not filled in yet has no figures. A
 * printed total may differ from a sum that holds.
 */
export function mayNeedRepair(read: Repairable, { findings }: Pick<Checked['result'], 'findings'>): boolean {
  if ((read.printed?.size ?? 0) > 0) return true;
  return findings.some(({ level }) => level === 'error') && isFilledIn(read);
}

/** True where a cell holds something that is no formula. */
function isFilledIn({ report: { edition, readings }, formulas }: Repairable): boolean {
  return formOf(edition).cells.some(({ name }, at) => readings[at] !== null && !formulas.has(name));
}

/** Undefined where the part of the program that repairs cannot be loaded: a check is of use without it. */
async function findRepair(read: ReadResult, { confirmed, edited }: KnownCells): Promise<Repair | undefined> {
  return repairOf(read, { confirmed: new Set(confirmed.keys()), edited }).catch(() => undefined);
}
