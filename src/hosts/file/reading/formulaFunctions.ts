import type { Spot } from '../../../core/draw/address.js';
import {
  compareResults,
  ERROR,
  numberOf,
  textOf,
  truthOf,
  type CellScope,
  type Result,
  type FormulaTerm,
} from './formulaValues.js';

type FormulaFunction = (terms: readonly FormulaTerm[], scope: CellScope) => Result;

/** The functions that are worked out, by their names. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['TRUE', () => true],
  ['FALSE', () => false],
  ['AND', (terms, scope) => joined(terms, scope, false)],
  ['OR', (terms, scope) => joined(terms, scope, true)],
  ['NOT', ([term], scope) => on(truthOf(valueOf(term, scope)), (truth) => !truth)],
  ['IF', chosen],
  ['IFERROR', ([term, other], scope) => on(valueOf(term, scope), (value) => value, other, scope)],
  ['ISNUMBER', asks((value) => typeof value === 'number')],
  ['ISTEXT', asks((value) => typeof value === 'string')],
  ['ISNONTEXT', asks((value) => typeof value !== 'string')],
  ['ISLOGICAL', asks((value) => typeof value === 'boolean')],
  ['ISBLANK', asks((value) => value === null)],
  ['ISERROR', asks((value) => value === ERROR)],
  ['ISERR', asks((value) => (value === ERROR ? undefined : false))],
  ['ISNA', asks((value) => (value === ERROR ? undefined : false))],
  ['ISEVEN', asks((value) => (typeof value === 'number' ? Math.trunc(value) % 2 === 0 : undefined))],
  ['ISODD', asks((value) => (typeof value === 'number' ? Math.trunc(value) % 2 !== 0 : undefined))],
  ['ABS', ofNumbers(Math.abs)],
  ['INT', ofNumbers(Math.floor)],
  ['MOD', ofNumbers((number, by = 0) => (by === 0 ? ERROR : number - by * Math.floor(number / by)))],
  ['ROUND', ofNumbers(rounded)],
  ['SUM', ofAll((numbers) => Number(numbers.reduce((sum, each) => sum + each, 0).toPrecision(15)))],
  ['COUNT', ofAll((numbers) => numbers.length)],
  ['MAX', ofAll((numbers) => Math.max(...(numbers.length > 0 ? numbers : [0])))],
  ['MIN', ofAll((numbers) => Math.min(...(numbers.length > 0 ? numbers : [0])))],
  ['COUNTA', (terms, scope) => counted(terms, scope, (value) => value !== null)],
  ['COUNTBLANK', (terms, scope) => counted(terms, scope, (value) => value === null || value === '')],
  ['COUNTIF', ([cells, wanted], scope) => countedIf(cells, valueOf(wanted, scope), scope)],
  ['LEN', ofTexts((text) => text.length)],
  ['TRIM', ofTexts((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['EXACT', ofTexts((text, other) => text === other)],
  ['LEFT', cut((text, size) => text.slice(0, size))],
  ['RIGHT', cut((text, size) => (size === 0 ? '' : text.slice(-size)))],
  ['MID', ([text, from, size], scope) => middle(text, from, size, scope)],
  ['FIND', ofTexts((wanted, text = '') => placeIn(text, wanted))],
  ['SEARCH', ofTexts((wanted, text = '') => (WILD.test(wanted) ? undefined : soughtIn(text, wanted)))],
  ['ROW', (terms, scope) => placeOf(terms, scope)?.row],
  ['COLUMN', (terms, scope) => placeOf(terms, scope)?.column],
]);

/** Signs that stand for others in a text that is looked for. */
const WILD = /[*?~]/;
/** A text that is counted, but not as it is written: nothing, with such signs, or a number, a day, a time. */
const MAY_BE_MORE = /^$|[*?~]|^\P{L}*\d/u;
const CRITERION = /^(<>|<=|>=|<|>|=)?([^]*)$/;
const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

function valueOf(term: FormulaTerm | undefined, scope: CellScope): Result {
  return term?.value(scope);
}

/** What is made of a known result; an error stays one where nothing else is said for it. */
function on<Kind extends Result>(
  result: Kind,
  make: (known: Exclude<Kind, typeof ERROR | undefined>) => Result,
  other?: FormulaTerm,
  scope?: CellScope,
): Result {
  if (result === undefined) return undefined;
  if (result === ERROR) return other && scope ? other.value(scope) : ERROR;
  return make(result as Exclude<Kind, typeof ERROR | undefined>);
}

/** Several terms of which one alone decides, where it is as said. */
function joined(terms: readonly FormulaTerm[], scope: CellScope, deciding: boolean): Result {
  let all: Result = !deciding;
  for (const term of terms) {
    const value = term.value(scope);
    // Ranges and blank cells do not count.
    if (term.isRange === true || value === null) return undefined;
    const truth = truthOf(value);
    if (truth === deciding) return deciding;
    if (truth === undefined || (truth === ERROR && all !== undefined)) all = truth;
  }
  return terms.length === 0 ? undefined : all;
}

function chosen([test, one, other]: readonly FormulaTerm[], scope: CellScope): Result {
  const truth = truthOf(valueOf(test, scope));
  if (truth === undefined || truth === ERROR) return truth;
  return truth ? valueOf(one, scope) : other ? other.value(scope) : false;
}

function asks(is: (value: Result) => boolean | undefined): FormulaFunction {
  return ([term], scope) => {
    const value = valueOf(term, scope);
    return value === undefined ? undefined : is(value);
  };
}

/** A function of numbers alone. */
function ofNumbers(make: (first: number, ...more: number[]) => Result): FormulaFunction {
  return (terms, scope) => {
    const numbers = terms.map((term) => numberOf(term.value(scope)));
    if (numbers.includes(ERROR)) return ERROR;
    const [first, ...more] = numbers;
    return first === undefined || more.includes(undefined)
      ? undefined
      : make(first as number, ...(more as number[]));
  };
}

/** A function of texts alone; those that take a place to begin at are not known. */
function ofTexts(make: (first: string, other?: string) => Result): FormulaFunction {
  return (terms, scope) => {
    const texts = terms.map((term) => textOf(term.value(scope)));
    if (texts.includes(ERROR)) return ERROR;
    const [first, other] = texts;
    if (first === undefined || texts.includes(undefined) || texts.length > 2) return undefined;
    return make(first as string, other as string | undefined);
  };
}

/** A function of the numbers of cells and of terms; texts in cells do not count. */
function ofAll(make: (numbers: readonly number[]) => number): FormulaFunction {
  return (terms, scope) => {
    if (terms.length === 0) return undefined;
    const numbers: number[] = [];
    for (const term of terms) {
      const results = term.cells?.(scope) ?? (term.cells ? undefined : [numberOf(term.value(scope))]);
      if (!results || results.includes(undefined)) return undefined;
      if (results.includes(ERROR)) return ERROR;
      for (const result of results) if (typeof result === 'number') numbers.push(result);
    }
    return make(numbers);
  };
}

function counted(terms: readonly FormulaTerm[], scope: CellScope, is: (value: Result) => boolean): Result {
  let count = 0;
  for (const term of terms) {
    const results = term.cells?.(scope);
    if (!results || results.includes(undefined)) return undefined;
    count += results.filter(is).length;
  }
  return count;
}

function countedIf(cells: FormulaTerm | undefined, wanted: Result, scope: CellScope): Result {
  const results = cells?.cells?.(scope);
  if (!results || wanted === null || wanted === undefined || wanted === ERROR) return undefined;
  const [, sign = '=', text = ''] = typeof wanted === 'string' ? (CRITERION.exec(wanted) ?? []) : [];
  const bound = typeof wanted === 'string' ? (NUMBER.test(text) ? Number(text) : text) : wanted;
  if (results.includes(undefined) || (typeof bound === 'string' && MAY_BE_MORE.test(bound))) return undefined;
  // Programs differ in whether a text is the number that it writes.
  const isTyped = (value: Result) => typeof value === 'string' && MAY_BE_MORE.test(value);
  if (typeof bound === 'number' && /^(?:=|<>)$/.test(sign) && results.some(isTyped)) return undefined;
  const found = results.map((value) => {
    if (typeof value !== typeof bound) return sign === '<>';
    return compareResults(value, sign, bound);
  });
  return found.includes(undefined) ? undefined : found.filter((each) => each === true).length;
}

/** A part of a text from one of its ends; of one character where no size is said. */
function cut(make: (text: string, size: number) => string): FormulaFunction {
  return ([term, count], scope) =>
    on(textOf(valueOf(term, scope)), (text) =>
      on(count ? numberOf(count.value(scope)) : 1, (size) =>
        size < 0 ? ERROR : make(text, Math.trunc(size)),
      ),
    );
}

function middle(
  term: FormulaTerm | undefined,
  from: FormulaTerm | undefined,
  count: FormulaTerm | undefined,
  scope: CellScope,
) {
  return on(textOf(valueOf(term, scope)), (text) =>
    on(numberOf(valueOf(from, scope)), (first) =>
      on(numberOf(valueOf(count, scope)), (size) =>
        first < 1 || size < 0 ? ERROR : text.slice(Math.trunc(first) - 1, Math.trunc(first - 1 + size)),
      ),
    ),
  );
}

/** Where a text is in another; programs differ in where nothing is. */
function placeIn(text: string, wanted: string): Result {
  if (wanted === '') return undefined;
  return text.includes(wanted) ? text.indexOf(wanted) + 1 : ERROR;
}

function soughtIn(text: string, wanted: string): Result {
  return placeIn(text.toLowerCase(), wanted.toLowerCase());
}

/** The place of a reference, or that of the cell itself. */
function placeOf([term]: readonly FormulaTerm[], scope: CellScope): Spot | undefined {
  return term ? term.place?.(scope.cell) : scope.cell;
}

/** A number to so many decimals; undefined for one of many digits, in which halves are not exact. */
function rounded(number: number, places = 0): Result {
  if (Number.isInteger(number) && places >= 0) return number;
  const scaled = Number((Math.abs(number) * 10 ** places).toPrecision(15));
  return Number.isFinite(scaled) ? (Math.sign(number) * Math.round(scaled)) / 10 ** places : undefined;
}
