import { frameOf } from '../../core/draw/frameTable.js';
import type { Band } from '../../core/form/edition.js';
import { depthOf, leaves } from '../../core/form/outline.js';
import { cellOf, headCells, tableOfCells, type SpacedReader } from './spacedRead.js';
import type { SpacedLine } from './spacedFigures.js';
import type { PageCell } from './pieces.js';

/** Parts of a label that may stand on lines before its figures. */
const MOST_PARTS = 3;
/** Lines over the first row that belong to the header, where no heading says where the table begins. */
const HEAD_LINES = 10;
/** More rows than this are some other table. */
const MOST_ROWS = 100;
/** Text of more characters is no part of a label. */
const LONGEST_PART = 60;

const NUMBER = /[（(][一二三四五六七][）)]|\d{1,2}[.．、]|[一二三四]、/g;

/**
 * Reads a grid: every line with a figure for each column is a row. Its label is on the line, on the lines
 * before, or on both; each of these is offered to the reader of labels.
 */
export const readSpacedGrid: SpacedReader = (table, lines, isAlone) => {
  const band = table.bands[0] as Band;
  const width = leaves(band.columns).length;
  const rows = lines.flatMap((line, at) => (line?.figures.length === width ? [at] : []));
  const [first, last, taken] = [rows[0], rows.at(-1), new Set(rows)];
  if (first === undefined || last === undefined || rows.length > MOST_ROWS) return undefined;
  const sides = depthOf(band.rows);
  const top = Math.min(...[...frameOf(table).places.values()].map(({ row }) => row));
  const cells = rows.flatMap((at, index): PageCell[] => {
    const line = lines[at] as SpacedLine;
    const before = partsBefore(lines, Math.max((rows[index - 1] ?? -1) + 1, at - MOST_PARTS), at);
    return [
      ...labelsFor(line.text, before).map((label, side) => cellOf(top + index, sides - side, label)),
      ...line.figures.map((figure, column) => cellOf(top + index, sides + 1 + column, figure)),
    ];
  });
  const start = isAlone ? Math.max(0, first - HEAD_LINES) : 0;
  const end = isAlone ? last + 1 : lines.length - 1;
  return {
    table: tableOfCells([...headCells(table), ...cells]),
    at: first,
    lines: lines.flatMap((line, at) =>
      at >= start && at <= end && line && (taken.has(at) || isPart(line)) ? [at] : [],
    ),
  };
};

/** True for a piece of a label or of the header: short, with a single figure at most, such as a page number. */
function isPart({ text, figures }: SpacedLine): boolean {
  return figures.length < 2 && text.length <= LONGEST_PART && !text.endsWith('。');
}

function partsBefore(lines: readonly (SpacedLine | undefined)[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => (line && isPart(line) ? line.text : ''))
    .join('');
}

/** What the label of a row may be, the likeliest first. */
function labelsFor(text: string, before: string): readonly string[] {
  const candidates = [tailOf(text === '' ? before : text), text, before + text].filter((each) => each !== '');
  return [...new Set(candidates)];
}

/** A text from its last number on: `（三）不予公开 1.属于国家秘密` → `1.属于国家秘密`. */
function tailOf(text: string): string {
  const at = [...text.matchAll(NUMBER)].at(-1)?.index ?? 0;
  return text.slice(at);
}
