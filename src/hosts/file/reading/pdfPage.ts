import type { PDFPageProxy } from 'pdfjs-dist';
import type { FixedPage } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { middleOf, MOST_TEXTS } from './fixedPages.js';
import { judgeGlyphs } from './judgeGlyphs.js';
import { drawPdf, type PdfDrawing } from './pdfDrawing.js';
import { fieldTexts, kindsOfMarks } from './pdfFields.js';
import { pdfMarks } from './pdfMarks.js';
import { withPictures } from './pdfPictures.js';
import { partTexts } from './partTexts.js';
import type { PdfFont } from './pdfState.js';
import { seenTexts, type FoundText } from './seenTexts.js';
import { isAslant, notesAslant, turnOfTexts, withNotes, type TextWay } from './turnOfTexts.js';
import { unknownFonts } from './unknownFonts.js';

/** What the pages of a PDF have in common. */
export interface SharedPdf {
  /** The names of steps of drawing by their codes. */
  readonly names: ReadonlyMap<number, string>;
  /** Tells which layers are shown. */
  readonly layers: { readonly isVisible: (layer: unknown) => boolean };
  /** How many steps of drawing are left for all pages. */
  readonly left: { steps: number };
}

/** What stands for a character that nobody can tell. */
const UNKNOWN = '\ufffd';

/** The texts that are seen on a page, its rules and its marks. Throws a `Problem` `tooManyCells`. */
export async function readPdfPage(
  page: PDFPageProxy,
  { names, layers, left }: SharedPdf,
): Promise<FixedPage> {
  const { items } = await page.getTextContent();
  if (items.length > MOST_TEXTS) throw new Problem('tooManyCells');
  const texts = items.flatMap((item): readonly PdfItem[] => ('str' in item ? [item] : []));
  const view = page.getViewport({ scale: 1, rotation: turnOf(texts) });
  const steps = await page.getOperatorList();
  left.steps -= steps.fnArray.length;
  if (left.steps < 0) throw new Problem('tooManyCells');
  const marks: readonly unknown[] = await page.getAnnotations().catch(() => []);
  const kinds = kindsOfMarks(marks);
  const { commonObjs } = page;
  const drawing = drawPdf(steps, {
    ...{ names, view: view.transform, isShown: (layer) => layers.isVisible(layer) },
    fontOf: (name) => (commonObjs.has(name) ? (commonObjs.get(name) as PdfFont) : undefined),
    markOf: (id) => kinds.get(id)?.subtype ?? '',
  });
  const isUnknown = unknownFonts(commonObjs);
  const level = texts.filter((item) => !isAslant(wayOf(item)));
  const found = level.map((item) => placeText(item, view.transform, isUnknown(item.fontName)));
  const { glyphs, isScanned } = await judge(page, drawing, view);
  const own = glyphs.filter(({ mark }) => mark === undefined);
  const { texts: seen, unseen } = seenTexts(partTexts(found, own, drawing.rules), own);
  return {
    height: view.height,
    texts: [...seen, ...fieldTexts(kinds, glyphs, view.transform)],
    rules: drawing.rules,
    ...(unseen.length > 0 ? { unseen } : {}),
    ...(isScanned ? { isScanned } : {}),
    ...withNotes(
      pdfMarks(marks, view.transform),
      notesAslant(texts.filter((item) => isAslant(wayOf(item))).map(({ str }) => str)),
    ),
  };
}

async function judge(page: PDFPageProxy, { glyphs, areas, pictures }: PdfDrawing, view: PdfView) {
  const { objs, commonObjs } = page;
  const dataOf = async (name: string) =>
    new Promise((resolve) => (name.startsWith('g_') ? commonObjs : objs).get(name, resolve));
  const settled = await withPictures(areas, pictures, glyphs, dataOf);
  return judgeGlyphs(
    glyphs,
    settled,
    pictures.map(({ area }) => area.box),
    view,
  );
}

interface PdfView {
  readonly width: number;
  readonly height: number;
}

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

function turnOf(texts: readonly PdfItem[]): number | undefined {
  return turnOfTexts(texts.map(wayOf));
}

function wayOf({ str, transform: [right = 1, up = 0] }: PdfItem): TextWay {
  return { characters: str.trim().length, right, up };
}

function placeText(
  { str, transform, width }: PdfItem,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  isUnknown: boolean,
): FoundText {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  const left = a * x + c * y + e;
  const base = b * x + d * y + f;
  const size = Math.hypot(skew, scale);
  const text = isUnknown ? str.replace(/\S/gu, UNKNOWN) : str;
  return { text: { text, left, right: left + width, y: middleOf(base, size), size }, x: left, y: base };
}
