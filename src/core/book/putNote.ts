import { addressOn, cellAddress } from '../draw/address.js';
import type { Layout } from '../draw/layout.js';
import { FIRST_NOTE, layoutNotes, withoutNotes } from '../draw/layoutNotes.js';
import type { NotePlace } from '../read/beside/readNotes.js';
import type { ReadResult } from '../read/readReport.js';
import type { Finding } from '../report/finding.js';
import { answers, keyOf, type Note } from '../report/note.js';
import type { Report } from '../report/report.js';
import { withNote } from '../report/withNote.js';

/**
 * What a host has to draw and then to write so that a note stands in the workbook, in this order; both may be
 * empty.
 */
export interface NoteEdit {
  readonly layouts: readonly Layout[];
  readonly entries: readonly { readonly address: string; readonly value: string | null }[];
}

/**
 * How to put the reason for a warning in the workbook it was read from: on a new sheet where there is none,
 * else in the row that is for it, else in the first free row. An empty text empties the cells of its rows.
 * Throws a `RangeError` for a finding that is no warning.
 */
export function putNote(
  { report, notePlaces }: Pick<ReadResult, 'report' | 'notePlaces'>,
  finding: Finding,
  text: string,
): NoteEdit {
  const key = keyOf(finding);
  const noted = withNote(report, finding, text);
  const note = noted.notes.find((each) => each.finding === key);
  if (!notePlaces) return note ? onNewSheet(noted, note) : { layouts: [], entries: [] };
  const rows = notePlaces.rows.filter((row) => answers(row, finding));
  const written = note ? fillRow(rows[0] ?? notePlaces.free, note) : [];
  return { layouts: [], entries: [...written, ...rows.slice(note ? 1 : 0).flatMap((row) => fillRow(row))] };
}

/** A sheet without notes, as high as the note needs, and the note in its first row: both are one act. */
function onNewSheet(noted: Report, note: Note): NoteEdit {
  const layout = layoutNotes({ ...noted, notes: [note] });
  const entries = (['about', 'text', 'finding'] as const).map((part) => ({
    address: addressOn(layout.sheet, cellAddress(FIRST_NOTE.row, FIRST_NOTE.columns[part])),
    value: note[part],
  }));
  return { layouts: [withoutNotes(layout)], entries };
}

/** The three cells of a row, emptied where there is no note. */
function fillRow({ addresses }: NotePlace, note?: Note): NoteEdit['entries'] {
  return (['about', 'text', 'finding'] as const).map((part) => ({
    address: addresses[part],
    value: note?.[part] ?? null,
  }));
}
