/** The most characters that a cell of Excel holds. */
export const TEXT_LIMIT = 32_767;

/**
 * The validation formula of a cell that takes anything: true for every text that fits in a cell. A cell needs
 * a validation to show its input message.
 */
export function fitsInCell(address: string): string {
  return `LEN(${address})<${TEXT_LIMIT + 1}`;
}
