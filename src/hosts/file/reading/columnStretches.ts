/** The widths of the columns of a sheet, in characters. */
export interface ColumnStretches {
  /** Takes the width of columns that stand beside each other, the first and the last of them. */
  readonly add: (from: number, to: number, width: number) => void;
  /** The width that is stated for a column. */
  readonly widthAt: (column: number) => number | undefined;
}

/** The most stretches of columns whose widths are known. */
const MOST_STRETCHES = 50;

/** Collects the widths of columns; of two that are stated the first counts. */
export function columnStretches(): ColumnStretches {
  const stretches: { readonly from: number; readonly to: number; readonly width: number }[] = [];
  return {
    add: (from, to, width) => {
      if (stretches.length < MOST_STRETCHES) stretches.push({ from, to, width });
    },
    widthAt: (column) => stretches.find(({ from, to }) => from <= column && column <= to)?.width,
  };
}
