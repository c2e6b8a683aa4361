import { editions } from '../../templates/index.js';
import { readViews, type ReadResult } from '../core/read/readReport.js';
import { withPathLabels } from '../core/read/view/pathLabels.js';
import { viewOf } from '../core/read/view/view.js';
import { Problem } from '../core/report/problem.js';
import type { PublishedKind } from '../hosts/file/publishedKind.js';
import { openDoc } from '../hosts/file/doc/openDoc.js';
import { openOdt } from '../hosts/file/odt/openOdt.js';
import { openOfd } from '../hosts/file/ofd/openOfd.js';
import { openPdf } from '../hosts/file/reading/openPdf.js';
import { openWord } from '../hosts/file/reading/openWord.js';
import { openRtf } from '../hosts/file/rtf/openRtf.js';
import { archivedPages } from '../imports/html/archivedPage.js';
import { isMarkedText, markedPage } from '../imports/html/markedPage.js';
import { readHtml } from '../imports/html/readHtml.js';
import { readOdt } from '../imports/odt/readOdt.js';
import {
  archivedWorkbook,
  holdsSheets,
  workbookPage,
  type ShownSheet,
} from '../imports/html/workbookPage.js';
import { withHeads } from './aboveTables.js';
import { withoutOpenEnds } from '../imports/loose/openEnds.js';
import { unusedTexts } from '../imports/page/leftOut.js';
import { readPublished } from '../imports/page/readPublished.js';
import { readStyled } from '../imports/page/readStyled.js';
import { readPdf } from '../imports/pdf/readPdf.js';
import type { PageRead } from '../imports/pieces/pieces.js';
import { readRelaid } from '../imports/sheets/readRelaid.js';
import { readFlat } from '../imports/word/readFlat.js';
import { readWord } from '../imports/word/readWord.js';

export { readHtml };

/** How each other kind of file becomes a page. */
const readers: Readonly<Record<Exclude<PublishedKind, 'pdf'>, (bytes: Uint8Array) => PageRead>> = {
  word: (bytes) => readWord(openWord(bytes)),
  oldWord: (bytes) => readFlat(openDoc(bytes)),
  richText: (bytes) => readFlat(openRtf(bytes)),
  openText: (bytes) => readOdt(openOdt(bytes)),
  ofd: (bytes) => readPdf(openOfd(bytes), editions),
};

/**
 * Reads a published page, one saved in a single file too. Throws a `Problem`: `foreignFile` where it has no
 * report, `twoReports`, `pasteTooLarge`.
 */
export function readPublishedPage(html: string): ReadResult {
  const sheets = archivedWorkbook(html);
  if (sheets) return tellForeign('webArchive', () => readSheetsOfPage(sheets));
  const archived = archivedPages(html);
  const [page = '', ...frames] = archived ?? [html];
  const alone = holdsSheets(html) ? 'framePage' : 'webPage';
  const kind = archived ? 'webArchive' : alone;
  try {
    return tellForeign(kind, () => readWhole(page));
  } catch (error) {
    const isNone = error instanceof Problem && error.code === 'foreignFile';
    const found = isNone ? frames.flatMap((frame) => reportIn(frame) ?? []) : [];
    if (found.length !== 1) throw error;
    return found[0] as ReadResult;
  }
}

function readWhole(page: string): ReadResult {
  if (isMarkedText(page)) return withoutOpenEnds(readPublished(markedPage(page, editions), editions));
  const sheets = workbookPage(page);
  return sheets ? readSheetsOfPage(sheets) : readStyled(readHtml(page), editions);
}

/** The report in the frame of a page; undefined where there is none. */
function reportIn(page: string): ReadResult | undefined {
  try {
    return readWhole(page);
  } catch (error) {
    if (error instanceof Problem && error.code === 'noTable') return undefined;
    throw error;
  }
}

/** Reads the sheets that a page shows; nobody can open their cells, and all of their numbers are text. */
function readSheetsOfPage(sheets: readonly ShownSheet[]): ReadResult {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const [struck, invisible, dropped] = [
    shown.flatMap((sheet) => sheet.struck),
    shown.flatMap((sheet) => sheet.invisible ?? []),
    shown.flatMap((sheet) => sheet.dropped ?? []),
  ];
  const { report, remarks } = readRelaid(sheets, editions, (given) => {
    const views = given.map((sheet) => withPathLabels(viewOf(sheet), editions));
    return withHeads(views, readViews(views, editions));
  });
  return {
    report,
    addresses: new Map(),
    remarks: [
      ...remarks.filter(({ kind }) => kind !== 'textNumber'),
      ...unusedTexts(struck, invisible, dropped),
      ...(shown.some(({ isUnstyled }) => isUnstyled) ? [{ kind: 'unstyled' } as const] : []),
    ],
    formulas: new Set(),
  };
}

/**
 * Reads a published file, a PDF by `pagesOf`; throws a `Problem` as `openWord`, `openPdf` and
 * `readPublishedPage` do.
 */
export async function readPublishedFile(
  bytes: Uint8Array,
  kind: PublishedKind,
  pagesOf: typeof openPdf = openPdf,
): Promise<ReadResult> {
  const page = kind === 'pdf' ? readPdf(await pagesOf(bytes), editions) : readers[kind](bytes);
  return tellForeign(kind, () => readPublished(page, editions));
}

/** A file of another program without a report in it is only that. */
function tellForeign(kind: string, read: () => ReadResult): ReadResult {
  try {
    return read();
  } catch (error) {
    const isNone = error instanceof Problem && error.code === 'noTable';
    throw isNone ? new Problem('foreignFile', { kind }) : error;
  }
}
