import { tablesOf, type Table } from '../../core/form/edition.js';
import { formOf } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { everyLine } from '../../core/form/outline.js';
import type { ReadResult } from '../../core/read/readReport.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import type { Remark } from '../../core/report/remark.js';
import type { PagePiece } from '../pieces/pieces.js';

/** So many figures alone in their lines are those of a table; of a table with its columns there are few. */
const FEWEST_FIGURES = 20;
/** A row or two may be missing from a table that has its columns. */
const FEWEST_ROWS = 3;

/**
 * Tells the tables whose figures stand one a line, so that nobody knows their rows and columns: as programs
 * take text from a PDF without its arrangement. What else is remarked on such a table only follows from that.
 */
export function tellLostColumns(pieces: readonly PagePiece[], read: ReadResult): ReadResult {
  if (pieces.filter(isLoneFigure).length < FEWEST_FIGURES) return read;
  const labels = new Set(pieces.flatMap((piece) => (piece.kind === 'line' ? [fold(piece.text)] : [])));
  const lost = tablesOf(read.report.edition).flatMap((table) => {
    const rows = lostRows(table, read, labels);
    return rows < FEWEST_ROWS ? [] : [{ table, rows }];
  });
  if (lost.length === 0) return read;
  const follows = (remark: Remark) => lost.some(({ table }) => isOn(remark, table));
  return {
    ...read,
    remarks: [
      ...lost.map(({ table, rows }): Remark => ({ kind: 'lostColumns', table: table.code, rows })),
      ...read.remarks.filter((remark) => !follows(remark)),
    ],
  };
}

function isLoneFigure(piece: PagePiece): boolean {
  return piece.kind === 'line' && isNumeric({ row: 1, column: 1, value: piece.text });
}

/** How many rows of a table have no figure; none where these rows are only missing from the text. */
function lostRows(table: Table, { report, remarks }: ReadResult, texts: ReadonlySet<string>): number {
  const cells = formOf(report.edition).cells.filter((cell) => cell.table === table);
  const isMissing = remarks.some((remark) => remark.kind === 'missingTable' && remark.table === table.code);
  const named = table.bands
    .flatMap((band) => foldLabels(everyLine(band.rows)))
    .filter((label) => texts.has(label));
  if (isMissing && named.length < FEWEST_ROWS) return 0;
  if (!isMissing && !remarks.some((remark) => remark.kind === 'missingLine' && remark.table === table.code))
    return 0;
  const rows = groupBy(cells, ({ row }) => row);
  return rows.filter((row) => row.every(({ index }) => report.readings[index] === null)).length;
}

/** True for what follows from lost rows: missing and displaced lines and labels, another edition. */
function isOn(remark: Remark, table: Table): boolean {
  if (remark.kind === 'label') return remark.found === '' && labelsOf(table).has(fold(remark.official));
  if (remark.kind === 'displaced') return labelsOf(table).has(fold(remark.label));
  const isOfLines = ['missingLine', 'missingTable', 'otherEdition'].includes(remark.kind);
  return isOfLines && 'table' in remark && remark.table === table.code;
}
