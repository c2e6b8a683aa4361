import { parseAddress } from '../draw/address.js';
import { layoutAttachments } from '../draw/layoutAttachments.js';
import type { Attachment } from '../report/attachment.js';
import { placeOf, type CellEdit, type EditPlan, type PlacedReport } from './cellEdit.js';

type SheetPlan = Pick<EditPlan, 'edits' | 'added' | 'removed'>;

/**
 * The edits of the attachments: cell by cell where they have the size that they had, else their sheet is
 * drawn anew. A workbook without such a sheet gets one.
 */
export function planAttachments(book: PlacedReport, page: PlacedReport): SheetPlan {
  const [before = [], now = []] = [book, page].map(({ read }) => read.report.attachments);
  if (JSON.stringify(before) === JSON.stringify(now)) return { edits: [], added: [], removed: [] };
  const edits = hasSameShape(before, now) ? editsOf(book, before, now) : undefined;
  if (edits) return { edits, added: [], removed: [] };
  const sheets = [...book.read.addresses].flatMap(([name, address]) =>
    name.startsWith('attachment.') ? [parseAddress(address).sheet] : [],
  );
  return {
    edits: [],
    added: now.length > 0 ? [layoutAttachments(page.read.report)] : [],
    removed: [...new Set(sheets)],
  };
}

function hasSameShape(before: readonly Attachment[], now: readonly Attachment[]): boolean {
  return JSON.stringify(before.map(shapeOf)) === JSON.stringify(now.map(shapeOf));
}

function shapeOf({ chapter, rows }: Attachment) {
  return [chapter, rows.length, rows[0]?.length];
}

/** The edits of titles and cells; undefined where one of them has no place. */
function editsOf(
  book: PlacedReport,
  before: readonly Attachment[],
  now: readonly Attachment[],
): readonly CellEdit[] | undefined {
  const edits: CellEdit[] = [];
  for (const [at, after] of now.entries()) {
    const [texts, olds] = [after, before[at]].map((each) => textsOf(each));
    for (const [part, text] of texts ?? []) {
      if (olds?.get(part) === text) continue;
      const place = placeOf(book, `attachment.${at + 1}.${part}`);
      if (!place) return undefined;
      edits.push({ ...place, value: text === '' ? null : text });
    }
  }
  return edits;
}

/** The texts of an attachment by the parts of their names: `title`, `2.3`. */
function textsOf(attachment: Attachment | undefined): ReadonlyMap<string, string> {
  const rows = attachment?.rows ?? [];
  return new Map([
    ['title', attachment?.title ?? ''],
    ...rows.flatMap((row, r) => row.map((text, c) => [`${r + 1}.${c + 1}`, text] as const)),
  ]);
}
