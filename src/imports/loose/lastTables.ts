import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { labelsOf } from '../../core/form/labels.js';
import { isOfForm } from '../pieces/isOfForm.js';
import type { PagePiece, PageTable } from '../pieces/pieces.js';
import { yearIn } from './lastYear.js';

/** So many lines above a table may stand between it and its year: a unit, a title. */
const LINES_ABOVE = 2;

/** A table of the form, and what the lines above it say of its year. */
interface YearTable {
  readonly at: number;
  readonly piece: PageTable;
  readonly kind: Table | undefined;
  readonly said: ReturnType<typeof yearIn>;
}

/**
 * Pieces without the tables of the year before, where a line above each says so (2022年度情况, 上年度：) and the same
 * table stands there once more for the year of the report: `year`, where a title tells it. Where nothing says
 * which of two is of that year, both stay.
 */
export function withoutLastTables(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
  year: number | undefined,
): readonly PagePiece[] {
  if (!pieces.some((piece) => piece.kind === 'line' && saidIn(piece.text))) return pieces;
  const tables = pieces.flatMap((piece, at): YearTable[] =>
    piece.kind === 'table' && isOfForm(piece, editions)
      ? [{ at, piece, kind: kindOf(piece, editions), said: saidAbove(pieces, at) }]
      : [],
  );
  const last = new Set(tables.filter((table) => isLast(table, tables, year)).map(({ at }) => at));
  return pieces.map((piece, at) => (piece.kind === 'table' && last.has(at) ? leftOut(piece) : piece));
}

function saidIn(text: string): ReturnType<typeof yearIn> {
  return yearIn(text.trim().replace(/[:：]$/, ''));
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
  return tables.some((other) => other.kind === own.kind && other.at !== own.at && isAfter(other, own, year));
}

/** True where a table is of the year of the report, and so of a later one than another. */
function isAfter({ said }: YearTable, own: YearTable, year: number | undefined): boolean {
  const before = own.said?.year;
  if (said?.isNow === true) return true;
  if (before === undefined) return said === undefined || (said.year !== undefined && said.year === year);
  if (said === undefined) return year !== undefined && before < year;
  return (said.year ?? 0) > before && (year === undefined || said.year === year);
}

/** The table of the form that most labels of a piece belong to. */
function kindOf({ cells }: PageTable, editions: readonly Edition[]): Table | undefined {
  const keys = cells.map(({ value }) => fold(value));
  const counts = editions
    .flatMap(tablesOf)
    .map((table) => [table, keys.filter((key) => labelsOf(table).has(key)).length] as const);
  return counts.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A table without rows, which keeps its place and tells what it held. */
function leftOut({ cells }: PageTable): PageTable {
  return { kind: 'table', rows: 0, cells: [], ofLastYear: cells.map(({ value }) => value).join(' ') };
}
