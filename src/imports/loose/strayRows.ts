import { fold } from '../../core/form/fold.js';
import type { Band } from '../../core/form/edition.js';
import type { SpacedLine } from './spacedFigures.js';

/** A row of a band: its line, its band, and the folded labels of its columns. */
interface BandRow {
  readonly at: number;
  readonly band: Band;
  readonly columns: readonly string[];
}

/**
 * Rows of bands without those that stand out of the order of the form, unless a label of their columns stands
 * between them and the row above: such a row is of some other table.
 */
export function withoutStray<Row extends BandRow>(
  lines: readonly (SpacedLine | undefined)[],
  rows: readonly Row[],
): readonly Row[] {
  const crossed = rows.map(
    (row, index) =>
      rows.filter((other, place) => other.at !== row.at && place < index !== other.at < row.at).length,
  );
  const most = Math.max(0, ...crossed.filter((_, index) => !hasHead(lines, rows, rows[index])));
  if (most === 0) return rows;
  const isStray = (row: Row, index: number) => crossed[index] === most && !hasHead(lines, rows, row);
  return withoutStray(
    lines,
    rows.filter((row, index) => !isStray(row, index)),
  );
}

/** True where a label of the row's columns stands between it, or rows of its band, and the row above them. */
function hasHead(
  lines: readonly (SpacedLine | undefined)[],
  rows: readonly BandRow[],
  row: BandRow | undefined,
): boolean {
  if (!row) return false;
  const above = rows.reduce<BandRow | undefined>(
    (last, each) => (each.at < row.at && each.at > (last?.at ?? -1) ? each : last),
    undefined,
  );
  const texts = lines.slice((above?.at ?? -1) + 1, row.at).map((line) => line?.text ?? '');
  const between = fold(texts.join(''));
  if (row.columns.some((label) => between.includes(label))) return true;
  return above?.band === row.band && hasHead(lines, rows, above);
}
