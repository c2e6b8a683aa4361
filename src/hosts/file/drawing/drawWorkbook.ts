import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Layout, Placed } from '../../../core/draw/layout.js';
import { writeAlikeRows } from './alikeRows.js';
import { paintSheet } from './paintSheet.js';
import { setCursor } from './setCursor.js';

/** The time that every part of a drawn workbook bears, so that the same report gives the same bytes. */
const MADE = new Date(2000, 0, 1);

/** How hard rows that are alike are packed: 3 % more bytes than usual, in little more than half the time. */
const LIGHTLY = 4;

/** A new workbook with a sheet for each layout, as bytes; the same layouts give the same bytes. */
export async function drawWorkbook(layouts: readonly Layout[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'xxgk-report';
  workbook.created = workbook.modified = new Date(0);
  workbook.calcProperties.fullCalcOnLoad = !hasResults(layouts);
  for (const layout of layouts) paintSheet(workbook, layout);
  setCursor(workbook, layouts);
  // The parts are packed once all of them are whole.
  const drawn = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finish(new Uint8Array(drawn), layouts);
}

/**
 * True where some formulas are others than the sums of the form, which a reader works out by itself: their
 * results are then in the workbook, and count as long as it does not ask to be calculated.
 */
function hasResults(layouts: readonly Layout[]): boolean {
  const isOther = ({ formula, adds }: Placed) => formula !== undefined && !adds;
  return layouts.some(({ cells, alike }) => [...cells, ...(alike?.pattern ?? [])].some(isOther));
}

/** Gives the sheets what exceljs cannot write, or not without an object for each cell. */
function finish(bytes: Uint8Array, layouts: readonly Layout[]): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  const packed: Zippable = files;
  for (const [at, { sheet, rowsGrow, alike }] of layouts.entries()) {
    const name = `xl/worksheets/sheet${at + 1}.xml`;
    const part = files[name];
    if (!part) continue;
    const grown = rowsGrow ? freeHeights(part) : part;
    packed[name] = alike ? [writeAlikeRows(grown, sheet, alike), { level: LIGHTLY }] : grown;
  }
  return zipSync(packed, { mtime: MADE });
}

/** Lets rows grow with the text typed in them. exceljs writes every height as one that the user has set. */
function freeHeights(part: Uint8Array): Uint8Array {
  return strToU8(strFromU8(part).replace(/(<row [^>]*?) customHeight="1"/g, '$1'));
}
