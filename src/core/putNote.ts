import type { Finding } from './finding.js';
import type { Layout } from './layout.js';
import { layoutNotes } from './layoutNotes.js';
import { keyOf, withNote } from './note.js';
import type { ReadResult } from './read.js';

/** What a host has to draw and then to write so that a note stands in the workbook; both may be empty. */
export interface NoteEdit {
  readonly layouts: readonly Layout[];
  readonly entries: readonly { readonly address: string; readonly value: string | null }[];
}

/**
 * How to put the reason for a warning in the workbook it was read from: on a new sheet where there is none, else in the row that has its
 * key, else in the first free row. An empty text empties the cells of its rows. Throws a `RangeError` for a finding that is no warning.
 */
export function putNote({ report, notePlaces }: Pick<ReadResult, 'report' | 'notePlaces'>, finding: Finding, text: string): NoteEdit {
  const key = keyOf(finding);
  const noted = withNote(report, finding, text);
  const note = noted.notes.find((each) => each.finding === key);
  if (!notePlaces) return { layouts: note ? [layoutNotes(noted)] : [], entries: [] };
  const [first, ...repeated] = notePlaces.rows.filter((row) => row.key === key);
  const place = first ?? notePlaces.free;
  const emptied = (note ? repeated : first ? [first, ...repeated] : []).flatMap((row) => [row.about, row.text, row.finding].map((address) => ({ address, value: null })));
  if (!note) return { layouts: [], entries: emptied };
  return { layouts: [], entries: [{ address: place.about, value: note.about }, { address: place.text, value: note.text }, { address: place.finding, value: key }, ...emptied] };
}
