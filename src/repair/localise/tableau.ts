/**
 * The states of a column: it keeps its stated value, its cell may change at no further cost, or it is closed
 * to this branch of the search.
 */
export const FIXED = 0,
  FREE = 1,
  EXCLUDED = 2;

/** In `basic`: a row that is solved for no column. */
export const NONE = -1;

/**
 * A simplex tableau in whole numbers: equations with their right sides, each solved for one free column or
 * for none (Schrijver 1986, chapter 11). `entries` holds rows of `width` numbers, the right side last.
 *
 * Columns are differences from the stated values, so a fixed column counts as 0. The right side of a row that
 * is solved for none is what the changes in it must come to; the row is violated where that is not 0.
 */
export interface Tableau {
  readonly height: number;
  readonly width: number;
  readonly entries: Float64Array;
  /** The basic variable of each row, or `NONE`. */
  readonly basic: Int32Array;
  /** `FIXED`, `FREE` or `EXCLUDED` for each column. */
  readonly state: Uint8Array;
  /** The values of free columns that are nonbasic. */
  readonly value: Float64Array;
}

/** A tableau of that size in which every entry is 0 and every column fixed. */
export function newTableau(height: number, width: number): Tableau {
  return {
    height,
    width,
    entries: new Float64Array(height * width),
    basic: new Int32Array(height).fill(NONE),
    state: new Uint8Array(width - 1),
    value: new Float64Array(width - 1),
  };
}

/** Overwrites one tableau with another of the same size. */
export function copyTableau(from: Tableau, into: Tableau): void {
  into.entries.set(from.entries);
  into.basic.set(from.basic);
  into.state.set(from.state);
  into.value.set(from.value);
}

/** A new tableau with the same content. */
export function cloneTableau(from: Tableau): Tableau {
  const clone = newTableau(from.height, from.width);
  copyTableau(from, clone);
  return clone;
}

/** The value of the basic variable of a row, given those of the nonbasic ones. */
export function basicValue({ width, entries, basic, state, value }: Tableau, row: number): number {
  const from = row * width;
  const column = basic[row] ?? NONE;
  let right = entries[from + width - 1] ?? 0;
  for (let other = 0; other < width - 1; other += 1)
    if (state[other] === FREE && other !== column && value[other] !== 0)
      right -= (entries[from + other] as number) * (value[other] as number);
  return right / (entries[from + column] ?? 1) + 0;
}
