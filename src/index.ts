import { editions } from '../templates/index.js';
import type { CheckResult } from './core/check/check.js';
import type { Layout } from './core/draw/layout.js';
import type { Sheet } from './core/draw/sheet.js';
import type { Edition } from './core/form/edition.js';
import type { Block } from './core/publish/blocks.js';
import type { Export } from './core/publish/export.js';
import { formatNamed as findFormatNamed } from './core/publish/formatNamed.js';
import { isWebPage } from './core/read/import.js';
import type { ReadResult } from './core/read/readReport.js';
import { readTexts } from './core/read/readTexts.js';
import { editionNamed as findEditionNamed } from './core/report/editionNamed.js';
import type { Finding } from './core/report/finding.js';
import type { Report } from './core/report/report.js';
import { formats } from './exports/index.js';
import { imports } from './imports/index.js';
import { rules } from './rules/index.js';

export { findLogPlace } from './core/book/findLogPlace.js';
export { progressOf } from './core/check/progress.js';
export { tellRelation } from './core/check/sentence.js';
export type { LogLine } from './core/draw/logLine.js';
export { sheetNameOf } from './core/draw/sheetNames.js';
export { marksOf, type Mark } from './core/draw/mark.js';
export { editionOfYear, tableNames } from './core/form/edition.js';
export { placeToMend, type PlaceToMend } from './core/read/placeToMend.js';
export { keyOf, lacksReason } from './core/report/note.js';
export { Problem } from './core/report/problem.js';
export { namedFigures, type NamedFigure } from './core/report/figureNames.js';
export { fillPlaceholders } from './core/report/placeholder.js';
export { proseSize } from './core/report/proseSize.js';
export { isThinReason } from './core/report/thinReason.js';
export { withNote } from './core/report/withNote.js';
export type { Part, Repair, Solution, SolutionGroup } from './repair/index.js';
export { standingOf } from './repair/standing.js';
export { suspicionOf } from './repair/suspicion.js';
export { PACKAGES, SPREADSHEETS } from './opening/spreadsheets.js';
export { writeCellText, type TextBlock } from './imports/text/cellText.js';
export { attachTables, type AttachedTables } from './imports/page/attachTables.js';
export { pageSheets, type PageSheets } from './imports/page/pageSheets.js';
export type { PlacedPiece } from './imports/page/placePieces.js';
export type { PagePiece, PageRead, PageTable } from './imports/pieces/pieces.js';
export { readPasted } from './imports/text/readPlain.js';
export { tableOf } from './imports/pieces/tableOf.js';
export { spacedFigures } from './imports/loose/spacedFigures.js';
export { glanceAt, type Glance } from './checking/glance.js';
export { decodeText } from './opening/decodeText.js';
export { mayHoldReport } from './opening/mayHoldReport.js';
export { readSheets } from './opening/readSheets.js';
export { readText } from './opening/readText.js';
export {
  cursorAddress,
  lastingContact,
  reportLayouts,
  startReport,
  templateLayouts,
  type NewWorkbook,
  type WorkbookStart,
} from './making/drawing.js';
export { newWorkbook, putLog, putNote } from './making/adding.js';
export { checkReport } from './checking/checkReport.js';
export { previewReport, renderClip, renderReport } from './making/publishing.js';
export { keepUnread } from './checking/keepUnread.js';
export { repairOf } from './checking/repairOf.js';
export { tellError, tellProblem } from './telling/tellProblem.js';
export { tellRecognised } from './telling/tellRecognised.js';
export { OPENABLE, READABLE, READABLE_KINDS } from './opening/readable.js';
export { tellPartly } from './telling/problems/tellPartly.js';
export { LEVELS, sheetOf, STANDINGS } from './telling/words.js';
export { editions, formats, imports, isWebPage, readTexts, rules };
export type { Block, CheckResult, Edition, Export, Finding, Layout, ReadResult, Report, Sheet };

/** The edition of that id; throws a `Problem` `unknownEdition`. */
export function editionNamed(id: string): Edition {
  return findEditionNamed(id, editions);
}

/** The format of that id; throws a `Problem` `usage`. */
export function formatNamed(id: string): Export {
  return findFormatNamed(id, formats);
}
