import { columnLetters } from '../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import { Problem } from '../../core/report/problem.js';
import type { Connection, Sync } from './connect.js';
import { isOurs } from './signature.js';

/** The ids of our conditional formats by the id of their sheet. */
export type PlacedMarks = ReadonlyMap<string, readonly string[]>;

/** What was read of the open workbook, and what marking it needs to know. */
export interface BookRead {
  readonly sheets: readonly Sheet[];
  /** The ids of the sheets by name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly placed: PlacedMarks;
  /** The ids of the sheets that are protected against formats. */
  readonly guarded: ReadonlySet<string>;
}

/**
 * A report stands in the first rows and columns of its sheets; a ledger of thousands of rows is not looked at
 * further down.
 */
const WINDOW = { rows: 400, columns: 60 };
/** In a workbook with more sheets than this, their sizes are asked first. */
const FEW = 24;
/** So many cells are read at most, in sheets of ordinary size first. */
const MOST_CELLS = 60_000;

/**
 * Reads the open workbook in two exchanges, three where it has many sheets; with `only`, the sheets of those
 * names in one exchange, and all of them where one of those is no longer there. The first 400 rows and 60
 * columns of a sheet are read.
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

type ListedSheet = Pick<Excel.Worksheet, 'id' | 'name' | 'visibility'>;

async function readSome(
  context: Excel.RequestContext,
  sync: Sync,
  names: readonly string[],
): Promise<BookRead> {
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const sheet of sheets) sheet.load('id,name,visibility');
  const parts = sheets.map(askFor);
  await sync();
  return bookOf(sheets, parts);
}

async function readAll(context: Excel.RequestContext, sync: Sync): Promise<BookRead> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await sync();
  const sheets =
    worksheets.items.length <= FEW ? worksheets.items : await chooseSheets(worksheets.items, sync);
  const parts = sheets.map(askFor);
  await sync();
  return bookOf(
    worksheets.items,
    worksheets.items.map((sheet) => parts[sheets.indexOf(sheet)]),
  );
}

/** The sheets that are read of many: those of ordinary size first, until there are enough cells. */
async function chooseSheets(
  sheets: readonly Excel.Worksheet[],
  sync: Sync,
): Promise<readonly Excel.Worksheet[]> {
  const sizes = sheets.map((sheet) => windowOf(sheet).getUsedRangeOrNullObject(true).load('cellCount'));
  await sync();
  const sized = sheets.map((sheet, at) => ({
    sheet,
    size: sizes[at]?.isNullObject === false ? sizes[at].cellCount : 0,
  }));
  let room = MOST_CELLS;
  const chosen = new Set(
    sized
      .filter(({ size }) => size > 0)
      .sort((a, b) => a.size - b.size)
      .filter(({ size }) => (room -= size) >= 0)
      .map(({ sheet }) => sheet),
  );
  return sheets.filter((sheet) => chosen.has(sheet));
}

/** What was asked for of one sheet. */
interface AskedSheet {
  readonly range: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly protection: Excel.WorksheetProtection;
}

function windowOf(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRange(`A1:${columnLetters(WINDOW.columns)}${WINDOW.rows}`);
}

function askFor(sheet: Excel.Worksheet): AskedSheet {
  const window = windowOf(sheet);
  const range = window
    .getUsedRangeOrNullObject(true)
    .load('values,formulas,numberFormat,rowIndex,columnIndex');
  const formats = window.conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  const protection = sheet.protection.load('protected,options');
  return { range, formats, protection };
}

function bookOf(sheets: readonly ListedSheet[], parts: readonly (AskedSheet | undefined)[]): BookRead {
  const placed = new Map<string, readonly string[]>();
  const guarded = new Set<string>();
  const read = sheets.map((sheet, at): Sheet => {
    const part = parts[at];
    if (part) {
      placed.set(
        sheet.id,
        part.formats.items.filter(isOurs).map(({ id }) => id),
      );
      if (part.protection.protected && !part.protection.options.allowFormatCells) guarded.add(sheet.id);
    }
    return {
      name: sheet.name,
      hidden: sheet.visibility !== 'Visible',
      cells: part && !part.range.isNullObject ? cellsOf(part.range) : [],
    };
  });
  return { sheets: read, ids: new Map(sheets.map(({ name, id }) => [name, id])), placed, guarded };
}

function cellsOf({
  values,
  formulas,
  numberFormat,
  rowIndex,
  columnIndex,
}: Excel.Range): readonly SheetCell[] {
  return values.flatMap((row, r) =>
    row.flatMap((value: unknown, c): SheetCell[] => {
      const formula: unknown = formulas[r]?.[c];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      if (value === '' && !isFormula) return [];
      return [
        {
          row: rowIndex + r + 1,
          column: columnIndex + c + 1,
          ...shown(value, String(numberFormat[r]?.[c] ?? '')),
          ...(isFormula ? { isFormula: true } : {}),
        },
      ];
    }),
  );
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;
/** A format shows a date where a letter of one stands outside quotes and brackets. */
const isDate = (format: string) =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General';

function shown(value: unknown, format: string): Pick<SheetCell, 'value' | 'error'> {
  if (typeof value === 'string') return ERROR.test(value) ? { value: null, error: value } : { value };
  if (typeof value === 'number')
    return {
      value: isDate(format)
        ? new Date(Math.round((value - 25_569) * 86_400_000)).toISOString().slice(0, 10)
        : value,
    };
  return { value: typeof value === 'boolean' ? value : null };
}
