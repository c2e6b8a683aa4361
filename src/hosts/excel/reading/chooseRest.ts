import type { Area } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import type { SheetQuestion } from './askSheet.js';
import { MOST_BYTES } from './askSheets.js';
import { sizeOf } from './headOf.js';
import type { SheetParts } from './partsOf.js';

/** Columns of a sheet that are read at most: no form has more. */
const MOST_COLUMNS = 60;
/**
 * Cells that are read beyond the first rows of the sheets that seem to be the report's, and as many of all
 * others, of which only the values are.
 */
const MOST_CELLS = 150_000;
/** Bytes of a cell: with its number format, without its text, and at least. */
const BYTES = { fewest: 50, bare: 40 };
/** A character in UTF-8 or escaped; a text is sent as value and as formula. */
const BYTES_OF_CHARACTER = 3 * 2;
/** The share of its bytes that a cell has where only its value is sent, at most. */
const OF_VALUE = 0.5;

/** A sheet after the first look. */
export interface LookedAt extends SheetParts {
  /** True where its name or its first rows are those of a report. */
  readonly isLikely: boolean;
}

/**
 * What to read of the sheets beyond their first rows. Sheets that seem to be the report's come first, of the
 * others the smallest; a sheet of the others that is too large is not read further.
 */
export function chooseRest(sheets: readonly LookedAt[]): readonly SheetQuestion[] {
  const larger = sheets.flatMap((sheet) => {
    const areas = restOf(sheet);
    const size = areas.reduce((sum, area) => sum + sizeOf(area), 0);
    return size > 0 ? [{ sheet, areas, size }] : [];
  });
  const room = { ofReport: MOST_CELLS, ofOthers: MOST_CELLS };
  return larger
    .sort((a, b) => a.size - b.size)
    .flatMap(({ sheet, areas, size }) => {
      const kind = sheet.isLikely ? 'ofReport' : 'ofOthers';
      if (size > room[kind] && !sheet.isLikely) return [];
      const read = areas.map((area) => firstRows(area, room[kind])).filter((area) => sizeOf(area) > 0);
      room[kind] -= Math.min(size, room[kind]);
      return read.flatMap((area) => inRows(sheet, area));
    });
}

/** What is left of a sheet after its first rows: to the right of them, and below. */
function restOf({ used, area: head }: LookedAt): readonly Area[] {
  if (!used) return [];
  const right = Math.min(used.right, MOST_COLUMNS);
  const beside = {
    top: used.top,
    left: Math.max(used.left, head.right + 1),
    bottom: Math.min(used.bottom, head.bottom),
    right,
  };
  const below = { top: Math.max(used.top, head.bottom + 1), left: used.left, bottom: used.bottom, right };
  return [beside, below].filter((area) => sizeOf(area) > 0);
}

/** The first rows of an area, as many as have room. */
function firstRows(area: Area, room: number): Area {
  const rows = Math.floor(room / (area.right - area.left + 1));
  return { ...area, bottom: Math.min(area.bottom, area.top + rows - 1) };
}

/** An area in pieces of so many rows that each is one answer. */
function inRows({ id, cells, isLikely }: LookedAt, area: Area): readonly SheetQuestion[] {
  const ofWhole = Math.max(BYTES.fewest, bytesOf(cells) / Math.max(1, cells.length));
  const ofCell = isLikely ? ofWhole : ofWhole * OF_VALUE;
  const ofRow = ofCell * (area.right - area.left + 1);
  const rows = Math.max(1, Math.floor(MOST_BYTES / ofRow));
  const pieces: SheetQuestion[] = [];
  for (let { top } = area; top <= area.bottom; top += rows) {
    const bottom = Math.min(area.bottom, top + rows - 1);
    const weight = (bottom - top + 1) * ofRow;
    pieces.push({ id, isFirst: false, area: { ...area, top, bottom }, weight, onlyValues: !isLikely });
  }
  return pieces;
}

/** The same question for all that cells hold. */
export function inFull({ onlyValues, weight, ...question }: SheetQuestion): SheetQuestion {
  return { ...question, weight: onlyValues ? weight / OF_VALUE : weight };
}

function bytesOf(cells: readonly SheetCell[]): number {
  return cells.reduce(
    (sum, { value }) =>
      sum + BYTES.bare + (typeof value === 'string' ? value.length * BYTES_OF_CHARACTER : 0),
    0,
  );
}
