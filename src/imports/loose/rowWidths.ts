import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';

/** How many cells the rows with a folded label have, in grids and bands of all editions. */
export const rowWidths = remember(
  (editions: readonly Edition[]): ReadonlyMap<string, ReadonlySet<number>> => {
    const widths = new Map<string, Set<number>>();
    const tables = editions.flatMap((edition) => tablesOf(edition)).filter(({ paper }) => paper !== 'strip');
    for (const band of tables.flatMap(({ bands }) => bands))
      for (const label of foldLabels(leaves(band.rows)))
        widths.set(label, (widths.get(label) ?? new Set()).add(leaves(band.columns).length));
    return widths;
  },
);

/** The bands of all editions: the folded label of their last column, and those of their rows. */
const bandsOf = remember((editions: readonly Edition[]) =>
  editions
    .flatMap(tablesOf)
    .filter(({ paper }) => paper === 'bands')
    .flatMap(({ bands }) => bands)
    .map(({ rows, columns }) => {
      const heads = foldLabels(leaves(columns));
      return { last: heads.at(-1) ?? '', rows: new Set(foldLabels(leaves(rows))), width: heads.length };
    }),
);

/** How many cells a row has by the line of heads above it; undefined where that has none of a band. */
export function widthUnder(heads: string, row: string, editions: readonly Edition[]): number | undefined {
  const key = fold(heads);
  const bands = bandsOf(editions).filter(({ last, rows }) => rows.has(row) && key.endsWith(last));
  // 本年处理决定数量 ends with the label of another edition.
  return bands.sort((a, b) => b.last.length - a.last.length)[0]?.width;
}
