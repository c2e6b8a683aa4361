import type { Area } from '../../../core/draw/address.js';
import { remember } from '../../../core/form/remember.js';
import { compareNumbers } from './compareNumbers.js';
import { judgeOfTest, type FigureTest } from './figureTests.js';
import type { Result } from './formulaValues.js';
import {
  isBeyond,
  judgeOfFormula,
  reckonFormula,
  type Judge,
  type NumberAt,
  type PlacedNumber,
  type Reckon,
} from './paintFormula.js';

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
  ['colorScale', true],
  ['containsBlanks', false],
  ['containsErrors', false],
]);

/** True for a rule that may take what is not known: the day, a name, another sheet or function. */
export const takesMore = remember(({ type, operator, formulas, test }: PaintCondition): boolean => {
  if (test) return test.kind === 'period';
  if (type !== 'cellIs' && type !== 'expression') return false;
  return formulas.slice(0, /between/i.test(operator) ? 2 : 1).some(isBeyond);
});

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
  const [formula = '', second = ''] = formulas;
  if (type === 'cellIs')
    return judgeOfBounds(operator, reckonFormula(areas, formula), reckonFormula(areas, second));
  // What is filled has a character that is no blank.
  const ofAll = OF_ALL.get(type);
  if (ofAll !== undefined) return ({ value }) => (Number.isNaN(value) ? undefined : ofAll);
  return type === 'expression' ? judgeOfFormula(areas, formula) : () => undefined;
});

/** Compares a figure with what formulas come to; what is no number is not known, as programs differ there. */
function judgeOfBounds(operator: string, one: Reckon, other: Reckon): Judge {
  return (cell, numberAt) => {
    const { value } = cell;
    const low = one(cell, numberAt);
    if (operator !== 'between' && operator !== 'notBetween') return compareWith(value, operator, low);
    const high = other(cell, numberAt);
    if (typeof low !== 'number' || typeof high !== 'number' || Number.isNaN(value)) return undefined;
    return (Math.min(low, high) <= value && value <= Math.max(low, high)) === (operator === 'between');
  };
}

function compareWith(value: number, operator: string, bound: Result): boolean | undefined {
  if (typeof bound === 'number') return compareNumbers(value, operator, bound);
  // A number is no text.
  if (typeof bound !== 'string' || Number.isNaN(value)) return undefined;
  return operator === 'equal' || operator === 'notEqual' ? operator === 'notEqual' : undefined;
}
