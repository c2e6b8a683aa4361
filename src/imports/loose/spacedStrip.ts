import { frameOf } from '../../core/draw/frameTable.js';
import type { Band } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { isTitleOfYear } from '../../core/read/yearOnTable.js';
import { comesToTotal, summandOf } from './comesToTotal.js';
import { isInOtherOrder } from './headOrder.js';
import type { SpacedLine } from './spacedFigures.js';
import { cellOf, headCells, tableOfCells, type SpacedReader } from './spacedRead.js';

/** Text of more characters is no part of the header. */
const LONGEST_PART = 60;
/** Lines over the figures that belong to the header, where no heading says where the table begins. */
const HEAD_LINES = 12;
/** Where so many figures of a strip stand beside it, they are those of another, as of last year's. */
const MOST_BESIDE = 0.5;

/**
 * Reads a strip: the only line that is nothing but a figure for each of its places, or else a line for each
 * of its blocks below a line of its columns.
 */
export const readSpacedStrip: SpacedReader = (...given) => readAcross(...given) ?? readBlocks(...given);

/** Reads a strip that is written with a block a line, each with its label and a figure for each column. */
const readBlocks: SpacedReader = (table, lines) => {
  const [band] = table.bands;
  const [blocks, columns] = [leaves(band?.rows ?? []), leaves(band?.columns ?? [])];
  const head = columns.map(({ label }) => fold(label)).join('');
  const top = lines.findIndex((line) => line && fold(line.text) === head && line.figures.length === 0);
  if (top < 0) return undefined;
  const found = blocks.map(({ label }) =>
    lines.flatMap((line, at) =>
      at > top && line && fold(line.text) === fold(label) && line.figures.length === columns.length
        ? [at]
        : [],
    ),
  );
  if (found.some(({ length }) => length !== 1)) return undefined;
  const { places } = frameOf(table);
  const cells = blocks.flatMap((block, index) => {
    const figures = lines[found[index]?.[0] ?? -1]?.figures ?? [];
    return columns.flatMap(({ code }, column) => {
      const place = places.get(`${table.code}.${block.code}.${code}`);
      return place ? [cellOf(place.row, place.column, figures[column] ?? '')] : [];
    });
  });
  const rows = found.flat();
  const labels = labelsOf(table);
  return {
    table: tableOfCells([...headCells(table), ...cells]),
    at: top,
    lines: lines.flatMap((line, at) =>
      at === top || rows.includes(at) || (line && at > top && labels.has(fold(line.text))) ? [at] : [],
    ),
  };
};

/**
 * The same line with blanks among its figures, where it has as many cells as the strip has places and each
 * block comes to its total. Pipes at both ends of a line may stand before or behind blank cells, before one
 * where other lines end with a pipe. Elsewhere a cell may have been lost, which nobody can put in its place
 * where there are several for it.
 */
function withBlankCells(line: SpacedLine, { places, columns, isEnded }: StripLines): SpacedLine {
  const { cells, text, figures } = line;
  if (!cells || text !== '' || figures.length === places) return line;
  const ways = [
    cells,
    ['', ...cells],
    ['', ...cells, ''],
    ...(isBlank(cells.at(-1)) ? [cells.slice(0, -1)] : []),
  ];
  const row = ways.find(({ length }) => length === places);
  if (!row || !isWhole(row, columns)) return line;
  const isSure = row.length <= cells.length || (isEnded && row.length === cells.length + 1);
  const others = isSure ? [] : waysToFill(cells, places).filter((other) => isWhole(other, columns));
  return others.every((other) => isSameRow(other, row)) ? { ...line, figures: row } : line;
}

/** How many figures a strip and its blocks have, and whether a pipe stands behind each cell of its lines. */
interface StripLines {
  readonly places: number;
  readonly columns: number;
  readonly isEnded: boolean;
}

function isBlank(cell: string | undefined): boolean {
  return cell?.trim() === '';
}

/** True where each block of a strip comes to its total. */
function isWhole(row: readonly string[], columns: number): boolean {
  const totals = row.flatMap((_, at) => ((at + 1) % columns === 0 ? [at] : []));
  return totals.every((at) => comesToTotal(row.slice(at + 1 - columns, at + 1)));
}

/** The rows of a length that cells make with blanks at any places; none of more cells. */
function waysToFill(cells: readonly string[], length: number): readonly (readonly string[])[] {
  if (cells.length >= length) return cells.length === length ? [cells] : [];
  return ['', ...cells].flatMap((_, at) =>
    waysToFill([...cells.slice(0, at), '', ...cells.slice(at)], length),
  );
}

function isSameRow(one: readonly string[], other: readonly string[]): boolean {
  return one.every((figure, at) => summandOf(figure) === summandOf(other[at] ?? ''));
}

/** True where the lines of labels end with a pipe. */
function isEnded(lines: readonly (SpacedLine | undefined)[]): boolean {
  const ofLabels = lines.flatMap((line) =>
    line?.text && line.cells && line.cells.length > 1 ? [line.cells] : [],
  );
  return ofLabels.length > 0 && ofLabels.every((cells) => isBlank(cells.at(-1)));
}

/** Reads a strip whose figures stand in one line, below blocks and results in the order of the paper. */
const readAcross: SpacedReader = (table, given, isAlone) => {
  const places = [...frameOf(table).places.values()];
  const columns = leaves(table.bands[0]?.columns ?? []).length;
  const strip = { places: places.length, columns, isEnded: isEnded(given) };
  const lines = given.map((line) => line && withBlankCells(line, strip));
  const rows = lines.flatMap((line, at) =>
    line?.text === '' && line.figures.length === places.length ? [at] : [],
  );
  const [at] = rows;
  if (at === undefined || rows.length > 1) return undefined;
  const beside = lines.flatMap((line, index) => (line?.text === '' && index !== at ? line.figures : []));
  if (!isAlone && beside.length > places.length * MOST_BESIDE) return undefined;
  const [band] = table.bands;
  const over = lines.slice(0, at);
  if (!band || !saysBlocks(over, band)) return undefined;
  if (isInOtherOrder(over, band.rows, band.columns)) return undefined;
  if (isInOtherOrder(over, band.columns, band.rows)) return undefined;
  const figures = lines[at]?.figures ?? [];
  const start = isAlone ? Math.max(0, at - HEAD_LINES) : 0;
  return {
    table: tableOfCells([
      ...headCells(table),
      ...places.map(({ row, column }, index) => cellOf(row, column, figures[index] ?? '')),
    ]),
    at,
    lines: lines.flatMap((line, index) =>
      index === at ||
      (line &&
        index >= start &&
        index < at &&
        line.figures.length === 0 &&
        line.text.length <= LONGEST_PART &&
        !isTitleOfYear(line.text) &&
        !line.text.endsWith('。'))
        ? [index]
        : [],
    ),
  };
};

/**
 * True where lines say whose the figures below them are: the labels that stand over all blocks, or else those
 * of some behind the columns of the block before them.
 */
function saysBlocks(lines: readonly (SpacedLine | undefined)[], { rows, columns }: Band): boolean {
  const said = fold(lines.map((line) => line?.text ?? '').join(''));
  const placesOf = (labels: readonly string[]) =>
    labels.map((label) => said.indexOf(label)).filter((at) => at >= 0);
  if (placesOf(foldLabels(rows)).length > 0) return true;
  const [first] = placesOf(foldLabels(leaves(columns)));
  return placesOf(foldLabels(leaves(rows))).some((at) => first !== undefined && at > first);
}
