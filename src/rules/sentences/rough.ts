import type { StatedNumber } from './stated.js';

/** Between what a rough number may lie. */
export type Range = readonly [least: number, most: number];

/** So far a number may miss the least or the most that its words say, and one that is said about. */
const A_LITTLE = 0.02;
const ABOUT = 0.1;
/** What is said to be near a number is at least the first, what is over it at most the second share of it. */
const NEAR = 0.8;
const OVER = 1.5;
const BEFORE: readonly (readonly [RegExp, (value: number, unit: number) => Range])[] = [
  [/(?:约|大概)[为有达]? ?$/, about],
  [/接?近[为有达]? ?$/, (value) => [value * NEAR, value * (1 + A_LITTLE)]],
  [/不[足到][为有达]? ?$/, (value) => [0, value * (1 + A_LITTLE)]],
  [/(?:超过?|突破|逾|不少于|不低于|至少)[为有达]? ?$/, over],
];
const AFTER: readonly (readonly [RegExp, (value: number, unit: number) => Range])[] = [
  [/^(?:左右|上下)/, about],
  [/^以上/, over],
];

function about(value: number, unit: number): Range {
  const room = Math.max(unit / 2, value * ABOUT);
  return [value - room, value + room];
}

function over(value: number, unit: number): Range {
  return [value * (1 - A_LITTLE), value * OVER + unit];
}

/**
 * Between what a rough number lies, as its words say: of 50余件 from 49 to 60, of 约200件 from 180 to 220.
 * Undefined where they do not say, as of 3至5件 or 几十件.
 */
export function rangeOf({ quantity, chapter: { text } }: StatedNumber): Range | undefined {
  const { at, end, numberEnd, value } = quantity;
  if (!quantity.isRough || !(value > 0)) return undefined;
  const unit = lastDigitOf(value, quantity.step);
  if (/^[百千万亿]/.test(text.slice(at, numberEnd))) return undefined;
  if (/[余多]$/.test(text.slice(at, numberEnd).trimEnd()))
    return [value * (1 - A_LITTLE), (value + unit) * (1 + A_LITTLE)];
  const [before, after] = [text.slice(Math.max(0, at - 6), at), text.slice(end, end + 2)];
  const said = BEFORE.find(([words]) => words.test(before)) ?? AFTER.find(([words]) => words.test(after));
  return said?.[1](value, unit);
}

/** What one more in the last digit that is not 0 would add: 10 for 50, 1000 for 52.1万. */
function lastDigitOf(value: number, step: number): number {
  let unit = step;
  while (unit * 10 <= value && Math.abs(value / (unit * 10) - Math.round(value / (unit * 10))) < 1e-9)
    unit *= 10;
  return unit;
}

/** The words before a rough number without those that make it so: of 决定近 the first two. */
export function withoutRough(stated: StatedNumber): StatedNumber {
  if (!stated.quantity.isRough) return stated;
  const said = BEFORE.find(([words]) => words.test(stated.left));
  return said ? { ...stated, left: stated.left.replace(said[0], '') } : stated;
}
