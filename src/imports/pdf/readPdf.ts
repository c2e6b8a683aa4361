import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { tablesByLabel } from '../../core/form/labels.js';
import { withoutRadicals } from '../../core/form/radicals.js';
import type { FixedPage, FixedText } from '../../core/read/opened/fixedPage.js';
import { pageLine, type PagePiece, type PageRead } from '../pieces/pieces.js';
import { isPageNumber, isPageOfPages } from '../pieces/wrapped.js';
import { findGrids, gridOf, isWithin, type Grid } from './findGrids.js';
import { paragraphJoiner } from './joinParagraphs.js';
import { joinTexts, type JoinedLine } from './joinTexts.js';
import { readGrid, type LabelTest } from './readGrid.js';
import { settleTexts } from './settleTexts.js';
import { runningHeads, type MarginLine } from './runningHeads.js';

/** This share of a page's height at its top and bottom has page numbers. */
const MARGIN = 0.1;
/** Two tables whose sides are so near, in points, are one that a page end parts. */
const SAME_SIDE = 6;
/** Margins move a page no further to the side, in points. */
const MOST_MOVED = 72;

/** So many texts over or under those of pages are told. */
const MOST_HEADS = 3;

/** So far below the last row of a page, in points, the next one begins. */
const PAST = 4;

/** A table of a page with its texts, or a line of text. */
type PdfPiece =
  | { readonly kind: 'grid'; readonly grid: Grid; readonly texts: readonly FixedText[] }
  | { readonly kind: 'line'; readonly line: JoinedLine };

/**
 * Reads a PDF with a layer of text as a page: tables by their rules, all other text by its place. Page
 * numbers and what is struck out are left out, and a table that goes on over the end of a page is one.
 */
export function readPdf(pages: readonly FixedPage[], editions: readonly Edition[] = []): PageRead {
  let offset = 0;
  const lines: (readonly JoinedLine[])[] = [];
  const [struck, notes, invisible]: [string[], string[], string[]] = [[], [], []];
  const own: (readonly PdfPiece[])[] = [];
  const margins: (readonly MarginLine[])[] = [];
  for (const given of pages) {
    const { page, struck: gone, invisible: unseen } = settleTexts(given);
    struck.push(...gone);
    invisible.push(...unseen);
    notes.push(...(page.notes ?? []));
    const all = piecesOf(page, offset);
    own.push(all);
    margins.push(marginsOf(all, page, offset));
    offset += page.height;
  }
  const heads = runningHeads(margins);
  const found = joinPages(own, heads, lines);
  const beside = [...new Set(notes), ...besideOf(heads)];
  const wrapped: string[] = [];
  const scanned = pages.flatMap(({ isScanned = false }, at) => (isScanned ? [at + 1] : []));
  return {
    ...{
      pieces: joinLines(found, paragraphJoiner(lines), labelTest(editions), wrapped),
      elements: [],
      struck,
      marks: [],
    },
    ...(invisible.length > 0 ? { invisible } : {}),
    ...(beside.length > 0 ? { beside } : {}),
    ...(scanned.length > 0 ? { scanned } : {}),
    ...(wrapped.length > 0 ? { wrapped } : {}),
  };
}

/** The pieces of all pages without what stands over and under their text; `lines` gets those of each page. */
function joinPages(
  own: readonly (readonly PdfPiece[])[],
  heads: ReadonlySet<JoinedLine>,
  lines: (readonly JoinedLine[])[],
): readonly PdfPiece[] {
  const found: PdfPiece[] = [];
  // Where the last table stands, and whether the page before ends with it, but for notes at its foot.
  let [last, endsSo] = [-1, false];
  for (const all of own) {
    const pieces = all.filter((piece) => piece.kind === 'grid' || !heads.has(piece.line));
    lines.push(pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : [])));
    for (const [at, piece] of pieces.entries()) {
      const above = last === found.length - 1 || (at === 0 && endsSo) ? found[last] : undefined;
      const joined = above?.kind === 'grid' && piece.kind === 'grid' ? joinGrids(above, piece) : undefined;
      if (joined) found[last] = joined;
      else {
        found.push(piece);
        if (piece.kind === 'grid') last = found.length - 1;
      }
    }
    endsSo = endsWithNotes(pieces);
  }
  return found;
}

/** What a note at the foot of a page begins with: 注：, ①, [1] or 1 before a word. */
const NOTE = /^(?:注[：:]|[①-⑳*＊]|[[〔]\d{1,2}[\]〕]|\d{1,2}\s*\p{Script=Han})/u;
/** A page has so many lines of notes at most. */
const MOST_NOTES = 8;

/** True for a page that ends with a table, or with notes alone below it. */
function endsWithNotes(page: readonly PdfPiece[]): boolean {
  const count = [...page].reverse().findIndex(({ kind }) => kind === 'grid');
  const first = page[page.length - count];
  if (count <= 0 || count > MOST_NOTES) return count === 0;
  return first?.kind === 'line' && NOTE.test(first.line.text);
}

/** Tells the labels of the form in some editions. */
function labelTest(editions: readonly Edition[]): LabelTest {
  const labels = tablesByLabel(editions);
  return (text) => labels.has(fold(text));
}

/** The lines of a page in its margins. */
function marginsOf(
  pieces: readonly PdfPiece[],
  { height }: FixedPage,
  offset: number,
): readonly MarginLine[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'grid' || !isInMargin(piece.line.y - offset, height)) return [];
    const own = piece.line.y - offset;
    return [{ line: piece.line, height: own, isOver: own < height * MARGIN }];
  });
}

/** What stands over or under the text of pages but their numbers, each text once. */
function besideOf(heads: ReadonlySet<JoinedLine>): readonly string[] {
  const texts = new Set([...heads].map(({ text }) => text).filter((text) => !isPageOfPages(text)));
  return [...texts].slice(0, MOST_HEADS).map((text) => `页眉页脚：${text}`);
}

/**
 * The tables and the lines, with paragraphs in one line each where first lines are set in; `wrapped` gets the
 * figures that cells break into lines.
 */
function joinLines(
  found: readonly PdfPiece[],
  goesOn: (before: JoinedLine, line: JoinedLine) => boolean,
  isLabel: LabelTest,
  wrapped: string[],
): readonly PagePiece[] {
  const pieces: PagePiece[] = [];
  for (const [at, piece] of found.entries()) {
    const [before, last] = [found[at - 1], pieces.at(-1)];
    if (piece.kind === 'grid') {
      const table = readGrid(piece.grid, piece.texts, isLabel);
      pieces.push(table);
      for (const figure of table.wrapped) wrapped.push(figure);
    } else if (before?.kind === 'line' && last?.kind === 'line' && goesOn(before.line, piece.line))
      pieces[pieces.length - 1] = pageLine(last.text + piece.line.text);
    else pieces.push(pageLine(piece.line.text));
  }
  return pieces;
}

/** A page with its places counted from the top of the first page. */
function lowerPage({ height, texts, rules }: FixedPage, offset: number): FixedPage {
  return {
    height,
    // Programs that make a PDF name a character by the radical that looks like it.
    texts: texts.map((each) => ({ ...each, text: withoutRadicals(each.text), y: each.y + offset })),
    rules: rules.map((rule) => ({ ...rule, top: rule.top + offset, bottom: rule.bottom + offset })),
  };
}

/** The tables and lines of a page from top to bottom; `offset` is the height of the pages before. */
function piecesOf(page: FixedPage, offset: number): readonly PdfPiece[] {
  const { height, texts, rules } = lowerPage(page, offset);
  const grids = findGrids(rules).map((grid) => ({
    kind: 'grid' as const,
    grid,
    texts: texts.filter((text) => isWithin(text, grid)),
  }));
  const within = new Set(grids.flatMap((grid) => grid.texts));
  const lines = joinTexts(texts.filter((text) => !within.has(text))).filter(
    ({ text, y }) => !(isInMargin(y - offset, height) && isPageNumber(text)),
  );
  return [
    ...grids.map((piece) => ({ y: piece.grid.ys[0] ?? 0, piece })),
    ...lines.map((line) => ({ y: line.y, piece: { kind: 'line' as const, line } })),
  ]
    .sort((a, b) => a.y - b.y)
    .map(({ piece }) => piece);
}

function isInMargin(y: number, height: number): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

type PdfTable = Extract<PdfPiece, { readonly kind: 'grid' }>;

/**
 * Two tables as one where their sides stand below each other, whose pages may be moved by the margins for
 * both sides of a sheet; undefined for two tables.
 */
function joinGrids(above: PdfTable, below: PdfTable): PdfTable | undefined {
  const by = (above.grid.xs[0] ?? 0) - (below.grid.xs[0] ?? 0);
  if (Math.abs(by) > MOST_MOVED) return undefined;
  const { grid, texts } = moved(below, by);
  const [own, other] = [above.grid.xs, grid.xs];
  const isNear = (one = 0, two = 0) => Math.abs(one - two) <= SAME_SIDE;
  // On a page that is moved, all columns must be those of the page before.
  const isLike = isNear(by) || other.every((x) => own.some((each) => isNear(x, each)));
  if (!isLike || !isNear(own.at(-1), other.at(-1))) return undefined;
  return {
    kind: 'grid',
    grid: {
      ...gridOf([...above.grid.rules, ...grid.rules]),
      breaks: [...(above.grid.breaks ?? []), (above.grid.ys.at(-1) ?? 0) + PAST],
    },
    texts: [...above.texts, ...texts],
  };
}

/** A table so far to the right, in points. */
function moved({ grid, texts }: PdfTable, by: number): Omit<PdfTable, 'kind'> {
  const move = <Placed extends { readonly left: number; readonly right: number }>(each: Placed): Placed => ({
    ...each,
    left: each.left + by,
    right: each.right + by,
  });
  const xs = grid.xs.map((x) => x + by);
  return { grid: { ...grid, xs, rules: grid.rules.map(move) }, texts: texts.map(move) };
}
