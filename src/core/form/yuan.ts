import type { Money } from './number.js';

/** How many 元 each unit of money is. */
const UNITS: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1e3,
  万元: 1e4,
  万: 1e4,
  百万元: 1e6,
  千万元: 1e7,
  亿元: 1e8,
  亿: 1e8,
};

/** How many 元 a unit of money is; undefined for none and for what is no unit. */
export function yuanPerUnit(unit: string | null): number | undefined {
  return UNITS[unit ?? ''];
}

/** An amount in 元, approximated in binary: to be compared, never shown. NaN where it has no unit. */
export function yuanOf({ value, unit }: Money): number {
  return Number(value) * (yuanPerUnit(unit) ?? NaN);
}
