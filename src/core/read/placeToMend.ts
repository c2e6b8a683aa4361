import { addressOn } from '../draw/address.js';
import type { Finding } from '../report/finding.js';
import type { ReadResult } from './readReport.js';

/**
 * Where a finding is mended: at a cell; by showing a hidden sheet again; by adding the sheet of the table or
 * chapter of this code, or of the cover, `cover`, which the workbook lacks.
 */
export type PlaceToMend =
  | { readonly kind: 'cell'; readonly address: string }
  | { readonly kind: 'hidden'; readonly sheet: string }
  | { readonly kind: 'missing'; readonly part: string };

/** Where a finding is mended; undefined for what is in no workbook, as a stray field of a report in JSON. */
export function placeToMend(
  { addresses, sheet, hiddenSheet, part, cells }: Finding,
  read: Pick<ReadResult, 'addresses' | 'headings'>,
): PlaceToMend | undefined {
  const [first] = addresses;
  if (first !== undefined) return { kind: 'cell', address: first };
  if (hiddenSheet !== undefined) return { kind: 'hidden', sheet: hiddenSheet };
  if (sheet !== undefined) return { kind: 'cell', address: addressOn(sheet, 'A1') };
  const code = part ?? cells[0]?.split('.')[0];
  if (code === undefined) return undefined;
  const address = read.headings?.get(code) ?? firstOf(code, read.addresses);
  return address === undefined ? { kind: 'missing', part: code } : { kind: 'cell', address };
}

/** The address of the first cell of a table, of a chapter or of the cover. */
function firstOf(code: string, addresses: ReadResult['addresses']): string | undefined {
  for (const [name, address] of addresses) if (name.startsWith(`${code}.`)) return address;
  return undefined;
}
