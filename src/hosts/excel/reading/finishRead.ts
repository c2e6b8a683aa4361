import { cellAddress } from '../../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../../core/draw/sheet.js';
import { plainDigits } from '../../../core/form/chineseNumeral.js';
import { dayOf } from '../../../core/form/serialDay.js';
import { markUnprinted } from '../../unprinted.js';
import type { Connection } from '../connection/connect.js';
import { isAvoidable } from '../connection/isAvoidable.js';
import type { SheetParts } from './partsOf.js';

/** The most dates whose texts are looked at, of each sheet and of the workbook. */
const MOST_DATES = { ofSheet: 4, ofBook: 40 };

/** A workbook that was read, with the ids of its sheets by name. */
interface UnfinishedRead {
  readonly sheets: readonly Sheet[];
  readonly ids: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, SheetParts>;
}

/**
 * What was read, with its figures marked that are not printed, and with its dates as Excel counts them: what
 * their cells show tells whether from 1904, which is asked in one exchange where it is not known.
 */
export async function finishRead<Read extends UnfinishedRead>(
  connection: Connection,
  read: Read,
  known?: boolean,
): Promise<Read & { readonly isFrom1904?: boolean }> {
  const isFrom1904 = known ?? (await asksFrom1904(connection, read));
  const sheets = read.sheets.map((sheet): Sheet => {
    const printed = read.parts.get(read.ids.get(sheet.name) ?? '')?.printed ?? [];
    const cells = markUnprinted(sheet.cells, printed);
    return { ...sheet, cells: isFrom1904 ? cells.map(datedFrom1904) : cells };
  });
  return { ...read, sheets, ...(isFrom1904 === undefined ? {} : { isFrom1904 }) };
}

function datedFrom1904(cell: SheetCell): SheetCell {
  return cell.date === undefined ? cell : { ...cell, date: dayOf(Number(cell.value), true) };
}

/** Whether the dates count from 1904; undefined where no text tells. */
async function asksFrom1904(
  { exchange }: Connection,
  { sheets, ids }: UnfinishedRead,
): Promise<boolean | undefined> {
  const dates = sheets
    .flatMap(({ name, cells }) =>
      cells
        .filter(({ date }) => date)
        .slice(0, MOST_DATES.ofSheet)
        .map((cell) => ({ id: ids.get(name) ?? name, cell })),
    )
    .slice(0, MOST_DATES.ofBook);
  if (dates.length === 0) return undefined;
  try {
    return await exchange(async ({ workbook: { worksheets } }, sync) => {
      const asked = dates.map(({ id, cell: { row, column } }) =>
        worksheets.getItem(id).getRange(cellAddress(row, column)).load('text'),
      );
      await sync();
      const told = asked.map(({ text }, at) => isShownFrom1904(text[0]?.[0] ?? '', dates[at]?.cell));
      return told.find((each) => each !== undefined);
    });
  } catch (error) {
    // Without it the dates are those of nearly all workbooks.
    if (isAvoidable(error)) return undefined;
    throw error;
  }
}

/** Whether a text is that of the number as a date from 1904; undefined where it may be either, or neither. */
function isShownFrom1904(text: string, cell: SheetCell | undefined): boolean | undefined {
  const [usual, other] = [false, true].map((isFrom1904) =>
    shows(text, dayOf(Number(cell?.value), isFrom1904)),
  );
  return usual === other ? undefined : other;
}

/** True for a text with the year of a day in four digits, or else with its month and day, and its year. */
function shows(text: string, day: string): boolean {
  const digits = plainDigits(text.replace(/\d+(?::\d+)+/, ''));
  const numbers = (digits.match(/\d+/g) ?? []).map(Number);
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  if (numbers.some((number) => number >= 1900)) return numbers.includes(year);
  const hasYear = numbers.length > 2;
  return [month, date, ...(hasYear ? [year % 100] : [])].every((number) => numbers.includes(number));
}
