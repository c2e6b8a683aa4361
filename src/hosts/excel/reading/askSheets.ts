import { late } from '../../../core/form/late.js';
import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import { inHalves } from '../connection/inHalves.js';
import { isAvoidable } from '../connection/isAvoidable.js';
import { askSheet, type SheetAnswer, type SheetQuestion } from './askSheet.js';

/** Bytes that are asked for at once: half of what Excel on the web answers at most. */
export const MOST_BYTES = 2_500_000;

/**
 * Asks questions in as few exchanges as their weights allow. Where Excel refuses an answer as too large,
 * fewer are asked at once, and of a single sheet fewer rows; a row that is too large by itself is left out.
 */
export async function askSheets(
  connection: Connection,
  questions: readonly SheetQuestion[],
): Promise<readonly SheetAnswer[]> {
  const answers: (readonly SheetAnswer[])[] = [];
  for (const batch of packUp(questions)) answers.push(await askSome(connection, batch));
  const all = await lookAtAll(answers.flat());
  const hasHidden = connection.isSupported('1.9') && all.some(({ hides }) => hides);
  return hasHidden ? (await closerLook.load()).findHidden(connection, all) : all;
}

/** Most numbers are shown as they are by formats that are known without looking. */
async function lookAtAll(answers: readonly SheetAnswer[]): Promise<readonly SheetAnswer[]> {
  if (!answers.some(({ numberFormats }) => numberFormats)) return answers;
  return answers.map((await closerLook.load()).lookAtNumbers);
}

/** Loaded with the first workbook that needs it. */
export const closerLook = late(async () => import('./closerLook.js'));

/** The questions in groups that weigh `MOST_BYTES` at most; a heavier one is a group of its own. */
function packUp(questions: readonly SheetQuestion[]): readonly (readonly SheetQuestion[])[] {
  const groups: SheetQuestion[][] = [];
  let room = 0;
  for (const question of questions) {
    if (question.weight > room) {
      groups.push([]);
      room = MOST_BYTES;
    }
    groups.at(-1)?.push(question);
    room -= question.weight;
  }
  return groups;
}

async function askSome(
  connection: Connection,
  questions: readonly SheetQuestion[],
): Promise<readonly SheetAnswer[]> {
  return inHalves(
    questions,
    async (some) => askTogether(connection, some),
    isTooLarge,
    async (question) => askByRows(connection, question),
  );
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Problem && error.code === 'tooManyCells';
}

/** Where a conditional format stops the exchange, all is asked again without the formats, then those. */
async function askTogether(
  connection: Connection,
  questions: readonly SheetQuestion[],
): Promise<readonly SheetAnswer[]> {
  try {
    return await exchangeOnce(connection, questions, true);
  } catch (error) {
    const hasFormats = questions.some(({ isFirst }) => isFirst);
    if (isTooLarge(error) || !isAvoidable(error) || !hasFormats) throw error;
  }
  const answers = await exchangeOnce(connection, questions, false);
  const first = answers.filter(({ question }) => question.isFirst).map(({ question }) => question.id);
  const found = await (await closerLook.load()).findFormats(connection, first);
  return answers.map((answer) => {
    const formats = answer.question.isFirst ? found.get(answer.question.id) : undefined;
    return formats ? { ...answer, formats } : answer;
  });
}

async function exchangeOnce(
  { exchange, isSupported }: Connection,
  questions: readonly SheetQuestion[],
  withFormats: boolean,
): Promise<readonly SheetAnswer[]> {
  return exchange(async ({ workbook: { worksheets, application } }, sync) => {
    const isNew = withFormats && isSupported('1.9');
    const asked = questions.map((question) =>
      askSheet(worksheets.getItem(question.id), question, withFormats, isNew),
    );
    const isStale = isNew ? askStaleness(application) : () => false;
    await sync();
    return asked.map((answer) => ({ ...answer(), ...(isStale() ? { isStale: true } : {}) }));
  });
}

/** Whether formulas wait for F9; what Excel calculates by itself is as good as done. */
function askStaleness(application: Excel.Application): () => boolean {
  application.load('calculationMode,calculationState');
  return () => application.calculationMode === 'Manual' && application.calculationState === 'Pending';
}

/** One question in two, by its rows. */
async function askByRows(connection: Connection, question: SheetQuestion): Promise<readonly SheetAnswer[]> {
  const { top, bottom } = question.area;
  if (top === bottom) return [{ question, cells: [], isLost: true }];
  const middle = Math.floor((top + bottom) / 2);
  const weight = question.weight / 2;
  return askSome(connection, [
    { ...question, weight, area: { ...question.area, bottom: middle } },
    { ...question, weight, isFirst: false, area: { ...question.area, top: middle + 1 } },
  ]);
}
