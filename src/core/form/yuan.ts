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

/** An amount in 元, approximated in binary: to be compared, never shown. NaN where it has no unit. */
export function yuanOf({ value, unit }: Money): number {
  return Number(value) * (UNITS[unit ?? ''] ?? NaN);
}
