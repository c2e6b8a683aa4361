import type { FixedText } from '../../../core/read/opened/fixedPage.js';
import { placeBy, type Matrix } from './drawnRules.js';
import { middleOf } from './fixedPages.js';
import type { DrawnGlyph } from './pdfGlyphs.js';

/** An annotation as the library gives it, as far as it is a field of a form. */
export interface PdfMarkKind {
  readonly subtype: string;
  readonly fieldType?: string | null;
  readonly fieldValue?: unknown;
  readonly annotationFlags?: number;
  readonly rect?: readonly number[];
  readonly password?: boolean;
}

/** Kinds of fields whose value is text: what is typed, and what is chosen. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['Tx', 'Ch']);
/** Flags of annotations that are not seen: invisible, hidden, not to be shown. */
const UNSEEN = 0b100011;
/** How far inside its field a value begins, and the size of its type, in points. */
const [INSIDE, USUAL_SIZE] = [2, 10];

/** The annotations of a page by their numbers. */
export function kindsOfMarks(marks: readonly unknown[]): ReadonlyMap<string, PdfMarkKind> {
  return new Map(
    (marks as readonly (PdfMarkKind & { readonly id?: string })[]).map((mark) => [mark.id ?? '', mark]),
  );
}

/**
 * What is filled in the fields of a form, where it is shown. Where a field shows other signs than it holds,
 * both are given in one place, so that neither is read for the other.
 */
export function fieldTexts(
  kinds: ReadonlyMap<string, PdfMarkKind>,
  glyphs: readonly DrawnGlyph[],
  view: Matrix,
): readonly FixedText[] {
  const shown = new Map<string, DrawnGlyph[]>();
  for (const glyph of glyphs) if (glyph.mark !== undefined) addTo(shown, glyph.mark, glyph);
  return [...kinds].flatMap(([id, kind]) => {
    const { fieldType, annotationFlags = 0, subtype } = kind;
    if (subtype !== 'Widget' || !TEXT_FIELDS.has(fieldType ?? '')) return [];
    if ((annotationFlags & UNSEEN) !== 0 || kind.password) return [];
    return textsOfField(kind, linesOf((shown.get(id) ?? []).filter(({ look }) => look === 'seen')), view);
  });
}

function textsOfField(kind: PdfMarkKind, lines: readonly FixedText[], view: Matrix): readonly FixedText[] {
  const value = valueOf(kind);
  const [first] = lines;
  if (!first) return value === '' ? [] : [textIn(kind, value, view)];
  // A value that is chosen may be shown by another name.
  if (value === '' || kind.fieldType !== 'Tx') return lines;
  const isSame = plain(lines.map(({ text }) => text).join('')) === plain(value);
  if (!isSame) return [...lines, { ...first, text: value }];
  return lines.length === 1 ? [{ ...first, text: value }] : lines;
}

function valueOf({ fieldValue }: PdfMarkKind): string {
  const value: unknown = Array.isArray(fieldValue) ? fieldValue[0] : fieldValue;
  return typeof value === 'string' ? value.trim() : '';
}

/** A text without what a format adds: blanks and the marks of thousands. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}

/** The characters that a field shows, by its lines. */
function linesOf(glyphs: readonly DrawnGlyph[]): readonly FixedText[] {
  const lines: FixedText[] = [];
  for (const { text, left, right, y, size } of glyphs) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - middleOf(y, size)) < size / 2)
      lines[lines.length - 1] = { ...last, text: last.text + text, right };
    else lines.push({ text, left, right, y: middleOf(y, size), size });
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== '');
}

/** A value in the middle of its field, which shows none. */
function textIn({ rect = [] }: PdfMarkKind, text: string, view: Matrix): FixedText {
  const [x, y] = placeBy(rect[0] ?? 0, rect[1] ?? 0, view);
  const [u, v] = placeBy(rect[2] ?? 0, rect[3] ?? 0, view);
  const [left, right] = [Math.min(x, u) + INSIDE, Math.max(x, u) - INSIDE];
  return { text, left, right: Math.max(left, right), y: (y + v) / 2, size: USUAL_SIZE };
}

function addTo(all: Map<string, DrawnGlyph[]>, id: string, glyph: DrawnGlyph): void {
  const own = all.get(id);
  if (own) own.push(glyph);
  else all.set(id, [glyph]);
}
