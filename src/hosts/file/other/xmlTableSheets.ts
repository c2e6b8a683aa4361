import type { Area, Spot } from '../../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../../core/draw/sheet.js';
import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { hideColumns, LEAST_HEIGHT, markUnseen, startUnseen, type UnseenLines } from '../../unseenLines.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import { commentTexts } from '../reading/commentTexts.js';
import { dropCovered } from '../reading/dropCovered.js';
import { marginParts } from '../reading/marginTexts.js';
import { markUnprinted } from '../../unprinted.js';
import { printedAreas } from '../reading/printedCells.js';
import { withBeside } from '../reading/withBeside.js';
import { isTrue } from '../reading/xmlBoolean.js';
import type { CellContent } from './cellContent.js';
import { countRecords } from './countRecords.js';
import { refuseSheets } from './refuseSheets.js';
import { xmlTableCovers, type XmlTableCovers } from './xmlTableCovers.js';
import { xmlTableFormula } from './xmlTableFormula.js';
import { spanAt, wholeOf, type XmlTableSpan } from './xmlTablePlaces.js';

/** A sheet while it is read. */
interface GrowingTable extends Sheet {
  hidden: boolean;
  hasTable: boolean;
  readonly cells: SheetCell[];
  readonly unseen: UnseenLines;
  readonly merges: Area[];
  readonly comments: string[];
  readonly margins: string[];
  /** The areas that are printed, where the sheet names some. */
  printed: readonly Area[];
}

/** The sheets of an XML Spreadsheet while its elements are read. */
export interface XmlTableSheets {
  /** The sheets that were read, with what nobody sees of them. */
  readonly sheets: () => readonly Sheet[];
  readonly startSheet: (attributes: XmlTableAttributes) => void;
  /** Hides the sheet, or the zeros on it. */
  readonly hide: () => void;
  readonly hideZeros: () => void;
  /** Gives the sheet the text of a comment, and a header or footer as Excel writes it. */
  readonly addComment: (text: string) => void;
  readonly addMargin: (written: string) => void;
  /** Takes a name of the sheet, which may be that of the areas that are printed. */
  readonly addName: (attributes: XmlTableAttributes) => void;
  readonly endSheet: () => void;
  readonly startTable: (attributes: XmlTableAttributes) => void;
  readonly addColumns: (attributes: XmlTableAttributes) => void;
  readonly startRow: (attributes: XmlTableAttributes) => void;
  /** Starts a cell, and returns its place and its style. */
  readonly startCell: (attributes: XmlTableAttributes) => Spot & { readonly style: string };
  /** Gives the cell what it holds. */
  readonly fill: (content: CellContent) => void;
}

type XmlTableAttributes = NamedElement['attributes'];

/** Rows or columns with the style of their cells. */
interface StyledLines extends XmlTableSpan {
  readonly style: string;
}

/** The most hidden rows that are known of one element, and the most stretches of columns with a style. */
const [MOST_HIDDEN, MOST_STYLED] = [1000, 200];
/** Columns that are narrower are not seen, in points. */
const LEAST_WIDTH = 3;

/**
 * Collects sheets. A row, a column or a cell without a place follows the one before it, a cell behind what is
 * merged with that. Throws a `Problem`: `tooManyCells`, `tooManySheets`, or `damaged` where Excel opens no
 * file: for places that fall or are off the sheet, filled ones in a merged area, two sheets of a name.
 */
export function xmlTableSheets(isOfLibreOffice: () => boolean): XmlTableSheets {
  const sheets: GrowingTable[] = [];
  const count = countRecords();
  let sheet = startSheet('', []);
  let lines = startLines();
  return {
    sheets: () => sheets.map(finish),
    startSheet: (attributes) => {
      refuseSheets(sheets.length + 1);
      sheet = startSheet(attributes.get('ss:Name') ?? '', sheets);
      sheets.push(sheet);
      lines = startLines();
    },
    hide: () => {
      sheet.hidden = true;
    },
    hideZeros: () => {
      sheet.unseen.hidesZeros = true;
    },
    addComment: (text) => void sheet.comments.push(text),
    addMargin: (written) => void sheet.margins.push(...marginParts(written)),
    addName: (attributes) => noteName(attributes, sheet),
    endSheet: () => refuseCovered(sheet),
    startTable: (attributes) => startTable(attributes, lines, sheet),
    addColumns: (attributes) => addColumns(attributes, lines, sheet.unseen),
    startRow: (attributes) => startRow(attributes, lines, sheet.unseen),
    startCell: (attributes) => {
      const area = areaOf(attributes, lines, isOfLibreOffice());
      if (area.right > area.left || area.bottom > area.top) {
        count('merge', 1);
        sheet.merges.push(area);
      }
      return { ...placeOf(lines), style: styleIn(attributes) || styleAt(area.left, lines) };
    },
    fill: (content) => {
      count('cell', 1);
      fillCell(content, lines, sheet);
    },
  };
}

/** What is known of the lines of the sheet that is read, and what comes next. */
interface XmlTableLines {
  /** The style of its table. */
  style: string;
  readonly columns: StyledLines[];
  row: StyledLines;
  column: number;
  readonly covers: XmlTableCovers;
  nextColumns: number;
  nextRow: number;
  /** The column behind the last cell, and what the file says of it. */
  nextCell: number;
  nextPlace: number;
}

function startLines(): XmlTableLines {
  return {
    style: '',
    columns: [],
    row: { from: 0, to: 0, style: '' },
    column: 0,
    covers: xmlTableCovers(),
    nextColumns: 1,
    nextRow: 1,
    nextCell: 1,
    nextPlace: 1,
  };
}

function startTable(attributes: XmlTableAttributes, lines: XmlTableLines, sheet: GrowingTable): void {
  if (sheet.hasTable) throw new Problem('damaged', { sheet: sheet.name });
  sheet.hasTable = true;
  lines.style = styleIn(attributes);
}

function addColumns(attributes: XmlTableAttributes, lines: XmlTableLines, unseen: UnseenLines): void {
  const span = spanAt(attributes, lines.nextColumns, 'Span', LAST_COLUMN);
  lines.nextColumns = span.to + 1;
  if (isHidden(attributes, 'Width', LEAST_WIDTH)) hideColumns(unseen, span.from, span.to);
  if (lines.columns.length < MOST_STYLED) lines.columns.push({ ...span, style: styleIn(attributes) });
}

function startRow(attributes: XmlTableAttributes, lines: XmlTableLines, unseen: UnseenLines): void {
  const span = spanAt(attributes, lines.nextRow, 'Span', LAST_ROW);
  lines.row = { ...span, style: styleIn(attributes) };
  [lines.nextRow, lines.nextCell, lines.nextPlace] = [span.to + 1, 1, 1];
  if (!isHidden(attributes, 'Height', LEAST_HEIGHT)) return;
  for (let at = span.from; at <= Math.min(span.to, span.from + MOST_HIDDEN); at += 1) unseen.rows.add(at);
}

/**
 * The cells that a cell of the row spans. Excel counts the columns that a merged cell above covers, and gives
 * the next cell its place; LibreOffice neither counts nor writes them.
 */
function areaOf(attributes: XmlTableAttributes, lines: XmlTableLines, isOfLibreOffice: boolean): Area {
  const { row, nextCell, nextPlace, covers } = lines;
  const columnAt = (place: number) =>
    isOfLibreOffice ? covers.columnAt(row.from, nextCell, place - nextPlace) : place;
  const { from, to } = spanAt(attributes, nextPlace, 'MergeAcross', LAST_COLUMN, columnAt);
  const bottom = row.from + wholeOf(attributes, 'MergeDown', 0);
  if (bottom > LAST_ROW) throw new Problem('damaged', { place: bottom });
  const place = wholeOf(attributes, 'Index', nextPlace);
  [lines.column, lines.nextCell, lines.nextPlace] = [from, to + 1, place + to - from + 1];
  const area = { top: row.from, left: from, bottom, right: to };
  if (bottom > row.from) covers.add(area);
  return area;
}

function placeOf({ row, column }: XmlTableLines): Spot {
  return { row: row.from, column };
}

/** Refuses a filled cell in a row that stands for several. */
function refuseRepeated({ row }: XmlTableLines): void {
  if (row.to > row.from) throw new Problem('damaged', { place: row.from });
}

/** The style of a cell without one: that of its row, its column or its table. */
function styleAt(column: number, { row, columns, style }: XmlTableLines): string {
  const ofColumn = () => columns.find(({ from, to }) => from <= column && column <= to)?.style ?? '';
  return row.style || ofColumn() || style;
}

function finish({ name, hidden, cells, unseen, merges, comments, margins, printed }: GrowingTable): Sheet {
  const sheet = { name, hidden, cells: markUnprinted(markUnseen(cells, unseen, merges), printed) };
  return withBeside(sheet, { comments: commentTexts(comments), margins: [...new Set(margins)] });
}

function startSheet(name: string, others: readonly Sheet[]): GrowingTable {
  if (others.some((sheet) => sheet.name === name)) throw new Problem('damaged', { sheet: name });
  const beside = { comments: [], margins: [], printed: [] };
  return { name, hidden: false, hasTable: false, cells: [], unseen: startUnseen(), merges: [], ...beside };
}

function fillCell(content: CellContent, lines: XmlTableLines, { cells }: GrowingTable): void {
  refuseRepeated(lines);
  cells.push({ ...placeOf(lines), ...content });
}

/** Takes the printed areas of a sheet from the name that states them. */
function noteName(attributes: XmlTableAttributes, sheet: GrowingTable): void {
  if (attributes.get('ss:Name')?.toLowerCase() !== 'print_area') return;
  const reference = xmlTableFormula(attributes.get('ss:RefersTo') ?? '', { row: 1, column: 1 });
  sheet.printed = printedAreas(reference ?? '');
}

function styleIn(attributes: XmlTableAttributes): string {
  return attributes.get('ss:StyleID') ?? '';
}

/** True for lines that are hidden, or lower or narrower than what is seen. */
function isHidden(attributes: XmlTableAttributes, size: string, least: number): boolean {
  return (
    isTrue(attributes.get('ss:Hidden')?.toLowerCase()) ||
    Number(attributes.get(`ss:${size}`) ?? least) < least
  );
}

/** Refuses a sheet with a filled cell in an area that is merged: its program meant other places. */
function refuseCovered({ cells, merges, name }: GrowingTable): void {
  if (dropCovered(cells, merges).length < cells.length) throw new Problem('damaged', { sheet: name });
}
