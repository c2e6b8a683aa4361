import { lookOfParagraph, layoutProse } from '../draw/layoutProse.js';
import type { Position, Spot } from '../draw/address.js';
import { parseAddress } from '../draw/address.js';
import type { Chapter } from '../form/edition.js';
import { splitParagraphs } from '../form/text.js';
import { showText } from '../read/view/showText.js';
import {
  contentAt,
  contentOfRow,
  placeOf,
  type PlacedReport,
  type CellEdit,
  type EditPlan,
} from './cellEdit.js';
import { replaceLines } from './replaceLines.js';

/**
 * Where paragraphs go for which a chapter has no cell: in free rows below its last one, or as further lines
 * of that one.
 */
export type ProseWay = 'rows' | 'lines';

/** A cell of a chapter with the paragraphs in it. */
interface ChapterCell {
  readonly at: Position;
  readonly paragraphs: readonly string[];
}

/**
 * The edits that give a chapter the paragraphs of the page: they go into its cells in their order, and a
 * paragraph that moves takes its look along. A chapter that is nowhere in the workbook gets a sheet.
 */
export function planChapter(
  book: PlacedReport,
  page: PlacedReport,
  chapter: Chapter,
  way: ProseWay,
): Omit<EditPlan, 'followed' | 'removed'> {
  const { code } = chapter;
  const [before, after] = [book, page].map(({ read }) => read.report.chapters[code] ?? []);
  if (!before || !after || isSame(before, after)) return { edits: [], added: [], unplaced: [] };
  const heading = book.read.headings?.get(code);
  const cells = cellsOf(book, code, before);
  if (cells.length === 0 && heading === undefined)
    return { edits: [], added: [layoutProse(page.read.report, chapter, 'asStated')], unplaced: [] };
  const last = cells.at(-1)?.at ?? parseAddress(heading ?? '');
  const surplus = after.slice(before.length);
  const isInRows = way === 'rows' && isFreeBelow(book, last, surplus.length, chapter);
  const looks = looksOf(cells);
  const edits: CellEdit[] = [];
  let from = 0;
  for (const { at, paragraphs } of cells) {
    const more = at === last && !isInRows ? surplus : [];
    const own = [...after.slice(from, from + paragraphs.length), ...more];
    const text = replaceIn(textAt(book, at), paragraphs, own);
    if (text === undefined) return { edits: [], added: [], unplaced: [code] };
    if (!isSame(own, paragraphs))
      edits.push({ ...at, ...looks(own[0], at), value: text || null, wraps: true });
    from += paragraphs.length;
  }
  if (isInRows)
    surplus.forEach((value, below) => {
      const at = { ...last, row: last.row + 1 + below };
      edits.push({ ...at, ...looks(value, at), value, wraps: true });
    });
  else if (cells.length === 0)
    edits.push({ ...last, value: [textAt(book, last), ...surplus].join('\n'), wraps: true });
  return { edits, added: [], unplaced: [] };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}

/** The text of a cell with other paragraphs; the number of the first may stand in the cell before it. */
function replaceIn(text: string, before: readonly string[], after: readonly string[]): string | undefined {
  const [first = '', ...rest] = before;
  const [line = ''] = splitParagraphs(text);
  if (text.includes(first) || line === '' || !first.endsWith(line)) return replaceLines(text, before, after);
  const number = first.slice(0, -line.length);
  const [next, ...more] = after;
  if (next?.startsWith(number) !== true) return undefined;
  return replaceLines(text, [line, ...rest], [next.slice(number.length), ...more]);
}

function textAt(book: PlacedReport, at: Position): string {
  const cell = contentAt(book, at);
  return cell ? showText(cell) : '';
}

/** The cells of a chapter in their order, each with its paragraphs. */
function cellsOf(book: PlacedReport, code: string, paragraphs: readonly string[]): readonly ChapterCell[] {
  const cells: { at: Position; paragraphs: string[] }[] = [];
  paragraphs.forEach((text, index) => {
    const at = placeOf(book, `${code}.${index + 1}`);
    const last = cells.at(-1);
    if (last && at && last.at.row === at.row && last.at.column === at.column) last.paragraphs.push(text);
    else if (at) cells.push({ at, paragraphs: [text] });
  });
  return cells;
}

/** True where so many rows below a cell hold nothing but the form's own advice. */
function isFreeBelow(book: PlacedReport, last: Position, count: number, { advice = [] }: Chapter): boolean {
  return Array.from({ length: count }, (_, below) => ({ ...last, row: last.row + 1 + below })).every((at) =>
    contentOfRow(book, at).every((cell) => cell.column > at.column && advice.includes(showText(cell).trim())),
  );
}

/**
 * The cell that a paragraph then looks like: the one where it stood before, or else one of its kind, a
 * heading of a part or running text. Its own cell where that is one of its kind.
 */
function looksOf(
  cells: readonly ChapterCell[],
): (text: string | undefined, at: Spot) => { readonly like?: Spot } {
  const single = cells.flatMap(({ at, paragraphs: [text, second] }) =>
    text === undefined || second !== undefined ? [] : [{ text, at: { row: at.row, column: at.column } }],
  );
  const texts = new Map(single.map(({ text, at }) => [keyOf(at), text]));
  const places = new Map(single.map(({ text, at }) => [text, at]));
  const kinds = new Map(single.map(({ text, at }) => [lookOfParagraph(text), at]));
  return (text, at) => {
    if (text === undefined) return {};
    const own = texts.get(keyOf(at));
    const before = places.get(text);
    if (own === text) return {};
    if (before) return { like: before };
    const kind = lookOfParagraph(text);
    if (own !== undefined && lookOfParagraph(own) === kind) return {};
    const model = kinds.get(kind) ?? (own === undefined ? single.at(-1)?.at : undefined);
    return model ? { like: model } : {};
  };
}

function keyOf({ row, column }: Spot): string {
  return `${row} ${column}`;
}
