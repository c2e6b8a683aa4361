import { withBoxes, type Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { markUnseen } from '../../unseenLines.js';
import type { ElementListener, NamedElement } from './namedXml.js';
import { odsBoxes } from './odsBoxes.js';
import { odsContent } from './odsCell.js';
import { odsRows, type CellSpan, type OdsSheet } from './odsRows.js';
import type { OdsStyles } from './odsStyles.js';
import { odsText } from './odsText.js';
import { refuseSheets } from './refuseSheets.js';

const TABLE = 'table:table';
const COLUMN = 'table:table-column';
const ROW = 'table:table-row';
const CELL = 'table:table-cell';
/** A cell that a merged one covers: it takes a place, and what is in it is not shown. */
const COVERED = 'table:covered-table-cell';

/** Elements whose contents are not shown in a cell: comments, old contents, caches, shapes, reading aids. */
const ASIDE = /^(?:office:annotation|table:(?:tracked-changes|dde-links|shapes)|drawing:.*|text:ruby-text)$/;
/** Those of them that are shown over the cells. */
const SHAPES = /^(?:table:shapes|drawing:.*)$/;

/**
 * The sheets of a spreadsheet of OpenDocument; `walk` goes through its content, with its automatic styles.
 * With `hidesZeros`, zeros are not seen. Throws a `Problem`: `damaged`, or one of the limits.
 */
export function odsSheets(
  walk: (listener: ElementListener) => void,
  styles: OdsStyles,
  hidesZeros: boolean,
): readonly Sheet[] {
  return sheetsOf(walk, styles).map(({ unseen, merges, ...sheet }) => ({
    ...sheet,
    cells: markUnseen(sheet.cells, { ...unseen, hidesZeros }, merges),
  }));
}

function sheetsOf(walk: (listener: ElementListener) => void, styles: OdsStyles): readonly OdsSheet[] {
  const rows = odsRows();
  const text = odsText(styles);
  const boxes = odsBoxes(() => rows.sheets.at(-1));
  let nullDate = '1899-12-30';
  let cell: NamedElement | undefined;
  const closeCell = () => {
    if (!cell) return;
    const { name, attributes } = cell;
    const style = attributes.get('table:style-name') ?? rows.usualStyle();
    const shown = text.take(style);
    const found =
      name === COVERED ? undefined : odsContent(attributes, shown, nullDate, styles.lookOf(style));
    rows.addCell(found, repeated(attributes, 'columns'), spanOf(attributes));
    cell = undefined;
  };
  const open = (element: NamedElement) => {
    const { name, attributes } = element;
    styles.open(element);
    if (name === 'table:null-date') nullDate = attributes.get('table:date-value') ?? nullDate;
    else if (name === TABLE) {
      const isHiddenSheet = styles.hidden.has(attributes.get('table:style-name') ?? '');
      rows.startSheet(attributes.get('table:name') ?? '', isHiddenSheet);
      refuseSheets(rows.sheets.length);
    } else if (name === COLUMN) {
      const style = attributes.get('table:default-cell-style-name') ?? '';
      rows.addColumns({ isHidden: isHidden(attributes), style }, repeated(attributes, 'columns'));
    } else if (name === ROW) rows.startRow(repeated(attributes, 'rows'), isHidden(attributes));
    else if (name === CELL || name === COVERED) cell = element;
    else if (cell) text.open(element);
  };
  const close = (name: string) => {
    if (name === CELL || name === COVERED) closeCell();
    else if (name === ROW) rows.endRow();
    else if (cell) text.close(name);
  };
  const listener = { open, close, text: (more: string) => cell && text.text(more) };
  walk(passOver(listener, boxes));
  return rows.sheets.map((sheet) => ({ ...sheet, ...withBoxes(sheet, boxes.of(sheet)) }));
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

/** Tells a listener of nothing that is aside, nor of a table within a table, and another of the shapes. */
function passOver(listener: ElementListener, shapes: ElementListener): ElementListener {
  let skipped = 0;
  let isInTable = false;
  let isInShape = false;
  return {
    open: (element) => {
      const isAside = ASIDE.test(element.name) || (isInTable && element.name === TABLE);
      if (skipped === 0) isInShape = SHAPES.test(element.name);
      if (skipped > 0 || isAside) {
        skipped += 1;
        if (isInShape) shapes.open(element);
      } else {
        isInTable ||= element.name === TABLE;
        listener.open(element);
      }
    },
    close: (name) => {
      if (skipped > 0) {
        skipped -= 1;
        if (isInShape) shapes.close(name);
      } else {
        if (name === TABLE) isInTable = false;
        listener.close(name);
      }
    },
    text: (text) => {
      if (skipped === 0) listener.text(text);
      else if (isInShape) shapes.text(text);
    },
  };
}
