const LENGTH = /^([\d.]+)(cm|mm|in|pt)$/;
const POINTS: Readonly<Record<string, number>> = { cm: 72 / 2.54, mm: 72 / 25.4, in: 72, pt: 1 };

/** A length as OpenDocument writes it (`2.5cm`), in points; undefined for none. */
export function pointsOf(written: string | undefined): number | undefined {
  const [, length, unit = ''] = LENGTH.exec(written ?? '') ?? [];
  return length === undefined ? undefined : Number(length) * (POINTS[unit] ?? 0);
}
