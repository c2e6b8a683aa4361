import type { Spot } from '../../core/draw/address.js';
import { fold } from '../../core/form/fold.js';
import type { Typed } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { TextBlock } from '../../index.js';
import { isFigure } from './blockLabels.js';
import { hasLabelsWithin, isNumbered, readLines, standsElsewhere, type BlockLines } from './blockLines.js';
import { isLabelText, labelsOn } from './labelsOn.js';
import { lineUp, type Lines } from './lineUp.js';
import { openRows, placesIn } from './openPlaces.js';
import { inOtherWords, mayStandAt, otherHeads, tellOtherHeads, tellOtherWords } from './otherWords.js';
import { columnsFor, hasSum, placeRow, type WholeBy } from './placeRow.js';
import { isHeadRow, rowsInOrder } from './rowsInOrder.js';

/** Rows that bear the labels of columns; one alone, as 总计, may be a row. */
const FEWEST_TURNED = 2;

/** A block on its way to a sheet, and the place from which it goes where no label says otherwise. */
export interface BlockToPlace {
  readonly sheet: PageSheet;
  /** Left out on a sheet that is not in view: rows must then have as many figures as places. */
  readonly at?: Spot;
  readonly block: TextBlock;
  /** The places of cells that span columns, as `row,column` counting from 1 in the block. */
  readonly spanning?: ReadonlySet<string>;
  /** Given where each row beside a label must be whole. */
  readonly wholeBy?: WholeBy;
}

/** Where the cells of a block go, and its rows of which something has no place. */
export interface LinesPlaced {
  readonly typed: readonly Typed[];
  readonly left: readonly (readonly string[])[];
  /** True where labels named rows or columns. */
  readonly isNamed: boolean;
  /** What is said of labels in other words. */
  readonly remarks: readonly string[];
}

/** Where the cells of a block go by the labels of its rows and columns, or in order where they have none. */
export function placeByLines(given: BlockToPlace): LinesPlaced {
  const { sheet, at, block } = given;
  const labels = labelsOn(sheet);
  const open = openRows(sheet);
  const read = readLines(block, labels, Math.max(0, ...open.map((row) => placesIn(sheet, row).length)));
  const { size, rows, columns } = read;
  const isNamed = [...rows.named, ...columns.named].some((line) => line !== undefined);
  const namesRow = (text: string) => labels.rows.has(fold(text));
  // A turned table: what stands beside its rows names columns.
  if (rows.texts.filter((text) => labels.columns.has(fold(text))).length >= FEWEST_TURNED)
    return nothingOf(block, true);
  // Labels of rows that are no column of labels: figures in order may be those of others.
  const isLabelled = (row: readonly string[]) => {
    const [label = '', ...others] = row.filter((text) => text !== '');
    return namesRow(label) && others.some(isFigure);
  };
  if (size.sides === 0 && block.slice(size.heads).some(isLabelled)) return nothingOf(block, true);
  const order = at && size.sides === 0 ? rowsInOrder(sheet, at, block.slice(size.heads)) : undefined;
  if (at && size.sides === 0 && !order) return nothingOf(block, isNamed);
  const below = open.filter((row) => row >= (at?.row ?? Infinity));
  const toRows = lineUp(rows.named, order ?? below, open, (line, row) =>
    mayStandAt(rows.texts[line] ?? '', labels.rows, row),
  );
  const first = toRows.find((row) => row !== undefined);
  const toColumns =
    first === undefined ? [] : columnsFor(columns, { size, labels }, placesIn(sheet, first), at?.column ?? 1);
  const isElsewhere =
    standsElsewhere(rows.texts, toRows, (key, row) => labels.isOver(key, 'row', row)) ||
    hasLabelsWithin(block, size, labels) ||
    isNumbered(block, size, toColumns) ||
    standsElsewhere(columns.texts, toColumns, (key, column) => labels.isOver(key, 'column', column));
  if (!isNamed && isElsewhere) return nothingOf(block, isNamed);
  const heads = otherHeads(block, read, labels, (row) => placesIn(sheet, row));
  if (heads) return nothingOf(block, isNamed, [tellOtherHeads(heads, sheet.layout.sheet)]);
  const remarks = tellOtherWords([
    ...inOtherWords(rows, toRows, labels.rows),
    ...inOtherWords(columns, toColumns, labels.columns),
  ]);
  return { ...placeRows(given, read, toRows), isNamed, remarks };
}

/** Places the rows of a block, each on its row of the sheet. */
function placeRows(
  { sheet, at, block, spanning, wholeBy }: BlockToPlace,
  { size, rows, columns }: BlockLines,
  toRows: Lines,
): Pick<LinesPlaced, 'typed' | 'left'> {
  const below = block.slice(size.heads);
  const hasSums = below.some((texts, r) => hasSum(texts.slice(size.sides), sheet, toRows[r]));
  const of = { sheet, columns, size, from: at?.column, labels: labelsOn(sheet), wholeBy, hasSums };
  const placed = below.map((texts, r) => {
    const spans = texts.some((_, c) => spanning?.has(`${size.heads + r + 1},${c + 1}`) === true);
    return placeRow(texts.slice(size.sides), { ...of, row: toRows[r], spans });
  });
  const typed = placed.flatMap((each) => each.typed);
  // Heads of bands among the rows of figures stand where those of the sheet do.
  const isOfSheet = (texts: readonly string[]) =>
    typed.length > 0 && size.sides === 0 && isHeadRow(texts, of.labels);
  return {
    typed,
    // Of a row that is written in part, the texts without a place are told behind its label.
    left: placed.flatMap((each, r) => {
      const texts = below[r] ?? [];
      if (each.left.length === 0 || isOfSheet(texts)) return [];
      const isWhole = each.typed.length === 0 || each.left.some((text) => isLabelText(text, of.labels));
      return [isWhole ? texts : [rows.texts[r] ?? '', ...each.left]];
    }),
  };
}

/** All of a block is told, and nothing of it is written. */
function nothingOf(block: TextBlock, isNamed: boolean, remarks: readonly string[] = []): LinesPlaced {
  const left = block.filter((row) => row.some((text) => text !== ''));
  return { typed: [], left, isNamed, remarks };
}
