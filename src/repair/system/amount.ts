import type { Figures } from '../../core/check/figures.js';
import type { Cell } from '../../core/form/form.js';
import { isMoney, type Money } from '../../core/form/number.js';
import { yuanPerUnit } from '../../core/form/yuan.js';
import { readingOf } from '../../core/report/report.js';

/** Amounts are counted in ten-thousandths of a 元, so that 万元 with eight decimals are whole numbers. */
export const PARTS_OF_YUAN = 10_000;

/**
 * The value that a cell states: a count as it stands, an amount in ten-thousandths of a 元. Null for a blank,
 * for what is unreadable, and beyond 2^53.
 */
export function statedValue(cell: Cell, { report, numbers }: Figures): number | null {
  const reading = readingOf(report, cell);
  const value = reading !== null && isMoney(reading) ? partsOf(reading, cell) : (numbers[cell.index] ?? NaN);
  return Number.isSafeInteger(Math.trunc(value)) ? value : null;
}

/** A value as the cell would state it: an amount in the unit that stands there, or else in the usual one. */
export function statedAs(value: number, cell: Cell, { report }: Figures): number {
  if (cell.kind !== 'money') return value;
  const reading = readingOf(report, cell);
  const unit = reading !== null && isMoney(reading) ? reading.unit : null;
  return value / PARTS_OF_YUAN / yuanIn(unit, cell);
}

/** The whole part and the decimals are scaled apart, since together they may not fit a binary fraction. */
function partsOf({ value, unit }: Money, cell: Cell): number {
  const [whole = '', decimals = ''] = value.split('.');
  const scale = yuanIn(unit, cell) * PARTS_OF_YUAN;
  const fraction = (Number(decimals) * scale) / 10 ** decimals.length;
  const size = Math.abs(Number(whole)) * scale + fraction;
  return value.startsWith('-') ? -size : size;
}

function yuanIn(unit: string | null, { unit: declared, band, column }: Cell): number {
  return yuanPerUnit(unit ?? declared ?? band.usualUnits?.[column.code] ?? '元') ?? 1;
}
