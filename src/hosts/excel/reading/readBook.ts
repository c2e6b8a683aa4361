import type { Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import type { SheetAnswer } from './askSheet.js';
import { askSheets } from './askSheets.js';
import { chooseRest, inFull } from './chooseRest.js';
import type { FormatsOfSheets } from './findFormats.js';
import { firstQuestions } from './headOf.js';
import { listSheets, type SheetInBook } from './listSheets.js';
import { partsOf, sheetOf, type SheetParts } from './partsOf.js';

/** True where a sheet, by its name and its first rows, seems to hold a part of what is to be read. */
export type IsLikely = (sheet: Sheet) => boolean;

/** What was read of the open workbook, and what marking it needs to know. */
export interface BookRead {
  readonly sheets: readonly Sheet[];
  /** The ids of the sheets by name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly formats: FormatsOfSheets;
  readonly parts: ReadonlyMap<string, SheetParts>;
  /** True where its dates count from 1904; left out where it was not asked for. */
  readonly isFrom1904?: boolean;
}

/**
 * Reads the open workbook: which sheets there are; then the size and the first rows of each; then more of
 * those that have more, only the values where nothing of a report was seen yet; then the rest of what these
 * values belong to, where they are a report's. An ordinary workbook takes two exchanges. Where
 * `withPrint`, what is printed is asked too, which has a cost: 600 bytes for each sheet.
 */
export async function readBook(
  connection: Connection,
  isLikely: IsLikely,
  withPrint: boolean,
): Promise<BookRead> {
  try {
    return await readAll(connection, isLikely, withPrint);
  } catch (error) {
    // A sheet was deleted between two exchanges.
    if (!(error instanceof Problem) || error.code !== 'sheetGone') throw error;
    return readAll(connection, isLikely, withPrint);
  }
}

async function readAll(connection: Connection, isLikely: IsLikely, withPrint: boolean): Promise<BookRead> {
  const listed = await listSheets(connection);
  const first = await askSheets(connection, firstQuestions(listed, withPrint));
  const heads = partsOf(first);
  const looked = listed.flatMap((sheet) => {
    const head = heads.get(sheet.id);
    return head ? [{ ...head, isLikely: isLikely(sheetOf(sheet, head)) }] : [];
  });
  const rest = await askSheets(connection, chooseRest(looked));
  const more = await completeReport(connection, listed, first, rest, isLikely);
  return bookOf(listed, [...first, ...more]);
}

/** The answers of the rest with formulas and formats too where their values show a part of a report. */
async function completeReport(
  connection: Connection,
  listed: readonly SheetInBook[],
  first: readonly SheetAnswer[],
  rest: readonly SheetAnswer[],
  isLikely: IsLikely,
): Promise<readonly SheetAnswer[]> {
  const seen = partsOf([...first, ...rest]);
  const likely = new Set(
    listed.filter((sheet) => isLikely(sheetOf(sheet, seen.get(sheet.id)))).map(({ id }) => id),
  );
  const isPoor = ({ question: { id, onlyValues } }: SheetAnswer) => onlyValues === true && likely.has(id);
  const again = await askSheets(
    connection,
    rest.filter(isPoor).map(({ question }) => inFull(question)),
  );
  return [...rest.filter((answer) => !isPoor(answer)), ...again];
}

/** What was read of these sheets. */
export function bookOf(listed: readonly SheetInBook[], answers: readonly SheetAnswer[]): BookRead {
  const parts = partsOf(answers);
  return {
    sheets: listed.map((sheet) => sheetOf(sheet, parts.get(sheet.id))),
    ids: new Map(listed.map(({ name, id }) => [name, id])),
    formats: new Map(
      answers.flatMap(({ question: { id }, formats }) => (formats ? [[id, formats] as const] : [])),
    ),
    parts,
  };
}
