import { Problem, type Sheet } from '../index.js';

/** What the heading of a column of bodies says. */
const HEADING = /^(?:机关|单位|部门|填报单位)(?:名称)?$/;
/** What is the number of a line before a name: `1.`, `12、`, `（3）`. */
const NUMBER = /^[(（]?[\d０-９]+[)）.．、\s]+/;

/**
 * The names of bodies in a list: the lines of a text, or a column of the first sheet of a workbook, the one
 * with a heading such as 机关名称, or else the first with text. Throws a `Problem` `emptyBodyList`.
 */
export function namesOnList(list: string | readonly Sheet[]): readonly string[] {
  const names = typeof list === 'string' ? list.split(/[\r\n]+/) : namesOnSheet(list[0]?.cells ?? []);
  const cleaned = names.map((name) => name.trim().replace(NUMBER, '')).filter((name) => name !== '');
  if (cleaned.length === 0) throw new Problem('emptyBodyList');
  return [...new Set(cleaned)];
}

function namesOnSheet(cells: Sheet['cells']): readonly string[] {
  const texts = cells.flatMap(({ row, column, value }) =>
    typeof value === 'string' && /\p{Script=Han}/u.test(value) ? [{ row, column, text: value.trim() }] : [],
  );
  const heading = texts.find(({ text }) => HEADING.test(text));
  const column = heading?.column ?? Math.min(...texts.map((each) => each.column));
  return texts
    .filter((each) => each.column === column && (heading === undefined || each.row > heading.row))
    .map(({ text }) => text);
}
