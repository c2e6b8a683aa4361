import { addressOn } from '../../draw/address.js';
import { frameOf } from '../../draw/frameTable.js';
import type { Sheet, SheetCell } from '../../draw/sheet.js';
import { tableTexts } from '../../draw/tableTexts.js';
import { tablesOf, type Chapter, type Edition, type Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { withoutNote, withPoint } from '../../form/labelNote.js';
import { tablesByLabel } from '../../form/labels.js';
import { remember } from '../../form/remember.js';
import { withoutPictures } from './pictures.js';
import { findPartsOnce } from './knownParts.js';
import { tableRowsOf } from './tableRows.js';
import { byRow, LONGEST_LABEL, viewOf, type OfficialView, type View } from './view.js';

/** A sheet made ready for reading by label, with the official one that it agrees with. */
export function viewWithOfficial(sheet: Sheet, editions: readonly Edition[]): View {
  for (const official of officialViews(editions)) {
    const texts = textsBeside(sheet, official.sheet, editions);
    if (!texts) continue;
    // What may be a label is seldom in the place of a number: all others are those of the official sheet.
    const isLong = ({ value }: SheetCell) => String(value).length > LONGEST_LABEL;
    const hasOthers =
      texts.length > 0 && (texts.some(isLong) || viewOf({ ...sheet, cells: texts }).keys.length > 0);
    return hasOthers ? { ...viewOf(sheet), official } : viewWithKeys(sheet, official);
  }
  return viewOf(sheet);
}

/** A sheet whose texts that may be labels are those of the official one. */
function viewWithKeys(given: Sheet, official: OfficialView): View {
  const sheet = withoutPictures(given);
  return {
    sheet,
    prefix: addressOn(sheet.name, ''),
    rows: byRow(sheet.cells),
    keys: official.keys,
    official,
  };
}

/**
 * The texts in the cells of numbers of a sheet that has the texts of an official one in the same cells, no
 * label in those of numbers, and nothing else; undefined for any other sheet. On such a sheet the same lines
 * are found in the same places: what stands for a number decides only where labels do not.
 */
function textsBeside(
  { cells }: Sheet,
  official: Sheet,
  editions: readonly Edition[],
): readonly SheetCell[] | undefined {
  const texts: SheetCell[] = [];
  let at = 0;
  for (const { row, column, value } of official.cells) {
    const next = cells[at];
    const cell = next?.row === row && next.column === column ? next : undefined;
    if (cell) at += 1;
    if (typeof value !== 'number') {
      if (!cell || !says(cell, value)) return undefined;
    } else if (typeof cell?.value === 'string') {
      if (isLabel(cell.value, editions)) return undefined;
      texts.push(cell);
    }
  }
  return at === cells.length ? texts : undefined;
}

function says({ value, error, plain }: SheetCell, text: SheetCell['value']): boolean {
  return value === text && error === undefined && plain === undefined;
}

function isLabel(text: string, editions: readonly Edition[]): boolean {
  const label = withPoint(fold(text));
  const labels = tablesByLabel(editions);
  return labels.has(label) || labels.has(withoutNote(label));
}

/** The sheets of all tables as the program draws them, with 0 for each number. */
const officialViews = remember((editions: readonly Edition[]) => {
  const all = editions.flatMap(tablesOf);
  return editions.flatMap(({ chapters }) =>
    chapters.flatMap((chapter) =>
      (chapter.tables ?? []).map((table): OfficialView => {
        const view = viewOf(officialSheet(chapter, table));
        const numbers = view.sheet.cells.filter(({ value }) => typeof value === 'number');
        return {
          ...view,
          inTable: tableRowsOf(
            view,
            all.filter(({ code }) => code === table.code),
          ),
          findKnown: findPartsOnce(numbers),
        };
      }),
    ),
  );
});

function officialSheet(chapter: Chapter, table: Table): Sheet {
  const frame = frameOf(table);
  const texts = tableTexts(chapter, table, frame).filter(({ value }) => value !== '');
  const numbers = [...frame.places.values()].map(({ row, column }) => ({ row, column, value: 0 }));
  const cells = [...texts, ...numbers]
    .map(({ row, column, value }): SheetCell => ({ row, column, value }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { name: table.name, hidden: false, cells };
}
