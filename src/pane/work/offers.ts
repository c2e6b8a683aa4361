import { cellNamed, formOf } from '../../core/form/form.js';
import { isMoney, isUnread, moneyText } from '../../core/form/number.js';
import { readingOf } from '../../core/report/report.js';
import type { Entry } from '../../hosts/host.js';
import type { Finding, ReadResult, Report } from '../../index.js';

/** The values that findings offer, by cell name. */
export function offersOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  return Object.fromEntries(findings.flatMap(({ offers }) => Object.entries(offers ?? {})));
}

/** The cells for which findings offer 0. */
export function offersOfZero(findings: readonly Finding[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(offersOf(findings)).filter(([, value]) => value === 0));
}

/** A cell to be changed: where it stands, what it holds, and what it will hold. */
export interface CellChange {
  readonly cell: string;
  readonly address: string;
  readonly before: Entry['value'];
  readonly after: Entry['value'];
}

/** A cell that was filled, with what it held before. */
export type FilledCell = Omit<CellChange, 'address'>;

/** The changes that fill these values in. A cell without an address is left out. */
export function changesFor(
  values: Readonly<Record<string, number>>,
  { report, addresses }: ReadResult,
): readonly CellChange[] {
  return Object.entries(values).flatMap(([cell, after]) => {
    const address = addresses.get(cell);
    return address === undefined ? [] : [{ cell, address, before: writtenAt(cell, report), after }];
  });
}

/** The changes that undo what was filled in, where a cell still holds it. */
export function changesToUndo(
  filled: readonly FilledCell[],
  { report, addresses }: ReadResult,
): readonly CellChange[] {
  return filled.flatMap(({ cell, before, after }) => {
    const address = addresses.get(cell);
    return address === undefined || !holds(cell, after, report)
      ? []
      : [{ cell, address, before: after, after: before }];
  });
}

function holds(cell: string, value: Entry['value'], report: Report): boolean {
  const now = writtenAt(cell, report);
  return typeof value === 'number' ? Number(now ?? NaN) === value : now === value;
}

/** What a cell holds, as it was typed. */
function writtenAt(name: string, report: Report): Entry['value'] {
  const cell = cellNamed(formOf(report.edition), name);
  const reading = readingOf(report, cell);
  if (isUnread(reading)) return reading.text;
  if (reading === null || !isMoney(reading)) return reading;
  return reading.unit === (cell.unit ?? null) ? reading.value : moneyText(reading);
}
