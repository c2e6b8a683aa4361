import {
  failure,
  isCells,
  isError,
  single,
  toNumber,
  toText,
  toTruth,
  withNumber,
  type ErrorValue,
  type Result,
  type Value,
} from './values.js';

/** What a function is given: each is reckoned when it is asked for. */
type Given = readonly (() => Result)[];

/** The functions that the double knows, by their English names. */
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
    const truth = toTruth(single(test?.() ?? null));
    if (isError(truth)) return truth;
    const chosen = truth ? then : otherwise;
    return chosen ? (single(chosen()) ?? 0) : truth;
  },
  IFERROR: ([part, otherwise]) => {
    const value = single(part?.() ?? null);
    return isError(value) ? (single(otherwise?.() ?? null) ?? 0) : (value ?? 0);
  },
  AND: (given) => overTruths(given, (truths) => truths.every(Boolean)),
  OR: (given) => overTruths(given, (truths) => truths.some(Boolean)),
  NOT: ([part]) => {
    const truth = toTruth(single(part?.() ?? null));
    return isError(truth) ? truth : !truth;
  },
  LEN: ([part]) => {
    const text = toText(single(part?.() ?? null));
    return isError(text) ? text : text.length;
  },
  ABS: ([part]) => withNumber(single(part?.() ?? null), Math.abs),
  ROUND: ([part, digits]) =>
    withNumber(single(part?.() ?? null), (number) =>
      withNumber(single(digits?.() ?? null), (places) => roundTo(number, places)),
    ),
  ISNUMBER: ([part]) => typeof single(part?.() ?? null) === 'number',
  ISBLANK: ([part]) => single(part?.() ?? null) === null,
  ISTEXT: ([part]) => typeof single(part?.() ?? null) === 'string',
  ISERROR: ([part]) => isError(single(part?.() ?? null)),
  TRUE: () => true,
  FALSE: () => false,
};

function valuesOf(result: Result): readonly Value[] {
  return isCells(result) ? result.values : [result];
}

/**
 * Of cells the numbers only, of what is written in the call also text and truth values that can be taken for
 * numbers.
 */
function overNumbers(given: Given, use: (numbers: readonly number[]) => Value): Value {
  const numbers = given
    .map((part) => part())
    .flatMap((result): readonly (number | ErrorValue)[] =>
      isCells(result)
        ? (result.values.filter((value) => typeof value === 'number' || isError(value)) as (
            number | ErrorValue
          )[])
        : [toNumber(result)],
    );
  return numbers.find(isError) ?? use(numbers as readonly number[]);
}

function countNumbers(result: Result): number {
  if (isCells(result)) return result.values.filter((value) => typeof value === 'number').length;
  return isError(toNumber(result)) ? 0 : 1;
}

/** Of cells the numbers and truth values only; none at all is `#VALUE!`. */
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
