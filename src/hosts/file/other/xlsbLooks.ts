import { spotKey } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { BLACK, USUAL_PALETTE, WHITE } from '../colours/palette.js';
import {
  groundOfPattern,
  STRUCK,
  TWIPS,
  type BinaryFont,
  type BinaryLook,
  type LookedCells,
} from './binaryLooks.js';
import { formatLooks, type FormatLooks, type RunGround, type RunText } from './binaryRuns.js';
import { recordsOf } from './binaryRecords.js';
import { figureRooms, type FigureRooms } from './figureRooms.js';
import type { ConditionalLook } from '../reading/conditionalLooks.js';
import { painted, startPaint, stylesOfGrounds, type SheetPaint } from './painting.js';
import { colourAt, xlsbDressing } from './xlsbDressing.js';
import { xlsbRules } from './xlsbRules.js';
import { textAt, type XlsbSheet } from './xlsbSheets.js';

/** The part of the styles. */
export const STYLES = /styles\.bin$/i;

const [FONT, FILL, FORMAT, FORMATS, FORMATS_END] = [43, 45, 47, 617, 618];
/** The look of conditional formats. */
const DRESSING = 507;
const [ROW, TEXT, COLUMNS] = [0, 19, 60];
/** The records of cells with the number of a shared text behind their format. */
const SHARED_TEXTS: readonly number[] = [7, 18];
/** The flag of a text with runs. */
const RICH = 0x01;
/** The records of cells with their column, that of a text in runs aside, and those without one. */
const [CELLS, SHORT_CELLS] = [
  { first: 1, last: 11 },
  { first: 12, last: 18 },
];
const TEXT_IN_RUNS = 62;
/** The number of a cell's format has three bytes. */
const FORMAT_MASK = 0xff_ffff;
/** The bits of the alignment, the one across several columns, and the flag of type that is made to fit. */
const [ALIGNED, ACROSS, SHRUNK, WRAPPED] = [0x07, 6, 0x01, 0x40];
/** Widths are in parts of a character. */
const PARTS = 256;

/** The cells of a sheet whose formats do something, and the room that its figures have in their columns. */
interface XlsbLooks {
  readonly cells: LookedCells;
  readonly rooms: FigureRooms;
  /** The sheet as its conditional formats paint it. */
  readonly paint: (sheet: Sheet) => Sheet;
}

/** The looks of a workbook: of the formats of cells, and of conditional formats. */
interface XlsbStyles {
  readonly grounds: readonly (RunGround | undefined)[];
  readonly looks: readonly ConditionalLook[];
}

/** The cells of .xlsb sheets whose formats do something, by the names of the sheets ([MS-XLSB] 2.4). */
export function xlsbLooks(
  parts: ReadonlyMap<string, Uint8Array>,
  sheets: readonly XlsbSheet[],
): ReadonlyMap<string, XlsbLooks> {
  const partOf = (ending: RegExp) => [...parts].find(([name]) => ending.test(name))?.[1];
  const [styles, strings] = [partOf(STYLES), partOf(/sharedStrings\.bin$/i)];
  const book = styles ? stylesOf(styles) : { grounds: [], looks: [] };
  const looks = formatLooks(book.grounds);
  const texts = strings ? richTextsOf(strings) : new Map<number, RunText>();
  const dressed = stylesOfGrounds(book.grounds, book.looks);
  return new Map(
    sheets.map(({ name, part }) => {
      const paint = startPaint();
      const cells = cellsOf(part, looks, texts, paint);
      return [name, { ...cells, paint: (sheet: Sheet) => painted(sheet, paint, dressed) }] as const;
    }),
  );
}

/** The shared texts some of whose characters have a font of their own, by their numbers (2.4.305). */
function richTextsOf(strings: Uint8Array): ReadonlyMap<number, RunText> {
  const found = new Map<number, RunText>();
  let at = 0;
  for (const { type, contents, end } of recordsOf(strings)) {
    if (type !== TEXT) continue;
    const text = runTextIn(viewOfBytes(strings, contents, end));
    if (text) found.set(at, text);
    at += 1;
  }
  return found;
}

/** The text with runs that a record is; undefined for one without. */
function runTextIn(record: DataView): RunText | undefined {
  if (record.byteLength <= 5 || (record.getUint8(0) & RICH) === 0) return undefined;
  const text = textAt(record, 1);
  const first = 5 + text.length * 2;
  const count = first + 4 <= record.byteLength ? record.getUint32(first, true) : 0;
  const runs: RunText['runs'][number][] = [];
  for (let at = first + 4; at + 4 <= record.byteLength && runs.length < count; at += 4)
    runs.push({ from: record.getUint16(at, true), font: record.getUint16(at + 2, true) });
  return { text, runs };
}

function cellsOf(
  sheet: Uint8Array,
  looks: FormatLooks,
  texts: ReadonlyMap<number, RunText>,
  paint: SheetPaint,
): Omit<XlsbLooks, 'paint'> {
  const [rooms, rules] = [figureRooms(looks), xlsbRules(paint)];
  const cells: LookedCells = new Map<number, BinaryLook>();
  let [row, column] = [0, 0];
  for (const { type, contents, end } of recordsOf(sheet)) {
    if (type === COLUMNS && end - contents >= 12) {
      const [from = 0, to = 0, width = 0] = [0, 4, 8].map((at) =>
        viewOfBytes(sheet, contents, end).getUint32(at, true),
      );
      rooms.addColumns(from + 1, to + 1, width / PARTS);
    }
    if (rules.kinds.has(type)) rules.take(type, viewOfBytes(sheet, contents, end));
    const isShort = isAmong(type, SHORT_CELLS);
    const isLong = isAmong(type, CELLS) || type === TEXT_IN_RUNS;
    if ((type !== ROW && !isShort && !isLong) || end - contents < (isShort ? 4 : 8)) continue;
    const record = viewOfBytes(sheet, contents, end);
    if (type === ROW) [row, column] = [record.getUint32(0, true) + 1, 0];
    else {
      column = isShort ? column + 1 : record.getUint32(0, true) + 1;
      const format = record.getUint32(isShort ? 0 : 4, true) & FORMAT_MASK;
      rooms.note({ row, column }, format);
      paint.formats.set(spotKey({ row, column }), format);
      const look = lookAt(record, type, isShort ? 0 : 4, looks, texts);
      if (look) cells.set(spotKey({ row, column }), look);
    }
  }
  return { cells, rooms };
}

/** What the format of a cell does, which stands somewhere in its record, and the runs of its text. */
function lookAt(
  record: DataView,
  type: number,
  at: number,
  looks: FormatLooks,
  texts: ReadonlyMap<number, RunText>,
): BinaryLook | undefined {
  const format = record.getUint32(at, true) & FORMAT_MASK;
  const isShared = SHARED_TEXTS.includes(type) && at + 8 <= record.byteLength;
  const behind = () => new DataView(record.buffer, record.byteOffset + at + 4, record.byteLength - at - 4);
  const shared = isShared ? texts.get(record.getUint32(at + 4, true)) : undefined;
  const text = type === TEXT_IN_RUNS ? runTextIn(behind()) : shared;
  return text ? looks.ofRuns(text, format) : looks.ofFormats[format];
}

function isAmong(type: number, { first, last }: typeof CELLS): boolean {
  return first <= type && type <= last;
}

function stylesOf(styles: Uint8Array): XlsbStyles {
  const looks: ConditionalLook[] = [];
  const [fonts, grounds]: [BinaryFont[], string[]] = [[], []];
  const formats: (RunGround | undefined)[] = [];
  let isOfCells = false;
  for (const { type, contents, end } of recordsOf(styles)) {
    const record = viewOfBytes(styles, contents, end);
    if (type === FONT && record.byteLength >= 25) fonts.push(fontOf(record));
    else if (type === FILL && record.byteLength >= 12) grounds.push(groundOf(record));
    else if (type === DRESSING) looks.push(xlsbDressing(record));
    else if (type === FORMATS) isOfCells = true;
    else if (type === FORMATS_END) isOfCells = false;
    else if (type === FORMAT && isOfCells && record.byteLength >= 8) {
      const [font, fill] = [4, 6].map((at) => record.getUint16(at, true));
      const own = fonts[font ?? 0];
      const on = { fontAt: (at: number) => fonts[at], ground: grounds[fill ?? 0] ?? WHITE };
      formats.push(own && { ...on, font: own, palette: USUAL_PALETTE, ...roomOf(record) });
    }
  }
  return { grounds: formats, looks };
}

/** Whether type is made as small as the column asks, is turned, or goes beyond, and whether it wraps. */
function roomOf(record: DataView): Pick<RunGround, 'isFitted' | 'isWrapped'> {
  if (record.byteLength < 14) return { isFitted: true, isWrapped: false };
  const [turned = 0, aligned = 0, more = 0] = [10, 12, 13].map((at) => record.getUint8(at));
  const isFitted = (aligned & ALIGNED) === ACROSS || turned !== 0 || (more & SHRUNK) > 0;
  return { isFitted, isWrapped: (aligned & WRAPPED) > 0 };
}

function fontOf(record: DataView): BinaryFont {
  return {
    size: record.getUint16(0, true) / TWIPS,
    isStruck: (record.getUint8(2) & STRUCK) > 0,
    isRaised: record.getUint16(6, true) > 0,
    colour: colourAt(record, 12) ?? BLACK,
    name: textAt(record, 21),
  };
}

function groundOf(record: DataView): string {
  return groundOfPattern(record.getUint32(0, true), colourAt(record, 4) ?? '');
}
