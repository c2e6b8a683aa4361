import { formOf } from '../../../core/form/form.js';
import { showReading } from '../../../core/form/number.js';
import { readingOf } from '../../../core/report/report.js';
import type { ReadResult, Report } from '../../../index.js';
import type { PaneState } from '../state/state.js';

/** What the user's work says about cells: which were confirmed, and which were edited last. */
export type KnownCells = Pick<PaneState, 'confirmed' | 'edited'>;

/**
 * What is known of the cells once a report was read again, from the user and from the log of the workbook. A
 * confirmed cell stays confirmed until its text changes; the cells edited last stay so until others are.
 */
export function knownCells(state: PaneState, { report, confirmed = new Set() }: ReadResult): KnownCells {
  const texts = textsOf(report);
  const edited = editedCells(state, report, texts);
  return {
    confirmed: new Map([
      ...[...state.confirmed].filter(([name, text]) => texts.get(name) === text),
      ...[...confirmed].map((name) => [name, texts.get(name) ?? ''] as const),
    ]),
    edited: edited.length > 0 ? new Set(edited) : state.edited,
  };
}

function textsOf(report: Report): ReadonlyMap<string, string> {
  const { cells } = formOf(report.edition);
  return new Map(cells.map((cell) => [cell.name, showReading(readingOf(report, cell), cell.kind)]));
}

/** The cells that differ from the last reading, but for sums and for what the pane filled in itself. */
function editedCells(
  { checked, filled = [] }: PaneState,
  { edition }: Report,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  if (checked?.read.report.edition !== edition) return [];
  const before = textsOf(checked.read.report);
  const ours = new Set(filled.map(({ cell }) => cell));
  return formOf(edition)
    .cells.filter(({ name, isSum }) => !isSum && !ours.has(name) && before.get(name) !== texts.get(name))
    .map(({ name }) => name);
}
