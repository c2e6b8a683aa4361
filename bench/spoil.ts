import { formOf } from '../src/core/form/form.js';
import type { Report } from '../src/core/report/report.js';
import { requestCells, stated, type Spoiled } from '../test/repair/fullTables.js';
import type { Random } from './random.js';

/** Mistakes that people make when they fill in a table. */
export type Kind = 'slip' | 'interchanged' | 'moved' | 'shifted' | 'two' | 'forgotten' | 'transfer' | 'slips';

/** Makes such a mistake in a random cell; undefined where the mistake is not possible in that cell. */
export function spoilAs(kind: Kind, report: Report, random: Random): Spoiled | undefined {
  const cells = requestCells(report.edition);
  const cell = cells[random.below(cells.length)]!;
  const value = stated(report, cell);
  const change = (to: number): Spoiled | undefined =>
    to === value || !Number.isSafeInteger(to) ? undefined : { [cell]: to };
  if (kind === 'slip') return change(slipped(value, random));
  if (kind === 'interchanged') return change(interchanged(value, random));
  if (kind === 'moved') return moved(report, cell, random);
  if (kind === 'shifted') return shifted(report, cell);
  if (kind === 'forgotten') return forgotten(report, random);
  if (kind === 'transfer') return transferred(report, random);
  if (kind === 'slips') return twoSlips(report, cell, cells[random.below(cells.length)]!, random);
  const other = cells[random.below(cells.length)]!;
  const [one, two] = [random.below(400), random.below(400)];
  return other === cell || one === value || two === stated(report, other)
    ? undefined
    : { [cell]: one, [other]: two };
}

/** Replaces, leaves out or doubles one digit. */
function slipped(value: number, random: Random): number {
  const digits = String(value);
  const at = random.below(digits.length);
  const written = [String(random.below(10)), '', `${digits[at]}${digits[at]}`][random.below(3)]!;
  return Number(digits.slice(0, at) + written + digits.slice(at + 1) || '0');
}

function interchanged(value: number, random: Random): number {
  const digits = String(value);
  if (digits.length < 2) return value;
  const at = random.below(digits.length - 1);
  return Number(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2));
}

/** Moves a value to a neighbouring cell that is 0. */
function moved(report: Report, cell: string, random: Random): Spoiled | undefined {
  const { cells, indexOf } = formOf(report.edition);
  const from = cells[indexOf.get(cell) ?? -1]!;
  const line = cells.filter(
    ({ table, row, column, isSum }) =>
      table === from.table && !isSum && (random.below(2) === 0 ? row === from.row : column === from.column),
  );
  const at = line.indexOf(from);
  const to = line[at + (random.below(2) === 0 ? 1 : -1)];
  if (at === -1 || !to || stated(report, cell) === 0 || stated(report, to.name) !== 0) return undefined;
  return { [cell]: 0, [to.name]: stated(report, cell) };
}

/** Moves all values of a row to the next column. */
function shifted(report: Report, cell: string): Spoiled | undefined {
  const { cells, indexOf } = formOf(report.edition);
  const from = cells[indexOf.get(cell) ?? -1]!;
  const row = cells
    .filter((each) => each.table === from.table && each.row === from.row && !each.column.isSum)
    .map(({ name }) => name);
  const values = row.map((name) => stated(report, name));
  if (values.at(-1) !== 0 || values.filter((value) => value > 0).length < 2) return undefined;
  const entries = row
    .map((name, at) => [name, values[at - 1] ?? 0] as const)
    .filter(([, to], at) => to !== values[at]);
  return Object.fromEntries(entries);
}

/** Leaves a total of the disputes table at 0. */
function forgotten(report: Report, random: Random): Spoiled | undefined {
  const blocks = ['review', 'directSuit', 'suitAfterReview'];
  const total = `disputes.${blocks[random.below(blocks.length)]}.total`;
  return stated(report, total) === 0 ? undefined : { [total]: 0 };
}

/** Counts one case under the wrong applicant: each case of the table is as likely. */
function transferred(report: Report, random: Random): Spoiled | undefined {
  const cells = formOf(report.edition).cells.filter(
    ({ table, isSum }) => table.code === 'requests' && !isSum,
  );
  const cases = cells.flatMap((cell) => Array<(typeof cells)[number]>(stated(report, cell.name)).fill(cell));
  const from = cases[random.below(cases.length)]!;
  const row = cells.filter((cell) => cell.row === from.row && cell !== from);
  const to = row[random.below(row.length)]!;
  return { [from.name]: stated(report, from.name) - 1, [to.name]: stated(report, to.name) + 1 };
}

/** Two cells of no common line with a slip in each. */
function twoSlips(report: Report, one: string, other: string, random: Random): Spoiled | undefined {
  const [a, b] = [one.split('.'), other.split('.')];
  if (a[1] === b[1] || a[2] === b[2]) return undefined;
  const slips = [one, other].map((cell) => [cell, slipped(stated(report, cell), random)] as const);
  return slips.some(([cell, to]) => to === stated(report, cell) || !Number.isSafeInteger(to))
    ? undefined
    : Object.fromEntries(slips);
}
