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

/** A cell that was filled, with what it held before. */
export interface FilledCell {
  readonly cell: string;
  readonly value: number;
  readonly before: Entry['value'];
}

/** What to write where for these offers. A cell without an address is left out. */
export function entriesFor(
  offers: Readonly<Record<string, number>>,
  { report, addresses }: ReadResult,
): { readonly entries: readonly Entry[]; readonly filled: readonly FilledCell[] } {
  const filled = Object.entries(offers)
    .filter(([cell]) => addresses.has(cell))
    .map(([cell, value]) => ({ cell, value, before: writtenAt(cell, report) }));
  return {
    entries: filled.map(({ cell, value }) => ({ address: addresses.get(cell) ?? '', value })),
    filled,
  };
}

/** The filled cells that can be undone, with their addresses: those that still hold what was filled in. */
export function entriesToUndo(
  filled: readonly FilledCell[],
  { report, addresses }: ReadResult,
): readonly (FilledCell & { readonly address: string })[] {
  const untouched = filled.filter(
    ({ cell, value }) => addresses.has(cell) && Number(writtenAt(cell, report) ?? NaN) === value,
  );
  return untouched.map((each) => ({ ...each, address: addresses.get(each.cell) ?? '' }));
}

/** What a cell holds, as it was typed. */
function writtenAt(name: string, report: Report): Entry['value'] {
  const cell = cellNamed(formOf(report.edition), name);
  const reading = readingOf(report, cell);
  if (isUnread(reading)) return reading.text;
  if (reading === null || !isMoney(reading)) return reading;
  return reading.unit === (cell.unit ?? null) ? reading.value : moneyText(reading);
}
