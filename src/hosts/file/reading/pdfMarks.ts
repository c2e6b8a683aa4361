import type { FixedPage, FixedRule } from '../../../core/read/opened/fixedPage.js';
import { placeBy, type Matrix } from './drawnRules.js';

/** An annotation of a page as the library gives it, as far as it is looked at. */
interface PdfMark {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: ArrayLike<number>;
  /** Places of the corners of areas, four each. */
  readonly quadPoints?: ArrayLike<number> | null;
  readonly interiorColor?: unknown;
  readonly contentsObj?: { readonly str?: string };
}

/** Marks that strike out text, and those that lie over it. */
const STRIKING: ReadonlySet<string> = new Set(['StrikeOut', 'Redact', 'FreeText']);
/** Shapes that cover what is below them where they are filled. */
const SHAPES: ReadonlySet<string> = new Set(['Square', 'Circle', 'Polygon']);
/** Marks whose words are said besides those of the page. */
const SAYING: ReadonlySet<string> = new Set([
  'Text',
  'FreeText',
  ...SHAPES,
  'StrikeOut',
  'Highlight',
  'Caret',
]);
/** Flags of marks that are not seen: invisible, hidden, not to be shown. */
const UNSEEN = 0b100011;
/** The most marks of a page that are looked at. */
const MOST_MARKS = 2000;

/** What the marks of readers on a page strike out or cover, and what they say. */
export function pdfMarks(marks: readonly unknown[], view: Matrix): Pick<FixedPage, 'strikes' | 'notes'> {
  const seen = (marks.slice(0, MOST_MARKS) as readonly PdfMark[]).filter(
    ({ annotationFlags = 0 }) => (annotationFlags & UNSEEN) === 0,
  );
  const strikes = seen.filter(strikesOut).flatMap((mark) => areasOf(mark, view));
  const notes = seen
    .filter(({ subtype = '' }) => SAYING.has(subtype))
    .map(({ contentsObj }) => contentsObj?.str?.trim() ?? '')
    .filter((text) => text !== '');
  return {
    ...(strikes.length > 0 ? { strikes } : {}),
    ...(notes.length > 0 ? { notes: notes.map((text) => `批注：${text}`) } : {}),
  };
}

function strikesOut({ subtype = '', interiorColor }: PdfMark): boolean {
  return STRIKING.has(subtype) || (SHAPES.has(subtype) && (interiorColor ?? undefined) !== undefined);
}

/** The areas of a mark: those of its corners, or else all of it. */
function areasOf({ quadPoints, rect }: PdfMark, view: Matrix): readonly FixedRule[] {
  const corners = Array.from(quadPoints ?? []);
  if (corners.length < 8) return rect && rect.length === 4 ? [areaOf(Array.from(rect), view)] : [];
  const areas: FixedRule[] = [];
  for (let at = 0; at + 8 <= corners.length; at += 8) areas.push(areaOf(corners.slice(at, at + 8), view));
  return areas;
}

/** The area around places, each two numbers. */
function areaOf(places: readonly number[], view: Matrix): FixedRule {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [x, y] = placeBy(places[at] ?? 0, places[at + 1] ?? 0, view);
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
