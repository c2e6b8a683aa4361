import type { SheetCell } from '../core/draw/sheet.js';
import type { ReadResult } from '../core/read/readReport.js';
import { placeName, type View } from '../core/read/view/view.js';
import type { Remark } from '../core/report/finding.js';

/** What is counted in words beside the figures of a table: 其中3件为网络申请. */
const COUNTED = /[^\d.]\d+\s*[件条次份元]/;
/** A note on the figures, or a sentence; one that says how to fill in is none. */
const NOTE = /^[\s（(]*(?:[*※★]|(?:注|备注|说明|附注)\d?[:：]|以上|上述|本表)|。/;
const ASKS = /填|请|勿|不得|须|勾稽/;

/**
 * Tells the first note on each visible sheet of tables alone, for which the form has no place. The pane does
 * without: it stands beside the sheet.
 */
export function tellTableNotes(read: ReadResult, views: readonly View[]): ReadResult {
  const chapters = chaptersByPrefix(read);
  const remarks = views.flatMap((view) => noteOn(view, chapters.get(view.prefix)));
  return remarks.length === 0 ? read : { ...read, remarks: [...read.remarks, ...remarks] };
}

/** The titles of the chapters of tables, by how the addresses on their sheets begin; without told sheets. */
function chaptersByPrefix({ report, addresses, headings, remarks }: ReadResult): ReadonlyMap<string, string> {
  const titles = new Map(
    report.edition.chapters.flatMap(({ title, tables = [] }) => tables.map(({ code }) => [code, title])),
  );
  const chapters = new Map<string, string>();
  for (const [name, address] of addresses) {
    const title = titles.get(name.slice(0, name.indexOf('.')));
    if (title !== undefined && !chapters.has(prefixOf(address))) chapters.set(prefixOf(address), title);
  }
  for (const address of headings?.values() ?? []) chapters.delete(prefixOf(address));
  for (const remark of remarks) if (remark.kind === 'unreadText') chapters.delete(prefixOf(remark.address));
  return chapters;
}

function prefixOf(address: string): string {
  return address.slice(0, address.lastIndexOf('!') + 1);
}

function noteOn(view: View, besideTable: string | undefined): readonly Remark[] {
  if (besideTable === undefined) return [];
  const { name: sheet, cells } = view.sheet;
  const note = cells.find((cell, at) => isNote(cell, cells, at));
  if (!note) return [];
  const address = placeName(view, note.row, note.column);
  return [{ kind: 'unreadText', sheet, address, isLikely: false, besideTable }];
}

/** True for a note that stands alone in its row, or right behind a figure. */
function isNote({ row, value }: SheetCell, cells: readonly SheetCell[], at: number): boolean {
  if (typeof value !== 'string' || !saysMore(value)) return false;
  const before = cells[at - 1];
  return before?.row === row ? typeof before.value === 'number' : cells[at + 1]?.row !== row;
}

function saysMore(text: string): boolean {
  return COUNTED.test(text) || (NOTE.test(text) && !ASKS.test(text));
}
