/** Points of a unit of length. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 };

/** A length in points; 0 for what is none, as a share of the usual height. */
export function pointsOf(length: string): number {
  const [, count = '', unit = ''] = /^(-?[\d.]+)([a-z]+)$/.exec(length) ?? [];
  return Number(count) * (POINTS[unit] ?? 0);
}
