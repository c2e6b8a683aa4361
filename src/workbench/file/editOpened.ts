import type { PlacedReport, EditPlan } from '../../core/book/cellEdit.js';
import { findDifferences } from '../../core/book/findDifferences.js';
import { planEdits } from '../../core/book/planEdits.js';
import { Problem, readSheets, type ReadResult, type Sheet } from '../../index.js';
import { readFileSheets } from '../../opening/readFileSheets.js';

/** An opened workbook whose package is kept: its bytes, and what was read of them. */
export interface OpenedPackage extends PlacedReport {
  readonly bytes: Uint8Array;
}

/** The package after the edits of the page, or the names of what could not be written into it. */
export type EditedPackage =
  | {
      readonly bytes: Uint8Array;
      /** Cells that a formula of the user's works out, which is no sum of the form, by their names. */
      readonly followed: readonly string[];
    }
  | { readonly refused: readonly string[] };

/** The ways in which the package may be edited, the best first. */
const WAYS = [
  { prose: 'rows', recalculation: 'always' },
  { prose: 'rows', recalculation: 'byVersion' },
  { prose: 'lines', recalculation: 'always' },
  { prose: 'lines', recalculation: 'byVersion' },
] as const;

/**
 * Writes into an opened package what the page says otherwise than it. The package is read again and compared
 * with the page: edits after which it says anything else are not used, and the names of what differs are
 * returned instead. Throws `textTooLong`.
 */
export async function editOpened(
  opened: OpenedPackage,
  pageSheets: readonly Sheet[],
): Promise<EditedPackage> {
  const page = { read: readSheets(pageSheets), sheets: pageSheets };
  let refused: readonly string[] | undefined;
  for (const { prose, recalculation } of WAYS) {
    const plan = planEdits(opened, page, prose);
    if (plan.unplaced.length > 0) {
      refused ??= plan.unplaced;
      continue;
    }
    if (plan.edits.length + plan.added.length + plan.removed.length === 0)
      return { bytes: opened.bytes, followed: [] };
    const bytes = await editBytes(opened, plan, recalculation);
    const again = bytes && (await readAgain(bytes));
    const differing = again ? findDifferences(again, page.read) : namesOf(plan);
    if (bytes && differing.length === 0)
      return { bytes, followed: followedIn(plan, opened, recalculation === 'byVersion') };
    refused ??= differing;
  }
  return { refused: refused ?? [] };
}

async function editBytes(
  { bytes }: OpenedPackage,
  { edits, added, removed }: EditPlan,
  recalculation: (typeof WAYS)[number]['recalculation'],
): Promise<Uint8Array | undefined> {
  const { editPackage } = await import('../../hosts/file/editing/editPackage.js');
  try {
    return await editPackage(bytes, { edits, added, removed, recalculation });
  } catch (error) {
    if (error instanceof Problem && error.code === 'textTooLong') throw error;
    return undefined;
  }
}

/** What the program reads of an edited package; undefined where it cannot be read. */
async function readAgain(bytes: Uint8Array): Promise<ReadResult | undefined> {
  const { readWorkbook } = await import('../../hosts/file/reading/readWorkbook.js');
  try {
    return readFileSheets(readWorkbook(bytes));
  } catch {
    return undefined;
  }
}

/** The formulas of the user's that Excel must work out again: those that follow edits, or all of them. */
function followedIn({ followed }: EditPlan, { read }: PlacedReport, isAll: boolean): readonly string[] {
  if (!isAll) return followed;
  return [...read.formulas].filter((name) => read.sums?.has(name) !== true);
}

function namesOf({ edits, added }: EditPlan): readonly string[] {
  return [...new Set([...edits, ...added].map(({ sheet }) => sheet))];
}
