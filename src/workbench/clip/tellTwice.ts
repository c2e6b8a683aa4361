import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import type { PageTable, PlacedPiece } from '../../index.js';

/** A row has the heads of two tables where so many columns of one stand twice in it, by share. */
const MOST_TWICE = 0.5;

/** Says which tables stand twice beside each other, of which nothing was written, and what to do. */
export function tellTwice(pieces: readonly PlacedPiece[], edition: Edition): readonly string[] {
  const tables = pieces.flatMap(({ piece, given = piece }) =>
    piece.kind === 'table' && given.kind === 'table' && piece.dropped ? [given] : [],
  );
  return tablesOf(edition)
    .filter((table) => table.paper !== 'strip' && tables.some((each) => standsTwice(each, table)))
    .map(({ name }) => `粘贴的内容里有两份${name}并排，不知道用哪一份，没有写入，请只复制其中一份。`);
}

/** True for a table with a row in which most columns of a band stand twice. */
function standsTwice({ cells }: PageTable, { bands }: Table): boolean {
  const columns = bands.map((band) => foldLabels(leaves(band.columns)));
  return groupBy(cells, ({ row }) => row).some((row) => {
    const keys = row.map(({ value }) => fold(value));
    const isTwice = (label: string) => keys.filter((key) => key === label).length === 2;
    return columns.some((labels) => labels.filter(isTwice).length > labels.length * MOST_TWICE);
  });
}
