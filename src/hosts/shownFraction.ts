/** A fraction in a number format: the places of its denominator, or a fixed one. */
const FRACTION = /[0#?]\s*\/\s*(?:([0#?]+)|(\d+))/;
/** Numbers that differ by less are one: fractions have no end. */
const SAME = 1e-9;
/** The most places of a denominator. */
const MOST_PLACES = 7;

/** How a format with a fraction shows a number: `# ?/?` shows 0.34 as 1/3. undefined for another format. */
export function fractionIn(digits: string): ((value: number) => number) | undefined {
  const [, places, fixed] = FRACTION.exec(digits) ?? [];
  if (places !== undefined && !/^0+\d/.test(places)) {
    const most = 10 ** Math.min(places.length, MOST_PLACES) - 1;
    return (value) => nearest(value, most);
  }
  const parts = Number(fixed ?? 0);
  return parts > 0 ? (value) => same(value, Math.round(value * parts) / parts) : undefined;
}

/** The last convergent of the continued fraction of a number whose denominator is not greater than this. */
function nearest(value: number, most: number): number {
  const size = Math.abs(value);
  let [above, below, lastAbove, lastBelow, rest] = [Math.floor(size), 1, 1, 0, size % 1];
  while (rest > SAME && Math.abs(size - above / below) > SAME) {
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    if (whole * below + lastBelow > most) break;
    [above, lastAbove] = [whole * above + lastAbove, above];
    [below, lastBelow] = [whole * below + lastBelow, below];
  }
  return same(value, (Math.sign(value) * above) / below);
}

function same(value: number, shown: number): number {
  return Math.abs(value - shown) <= SAME * Math.max(1, Math.abs(shown)) ? value : shown;
}
