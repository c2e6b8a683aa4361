import type { Area, Spot } from '../../../core/draw/address.js';
import { columnNumber } from '../../../core/draw/address.js';

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

/**
 * Whether a rule holds for a figure; undefined where that takes more than to compare the figure, or another
 * of the sheet, with a number. `numberAt` gives the figure of a place.
 */
export function isMet(
  { areas, type, operator, formulas }: PaintCondition,
  cell: PlacedNumber,
  numberAt: (place: Spot) => number | undefined,
): boolean | undefined {
  const [formula = '', second = ''] = formulas.map((each) => each.replace(/\s/g, ''));
  if (type === 'cellIs') return compare(cell.value, operator, formula, second);
  if (type !== 'expression') return undefined;
  if (ALWAYS.test(formula)) return true;
  if (NEVER.test(formula)) return false;
  const [filled, ...ofNumber] = FILLED.exec(formula) ?? [];
  const [compared, ...ofComparison] = COMPARISON.exec(formula) ?? [];
  const parts = compared === undefined ? ofNumber.filter((part) => part !== undefined) : ofComparison;
  const place = placeFor(cell, areas, parts);
  const value = place && numberAt(place);
  if (value === undefined || Number.isNaN(value)) return undefined;
  return filled === undefined ? compare(value, OPERATORS[parts[4] ?? ''] ?? '', parts[5] ?? '', '') : true;
}

function compare(value: number, operator: string, one: string, other: string): boolean | undefined {
  if (Number.isNaN(value) || !NUMBER.test(one)) return undefined;
  if (operator !== 'between' && operator !== 'notBetween') return COMPARE[operator]?.(value, Number(one));
  if (!NUMBER.test(other)) return undefined;
  const [low = 0, high = 0] = [Number(one), Number(other)].sort((a, b) => a - b);
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
