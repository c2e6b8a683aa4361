/** The screen as which a page is read, in px. */
const SCREEN = { width: 1366, height: 768 };
/** Px in a unit of length. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['em', 16],
  ['rem', 16],
]);
/** What a screen of an office is, and is not. */
const TYPES: ReadonlyMap<string, boolean> = new Map([
  ['', true],
  ['all', true],
  ['screen', true],
  ...'print speech aural tty tv projection handheld'.split(' ').map((name) => [name, false] as const),
]);
const FEATURES: ReadonlyMap<string, string> = new Map([
  ['orientation', 'landscape'],
  ['prefers-color-scheme', 'light'],
  ['hover', 'hover'],
  ['any-hover', 'hover'],
  ['pointer', 'fine'],
  ['any-pointer', 'fine'],
]);

/** The most characters of a condition that are looked at. */
const LONGEST = 1000;

/** True where media queries hold on a wide screen; one with a condition that is not known does not. */
export function mediaApplies(queries: string): boolean {
  return queries.slice(0, LONGEST).toLowerCase().split(',').some(holds);
}

function holds(query: string): boolean {
  const words = query.trim().replace(/\s+/g, ' ');
  const [start = ''] = /^(?:not|only) /.exec(words) ?? [];
  const parts = words.slice(start.length).split(/ ?\band\b ?/);
  const found = parts.map(partHolds);
  return !found.includes(undefined) && !found.includes(false) !== (start === 'not ');
}

/** Whether a type of media or a condition in brackets holds; undefined for one that is not known. */
function partHolds(part: string): boolean | undefined {
  if (!part.startsWith('(') || !part.endsWith(')')) return TYPES.get(part);
  const inner = part.slice(1, -1).replace(/ /g, '');
  const range = /^(width|height)([<>])=?([^<>]+)$/.exec(inner);
  if (range) return lengthHolds(range[1], range[2] === '>', range[3]);
  const [name = '', value = ''] = inner.split(':');
  const bound = /^(min|max)-(?:device-)?(width|height)$/.exec(name);
  if (bound) return lengthHolds(bound[2], bound[1] === 'min', value);
  const usual = FEATURES.get(name);
  return usual === undefined ? undefined : value === usual;
}

/** Whether the screen has so much width or height at least, or at most. */
function lengthHolds(side: string | undefined, isLeast: boolean, length = ''): boolean | undefined {
  const [, size, unit = ''] = /^([\d.]{1,9})([a-z]{2,3})$/.exec(length) ?? [];
  const own = side === 'height' ? SCREEN.height : SCREEN.width;
  const bound = Number(size) * (UNITS.get(unit) ?? NaN);
  if (Number.isNaN(bound)) return undefined;
  return isLeast ? bound <= own : bound >= own;
}
