import type { Edition } from '../form/edition.js';
import { oneLine } from '../form/text.js';

/** A table of a report that is none of the form. All of it is text: its numbers are no figures. */
export interface Attachment {
  /** The code of the chapter that it belongs to; it stands below that chapter's own text and tables. */
  readonly chapter: string;
  /** What stands above it; empty where nothing does. */
  readonly title: string;
  /** Its cells row by row, all rows as long as each other; what a merged cell covers is empty. */
  readonly rows: readonly (readonly string[])[];
}

/** The largest attachments: their number, and rows, columns and characters of each; a report has far less. */
export const ATTACHMENT_LIMITS = { attachments: 30, rows: 500, columns: 40, title: 100, cell: 1000 } as const;
const MOST = ATTACHMENT_LIMITS;

/** A text in a table, by its row and column. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells of a table without the rows and columns in which nothing stands, and where these lines are. */
export interface FilledTable {
  readonly texts: readonly (readonly string[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Puts texts in rows, however far apart they stand; undefined where they are more than an attachment has. */
export function filledTable(cells: readonly PlacedText[]): FilledTable | undefined {
  const byPlace = new Map<number, Map<number, string>>();
  const taken = new Set<number>();
  for (const { row, column, text } of cells) {
    if (text.trim() === '') continue;
    taken.add(column);
    const line = byPlace.get(row) ?? new Map<number, string>();
    byPlace.set(row, line.set(column, oneLine(text)));
  }
  if (byPlace.size > MOST.rows || taken.size > MOST.columns) return undefined;
  const [rows, columns] = [[...byPlace.keys()], [...taken]].map((each) => each.sort((a, b) => a - b));
  const textAt = (row: number, column: number) => byPlace.get(row)?.get(column) ?? '';
  const texts = (rows ?? []).map((row) => (columns ?? []).map((column) => textAt(row, column)));
  return { texts, rows: rows ?? [], columns: columns ?? [] };
}

/**
 * A table as an attachment: each cell on one line, without the rows and columns in which nothing stands.
 * Undefined where nothing is left, and where it is larger than an attachment may be.
 */
export function tidyAttachment({ chapter, title, rows }: Attachment): Attachment | undefined {
  const cells = rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, text })));
  const { texts = [] } = filledTable(cells) ?? {};
  const heading = oneLine(title);
  const isTooLong = texts.some((row) => row.some((text) => text.length > MOST.cell));
  if (texts.length === 0 || isTooLong || heading.length > MOST.title) return undefined;
  return { chapter, title: heading, rows: texts };
}

/** The attachments in the order of the chapters that they belong to. */
export function inOrderOfChapters(
  attachments: readonly Attachment[],
  { chapters }: Edition,
): readonly Attachment[] {
  const placeOf = ({ chapter }: Attachment) => chapters.findIndex(({ code }) => code === chapter);
  return [...attachments].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The attachments of a chapter, each with its number in the whole report, from 1. */
export function attachmentsOf(
  { attachments = [] }: { readonly attachments?: readonly Attachment[] },
  chapter: string,
): readonly (Attachment & { readonly number: number })[] {
  return attachments.flatMap((each, at) => (each.chapter === chapter ? [{ ...each, number: at + 1 }] : []));
}
