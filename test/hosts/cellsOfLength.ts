import { columnLetters } from '../../src/core/draw/address.js';

/**
 * Addresses of cells no two of which are neighbours, which joined by one character each are this long. They
 * have five characters, and as many of the first as it takes have six.
 */
export function cellsOfLength(total: number): readonly string[] {
  const count = Math.floor((total + 1) / 6);
  const longer = total + 1 - count * 6;
  return Array.from({ length: count }, (_, at) => {
    const letters = columnLetters(27 + 2 * Math.floor(at / 400));
    const row = 101 + 2 * (at % 400);
    return `${letters}${at < longer ? 1_000 + row : row}`;
  });
}
