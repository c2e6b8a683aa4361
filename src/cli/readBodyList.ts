import { readSpreadsheet } from '../hosts/file/readSpreadsheet.js';
import { decodeText, Problem } from '../index.js';
import { readBytes } from './readBytes.js';

/** What the heading of a column of bodies says. */
const HEADING = /^(?:机关|单位|部门|填报单位)(?:名称)?$/;
/** What is the number of a line before a name: `1.`, `12、`. */
const NUMBER = /^\d+[.．、\s]+/;

/**
 * The names of bodies in a list: the lines of a text, or a column of the first sheet of a workbook, the one
 * with a heading such as 机关名称, or else the first with text. Throws a `Problem` where it cannot be read.
 */
export async function readBodyList(path: string): Promise<readonly string[]> {
  const bytes = await readBytes(path);
  const spreadsheet = bytes.length === 0 ? undefined : await readSpreadsheet(bytes);
  const names = spreadsheet
    ? namesOnSheet(spreadsheet.sheets[0]?.cells ?? [])
    : decodeText(bytes, path).split(/[\r\n]+/);
  const cleaned = names.map((name) => name.trim().replace(NUMBER, '')).filter((name) => name !== '');
  if (cleaned.length === 0) throw new Problem('usage', { why: `单位名单 ${path} 里没有名称` });
  return [...new Set(cleaned)];
}

interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

function namesOnSheet(cells: readonly TextCell[]): readonly string[] {
  const texts = cells.flatMap(({ row, column, value }) =>
    typeof value === 'string' && /\p{Script=Han}/u.test(value) ? [{ row, column, text: value.trim() }] : [],
  );
  const heading = texts.find(({ text }) => HEADING.test(text));
  const column = heading?.column ?? Math.min(...texts.map((each) => each.column));
  return texts
    .filter((each) => each.column === column && (heading === undefined || each.row > heading.row))
    .map(({ text }) => text);
}
