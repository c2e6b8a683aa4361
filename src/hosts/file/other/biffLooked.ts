import { spotKey } from '../../../core/draw/address.js';
import type { BinaryLook, LookedCells } from './binaryLooks.js';
import type { FormatLooks, RunText } from './binaryRuns.js';
import { eachFormat, FIGURES, TEXTS } from './biffFormats.js';
import type { SheetRecord } from './biffSheets.js';
import { figureRooms, type FigureRooms } from './figureRooms.js';

/** The records of a single figure or text, and that of a shared text with where its number stands. */
const SINGLE: ReadonlySet<number> = new Set([...FIGURES, ...TEXTS]);
const [SHARED_TEXT, TEXT] = [0x00fd, 6];
const COLUMNS = 0x007d;
/** Widths are in parts of a character. */
const PARTS = 256;

/** The cells of the sheets of an .xls file whose formats do something, found in their records. */
export interface BiffLooked {
  readonly take: (record: SheetRecord) => void;
  /** Those of a sheet, by its name. */
  readonly of: (sheet: string) => LookedCells | undefined;
  /** The room that figures of a sheet have in their columns, and what is behind them. */
  readonly roomsOf: (sheet: string) => FigureRooms;
}

/** Finds the cells whose formats do something, or whose texts have runs; `texts` are the shared ones. */
export function biffLooked(looks: FormatLooks, texts: ReadonlyMap<number, RunText> = new Map()): BiffLooked {
  const found = new Map<string, LookedCells>();
  const rooms = new Map<string, FigureRooms>();
  const roomsOf = (sheet: string) => {
    const own = rooms.get(sheet) ?? figureRooms(looks);
    rooms.set(sheet, own);
    return own;
  };
  const note = (sheet: string, row: number, column: number, format: number, text?: RunText) => {
    const place = { row, column };
    roomsOf(sheet).note(place, format);
    const look = text ? looks.ofRuns(text, format) : looks.ofFormats[format];
    if (!look) return;
    const cells: LookedCells = found.get(sheet) ?? new Map<number, BinaryLook>();
    found.set(sheet, cells.set(spotKey(place), look));
  };
  return {
    of: (sheet) => found.get(sheet),
    roomsOf,
    take: ({ sheet, isInner, type, contents }) => {
      if (isInner) return;
      if (type === COLUMNS && contents.byteLength >= 6) {
        const [from = 0, to = 0, width = 0] = [0, 2, 4].map((at) => contents.getUint16(at, true));
        roomsOf(sheet).addColumns(from + 1, to + 1, width / PARTS);
      }
      const hasText = type === SHARED_TEXT && contents.byteLength >= TEXT + 4;
      const text = hasText ? texts.get(contents.getUint32(TEXT, true)) : undefined;
      eachFormat({ type, contents }, SINGLE, (row, column, format) => note(sheet, row, column, format, text));
    },
  };
}
