import { addressOn, cellAddress } from '../draw/address.js';
import type { Edition } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { oneLine } from '../form/text.js';
import { tidyNote, type Note } from '../report/note.js';
import { cellAt, viewOf, type View } from './view.js';

/** One row of the notes sheet: what finding it is for, and the addresses of its cells. */
export interface NotePlace {
  readonly finding: string;
  readonly about: string;
  readonly addresses: Readonly<Record<keyof Note, string>>;
}

/** Where notes stand in a workbook, and the first row below them that is free. */
export interface NotePlaces {
  readonly rows: readonly NotePlace[];
  readonly free: NotePlace;
}

/**
 * The notes on the sheets, with their addresses under `note.` and a number from 1, and the sheets without
 * them.
 */
export interface NotesRead {
  readonly notes: readonly Note[];
  readonly addresses: ReadonlyMap<string, string>;
  /** Left out where no sheet has the headings. */
  readonly places?: NotePlaces;
  readonly rest: readonly View[];
}

/** Where the headings of the notes stand on a sheet. */
interface Head {
  readonly row: number;
  readonly about: number;
  readonly text: number;
  readonly finding: number;
}

/**
 * Reads the notes: what stands under their headings, whatever the sheet is called; hidden sheets are not
 * read. From the headings down a sheet holds notes and nothing else. Rows without a reason are no notes, but
 * their places are known.
 */
export function readNotes(views: readonly View[], editions: readonly Edition[]): NotesRead {
  const notes: Note[] = [];
  const addresses = new Map<string, string>();
  const rows: NotePlace[] = [];
  let free: NotePlace | undefined;
  const rest = views.map((view) => {
    const head = view.sheet.hidden ? undefined : findHead(view, editions);
    if (!head) return view;
    for (const row of view.rows.keys()) {
      if (row <= head.row) continue;
      const note = tidyNote({
        finding: said(view, row, head.finding),
        about: said(view, row, head.about),
        text: said(view, row, head.text),
      });
      const place = placeOf(view, row, head);
      rows.push(place);
      if (note) addresses.set(`note.${notes.push(note)}`, place.addresses.text);
    }
    free ??= placeOf(view, Math.max(...view.rows.keys()) + 1, head);
    return viewOf({ ...view.sheet, cells: view.sheet.cells.filter((cell) => cell.row < head.row) });
  });
  return { notes, addresses, rest, ...(free ? { places: { rows, free } } : {}) };
}

/**
 * The headings are found where the one over the reasons and one of the others stand in a row; the third is
 * then beside them.
 */
function findHead(view: View, editions: readonly Edition[]): Head | undefined {
  for (const { notes } of editions) {
    const official = fold(notes.text);
    for (const { key, row, column: text } of view.keys) {
      if (key !== official) continue;
      const columnOf = (label: string) =>
        view.keys.find((other) => other.row === row && other.key === fold(label))?.column;
      const [about, finding] = [columnOf(notes.about), columnOf(notes.finding)];
      if (about !== undefined || finding !== undefined)
        return { row, text, about: about ?? Math.max(1, text - 1), finding: finding ?? text + 1 };
    }
  }
  return undefined;
}

function said(view: View, row: number, column: number): string {
  return String(cellAt(view, row, column)?.value ?? '');
}

function placeOf(view: View, row: number, { about, text, finding }: Head): NotePlace {
  const at = (column: number) => addressOn(view.sheet.name, cellAddress(row, column));
  return {
    finding: oneLine(said(view, row, finding)),
    about: oneLine(said(view, row, about)),
    addresses: { about: at(about), text: at(text), finding: at(finding) },
  };
}
