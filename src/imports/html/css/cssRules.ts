import { mediaApplies } from './media.js';
import type { Declared } from './pageStyle.js';
import { readStyle } from './readStyle.js';

/** A rule of a style sheet that says something of what is read. */
export interface CssRule {
  readonly selectors: string;
  readonly style: Declared;
}

/** Rules within which others stand only where something holds; all others hold no rules of the page. */
const CONDITIONAL = /^@(?:supports|layer)\b/i;
const MEDIA = /^@media/i;

/** The rules of a style sheet that hold on a wide screen, in their order. */
export function* cssRules(sheet: string): Generator<CssRule> {
  const css = withoutComments(sheet);
  const open: boolean[] = [];
  for (let at = 0; at < css.length;) {
    const brace = next(css, at);
    const before = css
      .slice(at, brace)
      .replace(/^[^]*;/, '')
      .trim();
    at = brace + 1;
    if (css[brace] === '}') open.pop();
    else if (before.startsWith('@')) open.push(open.at(-1) !== false && holds(before));
    else if (css[brace] === '{') {
      const end = next(css, at);
      const isNested = css[end] === '{';
      const inner = css.slice(at, end);
      const style = open.at(-1) === false ? undefined : readStyle(isNested ? beforeNested(inner) : inner);
      // Rules within rules are passed over.
      if (isNested) open.push(false);
      else at = end + 1;
      if (style && saysAnything(style)) yield { selectors: before, style };
    }
  }
}

/** The declarations before a rule within a rule. */
function beforeNested(inner: string): string {
  return inner.slice(0, inner.lastIndexOf(';') + 1);
}

function holds(condition: string): boolean {
  if (MEDIA.test(condition)) return mediaApplies(condition.replace(MEDIA, ''));
  return CONDITIONAL.test(condition) && !/\bnot\b/i.test(condition);
}

/** The place of the next brace; the end where there is none. */
function next(css: string, from: number): number {
  BRACE.lastIndex = from;
  return BRACE.exec(css)?.index ?? css.length;
}

const BRACE = /[{}]/g;

function saysAnything({ ordinary, important }: Declared): boolean {
  return [ordinary, important].some((style) => Object.keys(style).length > 0);
}

/** Texts in quotes, which may have braces. */
const STRING = /"(?:[^"\\\n]|\\.){0,300}"|'(?:[^'\\\n]|\\.){0,300}'/g;
/** The property whose texts the page shows, and what may stand before one of them. */
const SHOWN = /content\s{0,9}:[^;{}]{0,90}$/i;
/** Marks that end a declaration or a rule. */
const ENDS = /[{};!]/;

/**
 * A style sheet without its comments, its texts in quotes but for those that the page shows, and the marks
 * that hide it from old browsers.
 */
function withoutComments(css: string): string {
  const kept: string[] = [];
  for (let at = 0; at < css.length;) {
    const start = css.indexOf('/*', at);
    kept.push(css.slice(at, start < 0 ? css.length : start));
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2);
    at = end < 0 ? css.length : end + 2;
  }
  return kept
    .join(' ')
    .replace(/<!--|-->/g, ' ')
    .replace(STRING, (text: string, at: number, whole: string) =>
      ENDS.test(text) || !SHOWN.test(whole.slice(Math.max(0, at - 110), at)) ? "''" : text,
    );
}
