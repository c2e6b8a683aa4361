import type { Area } from '../../../core/draw/address.js';
import { remember } from '../../../core/form/remember.js';
import { compareNumbers } from './compareNumbers.js';
import { judgeOfTest, type FigureTest } from './figureTests.js';
import { judgeOfFormula, type Judge, type NumberAt, type PlacedNumber } from './paintFormula.js';

/** When a rule of a conditional format holds, as its markup states it. */
export interface PaintCondition {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  /** What it asks of a figure beside its formulas; of all those of its areas. */
  readonly test?: FigureTest | undefined;
}

/** The kinds of rules that say the same of all figures. */
const OF_ALL: ReadonlyMap<string, boolean> = new Map([
  ['notContainsBlanks', true],
  ['notContainsErrors', true],
  ['containsBlanks', false],
  ['containsErrors', false],
]);
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Whether a rule holds for a figure; undefined where that takes more than to compare the figure, or others of
 * the sheet, with each other or with a number.
 */
export function isMet(
  condition: PaintCondition,
  cell: PlacedNumber,
  numberAt: NumberAt,
): boolean | undefined {
  return judgeOf(condition)(cell, numberAt);
}

/** What a rule says is read once for all its cells. */
const judgeOf = remember(({ areas, type, operator, formulas, test }: PaintCondition): Judge => {
  if (test) return judgeOfTest(areas, test);
  const [formula = '', second = ''] = formulas.map((each) => each.replace(/\s/g, ''));
  if (type === 'cellIs') {
    const bounds = boundsOf(operator, formula, second);
    return ({ value }) => bounds && compare(value, operator, bounds);
  }
  // What is filled has a character that is no blank.
  const ofAll = OF_ALL.get(type);
  if (ofAll !== undefined) return ({ value }) => (Number.isNaN(value) ? undefined : ofAll);
  return type === 'expression' ? judgeOfFormula(areas, formula) : () => undefined;
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
  if (operator !== 'between' && operator !== 'notBetween') return compareNumbers(value, operator, low);
  return Number.isNaN(value) ? undefined : (low <= value && value <= high) === (operator === 'between');
}
