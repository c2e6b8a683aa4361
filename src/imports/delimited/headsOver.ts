import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { foldLabels, headLabels, labelsOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import { isFigure } from './findSeparator.js';
import type { DelimitedRows } from './splitCells.js';

type WrittenRow = readonly string[];

/** Fewer columns do not show by themselves that heads stand beside their figures. */
const FEWEST_COLUMNS = 3;
/** Of so many rows that are not all 0, one at most may have another total than its figures come to. */
const MOST_BROKEN = 4;
/** Where most rows have blanks, so many others that are not all 0 must come to their totals. */
const FEWEST_CLOSED = 3;
/** The head of a column of the numbers of rows. */
const ROW_NUMBER = /^(?:序号|编号|行次|行号|项次|no\.?|#)$/;

/** The columns under one row of heads: their folded labels, and how many stand before each total with it. */
interface HeadColumns {
  readonly table: Table;
  readonly labels: readonly string[];
  readonly group?: number;
}

/** Rows of heads with the rows of figures below them, as places among all rows. */
interface Section {
  readonly heads: readonly number[];
  readonly figures: readonly number[];
}

/** A section of a table, and how many columns its figures stand behind its heads, where that is one. */
interface PlacedSection extends Section {
  readonly columns: HeadColumns;
  readonly by: number | undefined;
}

/**
 * The rows of a file with the heads of its tables over the figures where they stand one column beside them:
 * programs give a column more to the heads alone, or to the rows alone. The number of columns must decide
 * it: under the labels of a table and nothing else stand as many figures, all of them one column aside.
 */
export function withHeadsOver(rows: DelimitedRows, editions: readonly Edition[]): DelimitedRows {
  const moved = new Map<number, WrittenRow>();
  for (const sections of groupBy(placedSections(rows, editions), ({ columns }) => columns.table)) {
    if (!isAside(sections)) continue;
    for (const { heads, figures, by = 0 } of sections) {
      const length = rows[figures[0] ?? 0]?.length ?? 0;
      const further = heads.map((at) => movedBy(by, rows[at] ?? [], length));
      if (further.every((head) => head !== undefined))
        for (const [index, at] of heads.entries()) moved.set(at, further[index] ?? []);
    }
  }
  return moved.size === 0 ? rows : rows.map((row, at) => moved.get(at) ?? row);
}

/** True where all heads of a table are as far beside their figures, and totals or other heads prove it. */
function isAside(sections: readonly PlacedSection[]): boolean {
  const [{ by } = { by: undefined }] = sections;
  const isProved = ({ columns }: PlacedSection) =>
    columns.group !== undefined || (columns.labels.length >= FEWEST_COLUMNS && sections.length > 1);
  return by !== undefined && sections.every((each) => each.by === by) && sections.some(isProved);
}

const headColumns = remember((editions: readonly Edition[]): readonly HeadColumns[] =>
  editions.flatMap(tablesOf).flatMap((table): readonly HeadColumns[] =>
    table.bands.map(({ rows, columns }) => {
      const labels = foldLabels(leaves(columns));
      if (table.paper === 'bands') return { table, labels };
      const times = table.paper === 'strip' ? leaves(rows).length : 1;
      return { table, labels: Array.from({ length: times }, () => labels).flat(), group: labels.length };
    }),
  ),
);

/** The labels over the figures of all tables: of a strip, those of its rows too. */
const allHeads = remember(
  (editions: readonly Edition[]): ReadonlySet<string> =>
    new Set(
      editions
        .flatMap(tablesOf)
        .flatMap((table) => [...(table.paper === 'strip' ? labelsOf(table) : headLabels(table))]),
    ),
);

function sectionsOf(rows: DelimitedRows, editions: readonly Edition[]): readonly Section[] {
  const labels = allHeads(editions);
  const sections: { heads: number[]; figures: number[] }[] = [];
  let wasHead = false;
  for (const [at, row] of rows.entries()) {
    const hasFigures = row.some(isFigure);
    const isHead = !hasFigures && row.some((cell) => labels.has(fold(cell)));
    if (isHead && !wasHead) sections.push({ heads: [], figures: [] });
    if (isHead) sections.at(-1)?.heads.push(at);
    else if (hasFigures) sections.at(-1)?.figures.push(at);
    wasHead = isHead;
  }
  return sections;
}

/** The sections whose heads end with all labels of a band of a table. */
function placedSections(rows: DelimitedRows, editions: readonly Edition[]): readonly PlacedSection[] {
  return sectionsOf(rows, editions).flatMap((section) => {
    const lowest = lowestTexts(section.heads.map((at) => rows[at] ?? []));
    const figures = section.figures.map((at) => rows[at] ?? []);
    const own = headColumns(editions).find(({ labels }) => placeOf(labels, lowest) >= 0);
    if (!own) return [];
    const at = placeOf(own.labels, lowest);
    const by = (beginOfFigures(figures, lowest.length - at, own.group) ?? at) - at;
    return [{ ...section, columns: own, by: Math.abs(by) === 1 ? by : undefined }];
  });
}

/** The lowest text over each column of some rows of heads, up to the last. */
function lowestTexts(heads: readonly WrittenRow[]): readonly string[] {
  const lowest: string[] = [];
  for (const head of heads)
    for (const [column, text] of head.entries()) if (text.trim() !== '') lowest[column] = fold(text);
  return Array.from(lowest, (text: string | undefined) => text ?? '');
}

/** Where these labels end the texts over the columns; a single one may stand over several. -1 where not. */
function placeOf(labels: WrittenRow, texts: WrittenRow): number {
  let at = texts.length - labels.length;
  if (at < 0 || !labels.every((label, index) => texts[at + index] === label)) return -1;
  while (labels.length === 1 && texts[at - 1] === labels[0]) at -= 1;
  return at;
}

/**
 * The column in which the figures of rows begin, so many in a row and none elsewhere; undefined where they do
 * not, or do not come to the totals that end each group of them.
 */
function beginOfFigures(rows: readonly WrittenRow[], width: number, group?: number): number | undefined {
  const places = rows.map((row) => {
    const label = row.map((cell) => cell.trim() !== '' && !isFigure(cell)).lastIndexOf(true);
    return row.flatMap((cell, column) => (column > label && isFigure(cell) ? [column] : []));
  });
  const whole = places.filter(({ length }) => length === width);
  const from = whole[0]?.[0] ?? 0;
  const isWithin = (columns: readonly number[]) =>
    columns.length > 0 && columns.every((column) => column >= from && column < from + width);
  if (whole.length === 0 || !places.every(isWithin)) return undefined;
  const areMost = whole.length * 2 > rows.length;
  const { closed, broken } = totalsOf(rows, from, group);
  const isSure = areMost || closed >= FEWEST_CLOSED;
  return isSure && broken * MOST_BROKEN <= closed + broken ? from : undefined;
}

/** How many groups of figures that are not all 0 come to the totals that end them, and how many do not. */
function totalsOf(rows: readonly WrittenRow[], from: number, group: number | undefined) {
  const groups = rows.flatMap((row) => {
    const numbers = row.slice(from).map((cell) => (isFigure(cell) ? Number(cell.replace(/,/g, '')) : NaN));
    const count = group === undefined ? 0 : Math.floor(numbers.length / group);
    return Array.from({ length: count }, (_, at) =>
      numbers.slice(at * (group ?? 0), (at + 1) * (group ?? 0)),
    );
  });
  const known = groups.filter((numbers) => !numbers.some(Number.isNaN) && numbers.some((each) => each !== 0));
  const closed = known.filter(
    (numbers) => numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === numbers.at(-1),
  ).length;
  return { closed, broken: known.length - closed };
}

/** A row of heads one column further, with no more cells than its figures; undefined where it has no room. */
function movedBy(by: number, row: WrittenRow, length: number): WrittenRow | undefined {
  const [first = '', second = '', ...rest] = row;
  const isAlone = [second, ...rest].every((cell) => cell.trim() === '');
  if (by > 0) {
    const further = isAlone ? [first, '', second, ...rest] : ['', ...row];
    return further.length > length && further.at(-1)?.trim() === '' ? further.slice(0, -1) : further;
  }
  const begin = first.trim() === '' || ROW_NUMBER.test(fold(first)) ? second : first;
  if (begin === first && second.trim() !== '') return undefined;
  return [begin, ...rest, ...(row.length <= length ? [''] : [])];
}
