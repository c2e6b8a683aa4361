import type { Sheet } from '../../core/draw/sheet.js';
import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { labelsOf } from '../../core/form/labels.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import { yearNamed } from '../../core/read/labels/yearNamed.js';
import { rowsOf, textIn, type OtherLayout, type SheetRow } from './otherLayout.js';
import { listedStrip } from './listedStrip.js';
import { stackedBlocks } from './stackedBlocks.js';
import { turnedTable } from './turnedTable.js';

/** More labels that no other table has outside the rows of a table show that it stands there too. */
const MOST_OUTSIDE = 1;
/** A row so near below the figures may be one of them. */
const NEAR = 2;

type LayoutFinder = (rows: readonly SheetRow[], table: Table) => OtherLayout | undefined;

/** The layouts that are known, of tables as the paper arranges them. */
const FINDERS: Readonly<Record<Table['paper'], readonly LayoutFinder[]>> = {
  strip: [stackedBlocks, listedStrip, turnedTable],
  grid: [turnedTable],
  bands: [turnedTable],
};

/** What is known of the report: its year, and that its table is a list if it is in another layout. */
interface KnownOfReport {
  readonly year: number | null;
  readonly isList: boolean;
}

/**
 * The table of that code on a sheet that has it once, whole, in another layout than the paper, and beside it
 * nothing that may be a part of it; undefined on any other sheet.
 */
export function findOtherLayout(
  sheet: Sheet,
  code: string,
  editions: readonly Edition[],
  { year, isList }: KnownOfReport,
): OtherLayout | undefined {
  const rows = rowsOf(sheet);
  const tables = editions.flatMap(tablesOf).filter((table) => table.code === code);
  for (const table of tables)
    for (const find of FINDERS[table.paper].filter((each) => !isList || each === listedStrip)) {
      const found = find(rows, table);
      if (found) return standsAlone(found, rows, editions, year) ? found : undefined;
    }
  return undefined;
}

function standsAlone(
  { table, top, bottom }: OtherLayout,
  rows: readonly SheetRow[],
  editions: readonly Edition[],
  year: number | null,
): boolean {
  const others = editions.flatMap(tablesOf).filter(({ code }) => code !== table.code);
  const labels = [...labelsOf(table)].filter((label) => !others.some((each) => labelsOf(each).has(label)));
  const outside = rows.filter(({ row }) => row < top || row > bottom);
  const texts = outside.flatMap(({ cells }) => cells.flatMap((cell) => textIn(cell) ?? []));
  const above = outside.filter(({ row }) => row === top - 1).flatMap(({ cells }) => cells);
  const below = outside
    .filter(({ row }) => row > bottom && row <= bottom + NEAR)
    .flatMap(({ cells }) => cells);
  const isOtherYear = (text: string | undefined) => {
    const named = text === undefined ? undefined : yearNamed(text);
    return named !== undefined && named !== 'own' && named !== year;
  };
  return (
    texts.filter((text) => labels.includes(text)).length <= MOST_OUTSIDE &&
    ![...above, ...below].some(isNumeric) &&
    !above.some((cell) => isOtherYear(textIn(cell)))
  );
}
