import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import type { ProseCell } from './proseCell.js';

/** The title of a report has fewer characters, with the longest name of a body. */
const LONGEST_TITLE = 80;
/** A title in other words: 关于2025年度政府信息公开工作的年度报告, 政府信息公开年报（2025年）. */
const OTHER_TITLE = /政府信息(?:与政务)?公开[^。,;:、]{0,12}(?:报告|年报)(?:\([^()]*\))?$/;
/** What stands in sentences and labels. */
const SENTENCE = /[。,;:《》]/;
/** A line above or below a title is no longer: the name of a body, 二〇二六年一月. */
const LONGEST_LINE = 30;
/** The title of a list of the chapters. */
const CONTENTS = '目录';

/** True for the title of the report: 2025年政府信息公开工作年度报告 with the name of a body before it. */
export function isReportTitle({ lines }: ProseCell, { coverTitle }: Edition): boolean {
  const title = fold(coverTitle);
  if (lines.every((line) => line.length < LONGEST_TITLE && fold(line).endsWith(title))) return true;
  const whole = fold(lines.join(''));
  return whole.length < LONGEST_TITLE && OTHER_TITLE.test(whole) && !SENTENCE.test(whole);
}

/** True for the title of the report, a line of it in the cell above or below, and the title of a contents. */
export function isOfTitle(cells: readonly ProseCell[], at: number, edition: Edition): boolean {
  const isTitle = (cell: ProseCell | undefined) => cell !== undefined && isReportTitle(cell, edition);
  const cell = cells[at] as ProseCell;
  if (isTitle(cell)) return true;
  const text = fold(cell.lines.join(''));
  if (text === CONTENTS) return true;
  const isLine = text.length < LONGEST_LINE && !SENTENCE.test(text);
  return isLine && (isTitle(cells[at + 1]) || isTitle(cells[at - 1]));
}
