import type { Area, Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { parseArea, startCursor, type Cursor } from './cellPlace.js';
import { contentOf, type Content, type ValueContext } from './cellValue.js';
import { columnWidths } from './columnWidths.js';
import { dropCovered } from './dropCovered.js';
import { elementPlaces, type SheetHandler } from './elementPlaces.js';
import { SHEET } from './namespaces.js';
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
  const handler = cellHandler(context, (cell, style) => {
    count();
    cells.add(cell);
    painter.note(cell, style);
    widths.note(cell, style);
  });
  const places = elementPlaces(withMerges(handler, merges));
  const [unseen, rules, margins] = [unseenParts(), paintRules(), marginTexts()];
  const apart = both(rules, margins);
  reader.elements(part, SHEET, {
    ...places,
    open: (name, attributes) => {
      unseen.open(name, attributes);
      widths.open(name, attributes);
      grid.open(name, attributes);
      apart.open(name, attributes);
      places.open(name, attributes);
    },
    text: (text) => {
      apart.text(text);
      places.text?.(text);
    },
    close: (name) => {
      apart.close(name);
      places.close?.(name);
    },
  });
  const shown = painter.paint(dropCovered(cells.all(), merges), rules.all());
  return { cells: unseen.mark(widths.mark(shown, merges), merges), grid, margins: margins.all() };
}

/** What takes the elements and texts of a worksheet besides its cells. */
type PartReader = Required<Omit<XmlHandler, 'readAhead'>>;

/** Hands everything to two readers. */
function both(one: PartReader, other: PartReader): PartReader {
  return {
    open: (name, attributes) => {
      one.open(name, attributes);
      other.open(name, attributes);
    },
    text: (text) => {
      one.text(text);
      other.text(text);
    },
    close: (name) => {
      one.close(name);
      other.close(name);
    },
  };
}

/** The same handler, which also notes the merged areas. */
function withMerges(handler: SheetHandler, merges: Area[]): SheetHandler {
  return {
    ...handler,
    open: (name, attributes) => {
      if (name !== 'mergeCell') return handler.open(name, attributes);
      const merge = parseArea(attributes.named('ref') ?? '');
      if (merge) merges.push(merge);
    },
  };
}

/** Reads the elements of rows and cells, and hands over each cell that holds something. */
function cellHandler(
  context: SheetContext,
  take: (cell: SheetCell, style: string | undefined) => void,
): SheetHandler {
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
    readAhead: aheadReader(cursor, finish),
  };
}

/** Reads the cells that are written as nearly all are. */
function aheadReader(cursor: Cursor, finish: (cell: OpenCell) => void): Required<XmlHandler>['readAhead'] {
  return (text, from, count) => {
    let at = from;
    for (let next = wholeCell(text, at); next; next = wholeCell(text, at)) {
      count.add(next.markup);
      const place = cursor.openCell(next.reference);
      if (next.value !== undefined || next.formula !== undefined) finish(openWhole(place, next));
      at = next.end;
    }
    return at;
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
    return Object.assign(cellOf(at, content ?? { value: null }), ofFormula);
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
