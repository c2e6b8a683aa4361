import { withBoxes, type Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { markUnseen } from '../../unseenLines.js';
import { odsBoxes } from './odsBoxes.js';
import { odsContent } from './odsCell.js';
import { odsRows, type CellSpan, type OdsSheet } from './odsRows.js';
import { collectStyles, type OdsStyles } from './odsStyles.js';
import { odsText } from './odsText.js';
import { walkOds, type OdsElement, type OdsListener } from './odsXml.js';
import { refuseSheets } from './refuseSheets.js';
import { unpackEntries } from './unpackEntries.js';

const LISTED = 'META-INF/manifest.xml';
const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const SETTINGS = 'settings.xml';
/** The setting of a document whose zeros are not shown. */
const WITHOUT_ZEROS = /:name="ShowZeroValues"[^<>]{0,200}>\s{0,20}false\s{0,20}</;

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

/** The sheets of an .ods file. Throws a `Problem`: `encrypted`, `damaged`, or one of the limits. */
export function readOds(bytes: Uint8Array): readonly Sheet[] {
  const parts = unpackEntries(bytes, (name) => [LISTED, CONTENT, STYLES, SETTINGS].includes(name));
  if (new TextDecoder().decode(parts.get(LISTED)).includes('encryption-data')) throw new Problem('encrypted');
  const content = parts.get(CONTENT);
  if (!content) throw new Problem('damaged');
  const styles = collectStyles();
  const named = parts.get(STYLES);
  if (named) walkOds(named, { open: styles.open, close: () => undefined, text: () => undefined });
  const hidesZeros = WITHOUT_ZEROS.test(new TextDecoder().decode(parts.get(SETTINGS)));
  return sheetsOf(content, styles).map(({ unseen, merges, ...sheet }) => ({
    ...sheet,
    cells: markUnseen(sheet.cells, { ...unseen, hidesZeros }, merges),
  }));
}

function sheetsOf(content: Uint8Array, styles: OdsStyles): readonly OdsSheet[] {
  const rows = odsRows();
  const text = odsText(styles);
  const boxes = odsBoxes(() => rows.sheets.at(-1));
  let nullDate = '1899-12-30';
  let cell: OdsElement | undefined;
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
  const open = (element: OdsElement) => {
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
  walkOds(content, passOver(listener, boxes));
  return rows.sheets.map((sheet) => ({ ...sheet, ...withBoxes(sheet, boxes.of(sheet)) }));
}

/** True for a row or a column that is hidden, folded up with its group, or left out by a filter. */
function isHidden(attributes: OdsElement['attributes']): boolean {
  return /^(?:collapse|filter)$/.test(attributes.get('table:visibility') ?? '');
}

/** How many rows or columns an element stands for. */
function repeated(attributes: OdsElement['attributes'], axis: 'rows' | 'columns'): number {
  const count = Number(attributes.get(`table:number-${axis}-repeated`) ?? 1);
  if (!Number.isSafeInteger(count) || count < 1) throw new Problem('damaged');
  return count;
}

/** How many rows and columns a cell spans. */
function spanOf(attributes: OdsElement['attributes']): CellSpan {
  const [columns = 1, rows = 1] = ['columns', 'rows'].map((axis) => {
    const count = Number(attributes.get(`table:number-${axis}-spanned`) ?? 1);
    return Number.isSafeInteger(count) ? count : 1;
  });
  return { columns, rows };
}

/** Tells a listener of nothing that is aside, nor of a table within a table, and another of the shapes. */
function passOver(listener: OdsListener, shapes: OdsListener): OdsListener {
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
