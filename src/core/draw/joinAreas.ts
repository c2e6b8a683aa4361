import { groupBy } from '../form/group.js';
import { areaAddress, parseAddress, type Area, type Spot } from './address.js';

/** Single cells joined to as few rectangles as rows and then columns allow. */
export function joinAreas(cells: readonly Spot[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.bottom === row && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: Area[] = [];
  const lowest = new Map<string, number>();
  for (const run of runs) {
    const columns = `${run.left}:${run.right}`;
    const above = lowest.get(columns) ?? -1;
    const area = areas[above];
    if (area && area.bottom === run.top - 1) areas[above] = { ...area, bottom: run.bottom };
    else lowest.set(columns, areas.push(run) - 1);
  }
  return areas;
}

/** Ranges of one sheet, without its name: `['D7:J7', 'D9']`. */
interface SheetAreas {
  readonly sheet: string;
  readonly areas: readonly string[];
}

/** The same cells in as few ranges as possible, sheet by sheet. */
export function areasBySheet(addresses: readonly string[]): readonly SheetAreas[] {
  return groupBy(addresses.map(parseAddress), ({ sheet }) => sheet).map((group) => ({
    sheet: group[0].sheet,
    areas: joinAreas(group).map(areaAddress),
  }));
}
