import { contains, type Area, type Spot } from '../../../core/draw/address.js';
import { veryHidden, withBoxes, type Sheet, type SheetCell } from '../../../core/draw/sheet.js';
import { groupBy } from '../../../core/form/group.js';
import type { SheetAnswer } from './askSheet.js';
import type { SheetInBook } from './listSheets.js';

/** What was read of a sheet in one or several answers. */
export interface SheetParts {
  readonly id: string;
  /** The area around all that was asked for. */
  readonly area: Area;
  /** About how many bytes the answers had. */
  readonly weight: number;
  /** The area that holds something; undefined on an empty sheet. */
  readonly used: Area | undefined;
  /** The areas that are printed, where that is known and is not all. */
  readonly printed: readonly Area[] | undefined;
  readonly cells: readonly SheetCell[];
  /** The texts of its shapes. */
  readonly boxes: readonly string[];
  /** True where formulas waited for F9. */
  readonly isStale: boolean;
  /** Where reading stopped, if the sheet has more. */
  readonly readTo: Spot | undefined;
}

/** The answers about each sheet put together, by its id. */
export function partsOf(answers: readonly SheetAnswer[]): ReadonlyMap<string, SheetParts> {
  const groups = groupBy(answers, ({ question }) => question.id);
  return new Map(groups.map((group) => [group[0]?.question.id ?? '', putTogether(group)]));
}

/** True where there is a date, or what may be a figure outside the areas that are printed. */
export function isUnfinished({ printed, cells }: SheetParts): boolean {
  const isOutside = (cell: SheetCell) => printed?.every((area) => !contains(area, cell)) === true;
  return cells.some(
    (cell) => cell.date !== undefined || (isOutside(cell) && /^[-\d.,，\s]+$/.test(String(cell.value))),
  );
}

/** A sheet as it was read. */
export function sheetOf({ name, hidden, ...listed }: SheetInBook, parts: SheetParts | undefined): Sheet {
  const { cells = [], boxes, readTo, isStale = false } = parts ?? {};
  const sheet = {
    ...{ name, hidden, ...veryHidden(listed), cells },
    ...(isStale ? { isStale } : {}),
    ...(readTo ? { readTo } : {}),
  };
  return withBoxes(sheet, boxes);
}

function putTogether(answers: readonly SheetAnswer[]): SheetParts {
  const asked = answers.map(({ question }) => question.area);
  const used = answers.find((answer) => answer.used)?.used;
  const lost = answers.find(({ isLost }) => isLost)?.question.area.top;
  const area = aroundAll(asked);
  const isWhole = used === undefined || asked.some((each) => contains(each, endOf(used)));
  const cells = answers.flatMap((answer) => answer.cells);
  return {
    id: answers[0]?.question.id ?? '',
    area,
    weight: answers.reduce((sum, { question }) => sum + question.weight, 0),
    used,
    printed: answers.find(({ printed }) => printed)?.printed,
    cells: answers.length > 1 ? [...cells].sort(byPlace) : cells,
    boxes: answers.flatMap(({ boxes = [] }) => boxes),
    isStale: answers.some(({ isStale }) => isStale === true),
    readTo: isWhole && lost === undefined ? undefined : stopOf(used ?? area, area, lost),
  };
}

function byPlace(a: SheetCell, b: SheetCell): number {
  return a.row - b.row || a.column - b.column;
}

function aroundAll(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}

function endOf({ bottom, right }: Area): Spot {
  return { row: bottom, column: right };
}

/** The last row and column that were read; before the row that was lost. */
function stopOf(used: Area, area: Area, lost = Infinity): Spot {
  return {
    row: Math.min(used.bottom, area.bottom, lost - 1),
    column: Math.min(used.right, area.right),
  };
}
