import type { Area } from '../../../core/draw/address.js';

/**
 * The areas of a conditional format in a record: their number at a place, and behind it the first and last
 * row and the first and last column of each, counting from 0. A number has two bytes in .xls, four in .xlsb.
 */
export function areasAt(record: DataView, countAt: number, bytes: 2 | 4): readonly Area[] {
  const numberAt = (at: number) => (bytes === 2 ? record.getUint16(at, true) : record.getUint32(at, true));
  const first = countAt + bytes;
  if (record.byteLength < first) return [];
  const count = Math.min(numberAt(countAt), Math.floor((record.byteLength - first) / (4 * bytes)));
  return Array.from({ length: count }, (_, each) => {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 1, 2, 3].map(
      (part) => numberAt(first + (each * 4 + part) * bytes) + 1,
    );
    return { top, bottom, left, right };
  });
}
