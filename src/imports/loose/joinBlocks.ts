import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import type { PagePiece, PageTable } from '../pieces/pieces.js';
import { isPageNumber } from '../pieces/wrapped.js';
import { asOnPaper } from './asOnPaper.js';
import { isValue } from './spacedFigures.js';
import { blockNamed, stripLabels, type StripLabels } from './stripLabels.js';

/** The most cells of a piece that may hold blocks of a strip. */
const MOST_CELLS = 60;

/** Blocks of a strip that were found below each other: the figures of each, and what comes next. */
interface GatheredBlocks {
  readonly pieces: number[];
  readonly figures: Map<string, ReadonlyMap<string, string>>;
  /** The block whose figures come next, and the labels over them. */
  name: string | undefined;
  heads: readonly string[];
}

/**
 * Puts a strip together whose blocks stand below each other, as narrow pages have them: each under its name
 * and the labels of the columns, in tables or lines of their own, or as rows of one table. All blocks must be
 * there once, with a figure for each column. The first piece becomes the strip, the others become tables
 * without rows, so that all pieces keep their places.
 */
export function joinBlocks(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  const strips = editions.flatMap(tablesOf).filter(({ paper }) => paper === 'strip');
  return strips.reduce(joinStrip, pieces);
}

function joinStrip(pieces: readonly PagePiece[], strip: Table): readonly PagePiece[] {
  const labels = stripLabels(strip);
  const joined = [...pieces];
  let blocks: GatheredBlocks | undefined;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'line' && isPageNumber(piece.text)) continue;
    const before = blocks ?? { pieces: [], figures: new Map(), name: undefined, heads: [] };
    blocks = takePiece(piece, before, labels) ? before : undefined;
    blocks?.pieces.push(at);
    if (blocks?.figures.size !== labels.blocks.length) continue;
    for (const each of blocks.pieces) joined[each] = { kind: 'table', rows: 0, cells: [] };
    const { figures } = blocks;
    joined[blocks.pieces[0] ?? at] = asOnPaper(strip, (block, column) => figures.get(block)?.get(column));
    blocks = undefined;
  }
  return joined;
}

/** Takes the rows of a piece as those of blocks; false where one of them is something else. */
function takePiece(piece: PagePiece, blocks: GatheredBlocks, labels: StripLabels): boolean {
  const rows = piece.kind === 'line' ? [piece.text.trim().split(/\s+/)] : rowsOf(piece);
  return rows.length > 0 && rows.every((texts) => takeRow(texts, blocks, labels));
}

function rowsOf({ cells }: PageTable): readonly (readonly string[])[] {
  if (cells.length > MOST_CELLS) return [];
  const rows = new Map<number, string[]>();
  for (const { row, value } of cells) rows.set(row, [...(rows.get(row) ?? []), value]);
  return [...rows.values()];
}

/** Takes a row as names of a block, labels of columns or figures, which names may precede. */
function takeRow(texts: readonly string[], blocks: GatheredBlocks, labels: StripLabels): boolean {
  const { groups, blocks: names, columns } = labels;
  const first = texts.findIndex((text) => blockNamed(text, labels) === undefined);
  for (const text of first < 0 ? texts : texts.slice(0, first)) {
    const name = blockNamed(text, labels) ?? '';
    if (!groups.includes(name)) blocks.name = name;
  }
  const rest = first < 0 ? [] : texts.slice(first);
  if (rest.length === 0) return true;
  if (rest.length !== columns.length) return false;
  const keys = rest.map(fold);
  if (columns.every((column) => keys.includes(column))) {
    blocks.heads = keys;
    return true;
  }
  const { name, heads, figures } = blocks;
  if (name === undefined || !names.includes(name) || figures.has(name)) return false;
  if (heads.length === 0 || !rest.every(isValue)) return false;
  figures.set(name, new Map(heads.map((head, at) => [head, rest[at] ?? ''])));
  blocks.name = undefined;
  return true;
}
