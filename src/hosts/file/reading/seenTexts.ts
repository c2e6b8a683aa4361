import type { FixedText } from '../../../core/read/opened/fixedPage.js';
import type { DrawnGlyph } from './pdfGlyphs.js';

/** A text of a page as the library puts it together, and its place on the page. */
export interface FoundText {
  readonly text: FixedText;
  /** Where its foot begins. */
  readonly x: number;
  readonly y: number;
}

/** The texts of a page that one sees, and what the others say. */
export interface SeenTexts {
  readonly texts: readonly FixedText[];
  readonly unseen: readonly FixedText[];
}

/** Places that differ by no more, in points, are one. */
const SAME = 0.5;
/** So many characters that the library left out may stand before those of a text. */
const MOST_PASSED = 3000;

/**
 * Parts the texts of a page by whether their characters are seen. Both come in the order of drawing; a text
 * whose characters are not found is seen.
 */
export function seenTexts(found: readonly FoundText[], glyphs: readonly DrawnGlyph[]): SeenTexts {
  if (glyphs.every(({ look }) => look === 'seen'))
    return { texts: found.map(({ text }) => text), unseen: [] };
  const characters = glyphsOfTexts(found, glyphs);
  const [texts, unseen]: [FixedText[], FixedText[]] = [[], []];
  for (const [at, each] of found.entries()) {
    const own = characters[at];
    if (!own || own.every(({ look }) => look === 'seen')) texts.push(each.text);
    else {
      const runs = runsOf(each.text, own);
      texts.push(...runs.filter(({ look }) => look === 'seen').map(({ text }) => text), ...cutDigits(runs));
      unseen.push(...runs.filter(({ look }) => look !== 'seen').map(({ text }) => text));
    }
  }
  return { texts, unseen };
}

/** The characters of each text but blanks, in its order; undefined where they are not found. */
export function glyphsOfTexts(
  found: readonly FoundText[],
  glyphs: readonly DrawnGlyph[],
): readonly (readonly DrawnGlyph[] | undefined)[] {
  const drawn = glyphs
    .map((glyph) => ({ ...glyph, signs: signsOf(glyph.text) }))
    .filter(({ signs }) => signs !== '');
  let next = 0;
  return found.map((each) => {
    const own = signsOf(each.text.text) === '' ? undefined : charactersOf(each, drawn, next);
    next = own?.next ?? next;
    return own?.glyphs;
  });
}

/** A character with what it says without blanks. */
type SignedGlyph = DrawnGlyph & { readonly signs: string };

/** The characters of a text from a place on; undefined where it does not say what they do. */
function charactersOf(
  { text: { text }, x, y }: FoundText,
  glyphs: readonly SignedGlyph[],
  from: number,
): { readonly glyphs: readonly SignedGlyph[]; readonly next: number } | undefined {
  let rest = signsOf(text);
  let at = from;
  const isFirst = (glyph: SignedGlyph | undefined) =>
    glyph !== undefined &&
    Math.abs(glyph.x - x) < SAME &&
    Math.abs(glyph.y - y) < SAME &&
    rest.startsWith(glyph.signs);
  while (at < glyphs.length && at - from < MOST_PASSED && !isFirst(glyphs[at])) at += 1;
  if (!isFirst(glyphs[at])) return undefined;
  const own: SignedGlyph[] = [];
  for (; rest !== '' && at < glyphs.length; at += 1) {
    const glyph = glyphs[at];
    if (!glyph || !rest.startsWith(glyph.signs)) continue;
    own.push(glyph);
    rest = rest.slice(glyph.signs.length);
  }
  return rest === '' ? { glyphs: own, next: at } : undefined;
}

/** What a text says without blanks, each sign in its plainest form. */
export function signsOf(text: string): string {
  return text.normalize('NFKD').replace(/[\s\p{Cf}]/gu, '');
}

/** Digits that are cut off, over those of their figure that are seen, so that these are not read for it. */
function cutDigits(runs: readonly LookRun[]): readonly FixedText[] {
  const seen = runs.find(({ look }) => look === 'seen')?.text;
  if (!seen || !runs.every(({ text: { text } }) => /^[\d,.]+$/.test(text))) return [];
  const { left, right } = seen;
  return runs.filter(({ look }) => look === 'cut').map(({ text }) => ({ ...text, left, right }));
}

/** A stretch of a text whose characters look alike. */
export interface LookRun {
  readonly look: DrawnGlyph['look'];
  readonly text: FixedText;
}

/** The stretches of a text by how their characters look. */
export function runsOf(
  text: FixedText,
  glyphs: readonly Pick<DrawnGlyph, 'look' | 'text' | 'left' | 'right'>[],
): readonly LookRun[] {
  const runs: LookRun[] = [];
  for (const { look, text: own, left, right } of glyphs) {
    const last = runs.at(-1);
    if (last?.look === look) {
      const blank = left - last.text.right > text.size / 3 ? ' ' : '';
      runs[runs.length - 1] = { look, text: { ...last.text, text: last.text.text + blank + own, right } };
    } else runs.push({ look, text: { ...text, text: own, left, right } });
  }
  return runs;
}
