/** The width in px of the screen as which a page is read. */
const SCREEN = 1366;
/** Px in a unit of length. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['em', 16],
  ['rem', 16],
]);
const WIDTH = /\((min|max)-(?:device-)?width\s*:\s*([\d.]{1,9})([a-z]{2,3})\)/g;
/** What a screen of an office is not. */
const ELSEWHERE =
  /\b(?:print|speech|aural|tty|tv|projection|handheld|portrait)\b|prefers-color-scheme\s*:\s*dark|\bhover\s*:\s*none/;

/** The most characters of a condition that are looked at. */
const LONGEST = 1000;

/** True where media queries hold on a wide screen; conditions on anything else count as holding. */
export function mediaApplies(queries: string): boolean {
  return queries.slice(0, LONGEST).toLowerCase().split(',').some(holds);
}

function holds(query: string): boolean {
  const isNot = /^\s*not\b/.test(query);
  const fits =
    !ELSEWHERE.test(query) &&
    Array.from(query.matchAll(WIDTH)).every(([, bound, size, unit = '']) => {
      const width = Number(size) * (UNITS.get(unit) ?? 1);
      return bound === 'min' ? width <= SCREEN : width >= SCREEN;
    });
  return fits !== isNot;
}
