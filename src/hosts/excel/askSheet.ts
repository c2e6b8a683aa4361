import { columnLetters } from '../../core/draw/address.js';

/**
 * The cells of a sheet that are read: a report fits in its first rows and columns, and of a ledger of
 * thousands of rows the rest is not needed.
 */
const WINDOW = { rows: 400, columns: 60 };

/** What was asked for of one sheet; it can be read after the next sync. */
export interface AskedSheet {
  readonly range: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly protection: Excel.WorksheetProtection;
}

/** The window of a sheet: its first 400 rows and 60 columns. */
export function windowOf(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRange(`A1:${columnLetters(WINDOW.columns)}${WINDOW.rows}`);
}

/** Queues reading a sheet: its used cells, conditional formats and protection. */
export function askSheet(sheet: Excel.Worksheet): AskedSheet {
  const window = windowOf(sheet);
  return {
    range: window.getUsedRangeOrNullObject(true).load('values,formulas,numberFormat,rowIndex,columnIndex'),
    formats: window.conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula'),
    protection: sheet.protection.load('protected,options'),
  };
}
