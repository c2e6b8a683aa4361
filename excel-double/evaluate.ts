import { countCells, type Area } from './areas.js';
import type { Expression } from './formula.js';
import { functions } from './functions.js';
import { operate } from './operate.js';
import { moveReference, type Reference } from './reference.js';
import {
  failure,
  isCells,
  isError,
  toSingle,
  withNumber,
  type Cells,
  type Result,
  type Value,
} from './values.js';

/** What a formula can read, and where it stands. */
export interface Scope {
  /** The values of the filled cells of an area; undefined where the sheet does not exist. */
  readonly read: (sheet: string | undefined, area: Area) => readonly Value[] | undefined;
  readonly readName: (name: string) => Expression | undefined;
  /** Rows and columns between this cell and the cell for which the formula was written. */
  readonly rows: number;
  readonly columns: number;
}

const NONE: Cells = { count: 0, values: [] };

/** Evaluates an expression; throws an `Error` for a function that is not modelled. */
export function evaluate(expression: Expression, scope: Scope): Result {
  const valueOf = (part: Expression) => toSingle(evaluate(part, scope));
  switch (expression.type) {
    case 'constant':
      return expression.value;
    case 'error':
      return failure(expression.error);
    case 'blank':
      return null;
    case 'reference':
      return readCells(expression.reference, scope);
    case 'union':
      return joinCells(expression.parts.map((part) => evaluate(part, scope)));
    case 'name':
      return readName(expression.name, scope);
    case 'call':
      return callFunction(expression.name, expression.given, scope);
    case 'sign':
      return withNumber(valueOf(expression.of), (number) => (expression.sign === '-' ? -number : number));
    case 'percent':
      return withNumber(valueOf(expression.of), (number) => number / 100);
    case 'pair':
      return operate(expression.sign, valueOf(expression.left), valueOf(expression.right));
  }
}

function readName(name: string, scope: Scope): Result {
  const expression = scope.readName(name);
  return expression ? evaluate(expression, scope) : failure('#NAME?');
}

function readCells(reference: Reference, { read, rows, columns }: Scope): Result {
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

function callFunction(name: string, given: readonly Expression[], scope: Scope): Result {
  const found = functions[name];
  if (!found) throw new Error(`The double of Excel does not model the function ${name}.`);
  return found(given.map((part) => () => evaluate(part, scope)));
}
