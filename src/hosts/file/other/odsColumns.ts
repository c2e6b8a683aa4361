/** Columns of a sheet that are alike. */
export interface OdsColumns {
  readonly isHidden: boolean;
  /** The style of their cells without one. */
  readonly style: string;
  /** Their width, in points. */
  readonly width: number | undefined;
}

/** The columns of the sheet that is being read. */
export interface OdsColumnList {
  readonly clear: () => void;
  /** Takes more columns, and returns the last of them. */
  readonly add: (columns: OdsColumns, repeated: number) => number;
  readonly at: (column: number) => OdsColumns | undefined;
}

/** The most stretches of alike columns that are known of a sheet. */
const MOST_STRETCHES = 200;

/** Collects the columns of a sheet, from left to right. */
export function odsColumns(): OdsColumnList {
  const stretches: (OdsColumns & { readonly last: number })[] = [];
  return {
    clear: () => {
      stretches.length = 0;
    },
    add: (columns, repeated) => {
      const last = (stretches.at(-1)?.last ?? 0) + repeated;
      if (stretches.length < MOST_STRETCHES) stretches.push({ ...columns, last });
      return last;
    },
    at: (column) => stretches.find(({ last }) => last >= column),
  };
}
