import { fold } from '../form/fold.js';
import { groupBy, type ItemGroup } from '../form/group.js';
import type { Remark } from '../report/remark.js';
import { isYear } from './labels/ownYear.js';
import { yearWithin } from './labels/yearNamed.js';
import type { TableRead } from './readTable.js';
import { showText } from './view/showText.js';
import { placeName } from './view/view.js';

/** The heads of a table, a line with its unit and its title stand in no more rows above its figures. */
const ROWS_ABOVE = 6;
/** A title says what it is a table of, in one line without a sentence. */
const TITLE = /^[^。；，,]{0,40}(?:表|报告|年报|情况|统计|汇总)(?:\([^()]{0,20}\))?$/;
/** The year of a paper, of the work on a report, or a day is not that of its figures. */
const NO_YEAR = /年?度?版|格式|号|\d年\d|\d[-/.]\d|报送|上报|填报|填表|公[布开]于|印发|修[订改]/;

/** A table on its sheet, or with a title above it, that names another year than that of the report. */
export function yearsOnTables(tables: readonly TableRead[], year: number | null): readonly Remark[] {
  if (year === null) return [];
  const read = tables.filter(({ cells }) => cells.length > 0);
  const bySheet = groupBy(read, ({ view }) => view.sheet.name);
  return [
    ...bySheet.flatMap((onSheet) => yearOfName(onSheet, year)),
    ...read.flatMap((each) => (each.view.official ? [] : yearAbove(each, year))),
  ];
}

/** The remark on the name of a sheet. */
function yearOfName(tables: ItemGroup<TableRead>, year: number): readonly Remark[] {
  const name = tables[0].view.sheet.name;
  const said = otherYear(name, year);
  if (said === undefined) return [];
  return [{ kind: 'tableYear', tables: tables.flatMap(codeOf), said, year, sheet: name }];
}

/** The remark on a title above the figures of a table. */
function yearAbove(read: TableRead, year: number): readonly Remark[] {
  const { view, cells } = read;
  const top = Math.min(...cells.map(({ at }) => at?.row ?? Infinity));
  if (!Number.isFinite(top)) return [];
  for (let row = top - 1; row >= Math.max(1, top - ROWS_ABOVE); row -= 1)
    for (const cell of view.rows.get(row) ?? []) {
      const said = yearOfTitle(showText(cell), year);
      if (said === undefined) continue;
      const address = placeName(view, row, cell.column);
      return [{ kind: 'tableYear', tables: codeOf(read), said, year, address }];
    }
  return [];
}

/** The year that the title of a table names where it is not `year`, as `otherYear` says. */
export function yearOfTitle(text: string, year: number): number | undefined {
  return TITLE.test(fold(text)) ? otherYear(text, year) : undefined;
}

/** True for the title of a table that names a year. */
export function isTitleOfYear(text: string): boolean {
  const title = fold(text);
  return TITLE.test(title) && yearWithin(title) !== undefined;
}

function codeOf({ cells: [first] }: TableRead): readonly string[] {
  return first ? [first.cell.table.code] : [];
}

/** The year that a text names where it is not that of the report; 0 for an earlier one that has no number. */
function otherYear(text: string, year: number): number | undefined {
  const title = fold(text);
  const named = yearWithin(title);
  if (named === undefined || isYear(named, year) || title.includes(String(year)) || NO_YEAR.test(title))
    return undefined;
  return typeof named === 'number' ? named : 0;
}
