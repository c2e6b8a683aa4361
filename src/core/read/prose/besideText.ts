import { fold } from '../../form/fold.js';
import { groupBy } from '../../form/group.js';
import { headingLevel } from '../../form/heading.js';
import { ORDINAL } from './numberBeside.js';
import { OPINIONS } from './opinions.js';
import type { ProseCell } from './proseCell.js';
import { saysNothing } from './runOn.js';

/** A text of so many characters is a paragraph, whatever it ends with. */
const PARAGRAPH = 40;
const SENTENCE_END = /[。；：！？.;:!?]$/;

/** The head of a column that says what a chapter should. */
const TEXT_HEAD = /^.{0,6}(?:措施|内容|改进|整改|做法|成效)(?:情况)?$/;

/** A row of more cells is one of a table. */
const MOST_ALONG = 2;
/** The head of a column of numbers: its row is that of the heads of a table. */
const NUMBERS = /^(?:序号|编号)$/;
/** The label of a paragraph has fewer characters. */
const LONGEST_LABEL = 20;
/** So many paragraphs in another column make it that of the text. */
const FEWEST_PARAGRAPHS = 2;

/** True for a cell whose text is a paragraph and no word. */
export function isSentence({ lines }: ProseCell): boolean {
  return lines.some((line) => line.length >= PARAGRAPH || SENTENCE_END.test(line));
}

/** True for a cell beside a paragraph that may be text of its chapter: a paragraph, or the head of some. */
export function isLikelyText(cell: ProseCell): boolean {
  return isSentence(cell) || (cell.lines.length === 1 && TEXT_HEAD.test(fold(cell.lines[0] as string)));
}

/** Tells the cells beside the paragraphs of a chapter or its heading, and words in columns that have some. */
export function besideFinder(
  pieces: readonly ProseCell[],
  column: number,
  heading?: number,
): (cell: ProseCell) => boolean {
  const text = textColumn(pieces, column);
  const isTable = pieces.some((cell) => cell.column === column && isHeadOfNumbers(cell));
  const besides = new Set<ProseCell>();
  const columns = new Set<number>();
  for (const row of groupBy(pieces, (cell) => cell.row)) {
    if (row.length < 2) continue;
    const isHead = row.some(isHeadOfNumbers);
    for (const cell of besideIn(row, column, text, isTable)) {
      besides.add(cell);
      if (!isHead && cell.column !== column) columns.add(cell.column);
    }
  }
  // A word beside the heading, over other text, is what is said of the chapter: 已完成.
  const isOver = pieces.some(({ row }) => row !== heading);
  for (const cell of pieces)
    if (isOver && cell.row === heading && !isSentence(cell) && !cell.lines.some(saysNothing))
      besides.add(cell);
  return (cell) => besides.has(cell) || (columns.has(cell.column) && !isSentence(cell));
}

/**
 * The column of the paragraphs where those of a chapter have labels without numbers left of them, in the
 * column of its heading: 主动公开 | 全年公开信息3条。; undefined where that column has a paragraph.
 */
function textColumn(pieces: readonly ProseCell[], column: number): number | undefined {
  const sentences = pieces.filter((cell) => isSentence(cell) && !hasColon(cell));
  const [first] = sentences;
  if (!first || first.column <= column || sentences.length < FEWEST_PARAGRAPHS) return undefined;
  const head = pieces.find((cell) => cell.column === first.column)?.lines[0] ?? '';
  return sentences.every((cell) => cell.column === first.column) && !OPINIONS.test(fold(head))
    ? first.column
    : undefined;
}

/**
 * The cells of a row that stand beside its paragraph; in a row of a table all but the first, and also that
 * where it is the number of the row.
 */
function besideIn(
  row: readonly ProseCell[],
  column: number,
  text: number | undefined,
  isTable: boolean,
): readonly ProseCell[] {
  const main = row.find((cell) => cell.column === column);
  if (main && isHeadOfNumbers(main)) return row;
  const isNumbered = main?.lines.some((line) => ORDINAL.test(line)) === true;
  if (isNumbered && isPart(row)) return [];
  if (row.length > MOST_ALONG) return row.filter((cell) => cell !== main || (isTable && isNumbered));
  if (!main || isNumbered) return [];
  const isHeading = main.lines.every((line) => headingLevel(line) !== undefined);
  const isRead = (cell: ProseCell) =>
    isSentence(cell) && (isHeading || (cell.column === text && isLabel(main)));
  return row.filter((cell) => cell !== main && !isRead(cell));
}

function isHeadOfNumbers({ lines }: ProseCell): boolean {
  return lines.length === 1 && NUMBERS.test(fold(lines[0] as string));
}

/** True for a number, the heading of a part and its text. */
function isPart([, heading, text, more]: readonly ProseCell[]): boolean {
  return heading !== undefined && text !== undefined && !more && !isSentence(heading) && isSentence(text);
}

/** True for a label with a colon behind it: 存在问题： */
function hasColon({ lines: [line = '', more] }: ProseCell): boolean {
  return more === undefined && line.length < LONGEST_LABEL && /[:：]$/.test(line);
}

function isLabel({ lines, cell }: ProseCell): boolean {
  return typeof cell.value === 'string' && lines.every((line) => line.length < LONGEST_LABEL);
}
