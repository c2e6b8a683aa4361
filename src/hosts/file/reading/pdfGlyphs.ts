import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { multiply, placeBy, type Matrix } from './drawnRules.js';
import type { DrawnPlaces } from './paintedAreas.js';
import { isUnseenIn, type PdfState } from './pdfState.js';

/** A character as the library gives it. */
interface PdfGlyph {
  readonly unicode?: string;
  readonly width: number;
  readonly vmetric?: readonly number[] | null;
  readonly isSpace?: boolean;
}

/** A character where a page draws it. */
export interface DrawnGlyph extends DrawnPlaces {
  readonly text: string;
  /** Where its foot begins. */
  readonly x: number;
  readonly y: number;
  /** Where it begins and ends on its line. */
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** `unpainted` for what may belong to a scan; `cut` for what is cut off; `unseen` for what nobody sees. */
  readonly look: 'seen' | 'unpainted' | 'cut' | 'unseen';
  /** The annotation that draws it; left out for the page itself. */
  readonly mark?: string;
}

/** Not painted, as text that belongs to a picture. */
const UNPAINTED = 3;
/** Where the places of a character are by which it is looked at: shares of its width and of its size. */
export const PLACES = [
  [0.5, 0.33],
  [0.25, 0.1],
  [0.75, 0.1],
  [0.25, 0.55],
  [0.75, 0.55],
] as const;

/**
 * Places the characters of one step, as the library's own drawing does, and moves the state behind them.
 * `given` has characters, and numbers by which the next one is moved back.
 */
export function placeGlyphs(
  given: readonly unknown[],
  state: PdfState,
  about: Pick<DrawnGlyph, 'order'> & { readonly isHidden: boolean; readonly mark: string | undefined },
): readonly DrawnGlyph[] {
  const { font, size, clip } = state;
  const { order, mark } = about;
  const matrix = multiply(state.matrix, state.textMatrix);
  const shared = { order, ...lookOf(state, about.isHidden), ...(mark === undefined ? {} : { mark }) };
  const glyphs: DrawnGlyph[] = [];
  for (const each of given) {
    if (typeof each === 'number') moveOn(state, ((font?.vertical ? 1 : -1) * each * size) / 1000);
    else if (each) {
      const place = placeOf(each as PdfGlyph, state);
      const glyph = boxed(each as PdfGlyph, { ...place, matrix, size }, shared);
      const isCut = glyph.look !== 'unseen' && isClipped(glyph, clip);
      glyphs.push(isCut ? { ...glyph, look: glyph.look === 'seen' ? 'cut' : 'unseen' } : glyph);
      moveOn(state, place.advance);
    }
  }
  return glyphs;
}

/** Moves the place of the next character on its line. */
function moveOn(state: PdfState, by: number): void {
  if (state.font?.vertical) state.y -= by;
  else state.x += by * state.stretch * state.direction;
}

/** Where a character stands in the places of its text, how wide it is, and how far on the next one stands. */
function placeOf({ width, vmetric, isSpace }: PdfGlyph, state: PdfState) {
  const { font, size, direction, x, y, rise } = state;
  const scale = size * (font?.fontMatrix?.[0] ?? 0.001);
  const spacing = ((isSpace ? state.wordSpacing : 0) + state.characterSpacing) * direction;
  const stretch = state.stretch * direction;
  if (font?.vertical) {
    const [down = 0] = vmetric ?? font.defaultVMetrics ?? [-width];
    return { ...{ x, y, width: size * stretch, isVertical: true }, advance: -down * scale - spacing };
  }
  const own = width * scale;
  return { ...{ x, y: y + rise, width: own * stretch, isVertical: false }, advance: own + spacing };
}

interface GlyphPlace {
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isVertical: boolean;
}

function boxed(
  { unicode = '' }: PdfGlyph,
  { matrix, x, y, width, size, isVertical }: GlyphPlace,
  shared: Pick<DrawnGlyph, 'order' | 'look' | 'colour' | 'mark'>,
): DrawnGlyph {
  const [left, foot] = isVertical ? [x - width / 2, y - size] : [x, y];
  const places = PLACES.flatMap(([along, up]) => placeBy(left + along * width, foot + up * size, matrix));
  const [from, start] = placeBy(x, y, matrix);
  const [to] = placeBy(x + width, y, matrix);
  const high = size * Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0);
  return {
    ...shared,
    text: unicode,
    x: from,
    y: start,
    left: Math.min(from, to),
    right: Math.max(from, to),
    size: high,
    places,
  };
}

/** The colour of text, and whether it is seen at all. */
function lookOf(state: PdfState, isHidden: boolean): Pick<DrawnGlyph, 'colour' | 'look'> {
  const mode = state.mode % 4;
  const isStroked = mode === 1 || mode === 2;
  const colour = mode === 1 ? state.stroke : mode === 2 && state.stroke !== state.fill ? '' : state.fill;
  if (isHidden || state.size === 0) return { colour, look: 'unseen' };
  if (state.mode === UNPAINTED) return { colour, look: 'unpainted' };
  const alpha = isStroked ? Math.max(state.strokeAlpha, mode === 2 ? state.fillAlpha : 0) : state.fillAlpha;
  return { colour, look: isUnseenIn(state, alpha) ? 'unseen' : 'seen' };
}

/** True for a character whose middle is cut off. */
function isClipped({ places: [x = 0, y = 0] }: DrawnGlyph, { left, right, top, bottom }: FixedRule): boolean {
  return x < left || x > right || y < top || y > bottom;
}
