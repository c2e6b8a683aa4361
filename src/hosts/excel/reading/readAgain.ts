import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import type { SheetAnswer } from './askSheet.js';
import { askSheets } from './askSheets.js';
import { partsOf, type SheetParts } from './partsOf.js';
import { bookOf, type BookRead } from './readBook.js';

/** Rows below the last one that are read again too, for what is added. */
const MORE_ROWS = 50;
/** The last row of a sheet. */
const LAST_ROW = 1_048_576;

/**
 * Reads some sheets of a book that was read before, in one exchange; undefined where all must be read,
 * because a sheet is gone or has grown.
 */
export async function readSheetsAgain(
  connection: Connection,
  names: readonly string[],
  { ids, parts }: BookRead,
): Promise<BookRead | undefined> {
  const known = names.flatMap((name) => parts.get(ids.get(name) ?? '') ?? []);
  const answers = known.length === names.length ? await readAgain(connection, known) : undefined;
  return (
    answers &&
    bookOf(
      answers.flatMap(({ sheet }) => sheet ?? []),
      answers,
    )
  );
}

/**
 * Reads sheets as far as they were read before, in one exchange; undefined where a sheet is gone, or has
 * grown beyond that.
 */
async function readAgain(
  connection: Connection,
  known: readonly SheetParts[],
): Promise<readonly SheetAnswer[] | undefined> {
  const questions = known.map(({ id, area, used, readTo, weight }) => {
    const bottom = readTo ? area.bottom : Math.max(area.bottom, (used?.bottom ?? 0) + MORE_ROWS);
    return {
      id,
      weight,
      isFirst: true,
      withPrint: true,
      area: { ...area, bottom: Math.min(bottom, LAST_ROW) },
    };
  });
  try {
    const answers = await askSheets(connection, questions);
    const parts = partsOf(answers);
    const hasGrown = known.some(({ id, readTo }) => !readTo && parts.get(id)?.readTo);
    return hasGrown ? undefined : answers.map((answer) => withKnownBoxes(answer, known));
  } catch (error) {
    if (error instanceof Problem && error.code === 'sheetGone') return undefined;
    throw error;
  }
}

/** Shapes are not asked for again: their texts are those of the last full reading. */
function withKnownBoxes(answer: SheetAnswer, known: readonly SheetParts[]): SheetAnswer {
  if (!answer.question.isFirst) return answer;
  const boxes = known.find(({ id }) => id === answer.question.id)?.boxes ?? [];
  return { ...answer, boxes };
}
