import type { Sheet, SheetCell } from '../../src/core/draw/sheet.js';
import { isSameReading } from '../../src/core/book/planCells.js';
import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { isMoney, isUnread, type Reading } from '../../src/core/form/number.js';
import { Problem } from '../../src/core/report/problem.js';
import { readingOf, type Report } from '../../src/core/report/report.js';
import { checkReport, readSheets, type Finding, type ReadResult } from '../../src/index.js';
import { chanceOf, type Chance } from '../damage/chance.js';
import { print } from '../damage/printed.js';
import { randomReport } from '../damage/randomReport.js';
import { habits, type Habit } from './habits.js';
import { typedTable, type TypedTable } from './typedTable.js';

/** What came of one workbook. */
export interface Tried {
  readonly kind: string;
  readonly right: number;
  readonly unread: number;
  /** Figures that were read and are not those of the report, each with what was read. */
  readonly wrong: readonly string[];
  readonly errors: readonly string[];
  readonly sheets: readonly Sheet[];
}

/** Types a random report with one habit, one of three with two, and reads it, by its seed. */
export function tryHabit(seed: number, editions: readonly Edition[]): Tried {
  const chance = chanceOf(seed);
  const report = randomReport(editions[seed % editions.length] as Edition, chance);
  const first = habits[seed % habits.length] as Habit;
  const chosen = [first, ...(chance.once(3) ? [chance.pick(habits)] : [])];
  const { sheets, texts } = typeReport(report, chosen, chance);
  const read = readOrRefused(sheets);
  const errors = read
    ? checkReport(read)
        .findings.filter(isError)
        .map(({ message }) => message)
    : [];
  const kind = chosen.length > 1 ? 'two habits' : first.title;
  return { kind, ...compare(report, texts, read?.report), errors, sheets };
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}

/** The sheets, and what stands in the cell of each figure. */
interface Typed {
  readonly sheets: readonly Sheet[];
  readonly texts: ReadonlyMap<string, string>;
}

type Spread = 'a sheet for each' | 'tables on one sheet' | 'all on one sheet';

/** Types a report: all of its tables otherwise, or one of them. */
function typeReport(report: Report, chosen: readonly Habit[], chance: Chance): Typed {
  const only = chance.once(2) ? undefined : chance.pick(['disclosure', 'requests', 'disputes']);
  const spread = chance.pick<Spread>(['a sheet for each', 'tables on one sheet', 'all on one sheet']);
  const [aside, gap] = [chance.once(4) ? chance.below(3) : 0, chance.below(4)];
  const texts = new Map<string, string>();
  const sheets = new Map<string, SheetCell[]>();
  const ends = new Map<string, number>();
  let count = 0;
  for (const piece of print(report)) {
    const isTable = piece.kind === 'table';
    if (isTable) count += 1;
    const name =
      spread === 'all on one sheet' || !isTable
        ? '正文'
        : spread === 'tables on one sheet'
          ? '表'
          : `表${count}`;
    const top = (ends.get(name) ?? 0) + 1 + (isTable ? gap : 0);
    const own = sheets.get(name) ?? [];
    sheets.set(name, own);
    if (piece.kind === 'line') own.push({ row: top, column: 1, value: piece.text });
    const typed = isTable ? otherwise(typedTable(piece), chosen, only, chance) : { rows: [] };
    for (const { cell, text } of typed.rows.flat()) if (cell !== undefined) texts.set(cell, text);
    own.push(...placed(typed.rows, top, aside));
    ends.set(name, top + Math.max(0, typed.rows.length - 1));
  }
  return { sheets: [...sheets].map(([name, cells]) => sheetOf(name, cells)), texts };
}

function otherwise(
  table: TypedTable,
  chosen: readonly Habit[],
  only: string | undefined,
  chance: Chance,
): TypedTable {
  if (only !== undefined && table.code !== only) return table;
  return chosen.reduce((typed, { apply }) => apply(typed, chance), table);
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function placed(rows: TypedTable['rows'], top: number, aside: number): readonly SheetCell[] {
  return rows.flatMap((row, at) =>
    row.flatMap(({ column, text }): readonly SheetCell[] => {
      const value = NUMBER.test(text) ? Number(text) : text;
      return text === '' ? [] : [{ row: top + at, column: column + aside, value }];
    }),
  );
}

function sheetOf(name: string, cells: readonly SheetCell[]): Sheet {
  return { name, hidden: false, cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column) };
}

function readOrRefused(sheets: readonly Sheet[]): ReadResult | undefined {
  try {
    return readSheets(sheets);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** A figure that stands in no cell may be worked out, but is no other than that of the report. */
function compare(
  report: Report,
  texts: ReadonlyMap<string, string>,
  found: Report | undefined,
): Pick<Tried, 'right' | 'unread' | 'wrong'> {
  const wrong: string[] = [];
  let right = 0;
  for (const cell of found?.edition === report.edition ? formOf(report.edition).cells : []) {
    const read = found ? readingOf(found, cell) : null;
    if (read === null || isUnread(read)) continue;
    const truth = readingOf(report, cell);
    if (isSameReading(asTyped(read), asTyped(truth))) right += 1;
    else wrong.push(`${cell.name}: ${JSON.stringify(read)}, not ${texts.get(cell.name) ?? 'there'}`);
  }
  const shown = [...texts.values()].filter((text) => /\d/.test(text)).length;
  return { right, unread: Math.max(0, shown - right), wrong };
}

/** A reading as a number that was typed shows it: an amount without noughts at its end. */
function asTyped(reading: Reading): Reading {
  return isMoney(reading) ? { ...reading, value: String(Number(reading.value)) } : reading;
}
