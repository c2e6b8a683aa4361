import type { Table } from '../../form/edition.js';
import { foldLabels, labelsByWords } from '../../form/labels.js';
import { leaves, type Line } from '../../form/outline.js';
import type { Extra } from '../placing/placement.js';
import type { DifferingTotal } from '../placing/partRows.js';
import type { Key, View } from '../view/view.js';
import { foldColumns } from './foldColumns.js';
import { foldRows } from './foldRows.js';
import { partGroups, type KnownLabels, type SheetLine } from './partGroups.js';
import { settleGroups, targetOf, type SettledGroup } from './settleGroups.js';
import { columnLines, rowLines } from './sheetLines.js';

/** So many lines without a label of the form are parts where one label is missing. */
const MOST_MISSING = 2;

const NOTHING = { differing: [], unknown: [], reworded: [] };

/** A view with one row or column for each line of a table, and what was found of their parts. */
export interface OwnParts {
  readonly view: View;
  /** The totals that are not the sum of their parts. */
  readonly differing: readonly DifferingTotal[];
  /** Lines in parts of which it cannot be told which is the total: they have no figures. */
  readonly unknown: readonly UnknownParts[];
  /** Totals whose names stand in the cells of labels. */
  readonly reworded: readonly RewordedLabel[];
}

/** A line whose parts have no total. */
export interface UnknownParts {
  readonly axis: Extra['axis'];
  /** The row or the column in which the label of the line is left. */
  readonly at: number;
  /** The last row of a column. */
  readonly bottom: number;
  /** The names of its parts, and the text that has the first of them. */
  readonly names: readonly string[];
  readonly label: Key | undefined;
}

/** A label that was found with the name of a total in it: 自然人（合计）. */
export interface RewordedLabel {
  readonly official: string;
  readonly found: Key;
}

/**
 * The sheet with the totals in the places of lines that stand in rows or columns of parts, as 局机关, 下属单位 and
 * 合计 under each label; the parts are compared with them. Without a total no figure of the line is left.
 */
export function withOwnParts(view: View, table: Table, year: number | null): OwnParts {
  if (view.official) return { view, ...NOTHING };
  const rows = table.bands.flatMap((band) => leaves(band.rows));
  const inRows = table.paper === 'strip' ? [] : settle(rowLines(view, table), rows, rows, 'row', year);
  let folded = foldRows(view, inRows);
  const told = [tellsOf(inRows, 'row', Infinity)];
  const all = table.bands.flatMap((band) => leaves(band.columns));
  for (const { columns, lines, bottom } of columnLines(folded, table)) {
    const settled = settle(columns, lines, all, 'column', year);
    // In a strip, a text beside a label is that of another column, as a rule.
    const inColumns = table.paper === 'strip' ? settled.filter(({ group }) => group.isHeaded) : settled;
    if (inColumns.length === 0) continue;
    folded = foldColumns(folded, inColumns, bottom);
    told.push(tellsOf(inColumns, 'column', bottom));
  }
  return {
    view: folded,
    differing: told.flatMap(({ differing }) => differing),
    unknown: told.flatMap(({ unknown }) => unknown),
    reworded: told.flatMap(({ reworded }) => reworded),
  };
}

/** The groups of parts among rows or columns that may be some lines, beside the labels of all. */
function settle(
  sheetLines: readonly SheetLine[],
  own: readonly Line[],
  lines: readonly Line[],
  axis: Extra['axis'],
  year: number | null,
): readonly SettledGroup[] {
  const all = foldLabels(lines);
  const last = sheetLines.flatMap(({ keys }) => keys.at(-1)?.key ?? []);
  const known = new Set(all);
  const labels: KnownLabels = {
    all,
    known,
    words: labelsByWords(all),
    year,
    repeated: new Set(all.filter((label) => last.indexOf(label) !== last.lastIndexOf(label))),
    names: namesAmong(sheetLines, known),
    depthOf: ({ row, column }) => (axis === 'row' ? column : row),
  };
  const found = new Set(sheetLines.flatMap(({ keys }) => keys.map(({ key }) => key)));
  const missing = foldLabels(own).filter((label) => !found.has(label)).length;
  const groups = partGroups(sheetLines, labels);
  const below = groups.flatMap((group) => (group.isHeaded ? [] : group.lines.slice(1)));
  // A few lines below labels may be those that are missing, in other words.
  const isEnough = below.length > missing * MOST_MISSING;
  return settleGroups(isEnough ? groups : groups.filter(({ isHeaded }) => isHeaded), axis);
}

/** A text that stands beside so many labels names a part of each. */
const FEWEST_NAMED = 3;

/** The texts nearest to the figures of several rows or columns, with labels before them. */
function namesAmong(lines: readonly SheetLine[], known: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { keys } of lines) {
    const key = keys.at(-1)?.key;
    if (keys.length > 1 && key !== undefined && !known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= FEWEST_NAMED ? [key] : [])));
}

function tellsOf(
  settled: readonly SettledGroup[],
  axis: Extra['axis'],
  bottom: number,
): Omit<OwnParts, 'view'> {
  return {
    differing: settled.flatMap(({ differing }) => differing),
    unknown: settled.flatMap((each): readonly UnknownParts[] => {
      if (each.total) return [];
      const named = each.group.lines.filter(({ name }) => name !== '');
      const [label, names] = [named[0]?.label, named.map(({ name }) => name)];
      return [{ axis, at: targetOf(each).on.at, bottom, names, label }];
    }),
    reworded: settled.flatMap(({ total }): readonly RewordedLabel[] => {
      const { label, official } = total?.stands === 'in' ? total : {};
      return label && official !== undefined ? [{ official, found: label }] : [];
    }),
  };
}
