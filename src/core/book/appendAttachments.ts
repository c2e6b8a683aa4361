import { parseAddress, type Position } from '../draw/address.js';
import type { Edition } from '../form/edition.js';
import type { Attachment } from '../report/attachment.js';
import { placeOf, type CellEdit, type PlacedReport } from './cellEdit.js';

/** The columns of labels and of the first cell of a table. */
const [LABEL, FIRST] = [1, 2];

/** An attachment of the page that stays at the place of the one with that number in the workbook. */
export interface KeptPlace {
  readonly after: Attachment;
  readonly before: Attachment;
  /** From 1. */
  readonly number: number;
}

/** The edits that write attachments and rows below what a sheet has, and the attachments that stay. */
interface Appended {
  readonly kept: readonly KeptPlace[];
  readonly edits: readonly CellEdit[];
}

/**
 * Keeps the sheet of the attachments where the page has more of them, or more rows of the lowest: these are
 * written below all else. Undefined where that is not possible, as where one was taken out.
 */
export function appendAttachments(
  book: PlacedReport,
  edition: Edition,
  before: readonly Attachment[],
  now: readonly Attachment[],
): Appended | undefined {
  const titles = before.map((_, at) => placeOf(book, `attachment.${at + 1}.title`));
  const lowest = Math.max(...titles.map((place) => place?.row ?? 0));
  const low = titles.findIndex((place) => place?.row === lowest);
  const [first] = titles;
  if (!first || titles.some((place) => place?.sheet !== first.sheet)) return undefined;
  const kept: KeptPlace[] = [];
  const added: Attachment[] = [];
  for (const after of now) {
    const old = before[kept.length];
    if (old && canStay(old, after, kept.length === low))
      kept.push({ after, before: old, number: kept.length + 1 });
    else added.push(after);
  }
  if (kept.length < before.length) return undefined;
  const bottom = lastRowOf(book, first.sheet);
  const grown = kept[low] && rowsBelow(book, kept[low], bottom);
  if (!grown) return undefined;
  const from = Math.max(bottom, ...grown.map(({ row }) => row)) + 2;
  return { kept, edits: [...grown, ...blocksBelow(added, edition, first, from, before.length)] };
}

function canStay(before: Attachment, after: Attachment, mayGrow: boolean): boolean {
  if (before.chapter !== after.chapter || before.rows[0]?.length !== after.rows[0]?.length) return false;
  return before.rows.length === after.rows.length || (mayGrow && before.rows.length < after.rows.length);
}

function lastRowOf({ sheets }: PlacedReport, name: string): number {
  const cells = sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  return cells.reduce((last, { row }) => Math.max(last, row), 0);
}

/** The rows that an attachment gets below its own; undefined where something stands there. */
function rowsBelow(
  book: PlacedReport,
  { after, before, number }: KeptPlace,
  bottom: number,
): readonly CellEdit[] | undefined {
  const rows = after.rows.slice(before.rows.length);
  if (rows.length === 0) return [];
  const places = before.rows[0]?.map((_, at) =>
    placeOf(book, `attachment.${number}.${before.rows.length}.${at + 1}`),
  );
  if (places?.some((place) => place?.row !== bottom)) return undefined;
  return rows.flatMap((texts, down) =>
    texts.flatMap((value, at) => {
      const place = places?.[at];
      if (!place || value === '') return [];
      return [{ ...place, row: place.row + down + 1, value, like: place }];
    }),
  );
}

/** New attachments one below the other, in the looks of the first. */
function blocksBelow(
  added: readonly Attachment[],
  edition: Edition,
  first: Position,
  from: number,
  count: number,
): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  let row = from;
  const put = (column: number, value: string, like: Position) => {
    if (value !== '') edits.push({ sheet: first.sheet, row, column, value, like });
  };
  const { label, chapter } = edition.attachments;
  for (const [at, { title, rows, chapter: code }] of added.entries()) {
    put(LABEL, `${label}${count + at + 1}`, { ...first, column: LABEL });
    put(FIRST, title, first);
    row += 1;
    put(LABEL, chapter, { ...first, column: LABEL });
    put(FIRST, edition.chapters.find((each) => each.code === code)?.title ?? '', first);
    for (const texts of rows) {
      row += 1;
      for (const [column, text] of texts.entries()) put(FIRST + column, text, first);
    }
    row += 2;
  }
  return edits;
}

/** The names of the sheets on which the attachments of a workbook stand. */
export function sheetsOfAttachments({ read }: PlacedReport): readonly string[] {
  const sheets = [...read.addresses].flatMap(([name, address]) =>
    name.startsWith('attachment.') ? [parseAddress(address).sheet] : [],
  );
  return [...new Set(sheets)];
}
