import type { Sheet } from '../../src/core/draw/sheet.js';
import { formOf } from '../../src/core/form/form.js';
import { isMoney, type Reading } from '../../src/core/form/number.js';
import type { Report } from '../../src/core/report/report.js';
import type { County } from './makeCounty.js';

/** The parts of 万元 that the amounts of a generated county have at most. */
const PARTS = 10_000;

/**
 * The sums of reports, cell by cell, by plain addition of what their cells say: amounts are all in 万元 with
 * four decimals at most.
 */
export function sumByHand(reports: readonly Report[]): Readonly<Record<string, number | string>> {
  const sums: Record<string, number> = {};
  const amounts = new Set<string>();
  for (const { edition, readings } of reports)
    for (const { name, index, kind } of formOf(edition).cells) {
      const reading = readings[index];
      const isAmount = kind === 'money';
      if (isAmount) amounts.add(name);
      const value = isAmount ? partsIn(reading) : Number(reading);
      sums[name] = (sums[name] ?? 0) + value;
    }
  return Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, amounts.has(name) ? `${sum / PARTS}万元` : sum]),
  );
}

function partsIn(reading: unknown): number {
  const { value, unit } = reading as { readonly value: string; readonly unit: string | null };
  if (unit !== '万元' && unit !== null) throw new RangeError(`${value}${unit}`);
  return Math.round(Number(value) * PARTS);
}

/** A figure as it stands among the sums that were made by hand. */
export function textOfFigure(reading: Reading | undefined): string {
  const isAmount = reading != null && isMoney(reading);
  return isAmount ? `${Number(reading.value)}${reading.unit}` : String(reading);
}

/**
 * The mistakes of a county that no row of these sheets names with its file, or with its body where it sent
 * none; `by` is who has to say it.
 */
export function faultsNotTold(
  { planted }: County,
  sheets: readonly Sheet[],
  by: 'said' | 'reviewed' = 'said',
): readonly string[] {
  const lines = sheets.flatMap(linesOf);
  return planted
    .filter(
      ({ org, file, [by]: said }) => !lines.some((line) => line.includes(file ?? org) && said.test(line)),
    )
    .map(({ kind, file }) => `${kind}: ${file ?? ''}`);
}

/** The rows of a sheet, each in one line. */
function linesOf({ cells }: Sheet): readonly string[] {
  const rows = new Map<number, string[]>();
  for (const { row, value } of cells) rows.set(row, [...(rows.get(row) ?? []), String(value)]);
  return [...rows.values()].map((texts) => texts.join('　'));
}
