import { cellNamed, formOf } from '../../../core/form/form.js';
import { isMoney, isUnread, moneyText } from '../../../core/form/number.js';
import { readingOf } from '../../../core/report/report.js';
import type { Entry } from '../../../hosts/host.js';
import type { CheckResult, Finding, ReadResult, Repair, Report } from '../../../index.js';
import { isParagraph, paragraphOf } from './paragraphs.js';

/** What offers values: the findings of a check, and the blanks that the relations settle. */
interface Offering {
  readonly result: Pick<CheckResult, 'findings'>;
  readonly repair: Pick<Repair, 'filled'> | undefined;
}

/** The values that findings offer, by cell name. */
export function offersOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  return Object.fromEntries(findings.flatMap(({ offers }) => Object.entries(offers ?? {})));
}

/** The cells for which findings offer 0, but for those that the relations settle otherwise. */
export function offersOfZero({ result, repair }: Offering): Readonly<Record<string, number>> {
  const others = new Set(repair?.filled.filter(({ to }) => to !== 0).map(({ cell }) => cell));
  return Object.fromEntries(
    Object.entries(offersOf(result.findings)).filter(([cell, value]) => value === 0 && !others.has(cell)),
  );
}

/** The blanks that the relations settle, but for those that are offered 0 anyway. */
export function settledBlanks(checked: Offering): Repair['filled'] {
  const zeros = offersOfZero(checked);
  return checked.repair?.filled.filter(({ cell }) => !(cell in zeros)) ?? [];
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

/** What a cell holds, as it was typed; of a paragraph, its text. */
function writtenAt(name: string, report: Report): Entry['value'] {
  if (isParagraph(name)) return paragraphOf(name, report) ?? null;
  const cell = cellNamed(formOf(report.edition), name);
  const reading = readingOf(report, cell);
  if (isUnread(reading)) return reading.text;
  if (reading === null || !isMoney(reading)) return reading;
  return reading.unit === (cell.unit ?? null) ? reading.value : moneyText(reading);
}
