import { isUpright, type FixedText } from '../../core/read/opened/fixedPage.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';
import type { Grid } from './findGrids.js';
import { joinTexts, type JoinedLine } from './joinTexts.js';
import { wrappedFigures } from './wrappedFigures.js';

/** A rule this far from where a wall would stand, in points, is that wall. */
const NEAR = 3;

/** A cell of a table, by the first and the last column and row of the grid that it takes, from 0. */
interface GridCell {
  readonly left: number;
  top: number;
  right: number;
  bottom: number;
  readonly texts: FixedText[];
}

/** A table, and the figures of it that narrow cells break into lines. */
export interface GridTable extends PageTable {
  readonly wrapped: readonly string[];
}

/** Reads a table: what no rule parts is one cell, and each text stands in the cell around its middle. */
export function readGrid(
  grid: Grid,
  texts: readonly FixedText[],
  isLabel: LabelTest = () => false,
): GridTable {
  const { xs, ys } = grid;
  const cells = cellsOf(grid);
  for (const text of texts) {
    const column = indexOf(xs, (text.left + text.right) / 2);
    const row = indexOf(ys, text.y);
    cells[row]?.[column]?.texts.push(text);
  }
  joinParted(cells, grid, isLabel);
  const own = [...new Set(cells.flat())].map((cell) => ({
    cell,
    lines: joinTexts(cell.texts, '\n'),
    ...{ left: xs[cell.left] ?? 0, right: xs[cell.right + 1] ?? 0 },
  }));
  const wrapped = wrappedFigures(own);
  return {
    kind: 'table',
    rows: ys.length - 1,
    cells: own.flatMap((each): readonly PageCell[] => {
      const { cell } = each;
      const value = wrapped.get(each) ?? textOfLines(each.lines);
      if (value === '') return [];
      const [rowSpan, columnSpan] = [cell.bottom - cell.top + 1, cell.right - cell.left + 1];
      return [{ row: cell.top + 1, column: cell.left + 1, value, rowSpan, columnSpan }];
    }),
    wrapped: [...wrapped.values()],
  };
}

/** The number that a label begins with. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]+[)）、.．]/;
/** What a figure is made of. */
const FIGURE = /^[\d０-９,，.\s]+$/;

/** Tells whether a text is a label of the form. */
export type LabelTest = (text: string) => boolean;

/** The rows on both sides of the end of a page. */
interface PartedRows {
  readonly above: readonly GridCell[];
  readonly below: readonly GridCell[];
}

/**
 * Joins what the end of a page parts: the last row of a page and the first of the next one, below the heads
 * of the table if they are repeated; those of the form are left out where no other table begins with them.
 */
function joinParted(
  cells: readonly (readonly GridCell[])[],
  { breaks = [], ys }: Grid,
  isLabel: LabelTest,
): void {
  const texts = cells.map((line, row) => rowText(line, row));
  for (const edge of breaks) {
    const row = ys.findIndex((y) => y > edge);
    // Between them stand the gap from the foot of one page to the head of the next, and the heads again.
    let heads = 0;
    while (texts[heads] !== '' && texts[row + heads] === texts[heads]) heads += 1;
    const [above = [], below = []] = [cells[row - 2], cells[row + heads]];
    const isAgain = labelsIn(below) === labelsIn(cells[heads] ?? []);
    joinRows({ above, below }, isLabel);
    if (!isAgain) dropHeads(cells.slice(row, row + heads), isLabel);
  }
}

/** What the cells of a row say that are no figures. */
function labelsIn(line: readonly GridCell[]): string {
  return [...new Set(line)]
    .map(textOf)
    .filter((text) => !FIGURE.test(text))
    .join('\n');
}

/** Leaves out repeated heads of a table of the form: very many of them look like rows of labels. */
function dropHeads(heads: readonly (readonly GridCell[])[], isLabel: LabelTest): void {
  const cells = [...new Set(heads.flat())];
  if (!cells.some((cell) => isLabel(textOf(cell))) || heads.some(hasFigures)) return;
  for (const cell of cells) cell.texts.splice(0);
}

/**
 * Joins two rows where a label of the form is parted between them, or the digits of figures are; else the
 * labels of merged cells in the same columns, where the second one begins none, and so numbered labels of a
 * row with figures, where the next page begins with a row that has none.
 */
function joinRows({ above, below }: PartedRows, isLabel: LabelTest): void {
  const pairs = above.flatMap((upper, column) => {
    const lower = below[column];
    const isPair = lower && upper !== lower && upper.left === column && lower.left === column;
    return isPair && upper.right === lower.right ? [{ upper, lower }] : [];
  });
  const isRow = pairs.some((pair) => isPartedLabel(pair, isLabel)) || arePartedFigures(below, pairs);
  const isRest = hasFigures(above) && !hasFigures(below);
  for (const { upper, lower } of pairs) {
    const isOfRow = isRest && NUMBERED.test(textOf(upper));
    const isMerged = isOfRow || upper.bottom > upper.top || lower.bottom > lower.top;
    const rest = textOf(lower);
    const isOwn = isRow && (lower.bottom === lower.top || !NUMBERED.test(rest));
    if (isOwn || (isMerged && !NUMBERED.test(rest) && /\p{L}/u.test(rest)))
      upper.texts.push(...lower.texts.splice(0));
  }
}

/** Cells of the same columns in the two rows. */
interface PartedCells {
  readonly upper: GridCell;
  readonly lower: GridCell;
}

/** True for cells of these rows alone with one label of the form between them, whose rest is none. */
function isPartedLabel({ upper, lower }: PartedCells, isLabel: LabelTest): boolean {
  const [first, rest] = [textOf(upper), textOf(lower)];
  const isMerged = upper.bottom > upper.top || lower.bottom > lower.top;
  return !isMerged && first !== '' && rest !== '' && isLabel(first + rest) && !isLabel(rest);
}

/** True for a row of digits alone below others, without a label where those have one of their own. */
function arePartedFigures(below: readonly GridCell[], pairs: readonly PartedCells[]): boolean {
  const filled = [...new Set(below)].filter((cell) => textOf(cell) !== '');
  const lowers = new Map(pairs.map(({ upper, lower }) => [lower, upper]));
  const isRest = (cell: GridCell) => {
    const upper = lowers.get(cell);
    return upper !== undefined && FIGURE.test(textOf(cell)) && FIGURE.test(textOf(upper));
  };
  const isLabel = ({ upper, lower }: PartedCells) =>
    textOf(lower) === '' && upper.bottom === upper.top && /\p{L}/u.test(textOf(upper));
  return filled.length > 0 && filled.every(isRest) && pairs.some(isLabel);
}

/** True for a row with a figure; what a page end leaves of the labels of a row has none. */
function hasFigures(line: readonly GridCell[]): boolean {
  return line.some((cell) => /^\d+$/.test(textOf(cell)));
}

/** The texts of the cells that begin in a row, from left to right. */
function rowText(line: readonly GridCell[], row: number): string {
  return [...new Set(line)].map((cell) => (cell.top === row ? textOf(cell) : '')).join('');
}

function textOf({ texts }: GridCell): string {
  return textOfLines(joinTexts(texts, '\n'));
}

function textOfLines(lines: readonly JoinedLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The cell at each row and column of the grid; one that is merged stands at several. */
function cellsOf(grid: Grid): readonly (readonly GridCell[])[] {
  const walls = wallsOf(grid);
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  const cells: GridCell[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: GridCell[] = [];
    cells.push(line);
    for (let column = 0; column < columns; column += 1) {
      const above = row > 0 && !walls.isBelow(row - 1, column) ? cells[row - 1]?.[column] : undefined;
      const before = column > 0 && !walls.isRightOf(row, column - 1) ? line[column - 1] : undefined;
      const cell = above ?? before ?? { left: column, right: column, top: row, bottom: row, texts: [] };
      cell.right = Math.max(cell.right, column);
      cell.bottom = row;
      line.push(cell);
    }
  }
  return cells;
}

interface Walls {
  readonly isBelow: (row: number, column: number) => boolean;
  readonly isRightOf: (row: number, column: number) => boolean;
}

/** Tells where a rule stands between two places of the grid. */
function wallsOf({ xs, ys, rules }: Grid): Walls {
  const [across, along] = [new Set<number>(), new Set<number>()];
  const columns = xs.length;
  const middles = (edges: readonly number[]) =>
    edges.slice(1).map((edge, at) => (edge + (edges[at] ?? 0)) / 2);
  const [xMiddles, yMiddles] = [middles(xs), middles(ys)];
  for (const rule of rules) {
    const isUp = isUpright(rule);
    const edge = isUp ? nearest(xs, (rule.left + rule.right) / 2) : nearest(ys, (rule.top + rule.bottom) / 2);
    if (edge === undefined) continue;
    if (isUp) for (const row of covered(yMiddles, rule.top, rule.bottom)) across.add(row * columns + edge);
    else for (const column of covered(xMiddles, rule.left, rule.right)) along.add(edge * columns + column);
  }
  return {
    isBelow: (row, column) => along.has((row + 1) * columns + column),
    isRightOf: (row, column) => across.has(row * columns + column + 1),
  };
}

function nearest(edges: readonly number[], at: number): number | undefined {
  const found = edges.findIndex((edge) => Math.abs(edge - at) <= NEAR);
  return found < 0 ? undefined : found;
}

function covered(middles: readonly number[], from: number, to: number): readonly number[] {
  return middles.flatMap((middle, at) => (middle > from && middle < to ? [at] : []));
}

/** Between which two edges a place lies, by the index of the first. */
function indexOf(edges: readonly number[], at: number): number {
  return edges.findIndex((edge, index) => at > edge && at <= (edges[index + 1] ?? -Infinity));
}
