import { tablesOf, type Edition, type Paper, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { labelsOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { otherLabels } from '../../core/read/labels/otherLabels.js';
import { namedCaption } from '../pieces/captions.js';
import type { ChapterHeading } from '../pieces/findHeadings.js';
import type { PageLine, PagePiece } from '../pieces/pieces.js';
import { readSpacedBands } from './spacedBands.js';
import { spacedFigures, type SpacedLine } from './spacedFigures.js';
import { readSpacedGrid } from './spacedGrid.js';
import type { SpacedRead, SpacedReader } from './spacedRead.js';
import { readSpacedStrip } from './spacedStrip.js';

const readers: Readonly<Record<Paper, SpacedReader>> = {
  grid: readSpacedGrid,
  bands: readSpacedBands,
  strip: readSpacedStrip,
};

/** Labels of a table that make lines without cells one. */
const FEWEST_LABELS = 2;

/**
 * The same pieces with tables in the place of lines whose figures are parted by spaces, as in the text of a
 * PDF. Only lines with exactly as many figures as the row has places are taken; the others stay lines.
 */
export function withSpacedTables(
  pieces: readonly PagePiece[],
  headings: readonly ChapterHeading[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  const lines = pieces.map((piece) =>
    piece.kind === 'line' && namedCaption(piece.text) === undefined ? spacedLine(piece) : undefined,
  );
  if (!lines.some((line) => line && line.figures.length > 0)) return pieces;
  const read = new Map<number, SpacedRead>();
  const used = new Set<number>();
  for (const { from, to, codes } of zonesOf(pieces.length, headings, editions)) {
    const zone = lines.slice(from, to);
    for (const code of codes) {
      const table = bestTable(code, zone, editions);
      const found = table && readers[table.paper](table, zone, headings.length === 0, editions);
      if (!found) continue;
      read.set(from + found.at, found);
      for (const at of found.lines) used.add(from + at);
    }
  }
  return pieces.flatMap((piece, at) => {
    const found = read.get(at);
    return [...(found ? [found.table] : []), ...(used.has(at) ? [] : [piece])];
  });
}

function spacedLine({ text, cells }: PageLine): SpacedLine {
  return { ...spacedFigures(text), ...(cells ? { cells } : {}) };
}

interface Zone {
  readonly from: number;
  readonly to: number;
  /** The tables that may stand there. */
  readonly codes: readonly string[];
}

/** The lines below the heading of each chapter of tables; all lines where there are no headings. */
function zonesOf(
  count: number,
  headings: readonly ChapterHeading[],
  editions: readonly Edition[],
): readonly Zone[] {
  if (headings.length === 0) {
    const codes = new Set(editions.flatMap((edition) => tablesOf(edition).map(({ code }) => code)));
    return [{ from: 0, to: count, codes: [...codes] }];
  }
  return headings.map(({ chapter, at }, index) => ({
    from: at + 1,
    to: headings[index + 1]?.at ?? count,
    codes: (chapter.tables ?? []).map(({ code }) => code),
  }));
}

/**
 * The table of that code in the edition that has just as many rows, and no label of another edition, or else
 * most of its labels in the lines.
 */
function bestTable(
  code: string,
  zone: readonly (SpacedLine | undefined)[],
  editions: readonly Edition[],
): Table | undefined {
  const text = fold(zone.map((line) => line?.text ?? '').join(''));
  const rows = (table: Table) => table.bands.flatMap((band) => leaves(band.rows)).length;
  const columns = (table: Table) => leaves(table.bands[0]?.columns ?? []).length;
  const isWhole = (table: Table) =>
    table.paper === 'grid' &&
    !saysOther(table) &&
    zone.filter((line) => line?.figures.length === columns(table)).length === rows(table);
  const tables = editions.flatMap((edition) => tablesOf(edition).filter((table) => table.code === code));
  const saysOther = (table: Table) => [...otherLabels(table, editions).keys()].some((key) => said.has(key));
  const said = labelsSaid(text, new Set(tables.flatMap((table) => [...labelsOf(table)])));
  const fits = tables
    .map((table) => ({ table, found: [...labelsOf(table)].filter((label) => said.has(label)).length }))
    .filter(({ found }) => found >= FEWEST_LABELS);
  return fits.sort((a, b) => Number(isWhole(b.table)) - Number(isWhole(a.table)) || b.found - a.found)[0]
    ?.table;
}

/** The labels that a folded text says, not those that are only the end of a longer one: 本年处理决定数量. */
function labelsSaid(text: string, labels: ReadonlySet<string>): ReadonlySet<string> {
  const said = new Set<string>();
  let rest = text;
  for (const label of [...labels].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(label)) continue;
    said.add(label);
    rest = rest.replaceAll(label, '\n');
  }
  return said;
}
