import { refusal } from './refuse.js';

/** Text; throws `InvalidArgument` for anything else. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw refusal('InvalidArgument');
  return value;
}

/** A number; null and undefined give `otherwise`; throws `InvalidArgument` for anything else. */
export function numberOf(value: unknown, otherwise?: number): number {
  if ((value === null || value === undefined) && otherwise !== undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refusal('InvalidArgument');
  return value;
}

/** One of these words; throws `InvalidArgument` for any other. */
export function wordOf<Word extends string>(value: unknown, ...words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word === undefined)
    throw refusal('InvalidArgument', `Not one of ${words.join(', ')}: ${String(value)}`);
  return word;
}

/** A truth value; throws `InvalidArgument` for anything else. */
export function truthOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw refusal('InvalidArgument');
  return value;
}

/** A size in points from 0 to `most`; throws `InvalidArgument` for anything else. */
export function pointsOf(value: unknown, most = Infinity): number {
  const points = numberOf(value);
  if (points < 0 || points > most) throw refusal('InvalidArgument');
  return points;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** A colour as Excel returns it: `#RRGGBB`, or `''`; throws `InvalidArgument` for anything else. */
export function colorOf(value: unknown): string {
  const text = textOf(value);
  if (text === '') return '';
  const color = /^#?[0-9A-Fa-f]{6}$/.test(text)
    ? `#${text.replace('#', '').toUpperCase()}`
    : COLORS[text.toLowerCase()];
  if (color === undefined) throw refusal('InvalidArgument');
  return color;
}
