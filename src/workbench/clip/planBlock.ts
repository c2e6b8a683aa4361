import type { Spot } from '../../core/draw/address.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import type { PageTable, TextBlock } from '../../index.js';
import { besideSums } from './besideSums.js';
import { isFigure } from './blockLabels.js';
import { blockOf, tellRow } from './clipBlock.js';
import { withoutColumnNumbers } from './columnNumbers.js';
import { isLabelText, labelsOn } from './labelsOn.js';
import { openRows } from './openPlaces.js';
import { emptyPlan, type PastePlan } from './pastePlan.js';
import { placeByLines, type LinesPlaced } from './placeByLines.js';
import type { WholeBy } from './placeRow.js';

/** A single label of another sheet is a stray one. */
const FEWEST_LABELS = 2;

/** The sheet in view and its selected cell. */
export interface InView {
  readonly sheet: PageSheet;
  readonly at: Spot;
}

/**
 * Plans a block by the labels of its rows and columns, on whatever sheet has most of them; undefined where it
 * has none. A row whose labels are of the sheet but name no place is told, and where rows must be whole
 * (`wholeBy`) one that is not.
 */
export function planByLines(
  sheets: readonly PageSheet[],
  { sheet: inView, at }: InView,
  table: PageTable,
  wholeBy?: WholeBy,
): PastePlan | undefined {
  const sheet = sheetFor(sheets, inView, table);
  const given = blockOf(table);
  if (!sheet || given.length === 0) return undefined;
  const { block, numbers } = withoutColumnNumbers(given, labelsOn(sheet));
  const spanning = new Set(
    table.cells.filter(({ columnSpan }) => columnSpan > 1).map(({ row, column }) => `${row},${column}`),
  );
  const placed = placeByLines({
    sheet,
    block,
    spanning,
    ...(wholeBy ? { wholeBy } : {}),
    ...(sheet === inView ? { at } : {}),
  });
  return placed.isNamed ? planOf(sheet, { ...placed, left: [...numbers, ...placed.left] }) : undefined;
}

/**
 * False for a table that cannot be meant for the selected cell: one with several labels of another sheet,
 * more than of the one in view, and a single column that is longer than the sheet, as of cells one a line.
 */
export function fitsInOrder({ sheet }: InView, table: PageTable, sheets: readonly PageSheet[]): boolean {
  const other = sheetFor(sheets, sheet, table);
  if (other && other !== sheet && labelsIn(table, other) >= FEWEST_LABELS) return false;
  // The blank cells below a column that was selected as a whole are no cells of it.
  const last = table.cells.reduce((most, { row }) => Math.max(most, row), 0);
  return last <= openRows(sheet).length || table.cells.some(({ column }) => column > 1);
}

/**
 * Plans a block in order from the selected cell on: unreadable texts as they are, labels nowhere. Of several
 * rows for the only one of a sheet, as of two years, none is taken for the right one.
 */
export function planInOrder({ sheet, at }: InView, block: TextBlock): PastePlan {
  const [texts = [], ...others] = block;
  const rows = openRows(sheet);
  const filled = block.filter((row) => row.filter(isFigure).length > 1);
  if (rows.length === 1 && filled.length > 1)
    return { ...emptyPlan, unknown: filled.map(tellRow), remarks: [tellRows(sheet, filled.length)] };
  const row = rows.find((each) => each >= at.row);
  const spread =
    others.length > 0 || row === undefined ? undefined : besideSums({ sheet, row, from: at.column, texts });
  if (!spread) return planOf(sheet, placeByLines({ sheet, at, block }));
  return { ...planOf(sheet, placeByLines({ sheet, at, block: [spread] })), remarks: [tellSpread(texts)] };
}

/** Says why several rows were not written, and what to do. */
function tellRows({ layout }: PageSheet, count: number): string {
  return `${layout.sheet}只有一行数字，粘贴的有 ${count} 行，不知道用哪一行，没有写入，请只复制其中一行。`;
}

/** Says how a row without sums is written, so that the user is asked. */
function tellSpread({ length }: readonly string[]): string {
  return `这一行有 ${length} 个数，与不含总计的格数相同，当作没有总计，跳过总计格写入；如果不是，请取消。`;
}

function planOf(sheet: PageSheet, { typed, left, isNamed, remarks }: LinesPlaced): PastePlan {
  const name = sheet.layout.sheet;
  const count = typed.filter(({ text }) => text !== '').length;
  const isOfNumbers = cellsOn(sheet).some(({ cell }) => cell !== undefined);
  return {
    ...emptyPlan,
    typed,
    found: count === 0 ? [] : [{ name, count, unit: isOfNumbers ? '格' : '项' }],
    unknown: left.map(tellRow),
    remarks,
    isByLabel: isNamed,
  };
}

/** The sheet that has most of the labels of a table: the one in view where several have as many. */
function sheetFor(sheets: readonly PageSheet[], inView: PageSheet, table: PageTable): PageSheet | undefined {
  const ranked = [inView, ...sheets.filter((sheet) => sheet !== inView)].map((sheet) => ({
    sheet,
    labels: labelsIn(table, sheet),
  }));
  const best = ranked.reduce((most, each) => (each.labels > most.labels ? each : most));
  return best.labels > 0 ? best.sheet : undefined;
}

/** How many cells of a table are labels of a sheet. */
function labelsIn({ cells }: PageTable, sheet: PageSheet): number {
  return cells.filter(({ value }) => isLabelText(value, labelsOn(sheet))).length;
}
