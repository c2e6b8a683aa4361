import type { Spot } from '../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { groupBy } from '../../core/form/group.js';
import { leaves } from '../../core/form/outline.js';
import { yearWithin } from '../../core/read/labels/yearNamed.js';
import { firstOf } from '../../core/read/placing/placement.js';
import { keysOf, TWICE } from '../../core/read/placing/standsTwice.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import { viewOf, type Key } from '../../core/read/view/view.js';
import { captionYear, type CaptionYear } from '../pieces/captionYear.js';

/** One of two tables on a sheet: the rows or the columns it stands in, with its caption where it has one. */
export interface YearBlock {
  readonly axis: 'row' | 'column';
  readonly from: number;
  readonly to: number;
  readonly said: CaptionYear | undefined;
  readonly caption: Key | undefined;
}

/** The heads of a table and its caption stand in no more rows above its first row. */
const ROWS_ABOVE = 7;

/**
 * The two blocks of a table that stands twice on a sheet, one wholly below or beside the other; undefined
 * where it does not, or a caption is in doubt.
 */
export function yearBlocks(sheet: Sheet, table: Table): readonly [YearBlock, YearBlock] | undefined {
  return blocksAlong('row', sheet, table) ?? blocksAlong('column', sheet, table);
}

function blocksAlong(
  axis: 'row' | 'column',
  sheet: Sheet,
  table: Table,
): readonly [YearBlock, YearBlock] | undefined {
  const view = viewOf(sheet);
  const lines = table.bands.flatMap(({ rows, columns }) => leaves(axis === 'row' ? rows : columns));
  const labels = new Set(foldLabels(lines));
  const places = keysOf(view, labels).map((same) =>
    [...new Set(same.map((key) => key[axis]))].sort((a, b) => a - b),
  );
  const twice = places.filter(({ length }) => length === 2);
  if (twice.length <= labels.size * TWICE) return undefined;
  const [first, second] = [0, 1].map((at) => {
    const of = twice.map((both) => both[at] ?? 0);
    return { from: Math.min(...of), to: Math.max(...of) };
  });
  if (!first || !second || first.to >= second.from) return undefined;
  const keys = view.keys.filter(({ key }) => !labelsOf(table).has(key));
  if (axis === 'column') return besideEachOther(sheet, keys, first, second);
  const end = endOfTable(sheet, table, first.to);
  const ends = { from: second.from, to: endOfTable(sheet, table, second.to) };
  if (isCaptionedBelow(sheet, keys, ends.to)) return undefined;
  const texts = { keys, figures: new Set(sheet.cells.filter(isNumeric).map(({ row }) => row)) };
  return bothSaid(captioned(texts, { from: first.from, to: end }), captioned(texts, ends));
}

/** True where a text names a year below a row, and no figure stands below that: captions are below tables. */
function isCaptionedBelow({ cells }: Sheet, keys: readonly Key[], end: number): boolean {
  const below = keys.filter(({ row, text }) => row > end && captionYear(text) !== undefined);
  return below.some((caption) => !cells.some((cell) => cell.row > caption.row && isNumeric(cell)));
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The last row of a table whose rows are named up to `from`: labels and figures below go on with it. */
function endOfTable({ cells }: Sheet, table: Table, from: number): number {
  const labels = labelsOf(table);
  const isLabel = ({ value }: SheetCell) => typeof value !== 'string' || labels.has(fold(value));
  const filled = cells.filter(({ row, value }) => row > from && value !== null && value !== '');
  const rows = new Map(
    groupBy(filled, ({ row }) => row).map((cellsOfRow) => [cellsOfRow[0].row, cellsOfRow]),
  );
  let end = from;
  for (let hasFigures = false; ; end += 1) {
    const next = rows.get(end + 1);
    if (!next?.every((cell) => isNumeric(cell) || isLabel(cell))) return end;
    if (next.some(isNumeric)) hasFigures = true;
    else if (hasFigures) return end;
  }
}

/** A block of rows from its caption on, which stands below all figures above; undefined for two captions. */
function captioned(
  { keys, figures }: { readonly keys: readonly Key[]; readonly figures: ReadonlySet<number> },
  { from, to }: Extent,
): YearBlock | undefined {
  let top = from - 1;
  while (top > from - ROWS_ABOVE && !figures.has(top)) top -= 1;
  const block = withCaption(
    'row',
    keys.filter(({ row }) => row < from && row > top),
    { from, to },
  );
  return block && { ...block, from: block.caption?.row ?? from };
}

/** Blocks of columns; labels of rows between them go with the second. */
function besideEachOther(
  { cells }: Sheet,
  keys: readonly Key[],
  first: Extent,
  second: Extent,
): readonly [YearBlock, YearBlock] | undefined {
  const [own, other] = [first, { from: first.to + 1, to: second.to }].map((extent) => {
    const isIn = ({ column }: Spot) => column >= extent.from && column <= extent.to;
    const top = firstOf(cells.filter((cell) => isIn(cell) && isNumeric(cell)).map(({ row }) => row));
    return withCaption(
      'column',
      keys.filter((key) => isIn(key) && key.row < top),
      extent,
    );
  });
  return bothSaid(own, other);
}

/** A block with its caption among the texts over it; undefined where these name a year otherwise, or two. */
function withCaption(axis: YearBlock['axis'], keys: readonly Key[], extent: Extent): YearBlock | undefined {
  const captions = keys.filter(({ text }) => captionYear(text) !== undefined);
  const [said, ...more] = new Set(captions.map(({ text }) => captionYear(text)));
  const isUnclear = keys.some((key) => !captions.includes(key) && yearWithin(key.text) !== undefined);
  return isUnclear || more.length > 0 ? undefined : { axis, ...extent, said, caption: captions[0] };
}

function bothSaid(
  first: YearBlock | undefined,
  second: YearBlock | undefined,
): readonly [YearBlock, YearBlock] | undefined {
  return first && second && (first.caption ?? second.caption) ? [first, second] : undefined;
}
