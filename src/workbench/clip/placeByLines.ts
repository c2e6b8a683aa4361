import type { Spot } from '../../core/draw/address.js';
import { fold } from '../../core/form/fold.js';
import type { Typed } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { measureLabels, type LabelSize } from './blockLabels.js';
import type { TextBlock } from './cellText.js';
import { labelsOn, type Labels } from './labelsOn.js';
import { openRows, placesIn } from './openPlaces.js';

/** Where the cells of a block go by the labels of its rows and columns, or in order where they have none. */
export function placeByLines(sheet: PageSheet, at: Spot, block: TextBlock): readonly Typed[] {
  const labels = labelsOn(sheet);
  const open = openRows(sheet);
  const room = Math.max(0, ...open.map((row) => placesIn(sheet, row).length));
  const size = measureLabels(block, labels, room);
  const rows = rowsFor(
    block,
    size,
    labels,
    open.filter((row) => row >= at.row),
  );
  const named = columnsNamed(block, size, labels);
  return block.slice(size.heads).flatMap((texts, r) => {
    const row = rows[r];
    if (row === undefined) return [];
    const columns = columnsFor(named, size, placesIn(sheet, row), at.column);
    return texts.slice(size.sides).flatMap((text, c): Typed[] => {
      const column = columns[c];
      return column === undefined ? [] : [{ sheet: sheet.layout.sheet, row, column, text }];
    });
  });
}

type Lines = readonly (number | undefined)[];

/** The row of the sheet for each row of numbers in the block. */
function rowsFor(
  block: TextBlock,
  { sides, heads }: LabelSize,
  labels: Labels,
  open: readonly number[],
): Lines {
  const named = block.slice(heads).map((row) => labels.rows.get(lastKey(row.slice(0, sides))));
  return namedOrInOrder(named, open);
}

/** The column of the sheet that each column of numbers in the block names. */
function columnsNamed(block: TextBlock, { sides, heads }: LabelSize, labels: Labels): Lines {
  const over = block.slice(0, heads);
  return (block[0] ?? [])
    .slice(sides)
    .map((_, c) => labels.columns.get(lastKey(over.map((row) => row[sides + c] ?? ''))));
}

/**
 * The column of the sheet for each column of numbers; a block with row labels that is too wide starts at the
 * left.
 */
function columnsFor(named: Lines, { sides }: LabelSize, all: readonly number[], from: number): Lines {
  const after = all.filter((column) => column >= from);
  return namedOrInOrder(named, sides > 0 && after.length < named.length ? all : after);
}

/** The innermost of the labels of a line, folded; empty where there is none. */
function lastKey(texts: readonly string[]): string {
  return fold(texts.filter((text) => text !== '').at(-1) ?? '');
}

/** The named lines where each is named and no two are the same, or else the given places in order. */
function namedOrInOrder(named: Lines, places: readonly number[]): Lines {
  const known = named.filter((each) => each !== undefined);
  const isEachNamed = known.length > 0 && known.length === named.length;
  return isEachNamed && new Set(known).size === known.length ? named : places;
}
