import type { FlatCell } from '../../../core/read/opened/flatDocument.js';
import { SHADING, shadingAt } from './docColours.js';
import { oldWord } from './fileInformation.js';
import { ROW_CELLS, type DocProperties, type DocProperty } from './properties.js';
import { MOST_CELLS } from './wordNumbers.js';

/** What the properties of a paragraph say of the tables around it and of its list. */
export interface DocParagraph {
  readonly depth: number;
  /** True where the paragraph ends a row, or a cell of a table within another. */
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly left: number;
  /** True for a row whose cells stand from right to left. */
  readonly isFromRight: boolean;
  readonly cells: readonly FlatCell[] | undefined;
  /** The number of its list, from 1 on; 0 for none, undefined where its style says. */
  readonly list: number | undefined;
  readonly level: number | undefined;
  /** How high its lines, and the row that it ends, are exactly; 0 where their text says. */
  readonly lineHeight: number;
  readonly rowHeight: number;
}

/** Properties of paragraphs and rows. */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL_END = 0x244b;
const INNER_ROW_END = 0x244c;
const LIST = 0x460b;
const LEVEL = 0x260a;
const MERGED_DOWN = 0xd62b;
/** The heights of lines and of rows: negative ones hold exactly. */
const LINE_HEIGHT = 0x6412;
const ROW_HEIGHT = 0x9407;
/** Whether the cells of a row stand from right to left, as older and newer programs say it. */
const FROM_RIGHT: ReadonlySet<number> = new Set([0x560b, 0x5664]);
/** What is behind the cells of a row, and from which cell on. */
const FILLS: ReadonlyMap<number, number> = new Map([
  [0xd612, 0],
  [0xd616, 22],
  [0xd60c, 44],
]);
/** Changes of the cells of a row, which no program leaves in a file that it saves as a whole. */
const CHANGED_CELLS: ReadonlySet<number> = new Set([0x7621, 0x5622, 0x7623, 0x5624, 0x5625]);

/** Reads what the properties of a paragraph say. */
export function readParagraph(properties: DocProperties): DocParagraph {
  let [isIn, depth, endsRow, endsInnerCell, left] = [false, 0, false, false, 0];
  let [lineHeight, rowHeight, isFromRight] = [0, 0, false];
  let cells: FlatCell[] | undefined;
  let [list, level]: (number | undefined)[] = [];
  for (const property of properties) {
    const { code, value } = property;
    if (code === IN_TABLE) isIn = value.getUint8(0) !== 0;
    else if (code === DEPTH) depth = value.getInt32(0, true);
    else if (code === ROW_END || code === INNER_ROW_END) endsRow = value.getUint8(0) !== 0;
    else if (code === INNER_CELL_END) endsInnerCell = value.getUint8(0) !== 0;
    else if (code === LIST) list = value.getInt16(0, true);
    else if (code === LEVEL) level = value.getUint8(0);
    else if (code === ROW_CELLS) [left, cells] = readCells(property);
    else if (code === LINE_HEIGHT) lineHeight = exactHeight(value);
    else if (code === ROW_HEIGHT) rowHeight = exactHeight(value);
    else if (FROM_RIGHT.has(code)) isFromRight = value.getUint8(0) !== 0;
    else if (code === MERGED_DOWN) mergeDown(property, cells);
    else if (FILLS.has(code)) fillCells(property, cells);
    else if (cells && CHANGED_CELLS.has(code)) throw oldWord();
  }
  const heights = { lineHeight, rowHeight };
  return {
    ...heights,
    depth: isIn ? Math.max(1, depth) : depth,
    endsRow,
    endsInnerCell,
    left,
    isFromRight,
    cells,
    list,
    level,
  };
}

function exactHeight(value: DataView): number {
  return Math.max(0, -value.getInt16(0, true));
}

function readCells({ value }: DocProperty): [number, FlatCell[]] {
  const count = value.byteLength > 0 ? value.getUint8(0) : 0;
  const flags = 1 + 2 * (count + 1);
  if (count === 0 || count > MOST_CELLS || value.byteLength < flags) throw oldWord();
  const cells = Array.from({ length: count }, (_, at): FlatCell => {
    const place = flags + 20 * at;
    const flag = place + 2 <= value.byteLength ? value.getUint16(place, true) : 0;
    return {
      right: value.getInt16(1 + 2 * (at + 1), true),
      down: downOf((flag >> 5) & 3),
      across: flag & 3,
    };
  });
  return [value.getInt16(1, true), cells];
}

function fillCells({ code, value }: DocProperty, cells: FlatCell[] = []): void {
  const first = FILLS.get(code) ?? 0;
  for (let at = 0; SHADING * (at + 1) <= value.byteLength; at += 1) {
    const cell = cells[first + at];
    if (cell) cells[first + at] = { ...cell, fill: shadingAt(value, SHADING * at) };
  }
}

function mergeDown({ value }: DocProperty, cells: FlatCell[] | undefined): void {
  const at = value.byteLength === 2 ? value.getUint8(0) : -1;
  const cell = cells?.[at];
  if (!cells || !cell) throw oldWord();
  cells[at] = { ...cell, down: downOf(value.getUint8(1)) };
}

function downOf(flag: number): FlatCell['down'] {
  return (['none', 'more', 'first', 'first'] as const)[flag] ?? 'none';
}
