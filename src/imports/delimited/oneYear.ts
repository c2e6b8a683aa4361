import type { Edition } from '../../core/form/edition.js';
import type { Remark } from '../../core/report/remark.js';
import { withoutTwice } from '../loose/headsTwice.js';
import { withoutLastYear } from '../loose/lastYear.js';
import { tableOf } from '../pieces/tableOf.js';
import type { DelimitedRows } from './splitCells.js';

/** The most characters of a text that a remark keeps. */
const MOST_QUOTED = 60;

/**
 * The rows of a file without the figures of the year before where two years stand beside each other, and
 * without those below columns that stand twice, with what is remarked on them. All cells keep their places.
 */
export function ofOneYear(
  rows: DelimitedRows,
  editions: readonly Edition[],
): { readonly rows: DelimitedRows; readonly remarks: readonly Remark[] } {
  const [piece] = withoutTwice(withoutLastYear([tableOf(rows)], editions), editions);
  if (piece?.kind !== 'table') return { rows, remarks: [] };
  const { cells, ofLastYear, dropped = [] } = piece;
  const texts = [...(ofLastYear === undefined ? [] : [ofLastYear]), ...dropped];
  if (texts.length === 0) return { rows, remarks: [] };
  const kept = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  return {
    rows: rows.map((row, r) => row.map((text, c) => (kept.has(`${r + 1} ${c + 1}`) ? text : ''))),
    remarks: [{ kind: 'leftOut', what: 'text', texts: texts.map((text) => text.slice(0, MOST_QUOTED)) }],
  };
}
