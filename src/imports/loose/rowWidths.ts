import { tablesOf, type Edition } from '../../core/form/edition.js';
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
