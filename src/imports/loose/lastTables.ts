import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { labelsOf } from '../../core/form/labels.js';
import { captionYear } from '../pieces/captionYear.js';
import { isOfForm } from '../pieces/isOfForm.js';
import type { PagePiece, PageTable } from '../pieces/pieces.js';
import { yearIn } from './lastYear.js';

/** So many lines above a table may stand between it and its year: a unit, a title. */
const LINES_ABOVE = 2;

/** A table of the form, and what the lines above it say of its year. */
interface YearTable {
  readonly at: number;
  readonly piece: PageTable;
  /** The table that most labels belong to, and these labels. */
  readonly kind: Table | undefined;
  readonly labels: ReadonlySet<string>;
  readonly said: ReturnType<typeof yearIn>;
}

/**
 * Pieces without the tables of the year before, where a line above each says so (2022年度情况, 上年度：,
 * 2022年收到和处理政府信息公开申请情况) and the same table stands there once more for the year of the report:
 * `year`, where a title tells it. Where nothing says which of two is of that year, both stay.
 */
export function withoutLastTables(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
  year: number | undefined,
): readonly PagePiece[] {
  if (!pieces.some((piece) => piece.kind === 'line' && saidIn(piece.text))) return pieces;
  const tables = pieces.flatMap((piece, at): YearTable[] =>
    piece.kind === 'table' && isOfForm(piece, editions)
      ? [{ at, piece, ...kindOf(piece, editions), said: saidAbove(pieces, at) }]
      : [],
  );
  const last = new Set(tables.filter((table) => isLast(table, tables, year)).map(({ at }) => at));
  return pieces.map((piece, at) => (piece.kind === 'table' && last.has(at) ? leftOut(piece) : piece));
}

/** What a line above a table says of its year: nothing else, or what the table is of besides. */
function saidIn(given: string): ReturnType<typeof yearIn> {
  const text = given.trim().replace(/[:：]$/, '');
  const said = yearIn(text);
  const year = said ? undefined : captionYear(text);
  if (year === undefined) return said;
  return { isNow: year === 'own', ...(typeof year === 'number' ? { year } : {}) };
}

function saidAbove(pieces: readonly PagePiece[], at: number): ReturnType<typeof yearIn> {
  for (let above = at - 1; above >= at - LINES_ABOVE; above -= 1) {
    const piece = pieces[above];
    if (piece?.kind !== 'line') return undefined;
    const said = saidIn(piece.text);
    if (said) return said;
  }
  return undefined;
}

/** True for a table of the year before, beside the same one of the year itself. */
function isLast(own: YearTable, tables: readonly YearTable[], year: number | undefined): boolean {
  const { said } = own;
  if (!said || said.isNow || (said.year !== undefined && said.year === year)) return false;
  return tables.some((other) => repeats(other, own) && isAfter(other, own, year));
}

/** True for another table with the labels of one, most of them: none that goes on where that ends. */
function repeats(other: YearTable, own: YearTable): boolean {
  if (other.kind !== own.kind || other.at === own.at) return false;
  return [...own.labels].filter((label) => other.labels.has(label)).length * 2 > own.labels.size;
}

/** True where a table is of the year of the report, and so of a later one than another. */
function isAfter({ said }: YearTable, own: YearTable, year: number | undefined): boolean {
  const before = own.said?.year;
  if (said?.isNow === true) return true;
  if (before === undefined) return said === undefined || (said.year !== undefined && said.year === year);
  if (said === undefined) return year !== undefined && before < year;
  return (said.year ?? 0) > before && (year === undefined || said.year === year);
}

/** The table of the form that most labels of a piece belong to, with these labels. */
function kindOf({ cells }: PageTable, editions: readonly Edition[]): Pick<YearTable, 'kind' | 'labels'> {
  const keys = cells.map(({ value }) => fold(value));
  const found = editions.flatMap(tablesOf).map((kind) => {
    const labels = new Set(keys.filter((key) => labelsOf(kind).has(key)));
    return { kind, labels };
  });
  const [most] = found.sort((a, b) => b.labels.size - a.labels.size);
  return most ?? { kind: undefined, labels: new Set() };
}

/** A table without rows, which keeps its place and tells what it held. */
function leftOut({ cells }: PageTable): PageTable {
  return { kind: 'table', rows: 0, cells: [], ofLastYear: cells.map(({ value }) => value).join(' ') };
}
