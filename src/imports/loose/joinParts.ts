import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';
import { betweenParts, titleIn } from './betweenParts.js';
import { isValue } from './spacedFigures.js';

/** The parts of a table from its first one on, and what is known of their cells. */
interface GatheredParts {
  readonly at: number;
  readonly first: PageTable;
  readonly cells: PageCell[];
  readonly rows: number;
  readonly ends: number[] | undefined;
  /** How many cells are labels of each table of the form. */
  readonly found: Map<Table, number>;
  readonly keys: Set<string>;
  readonly texts: Set<string>;
  readonly hasFigure: boolean;
}

/**
 * Joins the parts of one table of the form that page ends broke: tables with nothing between them but page
 * numbers and words that the table goes on, none of which has a row that another has. Heads that a part
 * repeats are left out. The first part becomes the whole table, the others and those words become tables
 * without rows, so that all pieces keep their places.
 */
export function joinParts(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  const joined = [...pieces];
  const tables = editions.flatMap(tablesOf);
  const titles = chapterTitles(editions);
  let parts: GatheredParts | undefined;
  /** The title of the chapter that the pieces stand in. */
  let over: string | undefined;
  let marks: number[] = [];
  const finish = () => {
    if (parts && parts.rows > parts.first.rows) joined[parts.at] = wholeOf(parts);
    parts = undefined;
    marks = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'table' && piece.rows === 0) continue;
    if (piece.kind === 'line') {
      const title = titleIn(piece.text);
      const said = title !== undefined && title === over ? 'mark' : betweenParts(piece.text);
      if (said === undefined) finish();
      else if (said === 'mark' && parts) marks.push(at);
      if (title !== undefined && titles.has(title)) over = title;
      continue;
    }
    const more = parts && withPart(parts, piece);
    if (more) for (const gone of [...marks, at]) joined[gone] = { kind: 'table', rows: 0, cells: [] };
    else finish();
    marks = [];
    parts = more ?? gatherParts(at, piece, tables);
  }
  finish();
  return joined;
}

/** The folded titles of all chapters, without their numbers. */
const chapterTitles = remember(
  (editions: readonly Edition[]): ReadonlySet<string> =>
    new Set(editions.flatMap(({ chapters }) => chapters).map(({ title }) => titleIn(title) ?? '')),
);

function wholeOf({ first, cells, rows, ends }: GatheredParts): PageTable {
  const { dropped, ofLastYear } = first;
  return {
    kind: 'table',
    rows,
    cells,
    ...(ends ? { ends } : {}),
    ...(dropped ? { dropped } : {}),
    ...(ofLastYear === undefined ? {} : { ofLastYear }),
  };
}

function gatherParts(at: number, first: PageTable, tables: readonly Table[]): GatheredParts {
  const parts = {
    at,
    first,
    cells: [],
    rows: first.rows,
    ends: first.ends && [...first.ends],
    found: new Map(tables.map((table) => [table, 0])),
    keys: new Set<string>(),
    texts: new Set(rowsOf(first)),
    hasFigure: false,
  };
  return withCells(parts, first.cells);
}

/** The parts of a table of the form with the one below them; undefined where that is none of it. */
function withPart(parts: GatheredParts, below: PageTable): GatheredParts | undefined {
  const table = tableOf(parts);
  if (!table) return undefined;
  const texts = rowsOf(below);
  const heads = repeatedHeads(parts.texts, texts);
  const added = below.cells.filter(({ row }) => row > heads);
  if (!goesOn(table, parts, added)) return undefined;
  const down = parts.rows - heads;
  for (const text of texts.slice(heads)) parts.texts.add(text);
  const more = withCells(
    parts,
    added.map((cell) => ({ ...cell, row: cell.row + down })),
  );
  return { ...more, rows: below.rows + down, ends: withEnds(parts, below, heads) };
}

/** Adds cells to parts; what is known of those before them is not looked at again. */
function withCells(parts: GatheredParts, cells: readonly PageCell[]): GatheredParts {
  for (const cell of cells) {
    const key = fold(cell.value);
    parts.cells.push(cell);
    parts.keys.add(key);
    for (const [table, count] of parts.found) if (labelsOf(table).has(key)) parts.found.set(table, count + 1);
  }
  return { ...parts, hasFigure: parts.hasFigure || cells.some(isFigureCell) };
}

/** Where the rows of all parts end, where that is known of each. */
function withEnds({ ends }: GatheredParts, below: PageTable, heads: number): number[] | undefined {
  if (!ends || !below.ends) return undefined;
  for (const end of below.ends.slice(heads)) ends.push(end);
  return ends;
}

/** The table of the form that most labels of the parts belong to. */
function tableOf({ found }: GatheredParts): Table | undefined {
  const [best] = [...found].sort(([, a], [, b]) => b - a);
  return best && best[1] > 0 ? best[0] : undefined;
}

/** With how many rows a table begins that the parts above it have too. */
function repeatedHeads(known: ReadonlySet<string>, texts: readonly string[]): number {
  const first = texts.findIndex((text) => text !== '' && !known.has(text));
  return first < 0 ? texts.length : first;
}

/** The folded texts of each row of a table. */
function rowsOf({ cells, rows }: PageTable): readonly string[] {
  const texts = Array.from({ length: rows }, () => '');
  for (const { row, value } of cells) texts[row - 1] += `|${fold(value)}`;
  return texts;
}

/** True where cells are rows of a table that those above do not have. */
function goesOn(table: Table, { keys, hasFigure }: GatheredParts, below: readonly PageCell[]): boolean {
  if (table.paper === 'strip')
    return !hasFigure && below.length > 0 && !below.some((cell) => isLabelOf(table, cell));
  const adds = rowLabelsIn(table, below);
  return adds.length > 0 && adds.every((label) => !keys.has(label));
}

function isFigureCell({ value }: PageCell): boolean {
  return isValue(value);
}

function isLabelOf(table: Table, { value }: PageCell): boolean {
  return labelsOf(table).has(fold(value));
}

function rowLabelsIn(table: Table, cells: readonly PageCell[]): readonly string[] {
  return cells.map(({ value }) => fold(value)).filter((key) => rowLabels(table).has(key));
}

/** The folded labels of the rows of figures of a table. */
const rowLabels = remember(
  (table: Table): ReadonlySet<string> => new Set(table.bands.flatMap(({ rows }) => foldLabels(leaves(rows)))),
);
