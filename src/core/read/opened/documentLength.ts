const LENGTH = /^(-?[\d.]+)([a-z]+)$/;
/** Points of a unit of length. */
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

/** A length as OpenDocument writes it (`2.5cm`), in points; undefined for none, as a share. */
export function pointsOf(written: string | undefined): number | undefined {
  const [, length, unit = ''] = LENGTH.exec(written ?? '') ?? [];
  const points = POINTS[unit];
  return points === undefined ? undefined : Number(length) * points;
}
