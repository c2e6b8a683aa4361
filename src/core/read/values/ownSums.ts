import { spotKey, type Area } from '../../draw/address.js';
import type { SheetCell } from '../../draw/sheet.js';
import type { Cell, Form } from '../../form/form.js';
import { isUnread, readValue, type Reading } from '../../form/number.js';
import { remember } from '../../form/remember.js';
import type { FoundCell, PartsFinder } from '../view/foundCell.js';
import { parseSum } from './sumFormula.js';
import type { View } from '../view/view.js';

/** A formula that adds up more cells of a sheet than this is no sum of the form. */
const MOST_ADDED = 1000;

/** Cells by their numbers in the list of those that were found. */
type Numbers = readonly number[];
/** Their numbers by their place, as `spotKey` writes it. */
type Places = ReadonlyMap<number, number>;

/**
 * The totals whose formula says what the form says, worked out from their parts whatever result the sheet
 * has for them; null while a part is no number. A formula may add up the parts of a part in its place, since
 * the form says that these are equal.
 */
export function ownSums(found: readonly FoundCell[], view: View, form: Form): ReadonlyMap<string, Reading> {
  const find = partsFinder(found, view, form);
  const partsOf = view.official?.findKnown(found, form, view.sheet.name, find) ?? find;
  const sums = new Map<string, Reading>();
  const readingOf = (at: number): Reading => {
    const one = found[at] as FoundCell;
    const { cell, content, reading } = one;
    const hasSum = content?.formula !== undefined && cell.isSum && cell.kind !== 'money';
    const isTotal = hasSum && !isAltered(one);
    const parts = isTotal ? partsOf(at) : undefined;
    if (!parts || (isOfShown(content) && parts.some((part) => isLeftOut(found[part])))) return reading;
    const known = sums.get(cell.name);
    if (known !== undefined) return known;
    const sum = addUp(parts.map(readingOf));
    sums.set(cell.name, sum);
    return sum;
  };
  for (let at = 0; at < found.length; at += 1) readingOf(at);
  return sums;
}

/** A sum without hidden rows and without such sums in it: `SUBTOTAL(9,D5:I5)`, `AGGREGATE(9,5,D5:I5)`. */
const OF_SHOWN = /^=?\s*(?:_xlfn\.)?(?:SUBTOTAL\(\s*(?:10)?9|AGGREGATE\(\s*9\s*,\s*[0-7])\s*,([^()]*)\)\s*$/i;
const PARTLY = /SUBTOTAL|AGGREGATE/i;

function isOfShown(content: SheetCell | undefined): boolean {
  return OF_SHOWN.test(content?.formula ?? '');
}

/** True for a part that a sum of what is shown leaves out, or may leave out. */
function isLeftOut(part: FoundCell | undefined): boolean {
  return part?.content?.isInvisible === true || PARTLY.test(part?.content?.formula ?? '');
}

/** True for a figure that its looks make unreadable, as struck-out type or the format of a date does. */
function isAltered({ content, reading }: FoundCell): boolean {
  const hasLook = content?.plain !== undefined || content?.date !== undefined;
  return hasLook && reading !== null && isUnread(reading);
}

/** True for the total of a sum of the form that its parts come to as they are read. */
export function statesSum(
  { name }: Cell,
  total: Reading,
  readings: ReadonlyMap<string, Reading>,
  { relations }: Form,
): boolean {
  const sums = relations.filter(({ isSum, right }) => isSum && right[0]?.cell === name);
  return sums.some(
    ({ left }) => total !== null && addUp(left.map(({ cell }) => readings.get(cell) ?? null)) === total,
  );
}

function addUp(parts: readonly Reading[]): Reading {
  let sum = 0;
  for (const part of parts) {
    if (typeof part !== 'number') return null;
    sum += part;
  }
  return readValue(sum, 'change');
}

function partsFinder(found: readonly FoundCell[], view: View, form: Form): PartsFinder {
  let places: Places | undefined;
  return (at) => {
    const { cell, content } = found[at] as FoundCell;
    places ??= placesOf(found);
    const added = addedCells(content, view, places);
    const isSum =
      added &&
      isSumOf(
        cell,
        added.map((each) => found[each] as FoundCell),
        form,
      );
    return isSum ? added : undefined;
  };
}

/** The cells of the form that a formula adds up; undefined where it is no sum or adds up another number. */
function addedCells(content: SheetCell | undefined, view: View, places: Places): Numbers | undefined {
  const formula = content?.formula?.replace(OF_SHOWN, 'SUM($1)');
  const sum = formula === undefined ? undefined : parseSum(formula, view.sheet.name);
  if (!sum) return undefined;
  for (const { areas, count } of sum.wants)
    if (cellsIn(areas, view, places)?.length !== count) return undefined;
  return cellsIn(sum.areas, view, places);
}

/** The cells of the form in areas; undefined where another number stands in one of them. */
function cellsIn(areas: readonly Area[], view: View, places: Places): Numbers | undefined {
  if (areas.reduce((size, area) => size + sizeOf(area), 0) > MOST_ADDED) return undefined;
  const cells: number[] = [];
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const cell = places.get(spotKey({ row, column }));
        if (cell !== undefined) cells.push(cell);
        else if (numbersOn(view).has(spotKey({ row, column }))) return undefined;
      }
  return cells;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Where a sheet has numbers, or formulas that may have one. */
const numbersOn = remember(({ sheet }: View): ReadonlySet<number> => {
  const numbers = sheet.cells.filter(
    ({ value, isFormula }) => typeof value === 'number' || (value === null && isFormula === true),
  );
  return new Set(numbers.map(spotKey));
});

function placesOf(found: readonly FoundCell[]): Places {
  const places = new Map<number, number>();
  found.forEach((each, at) => {
    if (each.at) places.set(spotKey(each.at), at);
  });
  return places;
}

/**
 * True where the form says that a cell is the sum of these. A sum of itself, or of one cell that is the same
 * sum, would never end.
 */
function isSumOf(cell: Cell, parts: readonly FoundCell[], form: Form): boolean {
  const leaves = leavesOf(form);
  const own = leaves[cell.index] ?? [];
  const isMissing = new Uint8Array(leaves.length);
  for (const leaf of own) {
    if (isMissing[leaf]) return false;
    isMissing[leaf] = 1;
  }
  let left = own.length;
  for (const part of parts) {
    const added = leaves[part.cell.index] ?? [];
    if (part.cell.isSum && added.length >= own.length) return false;
    for (const leaf of added) {
      if (!isMissing[leaf]) return false;
      isMissing[leaf] = 0;
      left -= 1;
    }
  }
  return left === 0;
}

/** For each cell of a form, the cells without parts that it adds up in the end, by their index. */
const leavesOf = remember((form: Form): readonly (readonly number[])[] => {
  const parts = new Map(
    form.relations.flatMap(({ isSum, left, right }) =>
      isSum ? [[right[0]?.index ?? -1, left] as const] : [],
    ),
  );
  const found: (readonly number[])[] = [];
  const seek = (index: number): readonly number[] => {
    found[index] ??= parts.get(index)?.flatMap((part) => seek(part.index)) ?? [index];
    return found[index];
  };
  return form.cells.map(({ index }) => seek(index));
});
