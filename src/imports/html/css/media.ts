import { rememberText } from '../../../core/form/remember.js';
import { both, conditionHolds, contrary, type Verdict } from './conditions.js';

/** The screen as which a page is read, in px, with one dot for each. */
const SCREEN = { width: 1366, height: 768, ratio: 1366 / 768, resolution: 1 };
/** Px in a unit of length, and dots for each px in one of resolution. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['em', 16],
  ['rem', 16],
  ['pt', 4 / 3],
  ['cm', 37.8],
  ['in', 96],
  ['dppx', 1],
  ['x', 1],
  ['dpi', 1 / 96],
]);
/** What a screen of an office is, and is not. */
const TYPES: ReadonlyMap<string, boolean> = new Map([
  ['', true],
  ['all', true],
  ['screen', true],
  ...'print speech aural tty tv projection handheld'.split(' ').map((name) => [name, false] as const),
]);
/** Features with names for their values; without a value, a feature holds where it has one. */
const FEATURES: ReadonlyMap<string, string> = new Map([
  ['orientation', 'landscape'],
  ['prefers-color-scheme', 'light'],
  ['hover', 'hover'],
  ['any-hover', 'hover'],
  ['pointer', 'fine'],
  ['any-pointer', 'fine'],
  ['display-mode', 'browser'],
  ['scripting', 'enabled'],
  ['update', 'fast'],
  ['prefers-reduced-motion', 'no-preference'],
  ['prefers-contrast', 'no-preference'],
  ['forced-colors', 'none'],
  ['inverted-colors', 'none'],
  ['monochrome', '0'],
  ['grid', '0'],
]);
const NO_VALUE: ReadonlySet<string> = new Set(['no-preference', 'none', '0']);
/** Features that have a measure, by the name of that. */
const MEASURES: ReadonlyMap<string, keyof typeof SCREEN> = new Map([
  ['width', 'width'],
  ['height', 'height'],
  ['device-width', 'width'],
  ['device-height', 'height'],
  ['aspect-ratio', 'ratio'],
  ['resolution', 'resolution'],
  ['device-pixel-ratio', 'resolution'],
]);

/** The most characters of a condition that are looked at. */
const LONGEST = 1000;

/** True where media queries hold on a wide screen; one with a condition that is not known does not. */
export const mediaApplies = rememberText((queries: string): boolean =>
  queries
    .slice(0, LONGEST)
    .toLowerCase()
    .split(',')
    .some((query) => queryHolds(query.trim().replace(/\s+/g, ' ')) === true),
);

function queryHolds(query: string): Verdict {
  if (/^(?:not ?)?\(/.test(query)) return conditionHolds(query, featureHolds);
  const [, start, type = '', rest] = /^(?:(not|only) )?([a-z-]*)(?: and ?(.*))?$/.exec(query) ?? [];
  if (start === undefined && type === '' && query !== '') return undefined;
  const verdict = both(TYPES.get(type), () =>
    rest === undefined ? true : conditionHolds(rest, featureHolds),
  );
  return start === 'not' ? contrary(verdict) : verdict;
}

/** Whether a feature in brackets is one of the screen; undefined for one that is not known. */
function featureHolds(part: string): Verdict {
  const inner = /^\((.*)\)$/.exec(part.replace(/ /g, ''))?.[1] ?? '';
  const range = /^([^<>]*)([<>]=?)([^<>]+)(?:([<>]=?)([^<>]+))?$/.exec(inner);
  if (range) return rangeHolds(range.slice(1));
  const [written = '', value] = inner.split(':');
  const name = written.replace(/^-webkit-/, '');
  const [, bound, measured = ''] = /^(?:(min|max)-)?(.*)$/.exec(name) ?? [];
  const measure = MEASURES.get(measured);
  if (measure !== undefined) return value === undefined || measureHolds(measure, bound ?? '', value);
  if (name === 'color' || name === 'transform-3d') return value === undefined ? true : undefined;
  const usual = FEATURES.get(name);
  if (usual === undefined) return undefined;
  return value === undefined ? !NO_VALUE.has(usual) : value === usual;
}

/** `400px<width<=80em`, `width>=1px` or `1px<width`. */
function rangeHolds([first = '', sign = '', second = '', nextSign, third]: readonly (
  string | undefined
)[]): Verdict {
  const measure = MEASURES.get(first) ?? MEASURES.get(second);
  if (measure === undefined) return undefined;
  if (MEASURES.has(first)) return measureHolds(measure, sign.startsWith('<') ? 'max' : 'min', second);
  const verdict = measureHolds(measure, sign.startsWith('<') ? 'min' : 'max', first);
  if (third === undefined) return verdict;
  return both(verdict, () => measureHolds(measure, nextSign?.startsWith('<') ? 'max' : 'min', third));
}

/** Whether the screen has so much at least, at most or just so. */
function measureHolds(measure: keyof typeof SCREEN, bound: string, value: string): Verdict {
  const amount = amountOf(value);
  if (Number.isNaN(amount)) return undefined;
  const own = SCREEN[measure];
  return bound === 'min' ? amount <= own : bound === 'max' ? amount >= own : amount === own;
}

/** A number with its unit, or one divided by another. */
function amountOf(value: string): number {
  const [, size, over, unit = ''] = /^([\d.]{1,9})(?:\/([\d.]{1,9}))?([a-z]{0,4})$/.exec(value) ?? [];
  if (over !== undefined) return Number(size) / Number(over);
  return Number(size) * (unit === '' ? 1 : (UNITS.get(unit) ?? NaN));
}
