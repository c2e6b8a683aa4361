import {
  failure,
  isCells,
  isError,
  toSingle,
  toNumber,
  toText,
  toTruth,
  withNumber,
  type ErrorValue,
  type Result,
  type Value,
} from './values.js';

/** The arguments of a function; each is evaluated when it is called. */
type Given = readonly (() => Result)[];

/** The functions that the double models, by their English names. */
export const functions: Readonly<Record<string, (given: Given) => Result>> = {
  SUM: (given) => overNumbers(given, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: (given) => overNumbers(given, (numbers) => Math.max(...(numbers.length > 0 ? numbers : [0]))),
  MIN: (given) => overNumbers(given, (numbers) => Math.min(...(numbers.length > 0 ? numbers : [0]))),
  COUNT: (given) => given.reduce((count, part) => count + countNumbers(part()), 0),
  COUNTA: (given) =>
    given.reduce((count, part) => count + valuesOf(part()).filter((value) => value !== null).length, 0),
  COUNTBLANK: ([part]) => {
    const result = part?.() ?? null;
    return isCells(result)
      ? result.count - result.values.filter((value) => value !== null && value !== '').length
      : failure('#VALUE!');
  },
  IF: ([test, then, otherwise]) => {
    const truth = toTruth(toSingle(test?.() ?? null));
    if (isError(truth)) return truth;
    const chosen = truth ? then : otherwise;
    return chosen ? (toSingle(chosen()) ?? 0) : truth;
  },
  IFERROR: ([part, otherwise]) => {
    const value = toSingle(part?.() ?? null);
    return isError(value) ? (toSingle(otherwise?.() ?? null) ?? 0) : (value ?? 0);
  },
  AND: (given) => overTruths(given, (truths) => truths.every(Boolean)),
  OR: (given) => overTruths(given, (truths) => truths.some(Boolean)),
  NOT: ([part]) => {
    const truth = toTruth(toSingle(part?.() ?? null));
    return isError(truth) ? truth : !truth;
  },
  LEN: ([part]) => {
    const text = toText(toSingle(part?.() ?? null));
    return isError(text) ? text : text.length;
  },
  ROUND: ([part, digits]) =>
    withNumber(toSingle(part?.() ?? null), (number) =>
      withNumber(toSingle(digits?.() ?? null), (places) => roundTo(number, places)),
    ),
};

function valuesOf(result: Result): readonly Value[] {
  return isCells(result) ? result.values : [result];
}

/** In cells only numbers count; an argument written in the call may also be text or a truth value. */
function overNumbers(given: Given, use: (numbers: readonly number[]) => Value): Value {
  const numbers = given.flatMap((part) => numbersOf(part()));
  return numbers.find(isError) ?? use(numbers as readonly number[]);
}

function numbersOf(result: Result): readonly (number | ErrorValue)[] {
  if (!isCells(result)) return [toNumber(result)];
  return result.values.filter((value) => typeof value === 'number' || isError(value));
}

function countNumbers(result: Result): number {
  if (isCells(result)) return result.values.filter((value) => typeof value === 'number').length;
  return isError(toNumber(result)) ? 0 : 1;
}

/** Blank and text values do not count; where none is left the result is `#VALUE!`. */
function overTruths(given: Given, use: (truths: readonly boolean[]) => boolean): Value {
  const truths = given
    .map((part) => part())
    .flatMap((result): readonly (boolean | ErrorValue)[] =>
      valuesOf(result)
        .filter((value) => !isCells(result) || !(value === null || typeof value === 'string'))
        .map(toTruth),
    );
  return (
    truths.find(isError) ?? (truths.length === 0 ? failure('#VALUE!') : use(truths as readonly boolean[]))
  );
}

function roundTo(number: number, places: number): number {
  const scale = 10 ** Math.trunc(places);
  return (Math.sign(number) * Math.round(Math.abs(number) * scale * (1 + Number.EPSILON))) / scale;
}
