import { spotKey } from '../../../core/draw/address.js';
import { BLACK, themeColour, USUAL_PALETTE, WHITE } from '../colours/palette.js';
import { lookOfFont, type BinaryFont, type BinaryLook, type LookedCells } from './binaryLooks.js';
import { recordsOf } from './binaryRecords.js';
import { textAt, viewOf, type XlsbSheet } from './xlsbSheets.js';

const [FONT, FILL, FORMAT, FORMATS, FORMATS_END] = [43, 45, 47, 617, 618];
const ROW = 0;
/** The records of cells with their column, and those of cells behind the one before, without it. */
const [CELLS, SHORT_CELLS] = [
  { first: 1, last: 11 },
  { first: 12, last: 18 },
];
/** The number of a cell's format has three bytes. */
const FORMAT_MASK = 0xff_ffff;
const TWIPS = 20;
const STRUCK = 0x08;
const [NO_PATTERN, SOLID] = [0, 1];
/** How a colour is stated, in the bits above the lowest. */
const [AUTOMATIC, BY_INDEX, BY_RGB, BY_THEME] = [0, 1, 2, 3];
const [SYSTEM_TEXT, SYSTEM_GROUND] = [64, 65];
/** A tint is a share of that. */
const WHOLE_TINT = 32_767;

/** The cells of .xlsb sheets whose formats do something, by the names of the sheets ([MS-XLSB] 2.4). */
export function xlsbLooks(
  parts: ReadonlyMap<string, Uint8Array>,
  sheets: readonly XlsbSheet[],
): ReadonlyMap<string, LookedCells> {
  const [, styles] = [...parts].find(([name]) => /styles\.bin$/i.test(name)) ?? [];
  const looks = styles ? looksOf(styles) : [];
  if (looks.every((look) => look === undefined)) return new Map();
  return new Map(sheets.map(({ name, part }) => [name, cellsOf(part, looks)] as const));
}

function cellsOf(sheet: Uint8Array, looks: readonly (BinaryLook | undefined)[]): LookedCells {
  const cells: LookedCells = new Map<number, BinaryLook>();
  let [row, column] = [0, 0];
  for (const { type, contents, end } of recordsOf(sheet)) {
    const isShort = isAmong(type, SHORT_CELLS);
    if ((type !== ROW && !isShort && !isAmong(type, CELLS)) || end - contents < (isShort ? 4 : 8)) continue;
    const record = viewOf(sheet, contents, end);
    if (type === ROW) [row, column] = [record.getUint32(0, true) + 1, 0];
    else {
      column = isShort ? column + 1 : record.getUint32(0, true) + 1;
      const look = looks[record.getUint32(isShort ? 0 : 4, true) & FORMAT_MASK];
      if (look) cells.set(spotKey({ row, column }), look);
    }
  }
  return cells;
}

function isAmong(type: number, { first, last }: typeof CELLS): boolean {
  return first <= type && type <= last;
}

/** What the formats of cells do, by their numbers. */
function looksOf(styles: Uint8Array): readonly (BinaryLook | undefined)[] {
  const [fonts, grounds]: [BinaryFont[], string[]] = [[], []];
  const looks: (BinaryLook | undefined)[] = [];
  let isOfCells = false;
  for (const { type, contents, end } of recordsOf(styles)) {
    const record = viewOf(styles, contents, end);
    if (type === FONT && record.byteLength >= 25) fonts.push(fontOf(record));
    else if (type === FILL && record.byteLength >= 12) grounds.push(groundOf(record));
    else if (type === FORMATS) isOfCells = true;
    else if (type === FORMATS_END) isOfCells = false;
    else if (type === FORMAT && isOfCells && record.byteLength >= 8) {
      const [font, fill] = [4, 6].map((at) => record.getUint16(at, true));
      const own = fonts[font ?? 0];
      looks.push(own && lookOfFont(own, grounds[fill ?? 0] ?? WHITE, USUAL_PALETTE));
    }
  }
  return looks;
}

function fontOf(record: DataView): BinaryFont {
  return {
    size: record.getUint16(0, true) / TWIPS,
    isStruck: (record.getUint8(2) & STRUCK) > 0,
    colour: colourAt(record, 12) ?? BLACK,
    name: textAt(record, 21),
  };
}

function groundOf(record: DataView): string {
  const pattern = record.getUint32(0, true);
  if (pattern === NO_PATTERN) return WHITE;
  return pattern === SOLID ? (colourAt(record, 4) ?? '') : '';
}

/** A colour of eight bytes; undefined where the program chooses it, empty where it is stated otherwise. */
function colourAt(record: DataView, at: number): string | undefined {
  const [kind, place] = [record.getUint8(at) >> 1, record.getUint8(at + 1)];
  if (kind === AUTOMATIC) return undefined;
  if (kind === BY_THEME) return themeColour(place, record.getInt16(at + 2, true) / WHOLE_TINT);
  if (kind === BY_INDEX && place === SYSTEM_TEXT) return BLACK;
  if (kind === BY_INDEX) return place === SYSTEM_GROUND ? WHITE : `indexed ${place}`;
  if (kind !== BY_RGB) return '';
  return [4, 5, 6]
    .map((part) =>
      record
        .getUint8(at + part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
