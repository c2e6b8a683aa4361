import { countCells, type Area } from './areas.js';
import { moveReference, type Expression, type Reference } from './formula.js';
import { functions } from './functions.js';
import {
  failure,
  isCells,
  isError,
  single,
  toText,
  withNumber,
  type Cells,
  type Result,
  type Value,
} from './values.js';

/** Where a formula is reckoned. */
export interface Surroundings {
  /** Values of the cells of an area that hold something; undefined where the sheet is not there. */
  readonly read: (sheet: string | undefined, area: Area) => readonly Value[] | undefined;
  readonly readName: (name: string) => Expression | undefined;
  /** How far the cell is from the one the formula was written for. */
  readonly rows: number;
  readonly columns: number;
}

const NONE: Cells = { count: 0, values: [] };

/**
 * What a formula comes to. A range where one value is wanted is `#VALUE!`; a function that is not modelled
 * throws an `Error`.
 */
export function evaluate(expression: Expression, around: Surroundings): Result {
  const value = (part: Expression) => single(evaluate(part, around));
  switch (expression.type) {
    case 'constant':
      return expression.value;
    case 'error':
      return failure(expression.error);
    case 'blank':
      return null;
    case 'reference':
      return cellsOf(expression.reference, around);
    case 'union':
      return joinCells(expression.parts.map((part) => evaluate(part, around)));
    case 'name':
      return nameOf(expression.name, around);
    case 'call':
      return callFunction(expression.name, expression.given, around);
    case 'sign':
      return withNumber(value(expression.of), (number) => (expression.sign === '-' ? -number : number));
    case 'percent':
      return withNumber(value(expression.of), (number) => number / 100);
    case 'pair':
      return combine(expression.sign, value(expression.left), value(expression.right));
  }
}

function nameOf(name: string, around: Surroundings): Result {
  const meant = around.readName(name);
  return meant ? evaluate(meant, around) : failure('#NAME?');
}

function cellsOf(reference: Reference, { read, rows, columns }: Surroundings): Result {
  const area = moveReference(reference, rows, columns);
  const values = area && read(reference.sheet, area);
  return area && values ? { count: countCells(area), values } : failure('#REF!');
}

function joinCells(parts: readonly Result[]): Result {
  const wrong = parts.find((part) => !isCells(part));
  if (wrong !== undefined) return isError(wrong) ? wrong : failure('#VALUE!');
  return (parts as readonly Cells[]).reduce(
    (sum, { count, values }) => ({ count: sum.count + count, values: [...sum.values, ...values] }),
    NONE,
  );
}

function callFunction(name: string, given: readonly Expression[], around: Surroundings): Result {
  const found = functions[name];
  if (!found) throw new Error(`The double of Excel does not model the function ${name}.`);
  return found(given.map((part) => () => evaluate(part, around)));
}

function combine(sign: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (sign === '&') return `${String(toText(left))}${String(toText(right))}`;
  if (/[<>=]/.test(sign)) return compare(sign, order(left, right));
  return withNumber(left, (one) => withNumber(right, (other) => reckon(sign, one, other)));
}

function reckon(sign: string, one: number, other: number): Value {
  if (sign === '/' && other === 0) return failure('#DIV/0!');
  const result =
    sign === '+'
      ? one + other
      : sign === '-'
        ? one - other
        : sign === '*'
          ? one * other
          : sign === '/'
            ? one / other
            : one ** other;
  return Number.isFinite(result) ? result : failure('#NUM!');
}

function compare(sign: string, order: number): boolean {
  return (
    (sign.includes('<') && order < 0) ||
    (sign.includes('>') && order > 0) ||
    (sign.includes('=') && order === 0)
  );
}

/**
 * Numbers before text before truth values; text whatever its case; a blank is the nothing of the other's
 * kind.
 */
function order(left: Value, right: Value): number {
  const [one, other] = [fillBlank(left, right), fillBlank(right, left)];
  const rank = (value: Value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string')
    return one.toLowerCase() === String(other).toLowerCase()
      ? 0
      : one.toLowerCase() < String(other).toLowerCase()
        ? -1
        : 1;
  return Number(one) - Number(other);
}

function fillBlank(value: Value, other: Value): Value {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}
