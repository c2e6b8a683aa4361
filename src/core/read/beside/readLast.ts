import type { Sheet } from '../../draw/sheet.js';
import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import type { KeptLast } from '../../report/lastYear.js';
import { Problem } from '../../report/problem.js';
import type { Report } from '../../report/report.js';
import { showText } from '../view/showText.js';
import { cellAt, type View } from '../view/view.js';

/** Reads the report on some sheets; throws a `Problem` where there is none. */
type ReadSheets = (sheets: readonly Sheet[], editions: readonly Edition[]) => { readonly report: Report };

/**
 * Finds the sheet of last year's report by its title, whatever its name and also where it is hidden, and
 * returns the other sheets: it is no part of the report.
 */
export function readLast(
  views: readonly View[],
  editions: readonly Edition[],
  read: ReadSheets,
): { readonly last?: KeptLast; readonly rest: readonly View[] } {
  const titles = new Set(editions.map(({ last }) => fold(last.title)));
  const kept = views.filter(({ keys }) => keys[0] !== undefined && titles.has(keys[0].key));
  if (kept.length === 0) return { rest: views };
  const last = kept.map((view) => lastOn(view, editions, read)).find((each) => each !== undefined);
  return { ...(last ? { last } : {}), rest: views.filter((view) => !kept.includes(view)) };
}

function lastOn(view: View, editions: readonly Edition[], read: ReadSheets): KeptLast | undefined {
  try {
    const { report } = read([{ ...withoutTitle(view), hidden: false }], editions);
    const renamedTo = renamedOn(view, report.edition);
    return { report, sheet: view.sheet.name, ...(renamedTo === '' ? {} : { renamedTo }) };
  } catch (error) {
    // A sheet that somebody emptied or rebuilt keeps nothing.
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** The sheet without its title, by which it is known. */
function withoutTitle({ sheet, keys }: View): Sheet {
  return { ...sheet, cells: sheet.cells.filter(({ row }) => row !== keys[0]?.row) };
}

/** The name that the body has now, where a user confirmed that; empty where none is given. */
function renamedOn(view: View, { last }: Edition): string {
  const label = view.keys.find(({ key }) => key === fold(last.renamedTo));
  const cell = label && cellAt(view, label.row, label.column + 1);
  return cell ? showText(cell).trim() : '';
}
