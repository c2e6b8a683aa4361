/** The built-in formats that do not show every number as it is, without their gaps, in Chinese programs. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...[1, 3, 37, 38, 41].map((id) => [id, '#,##0'] as const),
  ...[2, 4, 39, 40, 43].map((id) => [id, '#,##0.00'] as const),
  ...[5, 6, 42].map((id) => [id, '"¥"#,##0'] as const),
  ...[7, 8, 44].map((id) => [id, '"¥"#,##0.00'] as const),
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [48, '##0.0E+0'],
]);

/** The built-in number format of that number; undefined for one that shows numbers as they are, or days. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN.get(id);
}
