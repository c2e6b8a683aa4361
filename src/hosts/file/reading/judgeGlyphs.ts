import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { isTinyType } from '../colours/tinyType.js';
import { glyphFinder } from './glyphFinder.js';
import { paintedPage, type PaintedArea } from './paintedAreas.js';
import type { DrawnGlyph } from './pdfGlyphs.js';
import { within } from './pdfShapes.js';

/** Pictures that take this share of a page are the scan of a paper. */
const OF_PAGE = 0.4;
/** So many characters at least, and this share of them, lie below its pictures where a page is a scan. */
const [FEWEST_BELOW, SHARE_BELOW] = [20, 0.8];
/** A page with type of this size, in points, is not printed small as a whole. */
const READABLE = 6;

/** The characters of a page as they look, and whether they are those that a program recognised in a scan. */
export interface JudgedGlyphs {
  readonly glyphs: readonly DrawnGlyph[];
  readonly isScanned: boolean;
}

/**
 * Tells which characters are seen. Those that are not painted are where they belong to the scan of a paper,
 * and so are all of a page that lie below its pictures; `size` is that of the page.
 */
export function judgeGlyphs(
  glyphs: readonly DrawnGlyph[],
  areas: readonly PaintedArea[],
  pictures: readonly FixedRule[],
  size: { readonly width: number; readonly height: number },
): JudgedGlyphs {
  const isScan = sharePainted(pictures, size) >= OF_PAGE;
  const belongs = isScan ? below(pictures, glyphs) : () => false;
  const judged = withCovers(glyphs, areas, isScan ? belongs : undefined);
  let isScanned = judged.isScanned;
  const looked = judged.glyphs.map((glyph): DrawnGlyph => {
    if (glyph.look !== 'unpainted') return glyph;
    const isOfScan = belongs(glyph);
    isScanned ||= isOfScan;
    return { ...glyph, look: isOfScan ? 'seen' : 'unseen' };
  });
  return { glyphs: looked, isScanned };
}

/** Hides what is covered, like its ground or tiny; but for all text of a page below its pictures. */
function withCovers(
  glyphs: readonly DrawnGlyph[],
  areas: readonly PaintedArea[],
  belongs: ((glyph: DrawnGlyph) => boolean) | undefined,
): JudgedGlyphs {
  const { isCovered, isLikeGround } = paintedPage(areas);
  const painted = glyphs.filter(({ look }) => look === 'seen');
  const covered = new Set(painted.filter((glyph) => isCovered(glyph)));
  const isOfScan =
    belongs !== undefined && covered.size >= FEWEST_BELOW && covered.size >= SHARE_BELOW * painted.length;
  if (isOfScan) for (const glyph of [...covered]) if (belongs(glyph)) covered.delete(glyph);
  const isReadable = painted.some(({ size }) => size >= READABLE);
  const isHidden = (glyph: DrawnGlyph) =>
    covered.has(glyph) || isLikeGround(glyph) || (isReadable && isTinyType(glyph.size));
  return {
    glyphs: glyphs.map((glyph) =>
      glyph.look === 'seen' && isHidden(glyph) ? { ...glyph, look: 'unseen' } : glyph,
    ),
    isScanned: isOfScan,
  };
}

/** The share of a page that its pictures take; parts where several lie over each other count again. */
function sharePainted(
  pictures: readonly FixedRule[],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const page = { left: 0, top: 0, right: width, bottom: height };
  const taken = pictures.reduce((sum, picture) => {
    const own = within(picture, page);
    return own ? sum + (own.right - own.left) * (own.bottom - own.top) : sum;
  }, 0);
  return taken / (width * height);
}

/** Tells whether a character of a page stands on one of its pictures, which are in no order. */
function below(
  pictures: readonly FixedRule[],
  glyphs: readonly DrawnGlyph[],
): (glyph: DrawnGlyph) => boolean {
  const find = glyphFinder(glyphs);
  const found = new Set<readonly number[]>();
  const looked = new Set<string>();
  for (const box of pictures) {
    const key = [box.left, box.top, box.right, box.bottom].join(' ');
    if (looked.has(key)) continue;
    looked.add(key);
    find(box, ({ places }) => {
      found.add(places);
      return found.size === glyphs.length;
    });
    if (found.size === glyphs.length) break;
  }
  return ({ places }) => found.has(places);
}
