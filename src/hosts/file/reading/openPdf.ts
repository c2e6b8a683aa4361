import type { FixedPage } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { checkPdf } from './checkPdf.js';
import { GbMaps } from './gbMaps.js';
import { MOST_PAGES, MOST_STEPS } from './fixedPages.js';
import { readPdfPage } from './pdfPage.js';

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

/**
 * The texts that are seen, the rules and the marks of readers on the pages of a PDF, without fonts or
 * scripts. Throws a `Problem`: `encrypted`, `inflatesTooMuch` and `tooManyCells` for far more than a report
 * has, `foreignFile` for what cannot be read.
 */
export async function openPdf(bytes: Uint8Array): Promise<readonly FixedPage[]> {
  checkPdf(bytes);
  const { getDocument, OPS } = await loadPdf();
  const task = getDocument({ data: new Uint8Array(bytes), ...SETTINGS });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Problem('tooManyCells');
    const shared = {
      names: new Map(Object.entries(OPS).map(([name, code]) => [code, name])),
      layers: await document.getOptionalContentConfig(),
      left: { steps: MOST_STEPS },
    };
    const pages: FixedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPdfPage(page, shared));
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
