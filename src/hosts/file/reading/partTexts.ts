import { isUpright, type FixedRule } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { firstWhere } from '../bytes/firstWhere.js';
import type { DrawnGlyph } from './pdfGlyphs.js';
import { glyphsOfTexts, signsOf, type FoundText } from './seenTexts.js';

/** A rule is as long as this share of the size of a text at least where it parts it. */
const SHORTEST = 0.8;
/** The gap around a rule that parts a text is wider than the others of it by this share of its size, */
const WIDER = 0.04;
/** and the rule reaches no further into the characters beside it, in points. */
const INTO = 0.4;
/** Rules are held against the gaps of texts so often at most. */
const MOST_HELD = 30_000_000;

/** A rule from top to bottom. */
interface Upright {
  readonly x: number;
  readonly rule: FixedRule;
}

/**
 * The texts of a page, parted by its rules: the library puts what stands close together into one text, also
 * over the side of a cell. Where a rule stands in a gap between two characters, each side is a text of its
 * own; a figure that is too wide for its cell has no such gap.
 *
 * Throws `tooManyCells` for a page that is full of rules.
 */
export function partTexts(
  found: readonly FoundText[],
  glyphs: readonly DrawnGlyph[],
  rules: readonly FixedRule[],
): readonly FoundText[] {
  const uprights = rules
    .filter(isUpright)
    .map((rule) => ({ x: (rule.left + rule.right) / 2, rule }))
    .sort((a, b) => a.x - b.x);
  let held = 0;
  const through = found.map((each) => {
    const { within, tried } = uprightsIn(each, uprights);
    held += tried + within.length * each.text.text.length;
    if (held > MOST_HELD) throw new Problem('tooManyCells');
    return within;
  });
  if (through.every(({ length }) => length === 0)) return found;
  const own = glyphsOfTexts(found, glyphs);
  return found.flatMap((each, at) => partText(each, own[at], through[at] ?? []));
}

/** The rules that go through a text from top to bottom, and how many were tried. */
function uprightsIn(
  { text: { left, right, y, size } }: FoundText,
  uprights: readonly Upright[],
): { readonly within: readonly Upright[]; readonly tried: number } {
  const from = firstWhere(uprights.length, (at) => (uprights[at]?.x ?? 0) > left);
  const within: Upright[] = [];
  let at = from;
  for (; (uprights[at]?.x ?? right) < right; at += 1) {
    const upright = uprights[at] as Upright;
    const { top, bottom } = upright.rule;
    if (top < y && y < bottom && bottom - top >= size * SHORTEST) within.push(upright);
  }
  return { within, tried: at - from };
}

/** The parts of a text on both sides of the rules that stand in gaps of it. */
function partText(
  found: FoundText,
  glyphs: readonly DrawnGlyph[] | undefined,
  through: readonly Upright[],
): readonly FoundText[] {
  if (!glyphs || through.length === 0) return [found];
  const cuts = cutsOf(glyphs, found.text.size, through);
  if (cuts.length === 0) return [found];
  const texts = textsBetween(found.text.text, glyphs, cuts);
  return texts.map((text, at) => {
    const [first, last] = [glyphs[cuts[at - 1] ?? 0], glyphs[(cuts[at] ?? glyphs.length) - 1]];
    const { left, x, y } = first ?? { ...found, left: found.text.left };
    return { text: { ...found.text, text, left, right: last?.right ?? left }, x, y };
  });
}

/** Before which characters a text is parted. */
function cutsOf(glyphs: readonly DrawnGlyph[], size: number, through: readonly Upright[]): readonly number[] {
  const gaps = glyphs.slice(1).map(({ left }, at) => left - (glyphs[at]?.right ?? left));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length > 1 ? (gaps.length - 1) >> 1 : -1] ?? 0;
  return gaps.flatMap((gap, at) => {
    const [from, to] = [glyphs[at]?.right ?? 0, glyphs[at + 1]?.left ?? 0];
    const isParted = through.some(
      ({ rule: { left, right } }) => left >= from - INTO && right <= to + INTO && left < to && right > from,
    );
    return isParted && gap > Math.max(usual, 0) + size * WIDER ? [at + 1] : [];
  });
}

/** The parts of a text that end before some of its characters, which may stand for several signs. */
function textsBetween(
  text: string,
  glyphs: readonly DrawnGlyph[],
  cuts: readonly number[],
): readonly string[] {
  const parts = [''];
  const ends: number[] = [];
  let signs = 0;
  for (const [at, { text: own }] of glyphs.entries()) {
    if (at === cuts[ends.length]) ends.push(signs);
    signs += signsOf(own).length;
  }
  signs = 0;
  for (const character of text) {
    const own = signsOf(character).length;
    if (own > 0 && signs >= (ends[parts.length - 1] ?? Infinity)) parts.push('');
    parts[parts.length - 1] += character;
    signs += own;
  }
  return parts;
}
