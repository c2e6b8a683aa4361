import type { Sheet } from '../../../core/draw/sheet.js';
import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { markUnseen } from '../../unseenLines.js';
import type { PlacedNumber } from '../reading/paintCondition.js';
import { odsAside } from './odsAside.js';
import { odsContent } from './odsCell.js';
import { odsRows, type CellSpan, type OdsRows, type OdsSheet } from './odsRows.js';
import type { OdsStyles } from './odsStyles.js';
import { odsText } from './odsText.js';

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
  return sheetsOf(walk, styles, isChart).map(({ unseen, merges, ...sheet }) => ({
    ...sheet,
    cells: markUnseen(sheet.cells, { ...unseen, hidesZeros }, merges),
  }));
}

function sheetsOf(
  walk: (listener: ElementListener) => void,
  styles: OdsStyles,
  isChart: OdsSettings['isChart'],
): readonly OdsSheet[] {
  const rows = odsRows();
  const text = odsText(styles);
  const aside = odsAside(rows, isChart);
  let nullDate = '1899-12-30';
  let cell: NamedElement | undefined;
  const closeCell = () => {
    if (!cell) return;
    const { name, attributes } = cell;
    const style = attributes.get('table:style-name') ?? rows.usualStyle();
    const shown = text.take(style);
    const look = styles.lookOf(style, numberIn(attributes, rows));
    const found = name === COVERED ? undefined : odsContent(attributes, shown, nullDate, look);
    rows.addCell(found, repeated(attributes, 'columns'), spanOf(attributes));
    cell = undefined;
  };
  const open = (element: NamedElement) => {
    const { name, attributes } = element;
    styles.open(element);
    if (name === 'table:null-date') nullDate = attributes.get('table:date-value') ?? nullDate;
    else if (name === TABLE) rows.startSheet(tableOf(attributes, styles));
    else if (name === COLUMN) {
      const style = attributes.get('table:default-cell-style-name') ?? '';
      rows.addColumns({ isHidden: isHidden(attributes), style }, repeated(attributes, 'columns'));
    } else if (name === ROW) rows.startRow(repeated(attributes, 'rows'), isHidden(attributes));
    else if (name === CELL || name === COVERED) cell = element;
    else if (cell) text.open(element);
  };
  const close = (name: string) => {
    if (name === CELL || name === COVERED) closeCell();
    else if (name === ROW) rows.endRow();
    else (cell ? text : styles).close(name);
  };
  walk(aside.passOver({ open, close, text: (more) => (cell ? text : styles).text(more) }));
  return rows.sheets.map(aside.withAside);
}

/** The number in the cell that is next, with its place. */
function numberIn(attributes: NamedElement['attributes'], rows: OdsRows): PlacedNumber | undefined {
  const value = attributes.get('office:value');
  return value === undefined ? undefined : { ...rows.nextSpot(), value: Number(value) };
}

/** The sheet that an element begins. */
function tableOf(attributes: NamedElement['attributes'], styles: OdsStyles): Omit<Sheet, 'cells'> {
  const style = attributes.get('table:style-name') ?? '';
  const margins = styles.marginsOf(style);
  const name = attributes.get('table:name') ?? '';
  return { name, hidden: styles.hidden.has(style), ...(margins.length > 0 ? { margins } : {}) };
}

/** True for a row or a column that is hidden, folded up with its group, or left out by a filter. */
function isHidden(attributes: NamedElement['attributes']): boolean {
  return /^(?:collapse|filter)$/.test(attributes.get('table:visibility') ?? '');
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
