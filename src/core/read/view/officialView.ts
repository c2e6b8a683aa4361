import { frameOf } from '../../draw/frameTable.js';
import type { Sheet, SheetCell } from '../../draw/sheet.js';
import { tableTexts } from '../../draw/tableTexts.js';
import type { Chapter, Edition, Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { withoutNote, withPoint } from '../../form/labelNote.js';
import { tablesByLabel } from '../../form/labels.js';
import { remember } from '../../form/remember.js';
import { viewOf, type View } from './view.js';

/** A sheet made ready for reading by label, with the official one that it agrees with. */
export function viewWithOfficial(sheet: Sheet, editions: readonly Edition[]): View {
  const official = officialViews(editions).find((view) => agrees(sheet, view.sheet, editions));
  return official ? { ...viewOf(sheet), official } : viewOf(sheet);
}

/**
 * True where a sheet has the texts of an official one in the same cells, anything but a label in its cells of
 * numbers, and nothing else. Then the same lines are found in the same places: what stands for a number
 * decides only where labels do not.
 */
function agrees({ cells }: Sheet, official: Sheet, editions: readonly Edition[]): boolean {
  let at = 0;
  for (const { row, column, value } of official.cells) {
    const next = cells[at];
    const cell = next?.row === row && next.column === column ? next : undefined;
    if (cell) at += 1;
    const isAlike =
      typeof value === 'number' ? !isLabel(cell?.value, editions) : cell !== undefined && says(cell, value);
    if (!isAlike) return false;
  }
  return at === cells.length;
}

function says({ value, error, plain }: SheetCell, text: SheetCell['value']): boolean {
  return value === text && error === undefined && plain === undefined;
}

function isLabel(value: SheetCell['value'] | undefined, editions: readonly Edition[]): boolean {
  if (typeof value !== 'string') return false;
  const label = withPoint(fold(value));
  const labels = tablesByLabel(editions);
  return labels.has(label) || labels.has(withoutNote(label));
}

/** The sheets of all tables as the program draws them, with 0 for each number. */
const officialViews = remember((editions: readonly Edition[]) =>
  editions.flatMap(({ chapters }) =>
    chapters.flatMap((chapter) =>
      (chapter.tables ?? []).map((table) => viewOf(officialSheet(chapter, table))),
    ),
  ),
);

function officialSheet(chapter: Chapter, table: Table): Sheet {
  const frame = frameOf(table);
  const texts = tableTexts(chapter, table, frame).filter(({ value }) => value !== '');
  const numbers = [...frame.places.values()].map(({ row, column }) => ({ row, column, value: 0 }));
  const cells = [...texts, ...numbers]
    .map(({ row, column, value }): SheetCell => ({ row, column, value }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { name: table.name, hidden: false, cells };
}
