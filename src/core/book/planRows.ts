import { cellAddress, parseAddress, type Position } from '../draw/address.js';
import { layoutLog } from '../draw/layoutLog.js';
import { LOG_PARTS, type LogLine } from '../draw/logLine.js';
import { layoutNotes } from '../draw/layoutNotes.js';
import type { NotePlace } from '../read/beside/readNotes.js';
import type { Note } from '../report/note.js';
import type { PlacedReport, CellEdit, EditPlan } from './cellEdit.js';

type RowsPlan = Pick<EditPlan, 'edits' | 'added'>;

const NOTE_PARTS = ['about', 'text', 'finding'] as const;

/**
 * The edits of the sheet of notes: the notes of the page go into the rows of those before, then into rows
 * that are ready for them, then below. A workbook without such a sheet gets one.
 */
export function planNotes(book: PlacedReport, page: PlacedReport): RowsPlan {
  const { notes } = page.read.report;
  const before = book.read.report.notes;
  const places = book.read.notePlaces;
  if (!places) return { edits: [], added: notes.length > 0 ? [layoutNotes(page.read.report)] : [] };
  const textAt = (index: number) => book.read.addresses.get(`note.${index + 1}`);
  const filled = before.map((_, index) =>
    places.rows.find(({ addresses }) => addresses.text === textAt(index)),
  );
  const ready = new Set(places.rows.filter((row) => !filled.includes(row) && row.finding !== ''));
  let below = 0;
  const rowFor = (note: Note | undefined, index: number): NotePlace['addresses'] | undefined => {
    const own = filled[index];
    if (own) return own.addresses;
    const waiting = [...ready].find(({ finding }) => finding === note?.finding);
    if (waiting) ready.delete(waiting);
    return waiting?.addresses ?? lowered(places.free.addresses, below++);
  };
  const count = Math.max(notes.length, before.length);
  const edits = Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [now, then] = [notes[index], before[index]];
    const changed = NOTE_PARTS.filter((part) => (now?.[part] ?? '') !== (then?.[part] ?? ''));
    const row = changed.length > 0 ? rowFor(now, index) : undefined;
    if (!row) return [];
    return changed.map((part) => textEdit(parseAddress(row[part]), now?.[part] ?? ''));
  });
  return { edits, added: [] };
}

function lowered(addresses: NotePlace['addresses'], rows: number): NotePlace['addresses'] {
  const lower = (address: string) => {
    const { row, column } = parseAddress(address);
    return address.replace(/[A-Z]+\d+$/, cellAddress(row + rows, column));
  };
  return { about: lower(addresses.about), text: lower(addresses.text), finding: lower(addresses.finding) };
}

/** The edits of the log: its lines are those of the page. A workbook without a log gets its sheet. */
export function planLog(book: PlacedReport, page: PlacedReport): RowsPlan {
  const lines: readonly LogLine[] = page.read.logPlace?.lines ?? [];
  const log = book.read.logPlace;
  if (!log) return { edits: [], added: lines.length > 0 ? [layoutLog(page.read.report.edition, lines)] : [] };
  const count = Math.max(lines.length, log.lines.length);
  const edits = Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [now, then] = [lines[index], log.lines[index]];
    const row = then?.row ?? log.row + index - log.lines.length;
    return LOG_PARTS.filter((part) => (now?.[part] ?? '') !== (then?.[part] ?? '')).map((part) =>
      textEdit({ sheet: log.sheet, row, column: log.columns[part] }, now?.[part] ?? ''),
    );
  });
  return { edits, added: [] };
}

function textEdit(place: Position, text: string): CellEdit {
  return { ...place, value: text === '' ? null : text, wraps: true };
}
