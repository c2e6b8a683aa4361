import { cellAddress } from '../../core/draw/address.js';
import type { Sheet } from '../../core/draw/sheet.js';
import { Problem } from '../../core/report/problem.js';
import { isSignature } from '../marking/signature.js';
import { askSheet, type AskedSheet } from './askSheet.js';
import { chooseSheets } from './chooseSheets.js';
import type { Connection, Sync } from './connect.js';
import { readCells } from './readCells.js';

/** The ids of our conditional formats by the id of their sheet. */
export type PlacedMarks = ReadonlyMap<string, readonly string[]>;

/** What was read of the open workbook, and what marking it needs to know. */
export interface BookRead {
  readonly sheets: readonly Sheet[];
  /** The ids of the sheets by name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly placed: PlacedMarks;
  /** The addresses of the numbers that are shown as dates, by the id of their sheet. */
  readonly dated: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ids of the sheets that are protected against formats. */
  readonly guarded: ReadonlySet<string>;
}

/**
 * Reads the open workbook in two exchanges, three where it has many sheets. With `only`, reads the sheets of
 * those names in one exchange, and all where one of them no longer exists. Reads the first 400 rows and 60
 * columns of a sheet.
 */
export async function readBook(connection: Connection, only?: readonly string[]): Promise<BookRead> {
  if (only) {
    try {
      return await connection.exchange(async (context, sync) => readSome(context, sync, only));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'sheetGone') throw error;
    }
  }
  return connection.exchange(readAll);
}

async function readSome(
  context: Excel.RequestContext,
  sync: Sync,
  names: readonly string[],
): Promise<BookRead> {
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const sheet of sheets) sheet.load('id,name,visibility');
  const parts = new Map(sheets.map((sheet) => [sheet, askSheet(sheet)]));
  await sync();
  return bookOf(sheets, parts);
}

async function readAll(context: Excel.RequestContext, sync: Sync): Promise<BookRead> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await sync();
  const sheets = await chooseSheets(worksheets.items, sync);
  const parts = new Map(sheets.map((sheet) => [sheet, askSheet(sheet)]));
  await sync();
  return bookOf(worksheets.items, parts);
}

function bookOf(
  sheets: readonly Excel.Worksheet[],
  parts: ReadonlyMap<Excel.Worksheet, AskedSheet>,
): BookRead {
  const asked = sheets.flatMap((sheet) => {
    const part = parts.get(sheet);
    return part ? [{ id: sheet.id, ...part }] : [];
  });
  const read = sheets.map((sheet) => readSheet(sheet, parts.get(sheet)?.range));
  return {
    sheets: read,
    ids: new Map(sheets.map(({ name, id }) => [name, id])),
    placed: new Map(asked.map(({ id, formats }) => [id, ourFormats(formats)])),
    dated: new Map(sheets.map(({ id }, at) => [id, datesOn(read[at])])),
    guarded: new Set(asked.filter(({ protection }) => isGuarded(protection)).map(({ id }) => id)),
  };
}

/** A sheet that was not asked for has no cells. */
function readSheet({ name, visibility }: Excel.Worksheet, range: Excel.Range | undefined): Sheet {
  return {
    name,
    hidden: visibility !== 'Visible',
    cells: range && !range.isNullObject ? readCells(range) : [],
  };
}

/** The addresses of the numbers of a sheet that are shown as dates. */
function datesOn(sheet: Sheet | undefined): ReadonlySet<string> {
  const dates = (sheet?.cells ?? []).filter(({ date }) => date !== undefined);
  return new Set(dates.map(({ row, column }) => cellAddress(row, column)));
}

function ourFormats({ items }: Excel.ConditionalFormatCollection): readonly string[] {
  return items.filter(isOurs).map(({ id }) => id);
}

function isOurs({ type, customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return type === 'Custom' && !custom.isNullObject && isSignature(custom.rule.formula);
}

function isGuarded(protection: Excel.WorksheetProtection): boolean {
  return protection.protected && !protection.options.allowFormatCells;
}
