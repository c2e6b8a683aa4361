import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { oneLine } from '../../form/text.js';
import { tidyNote, type Note } from '../../report/note.js';
import { showText } from '../view/showText.js';
import { cellAt, columnOf, lastRow, placeName, viewOf, type View } from '../view/view.js';

/** One row of the notes sheet: the finding it is for, and the addresses of its cells. */
export interface NotePlace {
  readonly finding: string;
  readonly about: string;
  readonly addresses: Readonly<Record<keyof Note, string>>;
}

/** The rows for notes in a workbook, and the first free row below them. */
export interface NotePlaces {
  readonly rows: readonly NotePlace[];
  readonly free: NotePlace;
}

/** The notes, with their addresses under `note.` and a number from 1, and the sheets without them. */
interface NotesRead {
  readonly notes: readonly Note[];
  readonly addresses: ReadonlyMap<string, string>;
  /** Left out where no sheet has the headings. */
  readonly places?: NotePlaces;
  readonly rest: readonly View[];
}

/** The row of the headings of the notes on a sheet, and the column of each. */
interface Head {
  readonly row: number;
  readonly about: number;
  readonly text: number;
  readonly finding: number;
}

/** The notes of one sheet with the row of each, and the rows that are for notes. */
interface SheetNotes {
  readonly noted: readonly { readonly note: Note; readonly place: NotePlace }[];
  readonly rows: readonly NotePlace[];
  readonly free: NotePlace;
  /** The sheet above the headings. */
  readonly rest: View;
}

/**
 * Reads the notes below their headings, whatever the name of the sheet; hidden sheets are not read. From the
 * headings down, a sheet holds notes and nothing else. A row without a reason is no note but has a place.
 */
export function readNotes(views: readonly View[], editions: readonly Edition[]): NotesRead {
  const sheets = views.map((view) => {
    const head = view.sheet.hidden ? undefined : findHead(view, editions);
    return head ? readSheet(view, head) : view;
  });
  const read = sheets.filter((each): each is SheetNotes => 'noted' in each);
  const noted = read.flatMap((each) => each.noted);
  const free = read[0]?.free;
  return {
    notes: noted.map(({ note }) => note),
    addresses: new Map(noted.map(({ place }, at) => [`note.${at + 1}`, place.addresses.text])),
    rest: sheets.map((each) => ('noted' in each ? each.rest : each)),
    ...(free ? { places: { rows: read.flatMap(({ rows }) => rows), free } } : {}),
  };
}

function readSheet(view: View, head: Head): SheetNotes {
  const below = [...view.rows.keys()].filter((row) => row > head.row);
  const rows = below.map((row) => placeOf(view, row, head));
  const noted = below.flatMap((row, at) => {
    const note = tidyNote({
      finding: said(view, row, head.finding),
      about: said(view, row, head.about),
      text: said(view, row, head.text),
    });
    const place = rows[at];
    return note && place ? [{ note, place }] : [];
  });
  return {
    noted,
    rows,
    free: placeOf(view, lastRow(view) + 1, head),
    rest: viewOf({ ...view.sheet, cells: view.sheet.cells.filter((cell) => cell.row < head.row) }),
  };
}

/** The headings: the one over the reasons and one of the others in a row; the third is then beside them. */
function findHead(view: View, editions: readonly Edition[]): Head | undefined {
  for (const { notes } of editions) {
    const official = fold(notes.text);
    const seen = new Set<number>();
    for (const { key, row, column: text } of view.keys) {
      if (key !== official || seen.has(row)) continue;
      seen.add(row);
      const [about, finding] = [columnOf(view, row, notes.about), columnOf(view, row, notes.finding)];
      if (about !== undefined || finding !== undefined)
        return { row, text, about: about ?? Math.max(1, text - 1), finding: finding ?? text + 1 };
    }
  }
  return undefined;
}

function said(view: View, row: number, column: number): string {
  const cell = cellAt(view, row, column);
  return cell ? showText(cell) : '';
}

function placeOf(view: View, row: number, { about, text, finding }: Head): NotePlace {
  return {
    finding: oneLine(said(view, row, finding)),
    about: oneLine(said(view, row, about)),
    addresses: {
      about: placeName(view, row, about),
      text: placeName(view, row, text),
      finding: placeName(view, row, finding),
    },
  };
}
