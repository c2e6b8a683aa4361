import { spotKey, type Spot } from '../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { labelWords } from '../../core/form/labelNote.js';
import { labelsOf, numberedRowOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import type { FoundLine } from '../../core/read/labels/foundLine.js';
import { NOTHING_KNOWN } from '../../core/read/labels/knownFacts.js';
import type { Placement } from '../../core/read/placing/placement.js';
import { placeTable } from '../../core/read/placing/placeTable.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import { viewOf } from '../../core/read/view/view.js';
import { textIn, type OtherLayout, type SheetRow } from './otherLayout.js';

/**
 * A table that lies on its side: its rows stand as columns and its columns as rows, each under its own label,
 * and nothing else stands among them.
 */
export function turnedTable(rows: readonly SheetRow[], table: Table): OtherLayout | undefined {
  for (const run of runsOf(rows)) {
    const found = turnedIn(run, table);
    if (found) return found;
  }
  return undefined;
}

/** The rows that stand directly below each other. */
function runsOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  return groupBy(
    rows.map((each, at) => ({ each, from: each.row - at })),
    ({ from }) => from,
  ).map((run) => run.map(({ each }) => each));
}

function turnedIn(run: readonly SheetRow[], table: Table): OtherLayout | undefined {
  const [labels, numbered] = [labelsOf(table), numberedRowOf(table)];
  const isLabel = (text: string) => labels.has(text) || numbered(text) !== undefined;
  const labelled = run.filter(({ cells }) => cells.some((cell) => isLabel(textIn(cell) ?? '')));
  const [top, bottom] = [labelled[0]?.row, labelled.at(-1)?.row];
  if (top === undefined || bottom === undefined) return undefined;
  const own = run.filter(({ row }) => row >= top && row <= bottom).flatMap(({ cells }) => cells);
  const placement = placeTable(viewOf(turned(own, top)), table, NOTHING_KNOWN);
  if (placement.extras.length > 0 || ![...placement.rows, ...placement.columns].every(isExact))
    return undefined;
  const spots = spotsOf(placement, table, top);
  const places = new Set([...(spots?.values() ?? [])].map(spotKey));
  const isWhole = own.every((cell) => places.has(spotKey(cell)) || !isNumeric(cell));
  return spots && isWhole ? { table, top, bottom, spots } : undefined;
}

/** A sheet of these cells with its rows as columns, of which `top` becomes the first. */
function turned(cells: readonly SheetCell[], top: number): Sheet {
  const own = cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row - top + 1 }));
  return { name: '', hidden: false, cells: own.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function isExact({ line, match, isDisplaced }: FoundLine): boolean {
  const key = match?.found.key;
  if (key === undefined || isDisplaced) return false;
  const own = fold(line.label);
  return key === own || labelWords(key) === labelWords(own);
}

/** Where the figures stand on the sheet as it is; undefined where one has no place. */
function spotsOf({ places }: Placement, { code }: Table, top: number): ReadonlyMap<string, Spot> | undefined {
  const spots = new Map<string, Spot>();
  for (const { band, rows, columns } of places)
    for (const [r, row] of leaves(band.rows).entries())
      for (const [c, column] of leaves(band.columns).entries()) {
        const [across, down] = [rows[r], columns[c]];
        if (across === undefined || down === undefined) return undefined;
        spots.set(`${code}.${row.code}.${column.code}`, { row: down + top - 1, column: across });
      }
  return spots;
}
