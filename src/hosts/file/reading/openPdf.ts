import type { FixedPage } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { checkPdf } from './checkPdf.js';
import { GbMaps } from './gbMaps.js';
import { unknownFonts } from './unknownFonts.js';
import { turnOfTexts } from './turnOfTexts.js';
import { pdfMarks } from './pdfMarks.js';
import { pdfRules } from './pdfRules.js';
import { middleOf, MOST_PAGES, MOST_STEPS, MOST_TEXTS } from './fixedPages.js';

/** No scripts, no fonts of the system, nothing fetched; maps of characters, and what fonts say of theirs. */
const SETTINGS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  cMapPacked: true,
  CMapReaderFactory: GbMaps,
  fontExtraProperties: true,
  verbosity: 0,
};

/** What stands for a character that nobody can tell. */
const UNKNOWN = '\ufffd';
/**
 * The texts, the rules and the marks of readers on the pages of a PDF, without fonts, pictures or scripts.
 * Throws a `Problem`: `encrypted`, `inflatesTooMuch` and `tooManyCells` for far more than a report has,
 * `foreignFile` for what cannot be read.
 */
export async function openPdf(bytes: Uint8Array): Promise<readonly FixedPage[]> {
  checkPdf(bytes);
  const { getDocument, OPS } = await loadPdf();
  const task = getDocument({ data: new Uint8Array(bytes), ...SETTINGS });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Problem('tooManyCells');
    const pages: FixedPage[] = [];
    let left = MOST_STEPS;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      if (items.length > MOST_TEXTS) throw new Problem('tooManyCells');
      const { height, transform } = page.getViewport({ scale: 1, rotation: turnOf(items) });
      const steps = await page.getOperatorList();
      const isUnknown = unknownFonts(page.commonObjs);
      const texts = items.flatMap((item) =>
        'str' in item ? [placeText(item, transform, isUnknown(item.fontName))] : [],
      );
      left -= steps.fnArray.length;
      if (left < 0) throw new Problem('tooManyCells');
      const marks = pdfMarks(await page.getAnnotations().catch(() => []), transform);
      pages.push({ height, texts, rules: pdfRules(steps, OPS, transform), ...marks });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw asProblem(error);
  } finally {
    await task.destroy();
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked ? new Problem('encrypted', { kind: 'pdf' }) : new Problem('foreignFile', { kind: 'pdf' });
}

function turnOf(items: readonly object[]): number | undefined {
  const texts = items.filter((item): item is PdfItem => 'str' in item);
  return turnOfTexts(
    texts.map(({ str, transform: [right = 1, up = 0] }) => ({ characters: str.trim().length, right, up })),
  );
}

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function placeText(
  { str, transform, width }: PdfItem,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[],
  isUnknown: boolean,
) {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  const left = a * x + c * y + e;
  const base = b * x + d * y + f;
  const size = Math.hypot(skew, scale);
  const text = isUnknown ? str.replace(/\S/gu, UNKNOWN) : str;
  return { text, left, right: left + width, y: middleOf(base, size), size };
}

/** Loads the library with its worker in the same thread, so that nothing is fetched. */
async function loadPdf() {
  standIn();
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}

/** Classes of drawing that the library looks for when it is loaded and that reading does not use. */
function standIn(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: Object });
}
