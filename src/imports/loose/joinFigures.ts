import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { withoutNote } from '../../core/form/labelNote.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import { pageLine, type PagePiece } from '../pieces/pieces.js';
import { isPageNumber } from '../pieces/wrapped.js';
import { comesToTotal, FEWEST_PARTS } from './comesToTotal.js';
import { rowWidths, widthUnder } from './rowWidths.js';
import { isValue, spacedFigures, type SpacedLine } from './spacedFigures.js';

/** A line that holds nothing but the sign between two cells. */
const BETWEEN = /^[|｜\s]*$/;

/** So many rows with totals that hold tell how a text is written, where no more than this share do not. */
const [FEWEST_WHOLE, MOST_BROKEN] = [6, 0.25];

/**
 * Joins the figures that stand on lines of their own below the label of a row: a text with a cell a line. The
 * first of them may stand beside it. Just as many as the row has cells are joined, and in a row with a total
 * only where they come to it, or where most other rows tell that every cell has its line. Those of a strip
 * become a line below the last label of its header.
 */
export function joinFigures(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  const joined: PagePiece[] = [];
  const text: LinedText = { pieces, editions, hasAllCells: hasAllCells(pieces, editions) };
  const apart = labelsApart(pieces, editions);
  let isLoose = false;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as PagePiece;
    const line = piece.kind === 'line' ? piece.text : '';
    const isAlone: boolean = isLoose || apart.has(keyOf(line));
    const own = spacedFigures(withoutPipes(line));
    const figures: FiguresBelow | undefined = isAlone ? undefined : figuresFor(own, at, text);
    const strip: FiguresBelow | undefined = isLoose || figures ? undefined : stripBelow(line, at, text);
    if (figures) joined.push(pageLine(`${own.text} ${figures.values.join(' ')}`));
    else joined.push(piece);
    if (strip) joined.push(pageLine(strip.values.join(' ')));
    const joinedBelow: FiguresBelow | undefined = figures ?? strip;
    if (joinedBelow) at = joinedBelow.end - 1;
    // Figures over a label may be its own.
    if (!isBetween(piece)) isLoose = !joinedBelow && isValue(withoutPipes(line));
  }
  return joined.length === pieces.length ? pieces : joined;
}

/** The lines of a text, and whether each cell of its tables surely has a line, a blank one too. */
interface LinedText {
  readonly pieces: readonly PagePiece[];
  readonly editions: readonly Edition[];
  readonly hasAllCells: boolean;
}

/**
 * True where no row with a total has too few figures below its label, and nearly all that have just as many
 * as cells come to it: those that do not have a wrong figure, and lost none.
 */
function hasAllCells(pieces: readonly PagePiece[], editions: readonly Edition[]): boolean {
  let [whole, broken] = [0, 0];
  for (const [at, piece] of pieces.entries()) {
    const [width = 0] = (piece.kind === 'line' && widthsAt(piece.text, editions)) || [];
    if (width < FEWEST_PARTS) continue;
    const { values } = figuresBelow(pieces, at);
    if (values.length > 0 && values.length < width) return false;
    if (values.length !== width) continue;
    if (comesToTotal(values)) whole += 1;
    else broken += 1;
  }
  return whole >= FEWEST_WHOLE && broken <= whole * MOST_BROKEN;
}

/**
 * The labels of the rows of bands that have a figure right below a label of their columns: such a text is
 * copied column by column, and a figure below the label of a row is that of another. A number that the label
 * of a row follows is its own; one figure alone may be the number of a page, several tell it of all bands.
 */
function labelsApart(pieces: readonly PagePiece[], editions: readonly Edition[]): ReadonlySet<string> {
  const rows = rowsUnder(editions);
  return new Set(
    pieces.flatMap((piece, at) => {
      const own = piece.kind === 'line' ? (rows.get(keyOf(piece.text)) ?? []) : [];
      if (own.length === 0) return [];
      const { values, end } = figuresBelow(pieces, at);
      const isNumber = values.length === 1 && isLabel(pieces[end], editions);
      if (values.length === 0 || isNumber) return [];
      return values.length > 1 ? [...rows.values()].flat() : own;
    }),
  );
}

/**
 * The figures beside and below a label that are those of its row; none where the next label of a row has none
 * below it, since figures may stand over their labels then.
 */
function figuresFor(
  { text, figures: beside }: SpacedLine,
  at: number,
  { pieces, editions, hasAllCells }: LinedText,
): FiguresBelow | undefined {
  const { values: below, end } = figuresBelow(pieces, at);
  const over = pieces[at - 1];
  // What stands below a whole row is the number of a page.
  const isWholeBeside =
    over?.kind === 'line' && widthUnder(over.text, keyOf(text), editions) === beside.length;
  if (isWholeBeside && below.every(isPageNumber)) return undefined;
  const figures = { values: [...beside, ...below], end };
  if (below.length === 0 || widthsAt(text, editions)?.has(figures.values.length) !== true) return undefined;
  const isWhole = figures.values.length < FEWEST_PARTS || comesToTotal(figures.values);
  if (!isWhole && !hasAllCells) return undefined;
  if (isRestOfFigure(pieces[end])) return undefined;
  let next = afterSigns(pieces, figures.end);
  // What is a row in one edition is the heading of rows in another.
  for (let below = next; isLabel(pieces[next], editions); next = below) {
    below = afterSigns(pieces, next + 1);
    if (!isLabel(pieces[below], editions) && !hasCells(pieces[below])) break;
  }
  const isBare = isLabel(pieces[next], editions) && figuresBelow(pieces, next).values.length === 0;
  return isBare ? undefined : figures;
}

/**
 * The figures of a strip below the last label of its header; each of its blocks comes to its total, or all
 * but one where no cell of the text was lost.
 */
function stripBelow(
  label: string,
  at: number,
  { pieces, editions, hasAllCells }: LinedText,
): FiguresBelow | undefined {
  const [band] = editions.flatMap(tablesOf).find(({ paper }) => paper === 'strip')?.bands ?? [];
  const columns = foldLabels(leaves(band?.columns ?? []));
  if (fold(withoutPipes(label)) !== columns.at(-1)) return undefined;
  const figures = figuresBelow(pieces, at);
  const blocks = leaves(band?.rows ?? []).map((_, block) =>
    figures.values.slice(block * columns.length, (block + 1) * columns.length),
  );
  const isWhole = figures.values.length === blocks.length * columns.length;
  const broken = blocks.filter((block) => !comesToTotal(block)).length;
  return isWhole && broken <= (hasAllCells ? 1 : 0) ? figures : undefined;
}

function isLabel(piece: PagePiece | undefined, editions: readonly Edition[]): boolean {
  return piece?.kind === 'line' && widthsAt(piece.text, editions) !== undefined;
}

/** True for a row whose cells are known. */
function hasCells(piece: PagePiece | undefined): boolean {
  return piece?.kind === 'line' && piece.cells !== undefined;
}

/** A line that goes on with the digits above it. */
const REST = /^\s*(?:[.,，．]|\d[\d.,]*\s?(?:万?元)?$)/;

function isRestOfFigure(piece: PagePiece | undefined): boolean {
  return piece?.kind === 'line' && REST.test(piece.text) && !isPageNumber(piece.text);
}

function afterSigns(pieces: readonly PagePiece[], from: number): number {
  let at = from;
  while (isBetween(pieces[at])) at += 1;
  return at;
}

function isBetween(piece: PagePiece | undefined): boolean {
  return piece?.kind === 'line' && BETWEEN.test(piece.text);
}

interface FiguresBelow {
  readonly values: readonly string[];
  /** The place after the last of them. */
  readonly end: number;
}

/** The figures on the lines below one, up to the first line with anything else. */
function figuresBelow(pieces: readonly PagePiece[], above: number): FiguresBelow {
  const values: string[] = [];
  let end = above + 1;
  for (let at = end; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const text = piece?.kind === 'line' ? piece.text : undefined;
    if (text === undefined) break;
    if (BETWEEN.test(text)) continue;
    const value = withoutPipes(text);
    if (!isValue(value)) break;
    values.push(value);
    end = at + 1;
  }
  return { values, end };
}

function withoutPipes(text: string): string {
  return text.replace(/[|｜]/g, ' ').trim();
}

function keyOf(text: string): string {
  return fold(withoutPipes(text));
}

/** How many cells the rows have whose label a line is, alone or with a note in brackets after it. */
function widthsAt(text: string, editions: readonly Edition[]): ReadonlySet<number> | undefined {
  const [key, widths] = [keyOf(text), rowWidths(editions)];
  return widths.get(key) ?? widths.get(withoutNote(key));
}

/** The labels of the rows of bands by those of their columns, in all editions. */
const rowsUnder = remember((editions: readonly Edition[]): ReadonlyMap<string, readonly string[]> => {
  const rows = new Map<string, readonly string[]>();
  const tables = editions.flatMap(tablesOf).filter(({ paper }) => paper === 'bands');
  for (const band of tables.flatMap(({ bands }) => bands))
    for (const label of foldLabels(leaves(band.columns)))
      rows.set(label, [...(rows.get(label) ?? []), ...foldLabels(leaves(band.rows))]);
  return rows;
});
