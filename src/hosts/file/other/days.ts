import { SSF } from '@e965/xlsx';

/** True for a number format that shows a day or a time. */
export function isDayFormat(format: string | number | undefined): boolean {
  return typeof format === 'string' && SSF.is_date(format);
}

/** The day of a number, `2026-01-15`; empty for a number that is no day. */
export function dayOf(value: number, date1904: boolean): string {
  const day: { readonly y: number; readonly m: number; readonly d: number } | null = SSF.parse_date_code(
    value,
    { date1904 },
  );
  if (!day || day.d === 0) return '';
  return `${day.y}-${String(day.m).padStart(2, '0')}-${String(day.d).padStart(2, '0')}`;
}
