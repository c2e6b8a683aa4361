import type { Area, Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { parseArea, startCursor, type Cursor } from './cellPlace.js';
import { contentOf, withoutResult, type Content, type ValueContext } from './cellValue.js';
import { columnWidths } from './columnWidths.js';
import { dropCovered } from './dropCovered.js';
import { elementPlaces, type SheetHandler } from './elementPlaces.js';
import { SHEET } from './namespaces.js';
import type { MarkupCount } from './markupCount.js';
import type { PackageReader } from './packageReader.js';
import { marginTexts } from './marginTexts.js';
import { formulaReader } from './readFormula.js';
import { richText, type RichText } from './richText.js';
import { sheetCells } from './sheetCells.js';
import { sheetGrid, type SheetGrid } from './sheetGrid.js';
import type { Attributes } from './startTag.js';
import type { XmlHandler } from './streamXml.js';
import { cellPainter, type PaintStyles } from './paintCells.js';
import { paintRules } from './paintRules.js';
import { unseenParts } from './unseenParts.js';
import { wholeCell, type WholeCell } from './wholeCell.js';
import { rowFinder } from './wholeRow.js';
import type { CellFormat } from './readStyles.js';

/** The markup of the cell that is being read. */
interface OpenCell {
  readonly at: Spot;
  readonly type: string;
  readonly style: string | undefined;
  /** True where the markup says more of its value than its type does, as of a picture. */
  readonly isRich?: boolean;
  value?: string;
  hasInline?: boolean;
  formula?: { text: string; readonly type: string | undefined; readonly shared: string | undefined };
}

/** What the cells of a sheet refer to, and its conditional formats. */
export type SheetContext = ValueContext &
  PaintStyles & {
    readonly formats: () => readonly CellFormat[];
    /** True where the workbook keeps pictures in cells. */
    readonly hasPictures: boolean;
  };

/** The cells of a worksheet, the sizes of its rows and columns, and the texts of its headers and footers. */
export interface SheetOfPart {
  readonly cells: readonly SheetCell[];
  readonly grid: SheetGrid;
  readonly margins: readonly string[];
}

/**
 * The filled cells of a worksheet's part, row by row, without those that merges cover. `count` is told of
 * each.
 *
 * Throws `damaged` for a place beyond the sheet, for two values of one cell, for an element out of its place,
 * and as the readers of values do.
 */
export function readSheet(
  reader: PackageReader,
  part: string,
  context: SheetContext,
  count: () => void,
): SheetOfPart {
  const cells = sheetCells();
  const merges: Area[] = [];
  const [painter, widths] = [cellPainter(context), columnWidths(context.formats)];
  const grid = sheetGrid(widths.widthAt, merges);
  const [unseen, rules, margins] = [unseenParts(), paintRules(), marginTexts()];
  const handler = cellHandler(context, {
    openRow: (attributes) => {
      unseen.open('row', attributes);
      grid.open('row', attributes);
    },
    take: (cell, style) => {
      count();
      cells.add(cell);
      painter.note(cell, style);
      widths.note(cell, style);
    },
  });
  const places = elementPlaces(withMerges(handler, merges));
  reader.elements(part, SHEET, toAll(places, [unseen, widths, grid], [rules, margins]));
  const all = cells.all();
  const shown = painter.paint(dropCovered(all, merges), rules.all(), all);
  return { cells: unseen.mark(widths.mark(shown, merges), merges), grid, margins: margins.all() };
}

/** What takes the elements of a worksheet besides its cells, and what takes their texts too. */
type TagReader = Pick<XmlHandler, 'open'>;
type PartReader = Required<Pick<XmlHandler, 'open' | 'text' | 'close'>>;

/** Hands the elements of a worksheet over in their places, and to other readers wherever they stand. */
function toAll(
  places: ReturnType<typeof elementPlaces>,
  ofTags: readonly TagReader[],
  ofParts: readonly PartReader[],
): XmlHandler {
  const { readAhead, passOver } = places;
  // Not by a spread, which takes longer than reading a short sheet.
  return {
    readAhead,
    passOver,
    hasRows: true,
    open: (name, attributes) => {
      for (const each of ofTags) each.open(name, attributes);
      for (const each of ofParts) each.open(name, attributes);
      places.open(name, attributes);
    },
    text: (text) => {
      for (const each of ofParts) each.text(text);
      places.text(text);
    },
    close: (name) => {
      for (const each of ofParts) each.close(name);
      places.close(name);
    },
  };
}

/** The same handler, which also notes the merged areas. */
function withMerges(handler: SheetHandler, merges: Area[]): SheetHandler {
  const { text, close, readCells, readRows } = handler;
  return {
    text,
    close,
    readCells,
    readRows,
    open: (name, attributes) => {
      if (name !== 'mergeCell') return handler.open(name, attributes);
      const merge = parseArea(attributes.named('ref') ?? '');
      if (merge) merges.push(merge);
    },
  };
}

/** What becomes of the cells that hold something, and of the start tags of rows that are read ahead. */
interface CellTaker {
  readonly take: (cell: SheetCell, style: string | undefined) => void;
  readonly openRow: (attributes: Attributes) => void;
}

/** Reads the elements of rows and cells, and hands over each cell that holds something. */
function cellHandler(context: SheetContext, { take, openRow }: CellTaker): SheetHandler {
  const cursor = startCursor();
  const inline = richText();
  const finishCell = cellFinisher(context, inline);
  const finish = (read: OpenCell) => {
    const finished = finishCell(read);
    if (finished) take(finished, read.style);
  };
  let cell: OpenCell | undefined;
  let within: 'v' | 'f' | 'is' | undefined;
  return {
    open: (name, attributes) => {
      if (within === 'is') inline.open(name, attributes);
      else if (name === 'row') cursor.openRow(attributes.named('r'));
      else if (name === 'c') cell = openCell(cursor, attributes);
      else if (cell && (name === 'v' || name === 'f' || name === 'is')) {
        openChild(cell, name, attributes);
        within = name;
      }
    },
    text: (text) => {
      if (within === 'v' && cell) cell.value += text;
      else if (within === 'f' && cell?.formula) cell.formula.text += text;
      else if (within === 'is') inline.text(text);
    },
    close: (name) => {
      if (name === within) within = undefined;
      else if (within === 'is') inline.close(name);
      else if (name === 'c' && cell) {
        finish(cell);
        cell = undefined;
      }
    },
    ...aheadReaders(cursor, openRow, finish),
  };
}

/** Read the cells, and the rows of cells, that are written as nearly all are. */
function aheadReaders(
  cursor: Cursor,
  openRow: CellTaker['openRow'],
  finish: (cell: OpenCell) => void,
): Pick<SheetHandler, 'readCells' | 'readRows'> {
  const wholeRow = rowFinder();
  const readCell = (cell: WholeCell, count: MarkupCount) => {
    count.add(cell.markup);
    const place = cursor.openCell(cell.reference);
    if (cell.value !== undefined || cell.formula !== undefined) finish(openWhole(place, cell));
  };
  return {
    readCells: (text, from, count) => {
      let at = from;
      for (let next = wholeCell(text, at); next; next = wholeCell(text, at)) {
        readCell(next, count);
        at = next.end;
      }
      return at;
    },
    readRows: (text, from, count) => {
      let at = from;
      for (let next = wholeRow(text, at); next; next = wholeRow(text, at)) {
        count.add(1 + next.tag.count);
        openRow(next.tag);
        cursor.openRow(next.tag.named('r'));
        for (const cell of next.cells) readCell(cell, count);
        at = next.end;
      }
      return at;
    },
  };
}

/** Makes a cell of its markup; undefined for one that holds nothing. */
function cellFinisher(
  context: SheetContext,
  inlineText: RichText,
): (cell: OpenCell) => SheetCell | undefined {
  const formulaOf = formulaReader();
  return ({ at, type, style, value, formula, hasInline, isRich }) => {
    const inline = hasInline ? inlineText.take() : undefined;
    const content = contentOf({ type, style, value, inline }, context);
    if (isRich && context.hasPictures && content?.error !== undefined)
      return { ...at, value: null, error: content.error, isPicture: true };
    if (!formula) return content && cellOf(at, content);
    const text = formulaOf(at, formula);
    const ofFormula = text === undefined ? { isFormula: true } : { isFormula: true, formula: text };
    return Object.assign(cellOf(at, content ?? withoutResult(style, context)), ofFormula);
  };
}

/** Most cells hold a value and nothing else, and are made at once. */
function cellOf({ row, column }: Spot, content: Content): SheetCell {
  const { value, error, date, plain, isInvisible, isShownOtherwise, isRounded, unit, padded } = content;
  const isAsSeen = !isInvisible && !isShownOtherwise && !isRounded && (unit ?? padded) === undefined;
  const isPlain = isAsSeen && error === undefined && date === undefined && plain === undefined;
  return isPlain ? { row, column, value } : { row, column, ...content };
}

function openCell(cursor: Cursor, { named }: Attributes): OpenCell {
  const isRich = named('vm') !== undefined;
  return { at: cursor.openCell(named('r')), type: named('t') ?? 'n', style: named('s'), isRich };
}

function openWhole(at: Spot, { type = 'n', style, value, formula: text }: WholeCell): OpenCell {
  const cell: OpenCell = { at, type, style };
  if (value !== undefined) cell.value = value;
  if (text !== undefined) cell.formula = { text, type: undefined, shared: undefined };
  return cell;
}

function openChild(cell: OpenCell, name: 'v' | 'f' | 'is', attributes: Attributes): void {
  const isSecond =
    (name === 'v' && cell.value !== undefined) ||
    (name === 'f' && cell.formula) ||
    (name === 'is' && cell.hasInline);
  if (isSecond) throw new Problem('damaged', { row: cell.at.row, column: cell.at.column });
  if (name === 'v') cell.value = '';
  else if (name === 'f')
    cell.formula = { text: '', type: attributes.named('t'), shared: attributes.named('si') };
  else cell.hasInline = true;
}
