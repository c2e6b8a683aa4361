import { areaAddress, type Area } from '../../../core/draw/address.js';
import { hideColumns, markUnseen, startUnseen, type UnseenLines } from '../../unseenLines.js';
import type { Connection } from '../connection/connect.js';
import { isAvoidable } from '../connection/isAvoidable.js';
import type { SheetAnswer } from './askSheet.js';

/** The most rows of an answer of which it is asked whether they are hidden. */
const MOST_ROWS = 2000;

/**
 * The same answers with the cells in hidden rows and columns marked, which are asked for in one exchange of
 * those answers that have such. Needs ExcelApi 1.9.
 */
export async function findHidden(
  { exchange }: Connection,
  answers: readonly SheetAnswer[],
): Promise<readonly SheetAnswer[]> {
  try {
    return await exchange(async ({ workbook: { worksheets } }, sync) => {
      const asked = answers.map(
        ({ question, hides }) => hides && askLines(worksheets.getItem(question.id), hides),
      );
      await sync();
      return answers.map((answer, at) => ({ ...answer, cells: markUnseen(answer.cells, asked[at]?.()) }));
    });
  } catch (error) {
    // What is hidden is no reason to read nothing.
    if (isAvoidable(error)) return answers;
    throw error;
  }
}

/** Queues which rows and columns of an area are hidden. */
function askLines(sheet: Excel.Worksheet, { bottom, ...area }: Area): () => UnseenLines {
  const range = sheet.getRange(areaAddress({ ...area, bottom: Math.min(bottom, area.top + MOST_ROWS - 1) }));
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return () => {
    const lines = startUnseen();
    for (const [at, { rowHidden }] of rows.value.entries()) if (rowHidden) lines.rows.add(area.top + at);
    for (const [at, { columnHidden }] of columns.value.entries())
      if (columnHidden) hideColumns(lines, area.left + at, area.left + at);
    return lines;
  };
}
