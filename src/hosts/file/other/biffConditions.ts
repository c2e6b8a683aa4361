import type { Area } from '../../../core/draw/address.js';
import type { PaintCondition } from '../reading/paintCondition.js';
import { BIFF_FORMULAS, formulaAt } from './binaryFormula.js';

/** The kinds of conditions, and how they compare, by their numbers. */
const [COMPARED, BY_FORMULA] = [1, 2];
const OPERATORS = [
  ...['', 'between', 'notBetween', 'equal', 'notEqual'],
  ...['greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual'],
] as const;

/** When a rule of a binary workbook holds, by the number of its kind and of how it compares. */
export function conditionOfKind(
  kind: number,
  operator: number,
  formulas: readonly string[],
): Pick<PaintCondition, 'type' | 'operator' | 'formulas'> {
  const type = kind === COMPARED ? 'cellIs' : kind === BY_FORMULA ? 'expression' : '';
  return { type, operator: OPERATORS[operator] ?? '', formulas };
}

/** When a rule of an .xls file holds; its formulas have a size each and begin somewhere, or end with it. */
export function conditionsOf(
  contents: DataView,
  areas: readonly Area[],
  [first, second]: readonly [number, number],
  at = contents.byteLength - first - second,
): Pick<PaintCondition, 'type' | 'operator' | 'formulas'> {
  const formulas = [
    formulaAt(contents, [at, at + first], areas[0], BIFF_FORMULAS),
    formulaAt(contents, [at + first, at + first + second], areas[0], BIFF_FORMULAS),
  ];
  return conditionOfKind(contents.getUint8(0), contents.getUint8(1), formulas);
}
