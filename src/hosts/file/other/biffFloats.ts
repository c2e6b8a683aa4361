import type { Spot } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import { isSmallPicture, MOST_PICTURES, SMALL_PICTURE } from '../reading/floatingParts.js';
import { biffGrid, type BiffCorner, type BiffGrid } from './biffGrid.js';
import type { SheetRecord } from './biffSheets.js';
import { OBJECT } from './biffTypes.js';

const DRAWING = 0x00ec;
/** The kind of an object that is a picture ([MS-XLS] 2.5.143), and where the parts behind that begin. */
const [PICTURE, PARTS] = [0x0008, 22];
/** The parts of an object with its settings and with what it shows: a document, or cells. */
const [SETTINGS, SHOWS] = [0x0008, 0x0009];
/** The settings of a form's control, and of a picture of cells. */
const [IS_CONTROL, IS_OF_CELLS] = [0x0010, 0x0080];
/** What of a drawing holds other records, and the anchor of a shape ([MS-ODRAW] 2.2.1, [MS-XLS] 2.5.193). */
const [CONTAINER, ANCHOR] = [0x000f, 0xf010];
/** Into how many parts an anchor divides a column and a row. */
const [OF_COLUMN, OF_ROW] = [1024, 256];

/** The pictures and the embedded documents that are found in the records of the sheets of an .xls file. */
export interface BiffFloats {
  readonly take: (record: SheetRecord) => void;
  /** Those on a sheet, by its name. */
  readonly of: (sheet: string) => Pick<Sheet, 'floating' | 'embedded'>;
}

/** What is found on one sheet. */
interface FoundFloats {
  readonly grid: BiffGrid;
  readonly pictures: Spot[];
  embedded: number;
  /** The corners of the shape whose object comes next. */
  corners: readonly [from: BiffCorner, to: BiffCorner] | undefined;
}

/** Finds pictures, but for small ones, and documents; the sizes of rows and columns come before them. */
export function biffFloats(): BiffFloats {
  const found = new Map<string, FoundFloats>();
  const sheetOf = (sheet: string) => {
    const known = found.get(sheet) ?? { grid: biffGrid(), pictures: [], embedded: 0, corners: undefined };
    found.set(sheet, known);
    return known;
  };
  return {
    of: (sheet) => {
      const { pictures = [], embedded = 0 } = found.get(sheet) ?? {};
      return { floating: pictures, embedded };
    },
    take: ({ sheet, isInner, type, contents }) => {
      if (isInner) return;
      const known = sheetOf(sheet);
      known.grid.take({ type, contents });
      if (type === DRAWING) known.corners = cornersIn(contents) ?? known.corners;
      else if (type === OBJECT) noteObject(known, contents);
    },
  };
}

function noteObject(found: FoundFloats, contents: DataView): void {
  const { grid, pictures, corners } = found;
  if (contents.byteLength < PARTS || contents.getUint16(4, true) !== PICTURE) return;
  const { settings, hasShown } = partsOf(contents);
  if (settings & IS_CONTROL) return;
  if (hasShown && !(settings & IS_OF_CELLS)) found.embedded += 1;
  else if (pictures.length < MOST_PICTURES && corners) {
    if (isSmallPicture(grid.sizesOf(...corners, SMALL_PICTURE))) return;
    const [{ row, column }] = corners;
    pictures.push({ row: Math.floor(row) + 1, column: Math.floor(column) + 1 });
  }
}

/** The settings of the object of a picture, and whether it shows something that is not in the drawing. */
function partsOf(contents: DataView): { readonly settings: number; readonly hasShown: boolean } {
  let [settings, hasShown] = [0, false];
  for (let at = PARTS; at + 6 <= contents.byteLength; at += 4 + contents.getUint16(at + 2, true)) {
    const part = contents.getUint16(at, true);
    if (part === SETTINGS) settings = contents.getUint16(at + 4, true);
    hasShown ||= part === SHOWS;
  }
  return { settings, hasShown };
}

/** The corners of the last shape with an anchor in a record of a drawing. */
function cornersIn(contents: DataView): FoundFloats['corners'] {
  let corners: FoundFloats['corners'];
  for (let at = 0; at + 8 <= contents.byteLength;) {
    const isContainer = (contents.getUint16(at, true) & CONTAINER) === CONTAINER;
    const start = at + 8;
    if (contents.getUint16(at + 2, true) === ANCHOR && start + 18 <= contents.byteLength)
      corners = [cornerAt(contents, start + 2), cornerAt(contents, start + 10)];
    at = isContainer ? start : start + contents.getUint32(at + 4, true);
  }
  return corners;
}

function cornerAt(contents: DataView, at: number): BiffCorner {
  const [column = 0, x = 0, row = 0, y = 0] = [0, 2, 4, 6].map((more) => contents.getUint16(at + more, true));
  return { column: column + Math.min(x / OF_COLUMN, 1), row: row + Math.min(y / OF_ROW, 1) };
}
