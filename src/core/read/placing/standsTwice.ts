import type { Table } from '../../form/edition.js';
import { groupBy, type ItemGroup } from '../../form/group.js';
import { foldLabels } from '../../form/labels.js';
import { everyLine, leaves } from '../../form/outline.js';
import { isNumeric } from '../view/numeric.js';
import type { Key, View } from '../view/view.js';
import { firstOf, lastOf } from './placement.js';

/** A table stands twice on a sheet where more than this share of its labels stand in two rows or columns. */
export const TWICE = 0.5;

/**
 * True where a table stands twice on a sheet: its rows below each other, or its columns beside each other and
 * figures under them.
 */
export function standsTwice(view: View, table: Table): boolean {
  return !view.official && (standsBelow(view, table) || standsBeside(view, table));
}

function standsBelow(view: View, { bands }: Table): boolean {
  const labels = rowLabels(bands);
  const isNamed = placesNamed(view, bands, ({ row }) => row);
  const twice = keysOf(view, labels).filter((keys) => {
    const rows = new Set(keys.map(({ row }) => row));
    return rows.size > 1 && !areParts([...rows], isNamed);
  });
  return twice.length > labels.size * TWICE;
}

function rowLabels(bands: Table['bands']): ReadonlySet<string> {
  return new Set(bands.flatMap(({ rows }) => foldLabels(leaves(rows))));
}

/** On a strip, the columns of each block have the same labels. */
function standsBeside(view: View, { bands, paper }: Table): boolean {
  const labels = new Set(bands.flatMap(({ columns }) => foldLabels(leaves(columns))));
  const isNamed = placesNamed(view, bands, ({ column }) => column);
  const blocks = paper === 'strip' ? bands.flatMap(({ rows }) => leaves(rows)).length : 1;
  // What stands below all rows of a grid is the head of another list.
  const rows = blocks > 1 ? [] : keysOf(view, rowLabels(bands));
  const last = rows.length > 0 ? lastOf(rows.map(([first]) => first.row)) : Infinity;
  const twice = keysOf(view, labels).flatMap((all) => {
    const keys = all.filter(({ row }) => row < last);
    const columns = new Map(keys.map((key) => [key.column, key]));
    return columns.size < blocks * 2 || areParts([...columns.keys()], isNamed, blocks)
      ? []
      : [[...columns.values()].sort((a, b) => a.column - b.column)];
  });
  if (twice.length <= labels.size * TWICE || isInHalves(view, bands, twice)) return false;
  return hasFiguresBelow(
    view,
    twice.flatMap((keys) => keys.slice(blocks)),
  );
}

/** The rows or columns in which a text stands that is no label of the table, as the name of a part. */
function placesNamed(
  { keys }: View,
  bands: Table['bands'],
  placeOf: (key: Key) => number,
): ReadonlySet<number> {
  const labels = new Set(
    bands.flatMap(({ rows, columns }) => foldLabels([...everyLine(rows), ...everyLine(columns)])),
  );
  return new Set(keys.filter(({ key }) => !labels.has(key)).map(placeOf));
}

/** True for rows or columns of one label beside each other, once in each block, that have names: parts. */
function areParts(places: readonly number[], isNamed: ReadonlySet<number>, blocks = 1): boolean {
  const all = new Set(places);
  const starts = places.filter((place) => !all.has(place - 1));
  return starts.length === blocks && places.every((place) => isNamed.has(place));
}

/** True where labels of rows stand before both columns alone, and others behind the first ones alone. */
function isInHalves(view: View, bands: Table['bands'], twice: readonly (readonly Key[])[]): boolean {
  const first = lastOf(twice.map((keys) => keys[0]?.column));
  const second = firstOf(twice.map((keys) => keys[1]?.column));
  const rows = keysOf(view, rowLabels(bands));
  const count = (isThere: (column: number) => boolean) =>
    rows.filter((keys) => keys.every(({ column }) => isThere(column))).length;
  return count((column) => column > first) > 1 && count((column) => column < second && column < first) > 1;
}

/** The texts that are one of these labels, by label. */
export function keysOf({ keys }: View, labels: ReadonlySet<string>): readonly ItemGroup<Key>[] {
  return groupBy(
    keys.filter(({ key }) => labels.has(key)),
    ({ key }) => key,
  );
}

function hasFiguresBelow({ sheet }: View, heads: readonly Key[]): boolean {
  const rows = new Map(heads.map(({ row, column }) => [column, row]));
  return sheet.cells.some((cell) => cell.row > (rows.get(cell.column) ?? Infinity) && isNumeric(cell));
}
