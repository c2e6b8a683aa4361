import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Layout } from '../../../core/draw/layout.js';
import { paintSheet } from './paintSheet.js';
import { setCursor } from './setCursor.js';

/** The time that every part of a drawn workbook bears, so that the same report gives the same bytes. */
const MADE = new Date(2000, 0, 1);

/** A new workbook with a sheet for each layout, as bytes; the same layouts give the same bytes. */
export async function drawWorkbook(layouts: readonly Layout[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'xxgk-report';
  workbook.created = workbook.modified = new Date(0);
  workbook.calcProperties.fullCalcOnLoad = !hasResults(layouts);
  for (const layout of layouts) paintSheet(workbook, layout);
  setCursor(workbook, layouts);
  const growing = layouts.flatMap(({ rowsGrow }, at) =>
    rowsGrow ? [`xl/worksheets/sheet${at + 1}.xml`] : [],
  );
  return freeHeights(new Uint8Array(await workbook.xlsx.writeBuffer()), growing);
}

/**
 * True where some formulas are others than the sums of the form, which a reader works out by itself: their
 * results are then in the workbook, and count as long as it does not ask to be calculated.
 */
function hasResults(layouts: readonly Layout[]): boolean {
  return layouts.some(({ cells }) => cells.some(({ formula, adds }) => formula !== undefined && !adds));
}

/**
 * Lets the rows of these parts grow with the text typed in them. exceljs writes every height as one that the
 * user has set.
 */
function freeHeights(bytes: Uint8Array, parts: readonly string[]): Uint8Array {
  const files = unzipSync(bytes);
  for (const part of parts) {
    const sheet = files[part];
    if (sheet) files[part] = strToU8(strFromU8(sheet).replace(/(<row [^>]*?) customHeight="1"/g, '$1'));
  }
  return zipSync(files, { mtime: MADE });
}
