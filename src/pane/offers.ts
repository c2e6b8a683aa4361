import { cellNamed, formOf } from '../core/form/form.js';
import { isMoney, isUnread, moneyText } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';
import type { Entry } from '../hosts/host.js';
import type { Finding, ReadResult, Report } from '../index.js';

/** What findings offer, of all kinds, by cell name. */
export function offersOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  return Object.assign({}, ...findings.map(({ offers }) => offers ?? {})) as Record<string, number>;
}

/** The cells for which findings offer 0. */
export function offersOfZero(findings: readonly Finding[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(offersOf(findings)).filter(([, value]) => value === 0));
}

/** A cell that was filled, with what stood there before. */
export interface FilledCell {
  readonly cell: string;
  readonly value: number;
  readonly before: Entry['value'];
}

/** What to write where for these offers. A cell that stands nowhere is left out. */
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

/** What was filled and can be taken back, with its address; a cell that was edited since is left alone. */
export function entriesToUndo(
  filled: readonly FilledCell[],
  { report, addresses }: ReadResult,
): readonly (FilledCell & { readonly address: string })[] {
  const untouched = filled.filter(
    ({ cell, value }) => addresses.has(cell) && Number(writtenAt(cell, report) ?? NaN) === value,
  );
  return untouched.map((each) => ({ ...each, address: addresses.get(each.cell) ?? '' }));
}

function writtenAt(cell: string, report: Report): Entry['value'] {
  const reading = readingOf(report, cellNamed(formOf(report.edition), cell));
  if (isUnread(reading)) return reading.text;
  if (reading === null || !isMoney(reading)) return reading;
  const { unit } = cellNamed(formOf(report.edition), cell);
  return reading.unit === (unit ?? null) ? reading.value : moneyText(reading);
}
