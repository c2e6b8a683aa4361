import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { firstWhere } from '../bytes/firstWhere.js';
import type { DrawnGlyph } from './pdfGlyphs.js';

/** The most looks at the characters of a page. */
const MOST_LOOKS = 60_000_000;

/** Tells whether a test holds for one of the characters whose middle is within a box or on its edge. */
export type GlyphFinder = (box: FixedRule, test: (glyph: DrawnGlyph) => boolean) => boolean;

/** Finds characters by their height on the page. Throws a `Problem` `tooManyCells` after too many looks. */
export function glyphFinder(glyphs: readonly DrawnGlyph[]): GlyphFinder {
  const sorted = glyphs
    .map((glyph) => ({ glyph, x: glyph.places[0] ?? 0, y: glyph.places[1] ?? 0 }))
    .filter(({ y }) => Number.isFinite(y))
    .sort((one, other) => one.y - other.y);
  let left = MOST_LOOKS;
  return (box, test) => {
    const from = firstWhere(sorted.length, (at) => (sorted[at]?.y ?? 0) >= box.top);
    for (let at = from; at < sorted.length; at += 1) {
      const each = sorted[at];
      if (!each || each.y > box.bottom) break;
      left -= 1;
      if (left < 0) throw new Problem('tooManyCells');
      if (box.left <= each.x && each.x <= box.right && test(each.glyph)) return true;
    }
    return false;
  };
}
