import type { Band, Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { foldLabels } from '../../form/labels.js';
import { everyLine, leaves, type Line } from '../../form/outline.js';
import type { FoundLines } from '../labels/assignLines.js';
import { missing, type FoundLine } from '../labels/foundLine.js';
import { findColumns } from './findColumns.js';
import { countNumeric, isNumeric } from '../view/numeric.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import { extrasOf, firstOf, lastOf, placesOf, type Placement } from './placement.js';
import { rowOfYear, type RowOfYear } from './rowOfYear.js';
import { figuresBelow, findHead, rowsOfFigures, type StripHead } from './stripRows.js';
import type { Key, View } from '../view/view.js';

/** Finds a strip: one row of numbers, in which the columns repeat under every row label of the form. */
export function placeStrip(view: View, table: Table, known: KnownFacts): Placement {
  const band = table.bands[0] as Band;
  const [blocks, labels] = [leaves(band.rows), leaves(band.columns)];
  const head = findHead(view, band);
  const rows = figuresBelow(view, head);
  const own = rowOfYear(view, rows, columnsUnder(view, labels, head), known.year);
  const row = own.row ?? firstOf(rows);
  const shown = blocksShown(view, band, head, row);
  const lines = shown.flatMap(() => labels);
  const { lines: found, extras } =
    inOtherOrder(view, labels, shown.length, { ...head, row }) ??
    findColumns(view, table, lines, { ...head, rows: [row] }, known);
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
      rows: [own.row],
      columns: columnsOf(line),
    })),
    rows: [],
    columns,
    extras: [...extrasOf('row', own.others), ...extrasOf('column', extras)],
    ...unsureOf(own),
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

/** What is not sure of the row: its year, its parts, its sums. */
function unsureOf({
  labels,
  several,
  differing,
}: RowOfYear): Pick<Placement, 'years' | 'several' | 'differing'> {
  return {
    ...(labels.length > 0 ? { years: labels } : {}),
    ...(several.length > 0 ? { several } : {}),
    differing,
  };
}

/** The first and the last column over which a label stands; all where none does. */
function columnsUnder(
  view: View,
  labels: readonly Line[],
  head: StripHead,
): readonly [first: number, last: number] {
  const names = foldLabels(labels);
  const ats = keysIn(view, head).flatMap(({ key, column }) => (names.includes(key) ? [column] : []));
  return ats.length > 0 ? [firstOf(ats), lastOf(ats)] : [1, Infinity];
}

/**
 * The blocks that a strip has, in its order: all, or those alone whose labels stand over it where the header
 * and the figures are no more than theirs. Their columns have the same labels, which do not tell them apart:
 * none where the blocks are rows, and where there are fewer columns than all have and nothing says whose.
 */
function blocksShown(view: View, { rows, columns }: Band, head: StripHead, row: number): readonly Line[] {
  const [blocks, labels] = [leaves(rows), foldLabels(leaves(columns))];
  const keys = keysIn(view, head);
  const over = columnsOver(keys, blocks);
  const ats = keys.filter(({ key }) => labels.includes(key));
  const isAside =
    new Set(over.values()).size < over.size ||
    areApart(ats) ||
    rowsOfFigures(view, head.top - 1).some((at) => at <= head.bottom);
  if (isAside) return [];
  const width = Math.max(widthOf(keys, ats), countNumeric(view.rows.get(row) ?? []));
  const perBlock = labels.length;
  const heads = keys.filter(({ key }) => !labels.includes(key));
  if (over.size === blocks.length || (over.size > 0 && width <= over.size * perBlock)) {
    const ordered = inTheirColumns(over, startsOf(ats, over.size)) ?? inTheirRows(rows, heads);
    return ordered.filter((block) => over.has(block));
  }
  if (width >= blocks.length * perBlock) {
    const isBefore = beforeBlocks(ats, blocks.length);
    if ([...over].every(([block, at]) => isBefore(at, blocks.indexOf(block)))) return blocks;
    const isWithout = rows.every((line) => !keyOf(line, keys)) && !isBehindSome([...over.keys()], keys, ats);
    return isWithout ? [] : inTheirRows(rows, heads);
  }
  const groups = rows.filter((line) => leaves([line])[0] !== line);
  const [group, ...more] = over.size > 0 ? [] : [...columnsOver(keys, groups).keys()];
  const own = group && more.length === 0 ? leaves([group]) : [];
  return width === own.length * perBlock ? own : [];
}

/** The texts in the rows of a header. */
function keysIn({ keys }: View, { top, bottom }: StripHead): View['keys'] {
  return keys.filter(({ row }) => row >= top && row <= bottom);
}

/** True where labels stand in one column with another row between them: those of blocks below each other. */
function areApart(labels: View['keys']): boolean {
  const first = new Map([...labels].reverse().map(({ row, column }) => [column, row]));
  return labels.some(({ row, column }) => row > (first.get(column) ?? row) + 1);
}

/** The first column of each of these lines whose label stands in the header. */
function columnsOver(keys: View['keys'], lines: readonly Line[]): ReadonlyMap<Line, number> {
  return new Map(
    lines.flatMap((line) => {
      const found = keyOf(line, keys);
      return found ? [[line, found.column] as const] : [];
    }),
  );
}

/** How many columns have a text in the rows of the header that have labels of columns. */
function widthOf(keys: View['keys'], labels: View['keys']): number {
  const rows = new Set(labels.map(({ row }) => row));
  return new Set(keys.flatMap(({ row, column }) => (rows.has(row) ? [column] : []))).size;
}

/** The first of as many columns as each block has. */
function startsOf(labels: View['keys'], blocks: number): readonly number[] {
  const columns = labels.map(({ column }) => column).sort((a, b) => a - b);
  return columns.filter((_, at) => at % (columns.length / blocks) === 0);
}

/** True for a column behind the labels of the block before, and not behind the first one of its own. */
function beforeBlocks(labels: View['keys'], blocks: number): (column: number, block: number) => boolean {
  const columns = labels.map(({ column }) => column).sort((a, b) => a - b);
  const per = columns.length / blocks;
  return (column, block) => column > (columns[block * per - 1] ?? 0) && column <= (columns[block * per] ?? 0);
}

/** Blocks in the order of their labels, where each stands over the first of as many columns as all others. */
function inTheirColumns(
  over: ReadonlyMap<Line, number>,
  starts: readonly number[],
): readonly Line[] | undefined {
  const ordered = [...over.keys()].sort((a, b) => (over.get(a) ?? 0) - (over.get(b) ?? 0));
  return ordered.every((block, at) => over.get(block) === starts[at]) ? ordered : undefined;
}

/**
 * The blocks in the order of their labels in rows whose columns a text lost: all in one row, or else those of
 * each heading. None where a label stands where it does not on the paper and others say nothing of theirs.
 */
function inTheirRows(lines: readonly Line[], keys: View['keys']): readonly Line[] {
  const all = leaves(lines);
  const isOneRow = inOneRow(all.map((line) => keyOf(line, keys)));
  if (isOneRow) return sortedByKeys(all, keys);
  const found = lines.map((line) => keyOf(line, keys));
  if (!inOneRow(found) && !found.every((key, at) => !key || isInPlace(key, at, found, keys))) return [];
  const ordered = inOneRow(found) ? sortedByKeys(lines, keys) : lines;
  const parts = ordered.map((line) => (line.parts.length > 0 ? inTheirRows(line.parts, keys) : [line]));
  return parts.every(({ length }) => length > 0) ? parts.flat() : [];
}

function keyOf({ label }: Line, keys: View['keys']): Key | undefined {
  const own = fold(label);
  return keys.find(({ key }) => key === own);
}

/** True where labels of columns stand before that of one of these blocks, as those of the block before it. */
function isBehindSome(blocks: readonly Line[], keys: View['keys'], labels: View['keys']): boolean {
  const own = blocks.map((block) => keyOf(block, keys));
  return labels.some(({ row, column }) => own.some((key) => key?.row === row && key.column > column));
}

/** True for labels that all stand in one row. */
function inOneRow(found: readonly (Key | undefined)[]): boolean {
  return found.every((key) => key !== undefined && key.row === found[0]?.row);
}

function sortedByKeys(lines: readonly Line[], keys: View['keys']): readonly Line[] {
  const columnOf = (line: Line) => keyOf(line, keys)?.column ?? 0;
  return [...lines].sort((a, b) => columnOf(a) - columnOf(b));
}

/** True where a label may be the one of its place among its row's, with one label of the row before them. */
function isInPlace(own: Key, at: number, found: readonly (Key | undefined)[], keys: View['keys']): boolean {
  const inRow = keys.filter(({ row }) => row === own.row);
  const before = inRow.filter(({ column }) => column < own.column).length;
  const [over, missing] = [before - at, found.length - at - (inRow.length - before)];
  return over <= 1 && missing >= 0 && (over <= 0 || missing === 0) && isAfterKnown(own, at, found);
}

/** True where no label before it on the paper stands in its row behind it. */
function isAfterKnown(own: Key, at: number, found: readonly (Key | undefined)[]): boolean {
  return found.slice(0, at).every((key) => !key || key.row !== own.row || key.column < own.column);
}

/**
 * The columns of as many blocks, where these have the same labels in another order than the paper; all are
 * missing where the numbers do not stand below them.
 */
function inOtherOrder(
  view: View,
  labels: readonly Line[],
  blocks: number,
  head: StripHead & { readonly row: number },
): FoundLines | undefined {
  const names = foldLabels(labels);
  const heads = keysIn(view, head)
    .filter(({ key }) => names.includes(key))
    .sort((a, b) => a.column - b.column);
  if (heads.length === 0 || heads.length !== blocks * names.length) return undefined;
  const found = Array.from({ length: blocks }, (_, block) => {
    const own = heads.slice(block * names.length, (block + 1) * names.length);
    return names.map((name) => own.find(({ key }) => key === name));
  }).flat();
  const isPaper = found.every((own, at) => own === heads[at]);
  if (isPaper || found.includes(undefined)) return undefined;
  const columns = new Set(heads.map(({ column }) => column));
  const isBelow = (view.rows.get(head.row) ?? []).every(
    (cell) => !isNumeric(cell) || columns.has(cell.column),
  );
  const lines = found.map((own, at): FoundLine => {
    const line = labels[at % labels.length] as Line;
    const match = own && { at: heads.indexOf(own), found: own };
    return isBelow && own ? { line, at: own.column, match, isDisplaced: false } : missing(line);
  });
  return { lines, extras: [] };
}
