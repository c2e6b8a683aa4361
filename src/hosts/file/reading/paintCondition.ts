import type { Area, Spot } from '../../../core/draw/address.js';
import { columnNumber } from '../../../core/draw/address.js';
import { remember } from '../../../core/form/remember.js';

/** When a rule of a conditional format holds, as its markup states it. */
export interface PaintCondition {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
}

/** A figure with its place; not a number where it is a text. */
export interface PlacedNumber extends Spot {
  readonly value: number;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const ALWAYS = /^(?:TRUE(?:\(\))?|1|1=1)$/i;
const NEVER = /^(?:FALSE(?:\(\))?|0)$/i;
const REFERENCE = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d{1,7})`;
const COMPARISON = new RegExp(String.raw`^${REFERENCE}(=|<>|<=?|>=?)([+-]?\d+(?:\.\d+)?)$`, 'i');
/** Any number has some characters and is a number. */
const FILLED = new RegExp(String.raw`^(?:ISNUMBER\(${REFERENCE}\)|${REFERENCE}<>"")$`, 'i');

const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  equal: (value, bound) => value === bound,
  notEqual: (value, bound) => value !== bound,
  greaterThan: (value, bound) => value > bound,
  greaterThanOrEqual: (value, bound) => value >= bound,
  lessThan: (value, bound) => value < bound,
  lessThanOrEqual: (value, bound) => value <= bound,
};
/** How numbers are compared, by the signs of formulas and of OpenDocument. */
export const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '!=': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

/** Compares a figure, or one of the sheet that its place leads to; undefined for what takes more. */
type Judge = (cell: PlacedNumber, numberAt: (place: Spot) => number | undefined) => boolean | undefined;

/**
 * Whether a rule holds for a figure; undefined where that takes more than to compare the figure, or another
 * of the sheet, with a number. `numberAt` gives the figure of a place.
 */
export function isMet(
  condition: PaintCondition,
  cell: PlacedNumber,
  numberAt: (place: Spot) => number | undefined,
): boolean | undefined {
  return judgeOf(condition)(cell, numberAt);
}

/** What a rule says is read once for all its cells. */
const judgeOf = remember(({ areas, type, operator, formulas }: PaintCondition): Judge => {
  const [formula = '', second = ''] = formulas.map((each) => each.replace(/\s/g, ''));
  if (type === 'cellIs') {
    const bounds = boundsOf(operator, formula, second);
    return (cell) => bounds && compare(cell.value, operator, bounds);
  }
  if (type !== 'expression') return () => undefined;
  if (ALWAYS.test(formula)) return () => true;
  if (NEVER.test(formula)) return () => false;
  const [filled, ...ofNumber] = FILLED.exec(formula) ?? [];
  const [, ...ofComparison] = COMPARISON.exec(formula) ?? [];
  const parts = filled === undefined ? ofComparison : ofNumber.filter((part) => part !== undefined);
  const sign = OPERATORS[parts[4] ?? ''] ?? '';
  const bounds = boundsOf(sign, parts[5] ?? '', '');
  return (cell, numberAt) => {
    const place = placeFor(cell, areas, parts);
    const value = place && numberAt(place);
    if (value === undefined || Number.isNaN(value)) return undefined;
    return filled === undefined ? bounds && compare(value, sign, bounds) : true;
  };
});

/** The numbers that a rule compares with, the lower one first; undefined where one is not a number. */
function boundsOf(operator: string, one: string, other: string): readonly [number, number] | undefined {
  if (!NUMBER.test(one)) return undefined;
  if (operator !== 'between' && operator !== 'notBetween') return [Number(one), Number(one)];
  if (!NUMBER.test(other)) return undefined;
  return [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))];
}

function compare(
  value: number,
  operator: string,
  [low, high]: readonly [number, number],
): boolean | undefined {
  if (Number.isNaN(value)) return undefined;
  if (operator !== 'between' && operator !== 'notBetween') return COMPARE[operator]?.(value, low);
  return (low <= value && value <= high) === (operator === 'between');
}

/** The place that a formula written for the first cell of the only area means for another cell of it. */
function placeFor(
  cell: Spot,
  [area, ...others]: readonly Area[],
  [fixedColumn, letters, fixedRow, row]: readonly (string | undefined)[],
): Spot | undefined {
  if (!area || letters === undefined || others.length > 0) return undefined;
  return {
    row: Number(row) + (fixedRow === '$' ? 0 : cell.row - area.top),
    column: columnNumber(letters.toUpperCase()) + (fixedColumn === '$' ? 0 : cell.column - area.left),
  };
}
