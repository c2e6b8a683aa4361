import type { Area, Spot } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { markUnseen } from '../../unseenLines.js';
import { markUnprinted } from '../../unprinted.js';
import { isCutText, isWider, markCut, type Room } from '../reading/wideFigures.js';
import { odsAside } from './odsAside.js';
import { areasIn, odsBars } from './odsBars.js';
import type { CellContent } from './cellContent.js';
import { odsContent, type OdsCellLook } from './odsCell.js';
import type { OdsColumns } from './odsColumns.js';
import { odsPaints, type OdsPaints } from './odsPaints.js';
import { odsRows, type CellSpan, type OdsRows, type OdsSheet, type StartedSheet } from './odsRows.js';
import type { OdsStyles } from './odsStyles.js';
import { odsText, type OdsText } from './odsText.js';

const TABLE = 'table:table';
const COLUMN = 'table:table-column';
const ROW = 'table:table-row';
const CELL = 'table:table-cell';
/** A cell that a merged one covers: it takes a place, and what is in it is not shown. */
const COVERED = 'table:covered-table-cell';

/** What is known of a document besides its content and its styles. */
export interface OdsSettings {
  /** True where zeros are not seen. */
  readonly hidesZeros: boolean;
  /** True for an object of the package that is a chart. */
  readonly isChart: (object: string) => boolean;
}

/**
 * The sheets of a spreadsheet of OpenDocument; `walk` goes through its content, with its automatic styles.
 * Throws a `Problem`: `damaged`, or one of the limits.
 */
export function odsSheets(
  walk: (listener: ElementListener) => void,
  styles: OdsStyles,
  { hidesZeros, isChart }: OdsSettings,
): readonly Sheet[] {
  const sheets = sheetsOf(walk, styles, isChart);
  return sheets.map(({ unseen, merges, cuts, printed, ...sheet }) => {
    const cells = markUnseen(markCut(sheet.cells, cuts, merges), { ...unseen, hidesZeros }, merges);
    return { ...sheet, cells: markUnprinted(cells, printed) };
  });
}

function sheetsOf(
  walk: (listener: ElementListener) => void,
  styles: OdsStyles,
  isChart: OdsSettings['isChart'],
): readonly OdsSheet[] {
  const rows = odsRows();
  const text = odsText(styles);
  const aside = odsAside(rows, isChart);
  const bars = odsBars(() => rows.sheets.at(-1));
  const paints = odsPaints(() => rows.sheets.at(-1));
  let nullDate = '1899-12-30';
  let cell: NamedElement | undefined;
  const closeCell = () => {
    if (cell) addCell(cell, { rows, text, styles, nullDate, paints });
    cell = undefined;
  };
  const open = (element: NamedElement) => {
    const { name, attributes } = element;
    styles.open(element);
    bars.open(element);
    paints.open(element);
    if (name === 'table:null-date') nullDate = attributes.get('table:date-value') ?? nullDate;
    else if (name === TABLE) rows.startSheet(tableOf(attributes, styles));
    else if (name === COLUMN) rows.addColumns(columnsOf(attributes, styles), repeated(attributes, 'columns'));
    else if (name === ROW)
      rows.startRow(repeated(attributes, 'rows'), isHidden(attributes) || isLow(attributes, styles));
    else if (name === CELL || name === COVERED) cell = element;
    else if (cell) text.open(element);
  };
  const close = (name: string) => {
    if (name === CELL || name === COVERED) closeCell();
    else if (name === ROW) rows.endRow();
    else (cell ? text : styles).close(name);
  };
  walk(aside.passOver({ open, close, text: (more) => (cell ? text : styles).text(more) }));
  return rows.sheets.map((sheet) => bars.mark({ ...aside.withAside(sheet), cells: paints.paint(sheet) }));
}

/** What a cell is read with. */
interface CellReader {
  readonly rows: OdsRows;
  readonly text: OdsText;
  readonly styles: OdsStyles;
  readonly nullDate: string;
  readonly paints: OdsPaints;
}

/** Adds a cell to its row at its end. */
function addCell(element: NamedElement, { rows, text, styles, nullDate, paints }: CellReader): void {
  const { name, attributes } = element;
  const style = attributes.get('table:style-name') ?? rows.usualStyle();
  const shown = text.take(style);
  const value = numberIn(attributes);
  const span = spanOf(attributes);
  const width = span.columns > 1 ? undefined : rows.width();
  const look = styles.lookOf(style, value);
  const read = (seen: OdsCellLook) =>
    name === COVERED ? undefined : odsContent(attributes, shown, nullDate, seen);
  const content = read(look);
  const room = roomIn(width, look);
  const count = repeated(attributes, 'columns');
  if (name === COVERED && (value !== undefined || shown.whole !== ''))
    paints.cover(areaFrom(rows.nextSpot(), rows.rowsAlike(), count));
  const conditions = content === undefined ? [] : styles.conditionsOf(style);
  if (conditions.length > 0 || (content !== undefined && value !== undefined))
    paints.add({
      area: areaFrom(rows.nextSpot(), rows.rowsAlike(), count),
      conditions,
      value: value ?? Number.NaN,
      read: (applied) => {
        const seen = styles.lookOf(style, value, applied);
        return withinRoom(read(seen), roomIn(width, seen));
      },
    });
  const isCut = content !== undefined && room !== undefined && isCutText(content, room);
  rows.addCell(withinRoom(content, room), count, { ...span, isCut });
}

/** The area of so many rows and columns from a place on. */
function areaFrom({ row, column }: Spot, rows: number, columns: number): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** The number in a cell. */
function numberIn(attributes: NamedElement['attributes']): number | undefined {
  const value = attributes.get('office:value');
  return value === undefined ? undefined : Number(value);
}

/** The room in a column of a width in points; undefined where that is not known, or type is made to fit. */
function roomIn(width: number | undefined, { size, keptFree, isWrapped }: OdsCellLook): Room | undefined {
  return width === undefined || size === undefined
    ? undefined
    : { width: (width - keptFree) / size, isWrapped };
}

/** A cell in some room: a figure that has none is not seen. */
function withinRoom(content: CellContent | undefined, room: Room | undefined): CellContent | undefined {
  return content && isWider(content, room?.width) ? { ...content, isInvisible: true } : content;
}

/** The columns that an element stands for. */
function columnsOf(attributes: NamedElement['attributes'], styles: OdsStyles): OdsColumns {
  return {
    isHidden: isHidden(attributes),
    style: attributes.get('table:default-cell-style-name') ?? '',
    width: styles.widthOf(attributes.get('table:style-name') ?? ''),
  };
}

/** The sheet that an element begins. */
function tableOf(attributes: NamedElement['attributes'], styles: OdsStyles): StartedSheet {
  const style = attributes.get('table:style-name') ?? '';
  const margins = styles.marginsOf(style);
  const name = attributes.get('table:name') ?? '';
  const printed = areasIn(attributes.get('table:print-ranges') ?? '');
  return { name, printed, hidden: styles.hidden.has(style), ...(margins.length > 0 ? { margins } : {}) };
}

/** True for a row or a column that is hidden, folded up with its group, or left out by a filter. */
function isHidden(attributes: NamedElement['attributes']): boolean {
  return /^(?:collapse|filter)$/.test(attributes.get('table:visibility') ?? '');
}

/** True for a row that is lower than a letter. */
function isLow(attributes: NamedElement['attributes'], styles: OdsStyles): boolean {
  return styles.isLow(attributes.get('table:style-name') ?? '');
}

/** How many rows or columns an element stands for. */
function repeated(attributes: NamedElement['attributes'], axis: 'rows' | 'columns'): number {
  const count = Number(attributes.get(`table:number-${axis}-repeated`) ?? 1);
  if (!Number.isSafeInteger(count) || count < 1) throw new Problem('damaged');
  return count;
}

/** How many rows and columns a cell spans. */
function spanOf(attributes: NamedElement['attributes']): CellSpan {
  const [columns = 1, rows = 1] = ['columns', 'rows'].map((axis) => {
    const count = Number(attributes.get(`table:number-${axis}-spanned`) ?? 1);
    return Number.isSafeInteger(count) ? count : 1;
  });
  return { columns, rows };
}
