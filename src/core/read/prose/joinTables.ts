import { isSignatureLine } from '../../form/besideTable.js';
import { fold } from '../../form/fold.js';
import { groupBy } from '../../form/group.js';
import { isSentence } from './besideText.js';
import { ORDINAL } from './numberBeside.js';
import { OPINIONS } from './opinions.js';
import type { ProseCell } from './proseCell.js';

/** Words in the head of a column of problems, and in that of what is done about them. */
const PROBLEMS = /问题|不足|困难|短板|差距|薄弱/;
const MEASURES = /措施|改进|整改|做法|打算|计划|对策|办法|方向|思路|安排/;
/** The head of a column has fewer characters. */
const LONGEST_HEAD = 16;
const TOTAL = /^[合总小共]计$/;
const ENDS = /[，。、；：！？,.;:!?]$/;

/** The heads of a table by their columns. */
type Heads = ReadonlyMap<number, string>;

/**
 * The cells of a chapter with each row of a table of problems as one paragraph, in which the head of its
 * column stands before each text: 1.存在问题：…；改进措施：…。 The row of the heads is left out. `joined` are
 * these paragraphs. A table with opinions of others is left as it is.
 */
export function joinTables(cells: readonly ProseCell[]): {
  readonly cells: readonly ProseCell[];
  readonly joined: readonly ProseCell[];
} {
  const rows = groupBy(cells, ({ row }) => row);
  const joined: ProseCell[] = [];
  if (rows.length === cells.length) return { cells, joined };
  let heads: Heads | undefined;
  const kept = rows.flatMap((row, at): readonly ProseCell[] => {
    const found = headsIn(row);
    heads = found ?? (heads && isOpen(row, heads) ? heads : undefined);
    if (found) return hasRows(rows, at, found) ? [] : row;
    if (!heads || !isRowOf(row, heads)) return row;
    const text = joinRow(row, heads);
    joined.push(text);
    return [text];
  });
  return { cells: kept, joined };
}

/** The heads in a row of a table of problems and of what is done about them. */
function headsIn(row: readonly ProseCell[]): Heads | undefined {
  if (row.length < 2 || row.some(isSentence)) return undefined;
  const heads = row.map(({ lines }) => lines.join(''));
  if (heads.some((head) => head === '' || head.length >= LONGEST_HEAD || OPINIONS.test(fold(head))))
    return undefined;
  const problems = heads.findIndex((head) => PROBLEMS.test(head));
  const isTable = problems >= 0 && heads.some((head, at) => at !== problems && MEASURES.test(head));
  return isTable ? new Map(row.map(({ column }, at) => [column, heads[at] ?? ''])) : undefined;
}

function hasRows(rows: readonly (readonly ProseCell[])[], at: number, heads: Heads): boolean {
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next] as readonly ProseCell[];
    if (isRowOf(row, heads) || !isOpen(row, heads)) return isRowOf(row, heads) && !headsIn(row);
  }
  return false;
}

/** True for a row of a table, and for a word alone in its first column, after which it may go on. */
function isOpen(row: readonly ProseCell[], heads: Heads): boolean {
  return isRowOf(row, heads) || (row.length === 1 && !row.some(isSentence));
}

function isRowOf(row: readonly ProseCell[], heads: Heads): boolean {
  const [first] = heads.keys();
  return (
    (row.length > 1 || row[0]?.column !== first) &&
    row.every(({ column, lines }) => heads.has(column) && lines.length > 0) &&
    !row.some(({ lines }) => isSignatureLine(fold(lines.join(''))) || TOTAL.test(fold(lines.join(''))))
  );
}

function joinRow(row: readonly ProseCell[], heads: Heads): ProseCell {
  const [number = ''] = row[0]?.lines ?? [];
  const isNumbered = row.length > 1 && ORDINAL.test(number);
  const texts = isNumbered ? row.slice(1) : row;
  const said = texts.map(
    ({ column, lines }) => `${heads.get(column) ?? ''}：${lines.map((line) => ended(line, '；')).join('')}`,
  );
  const text = ended(said.join('').replace(/；$/, ''), '。');
  const prefix = isNumbered ? number.replace(/\d$/, '$&.').replace(/[一二三四五六七八九十]$/, '$&、') : '';
  return { ...(texts[0] as ProseCell), lines: [`${prefix}${text}`] };
}

function ended(text: string, mark: string): string {
  return ENDS.test(text) ? text : `${text}${mark}`;
}
