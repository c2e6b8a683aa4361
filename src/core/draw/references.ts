import { columnLetters, columnNumber } from './address.js';

/** An address that stays when its formula is copied: `$D$5:$J$9`. */
export function fixReferences(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/**
 * A formula written for one cell as it reads some rows and columns further on; fixed parts of its references
 * stay.
 */
export function fillFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (_, fixedColumn: string, letters: string, fixedRow: string, row: string) =>
      fixedColumn +
      (fixedColumn ? letters : columnLetters(columnNumber(letters) + columns)) +
      fixedRow +
      (fixedRow ? row : Number(row) + rows),
  );
}
