import { cellAddress, type Area, type Spot } from '../draw/address.js';
import type { SheetCell } from '../draw/sheet.js';
import type { Cell, Form } from '../form/form.js';
import { readValue, type Reading } from '../form/number.js';
import { remember } from '../form/remember.js';
import { parseSum } from './sumFormula.js';
import type { View } from './view.js';

/** A cell of the form as it was found on a sheet: its place, its content there, and what that says. */
export interface FoundCell {
  readonly cell: Cell;
  readonly reading: Reading;
  readonly at?: Spot;
  readonly content?: SheetCell;
}

/** A formula that adds up more cells of a sheet than this is no sum of the form. */
const MOST_ADDED = 1000;

/**
 * The totals whose formula says what the form says, worked out from their parts whatever result the sheet
 * has for them; null while a part is no number. A formula may add up the parts of a part in its place, since
 * the form says that these are equal.
 */
export function ownSums(found: readonly FoundCell[], view: View, form: Form): ReadonlyMap<string, Reading> {
  const byPlace = new Map(found.flatMap((each) => (each.at ? [[keyOf(each.at), each] as const] : [])));
  const members = new Map(
    found.flatMap(({ cell, content }) => {
      const added = cell.isSum && cell.kind !== 'money' ? addedCells(content, view, byPlace) : undefined;
      return added && isSumOf(cell, added, form) ? [[cell.name, added] as const] : [];
    }),
  );
  const sums = new Map<string, Reading>();
  const readingOf = ({ cell, reading }: FoundCell): Reading => {
    const parts = members.get(cell.name);
    if (!parts) return reading;
    const known = sums.get(cell.name);
    if (known !== undefined) return known;
    const sum = addUp(parts.map(readingOf));
    sums.set(cell.name, sum);
    return sum;
  };
  for (const each of found) if (members.has(each.cell.name)) readingOf(each);
  return sums;
}

function addUp(parts: readonly Reading[]): Reading {
  const numbers = parts.filter((part) => typeof part === 'number');
  return numbers.length < parts.length
    ? null
    : readValue(
        numbers.reduce((sum, part) => sum + part, 0),
        'change',
      );
}

/**
 * The cells of the form that a formula adds up; undefined where it is no sum, or adds up another number too.
 */
function addedCells(
  content: SheetCell | undefined,
  view: View,
  byPlace: ReadonlyMap<string, FoundCell>,
): readonly FoundCell[] | undefined {
  const sum = content?.formula === undefined ? undefined : parseSum(content.formula, view.sheet.name);
  if (!sum) return undefined;
  const pick = (areas: readonly Area[]): readonly FoundCell[] | undefined => {
    if (areas.reduce((size, area) => size + sizeOf(area), 0) > MOST_ADDED) return undefined;
    const keys = areas.flatMap(keysIn);
    const isForeign = (key: string) => !byPlace.has(key) && numbersOn(view).has(key);
    return keys.some(isForeign) ? undefined : keys.flatMap((key) => byPlace.get(key) ?? []);
  };
  return sum.wants.every(({ areas, count }) => pick(areas)?.length === count) ? pick(sum.areas) : undefined;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Where a sheet has numbers, or formulas that may have one. */
const numbersOn = remember(
  ({ sheet }: View): ReadonlySet<string> =>
    new Set(
      sheet.cells
        .filter(({ value, isFormula }) => typeof value === 'number' || (value === null && isFormula === true))
        .map(keyOf),
    ),
);

/** True where the form says that a cell is the sum of these. */
function isSumOf(cell: Cell, parts: readonly FoundCell[], form: Form): boolean {
  const leaves = leavesOf(form);
  const own = leaves[cell.index] ?? [];
  const added = parts.flatMap((part) => leaves[part.cell.index] ?? []);
  // A sum of itself, or of the one cell that is a sum of it, never ends.
  if (parts.some((part) => part.cell.isSum && (leaves[part.cell.index] ?? []).length >= own.length))
    return false;
  return isSame(own, added);
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  if (some.length !== others.length) return false;
  const [a, b] = [some, others].map((list) => [...list].sort((x, y) => x - y));
  return a !== undefined && a.every((value, at) => value === b?.[at]);
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

function keysIn({ top, left, bottom, right }: Area): readonly string[] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => cellAddress(top + r, left + c)),
  ).flat();
}

function keyOf({ row, column }: Spot): string {
  return cellAddress(row, column);
}
