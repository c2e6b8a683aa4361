import type { Band, Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { groupBy } from '../../form/group.js';
import { foldLabels } from '../../form/labels.js';
import { everyLine, leaves, type Line } from '../../form/outline.js';
import type { FoundLine } from '../labels/assignLines.js';
import { findColumns } from './findColumns.js';
import { countNumeric } from '../view/numeric.js';
import type { OtherLabels } from '../labels/otherLabels.js';
import { extrasOf, firstOf, lastOf, placesOf, type Placement } from './placement.js';
import type { View } from '../view/view.js';

/** The most rows that the header of a strip takes. */
const HEAD_ROWS = 8;
/** Rows below the header in which the numbers are sought. */
const REACH = 6;
/** Numbers that make a row the one of the strip. */
const FEWEST_NUMBERS = 2;

/** The first and the last row of the header of a strip. */
interface StripHead {
  readonly top: number;
  readonly bottom: number;
}

/** Finds a strip: one row of numbers, in which the columns repeat under every row label of the form. */
export function placeStrip(view: View, table: Table, others: OtherLabels): Placement {
  const band = table.bands[0] as Band;
  const [blocks, labels] = [leaves(band.rows), leaves(band.columns)];
  const head = findHead(view, band);
  const row = findNumbers(view, head.bottom);
  const shown = blocksShown(view, band, head, row);
  const lines = shown.flatMap(() => labels);
  const { lines: found, extras } = findColumns(view, table, lines, { ...head, rows: [row] }, others);
  const columns = blocks.flatMap((block): readonly FoundLine[] => {
    const from = shown.indexOf(block) * labels.length;
    return from < 0 ? labels.map(missing) : found.slice(from, from + labels.length);
  });
  const columnsOf = (block: Line) => {
    const from = blocks.indexOf(block) * labels.length;
    return placesOf(columns.slice(from, from + labels.length));
  };
  return {
    places: blocks.map((line) => ({
      band: { ...band, rows: [line] },
      rows: [row],
      columns: columnsOf(line),
    })),
    rows: [],
    columns,
    extras: extrasOf('column', extras),
    headings: everyLine(band.rows).map((line) => {
      const own = leaves([line]).flatMap(columnsOf);
      const [left, right] = [firstOf(own), lastOf(own)];
      return {
        label: line.label,
        area: { top: Math.max(1, head.top - 1), left, bottom: head.bottom, right },
      };
    }),
  };
}

/**
 * The blocks that a strip has, in its order: all, or those alone whose labels stand over it where the header
 * and the figures are no more than theirs. Their columns have the same labels, which do not tell them apart:
 * none where the blocks are rows, and where there are fewer columns than all have and nothing says whose.
 */
function blocksShown(view: View, { rows, columns }: Band, head: StripHead, row: number): readonly Line[] {
  const [blocks, labels] = [leaves(rows), new Set(foldLabels(leaves(columns)))];
  const keys = view.keys.filter((key) => key.row >= head.top && key.row <= head.bottom);
  const over = columnsOver(keys, blocks);
  const isAside =
    new Set(over.values()).size < over.size ||
    rowsOfNumbers(view, head.top - 1).some((at) => at <= head.bottom);
  if (isAside) return [];
  const ats = keys.filter(({ key }) => labels.has(key));
  const width = Math.max(widthOf(keys, ats), countNumeric(view.rows.get(row) ?? []));
  const perBlock = leaves(columns).length;
  if (over.size > 0 && width <= over.size * perBlock)
    return inTheirOrder(
      over,
      ats.map(({ column }) => column),
    );
  if (width >= blocks.length * perBlock) return blocks;
  const groups = rows.filter((line) => leaves([line])[0] !== line);
  const [group, ...more] = over.size > 0 ? [] : [...columnsOver(keys, groups).keys()];
  const own = group && more.length === 0 ? leaves([group]) : [];
  return width === own.length * perBlock ? own : [];
}

/** The first column of each of these lines whose label stands in the header. */
function columnsOver(keys: View['keys'], lines: readonly Line[]): ReadonlyMap<Line, number> {
  return new Map(
    lines.flatMap((line) => {
      const found = keys.find(({ key }) => key === fold(line.label));
      return found ? [[line, found.column] as const] : [];
    }),
  );
}

/** How many texts stand in the row of the header that has most labels of columns. */
function widthOf(keys: View['keys'], labels: View['keys']): number {
  const counts = [...groupBy(labels, ({ row }) => row)].sort((a, b) => b.length - a.length);
  const row = counts[0]?.[0]?.row;
  return keys.filter((key) => key.row === row).length;
}

/** Blocks in the order of their labels, where each stands over the first of as many columns as all others. */
function inTheirOrder(over: ReadonlyMap<Line, number>, columns: readonly number[]): readonly Line[] {
  const blocks = [...over.keys()];
  const width = columns.length / blocks.length;
  const starts = [...columns].sort((a, b) => a - b).filter((_, at) => at % width === 0);
  const ordered = [...blocks].sort((a, b) => (over.get(a) ?? 0) - (over.get(b) ?? 0));
  return ordered.every((block, at) => over.get(block) === starts[at]) ? ordered : blocks;
}

function missing(line: Line): FoundLine {
  return { line, at: undefined, match: undefined, isDisplaced: false };
}

/** The rows of the header: from the first block label down to the last label near it and above numbers. */
function findHead(view: View, { rows, columns }: Band): StripHead {
  const labelled = rowsWith(view, everyLine(rows));
  const top = firstOf(labelled);
  // Where the blocks are rows, their figures stand beside their labels.
  const numbers = rowsOfNumbers(view, top).filter((row) => !labelled.includes(row));
  const below = Math.min(top + HEAD_ROWS, firstOf(numbers));
  const near = rowsWith(view, [...everyLine(rows), ...leaves(columns)]).filter(
    (row) => row >= top && row < below,
  );
  return { top, bottom: Math.max(top, lastOf(near)) };
}

/** The rows in which one of these labels stands exactly. */
function rowsWith(view: View, lines: readonly Line[]): readonly number[] {
  const labels = new Set(foldLabels(lines));
  return view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
}

/** The first row of numbers below the header; the next row where there is none. */
function findNumbers(view: View, bottom: number): number {
  const below = rowsOfNumbers(view, bottom).filter((row) => row <= bottom + REACH);
  return below.length > 0 ? firstOf(below) : bottom + 1;
}

function rowsOfNumbers(view: View, above: number): readonly number[] {
  return [...view.rows]
    .filter(([row, cells]) => row > above && countNumeric(cells) >= FEWEST_NUMBERS)
    .map(([row]) => row);
}
