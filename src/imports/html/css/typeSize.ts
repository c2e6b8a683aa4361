/** The size of type where nothing is said, in px. */
export const USUAL_SIZE = 16;

/** Px of the sizes of type that have names, and of those of the attribute `size`. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ...(['xx-small', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large'] as const).map(
    (name, at) => [name, [9, 10, 13, 16, 18, 24, 32][at] ?? 16] as const,
  ),
  ['initial', USUAL_SIZE],
]);
/** Sizes that are so many times the one around. */
const TIMES: Readonly<Record<string, number>> = { em: 1, '%': 0.01, ex: 0.5, ch: 0.5 };
const PX: Readonly<Record<string, number>> = {
  ...{ px: 1, pt: 4 / 3, pc: 16, rem: 16, in: 96, cm: 37.8, mm: 3.78, vw: 13.66, vh: 7.68 },
};
/** True for a size of type that is nothing where the one around is nothing. */
export function isRelativeSize(size: string | undefined): boolean {
  return size !== undefined && /^(?:inherit|unset|smaller|larger|[\d.]+(?:em|ex|ch|%))$/.test(size);
}

/** How much smaller type is in the elements and under the names for that. */
const SMALLER = 5 / 6;

/** The size of type in px of a text, by its own style and the size around it. */
export function typeSize(own: string | undefined, around: number): number {
  if (own === undefined) return around;
  if (own === 'smaller') return around * SMALLER;
  if (own === 'larger') return around / SMALLER;
  const [, size = '', unit = ''] = /^([\d.]+)([a-z]{2,3}|%)$/.exec(own) ?? [];
  const times = (TIMES[unit] ?? 0) * around + (PX[unit] ?? 0);
  return times === 0 ? (NAMED.get(own) ?? around) : Number(size) * times;
}

/** The size in px that the attribute `size` of a font states: 1 to 7, or so many more or less than 3. */
export function fontSize(attribute: string): string {
  const [, sign = '', digits = ''] = /^\s*([-+]?)(\d)/.exec(attribute) ?? [];
  if (digits === '') return 'inherit';
  const size = sign === '' ? Number(digits) : 3 + Number(sign + digits);
  return `${[10, 13, 16, 18, 24, 32, 48][Math.max(0, Math.min(6, size - 1))] ?? 16}px`;
}

/** What is smaller than so much of the type beside it is seen as no digit of the same figure. */
const SMALL = 0.66;
/** So much where it stands at the top or at the foot of its line. */
const SMALL_OFF_LINE = 0.86;

/** True where digits in type of two sizes, in px, are seen as two texts. */
export function differsInSize(one: number, other: number, isOffLine: boolean): boolean {
  return Math.min(one, other) < Math.max(one, other) * (isOffLine ? SMALL_OFF_LINE : SMALL);
}
