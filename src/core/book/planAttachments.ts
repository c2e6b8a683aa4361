import type { Edition } from '../form/edition.js';
import { layoutAttachments } from '../draw/layoutAttachments.js';
import { attachmentsOn } from '../read/beside/attachmentsOn.js';
import type { Attachment } from '../report/attachment.js';
import { appendAttachments, sheetsOfAttachments, type KeptPlace } from './appendAttachments.js';
import { placeOf, type CellEdit, type EditPlan, type PlacedReport } from './cellEdit.js';

type SheetPlan = Pick<EditPlan, 'edits' | 'added' | 'removed' | 'unplaced'>;

const NOTHING: SheetPlan = { edits: [], added: [], removed: [], unplaced: [] };

/**
 * The edits of the attachments: cell by cell where they have the size that they had. Else their sheet is
 * drawn anew; where something on it would be lost, as formulas, what is new is written below it, and what
 * cannot be has no place. A workbook without such a sheet gets one.
 */
export function planAttachments(book: PlacedReport, page: PlacedReport): SheetPlan {
  const [before = [], now = []] = [book, page].map(({ read }) => read.report.attachments);
  if (JSON.stringify(before) === JSON.stringify(now)) return NOTHING;
  const edits = hasSameShape(before, now) ? editsOf(book, inPlace(before, now)) : undefined;
  if (edits) return { ...NOTHING, edits };
  const { edition } = page.read.report;
  if (before.length > 0 && attachmentsOn(book.sheets, edition, [edition]).unkept.length > 0)
    return planBelow(book, edition, before, now);
  return {
    ...NOTHING,
    added: now.length > 0 ? [layoutAttachments(page.read.report)] : [],
    removed: sheetsOfAttachments(book),
  };
}

function planBelow(
  book: PlacedReport,
  edition: Edition,
  before: readonly Attachment[],
  now: readonly Attachment[],
): SheetPlan {
  const below = appendAttachments(book, edition, before, now);
  const edits = below && editsOf(book, below.kept);
  return edits
    ? { ...NOTHING, edits: [...edits, ...below.edits] }
    : { ...NOTHING, unplaced: ['attachments'] };
}

function hasSameShape(before: readonly Attachment[], now: readonly Attachment[]): boolean {
  return JSON.stringify(before.map(shapeOf)) === JSON.stringify(now.map(shapeOf));
}

function shapeOf({ chapter, rows }: Attachment) {
  return [chapter, rows.length, rows[0]?.length];
}

function inPlace(before: readonly Attachment[], now: readonly Attachment[]): readonly KeptPlace[] {
  return before.flatMap((each, at) => {
    const after = now[at];
    return after ? [{ after, before: each, number: at + 1 }] : [];
  });
}

/** The edits of titles and cells; undefined where one of them has no place. */
function editsOf(book: PlacedReport, kept: readonly KeptPlace[]): readonly CellEdit[] | undefined {
  const edits: CellEdit[] = [];
  for (const { after, before, number } of kept) {
    const [texts, olds] = [after, before].map(textsOf);
    for (const [part, old] of olds ?? []) {
      const text = texts?.get(part) ?? '';
      if (old === text) continue;
      const place = placeOf(book, `attachment.${number}.${part}`);
      if (!place) return undefined;
      edits.push({ ...place, value: text === '' ? null : text });
    }
  }
  return edits;
}

/** The texts of an attachment by the parts of their names: `title`, `2.3`. */
function textsOf({ title, rows }: Attachment): ReadonlyMap<string, string> {
  return new Map([
    ['title', title],
    ...rows.flatMap((row, r) => row.map((text, c) => [`${r + 1}.${c + 1}`, text] as const)),
  ]);
}
