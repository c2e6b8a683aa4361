import type { Area } from '../../../core/draw/address.js';
import { remember } from '../../../core/form/remember.js';
import type { Judge, NumberAt } from './paintFormula.js';

/** What a rule of a conditional format asks of a figure that no formula says. */
export type FigureTest =
  | { readonly kind: 'rank'; readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | {
      readonly kind: 'average';
      readonly isBelow: boolean;
      readonly isEqualToo: boolean;
      readonly deviations: number;
    }
  | { readonly kind: 'repeated'; readonly isOnce: boolean }
  /** That it is a day of a period, as the last seven. */
  | { readonly kind: 'period' }
  | { readonly kind: 'text'; readonly where: keyof typeof WHERE; readonly text: string };

/** Whether a figure as it is typed has a text in it. */
const WHERE = {
  beginsWith: (figure: string, text: string) => figure.startsWith(text),
  endsWith: (figure: string, text: string) => figure.endsWith(text),
  containsText: (figure: string, text: string) => figure.includes(text),
  notContainsText: (figure: string, text: string) => !figure.includes(text),
} as const;

/** Figures are not compared with those of more cells. */
const MOST_CELLS = 20_000;
/** Days from 2007 on, whichever day they count from, until 2100: earlier ones are in no period from now. */
const DAYS = { first: 37_000, last: 73_050 };
/** Signs that stand for others in a text that is looked for. */
const WILD = /[*?~]/;

/** True for a rule that asks for a text in a figure. */
export function isAboutText(type: string): boolean {
  return Object.hasOwn(WHERE, type);
}

/** A test by the name that its type has in an .xlsx file, for a text; undefined for another type. */
export function textTest(type: string, text: string | undefined): FigureTest | undefined {
  if (!isAboutText(type) || text === undefined || text === '' || WILD.test(text)) return undefined;
  return { kind: 'text', where: type as keyof typeof WHERE, text };
}

/** What a test says of the figures of some areas, each compared with all of them. */
export function judgeOfTest(areas: readonly Area[], test: FigureTest): Judge {
  if (test.kind === 'text')
    return ({ value }) => (Number.isNaN(value) ? undefined : WHERE[test.where](String(value), test.text));
  if (test.kind === 'period')
    return ({ value }) => (DAYS.first <= value && value <= DAYS.last ? undefined : false);
  const passes = remember((numberAt: NumberAt) => {
    const numbers = numbersIn(areas, numberAt);
    return numbers && comparison(test, numbers);
  });
  return ({ value }, numberAt) => (Number.isNaN(value) ? undefined : passes(numberAt)?.(value));
}

/** The figures of areas; undefined where a formula has no result, or there are too many cells. */
function numbersIn(areas: readonly Area[], numberAt: NumberAt): readonly number[] | undefined {
  const numbers: number[] = [];
  let left = MOST_CELLS;
  for (const { top, left: first, bottom, right } of areas) {
    left -= (bottom - top + 1) * (right - first + 1);
    if (!(left >= 0)) return undefined;
    for (let row = top; row <= bottom; row += 1)
      for (let column = first; column <= right; column += 1) {
        const number = numberAt({ row, column });
        if (Number.isNaN(number)) return undefined;
        if (typeof number === 'number') numbers.push(number);
      }
  }
  return numbers;
}

function comparison(
  test: Exclude<FigureTest, { readonly kind: 'text' | 'period' }>,
  numbers: readonly number[],
): (value: number) => boolean | undefined {
  if (test.kind === 'rank') return byRank(test, numbers);
  if (test.kind === 'average') return byAverage(test, numbers);
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return (value) => (counts.get(value) ?? 0) > 1 !== test.isOnce;
}

/** The first or the last figures, or so many of a hundred, and those that are equal to the last of them. */
function byRank(
  { rank, isPercent, isBottom }: Extract<FigureTest, { readonly kind: 'rank' }>,
  numbers: readonly number[],
): (value: number) => boolean {
  const sorted = [...numbers].sort((a, b) => (isBottom ? a - b : b - a));
  const count = isPercent ? Math.max(1, Math.floor((sorted.length * rank) / 100)) : rank;
  const bound = sorted[Math.min(count, sorted.length) - 1] ?? Number.NaN;
  return (value) => (isBottom ? value <= bound : value >= bound);
}

/** Programs differ in which deviation they count: what only one of them finds is not known. */
function byAverage(
  { isBelow, isEqualToo, deviations }: Extract<FigureTest, { readonly kind: 'average' }>,
  numbers: readonly number[],
): (value: number) => boolean | undefined {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const squares = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const sign = isBelow ? -1 : 1;
  const bounds = [numbers.length, numbers.length - 1].map((size) => {
    const away = deviations === 0 ? 0 : deviations * Math.sqrt(squares / size);
    // Programs compare 15 digits.
    return Number((sign * mean + away).toPrecision(15));
  });
  return (value) => {
    const found = bounds.map((bound) => (isEqualToo ? sign * value >= bound : sign * value > bound));
    return found[0] === found[1] ? found[0] : undefined;
  };
}
