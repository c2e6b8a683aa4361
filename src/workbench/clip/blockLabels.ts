import { fold } from '../../core/form/fold.js';
import type { TextBlock } from '../../index.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import { isLabelText, type Labels } from './labelsOn.js';

/** How much of a block is labels: so many columns at the left, and so many rows at the top. */
export interface LabelSize {
  readonly sides: number;
  readonly heads: number;
}

/** Measures the labels of a block; `room` is the number of places that a row of the sheet has for numbers. */
export function measureLabels(block: TextBlock, labels: Labels, room: number): LabelSize {
  const sides = countSides(block, labels, room);
  const heads = countWhile(block, (row) => isLabelLine(row.slice(sides), labels) || row.every(isBlank));
  // Blank rows alone are no heads, but blank cells.
  return { sides, heads: block.slice(0, heads).every((row) => row.every(isBlank)) ? 0 : heads };
}

/** What stands in a column of units, which is no figure. */
const UNIT = /^(?:单位|计量单位|[（(]?(?:件|条|个|次|元|万元)[）)]?)$/;

/** What stands over the numbers of rows. */
const ORDINAL = /^序号?$/;

/**
 * How many columns of labels a block begins with: a head over blanks is none. The numbers of rows may stand
 * before them, and units after them. Where the numbers have too little room otherwise, a blank column after
 * them belongs to a label that spans it, and one before or between them to a group that has no text there.
 */
function countSides(block: TextBlock, labels: Labels, room: number): number {
  const column = (c: number) => block.map((row) => row[c] ?? '');
  const width = block[0]?.length ?? 0;
  const blank = countWhile(block[0] ?? [], (_, c) => column(c).every(isBlank));
  const first = isOrdinals(column(0)) ? 1 : blank;
  const before = isLabelColumn(column(first), labels) ? first : 0;
  const rows = block.filter((row) => row.some(isFigure));
  const isLabels = (c: number) =>
    isLabelLine(column(c), labels) &&
    (!hasHead(column(c), labels) || rows.some((row) => !isBlank(row[c] ?? '')));
  let sides = countWhile(block[0] ?? [], (_, c) => c < before || isLabels(c));
  while (sides > 0 && isUnits(column(sides))) sides += 1;
  const isSide = (c: number) => column(c).every(isBlank) || isLabels(c);
  while (sides > 0 && width - sides > room && isSide(sides)) sides += 1;
  return sides;
}

/** True for a column with the label of a column of the sheet. */
function hasHead(texts: readonly string[], { columns }: Labels): boolean {
  return texts.some((text) => columns.has(fold(text)));
}

function isUnits(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => !isBlank(text));
  return filled.length > 0 && filled.every(isUnitText);
}

/** True for a unit, which stands between a label and its figures. */
export function isUnitText(text: string): boolean {
  return UNIT.test(text.trim());
}

/** True for the numbers of rows: 1, 2, 3. */
export function isOrdinals(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => !isBlank(text) && !ORDINAL.test(text.trim()));
  return filled.length > 0 && filled.every((text, at) => Number(text) === at + 1);
}

/** True for a column of which more than half are labels of the sheet. */
export function isLabelColumn(texts: readonly string[], labels: Labels): boolean {
  const filled = texts.filter((text) => !isBlank(text));
  return filled.filter((text) => isLabelText(text, labels)).length * 2 > filled.length;
}

/**
 * True for a row or column of labels: more than half of its texts are labels of the sheet, or some are and
 * the others, which may be worded otherwise, are no figures.
 */
function isLabelLine(texts: readonly string[], labels: Labels): boolean {
  const filled = texts.filter((text) => !isBlank(text));
  const known = filled.filter((text) => isLabelText(text, labels)).length;
  return known * 2 > filled.length || (known > 0 && !filled.some(isFigure));
}

/** True for what people write where a number belongs. */
export function isFigure(text: string): boolean {
  return isNumeric({ row: 1, column: 1, value: text });
}

function isBlank(text: string): boolean {
  return text === '';
}

/** How many items hold from the first on; 0 where all do, because nothing would be left. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item, at: number) => boolean): number {
  const end = items.findIndex((item, at) => !holds(item, at));
  return end === -1 ? 0 : end;
}
