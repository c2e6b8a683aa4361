import { frameOf } from '../../core/draw/frameTable.js';
import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { tablesByLabel } from '../../core/form/labels.js';
import { remember } from '../../core/form/remember.js';
import { hasPipe, isFigure, isRule, textsIn, type Rows } from './splitPipes.js';
import { isFull, joinCell } from './wrappedRows.js';

/** A row has so many lines at most: a long label that stands a character a line. */
const MOST_LINES = 60;
/** What a figure and its unit go on with. */
const REST = /^[\d,.万亿元]+$/;
/** What begins no figure. */
const PART = /^\s*(?:[.,万亿元]|0\d)/;
/** Everything wider than a letter in a font of one width. */
const WIDE = /[\u2e80-\u{10ffff}]/gu;

/** A line of a table: its cells with the blanks around them. */
type WrapCells = readonly string[];

/**
 * Joins the lines of each row of a table with pipes between its cells and no lines between its rows, where
 * the texts of its cells go on below each other: those of a row are labels of the form when they are put
 * together. A figure goes on below where it fills its cell, in a table whose columns are of one width; what
 * stands below another one makes two lines in a cell.
 */
export function joinWrappedLabels(rows: Rows, editions: readonly Edition[]): Rows {
  const texts = textsOfForm(editions);
  const joined: (readonly string[])[] = [];
  for (let at = 0; at < rows.length;) {
    const lines = runFrom(rows, at);
    if (lines.length < 2) joined.push(rows[at] as readonly string[]);
    else joined.push(...joinRun(rows.slice(at, at + lines.length), lines, texts));
    at += Math.max(lines.length, 1);
  }
  return joined;
}

/** All that the paper prints, folded, and all with which some of it begins. */
interface FormTexts {
  readonly whole: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
}

const textsOfForm = remember((editions: readonly Edition[]): FormTexts => {
  const heads = editions.flatMap(tablesOf).flatMap((table) => frameOf(table).heads);
  const texts = [...heads.map(({ value }) => fold(String(value))), ...tablesByLabel(editions).keys()];
  const begun = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  return { whole: new Set(texts), begun: new Set(begun) };
});

/** The cells of lines from one on, as long as each has as many. */
function runFrom(rows: Rows, from: number): readonly WrapCells[] {
  const lines: WrapCells[] = [];
  for (let row = rows[from]; row && hasPipe(row) && !isRule(row); row = rows[from + lines.length]) {
    const cells = textsIn(row[0] ?? '');
    if (lines[0] && cells.length !== lines[0].length) break;
    lines.push(cells);
  }
  return lines;
}

function joinRun(given: Rows, lines: readonly WrapCells[], texts: FormTexts): Rows {
  const isEven = hasEvenColumns(lines);
  const joined: (readonly string[])[] = [];
  for (let at = 0; at < lines.length;) {
    const count = linesOfRow(lines, at, texts);
    if (count === 1) joined.push(given[at] as readonly string[]);
    else joined.push([joinLines(lines.slice(at, at + count), isEven)]);
    at += count;
  }
  return joined;
}

/** True where the cells of each column are equally wide, a wide character being as wide as two or as one. */
function hasEvenColumns(lines: readonly WrapCells[]): boolean {
  const isEven = (widthOf: (text: string) => number) =>
    (lines[0] ?? [])
      .slice(0, -1)
      .every((first, column) => lines.every((cells) => widthOf(cells[column] ?? '') === widthOf(first)));
  return isEven(({ length }) => length) || isEven((text) => text.replace(WIDE, '00').length);
}

/** How many lines a row has that begins with a line: the most that together say what the form says. */
function linesOfRow(lines: readonly WrapCells[], from: number, texts: FormTexts): number {
  const first = (lines[from] ?? []).map((cell) => cell.trim());
  const said = new Map([...first.entries()].filter(([, text]) => text !== '' && !isFigure(text)));
  // A figure alone in its line is none of a row.
  if (said.size === 0 && first.filter((text) => text !== '').length < 2) return 1;
  let [count, isBelowFigures] = [1, true];
  for (let line = 1; line < MOST_LINES && from + line < lines.length; line += 1) {
    const [above = [], own = []] = [lines[from + line - 1], lines[from + line]];
    if (!goesOn(above, own, first)) break;
    const longer = [...said].filter(([column]) => (own[column] ?? '').trim() !== '');
    for (const [column, text] of longer) said.set(column, text + (own[column] ?? '').trim());
    if (longer.some(([column]) => !texts.begun.has(fold(said.get(column) ?? '')))) break;
    isBelowFigures &&= longer.length === 0;
    if (isBelowFigures || [...said.values()].every((text) => texts.whole.has(fold(text)))) count = line + 1;
  }
  return count;
}

/**
 * True for a line whose texts each stand below one of the same kind; where it has a figure below each figure
 * and nothing else, only if all of these fill their cells.
 */
function goesOn(above: WrapCells, own: WrapCells, first: WrapCells): boolean {
  const isBlank = (cell: string | undefined) => (cell ?? '').trim() === '';
  const filled = own.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const below = filled.filter((column) => isFigure(first[column]?.trim() ?? ''));
  if (filled.length === 0 || filled.some((column) => isBlank(above[column]))) return false;
  if (!below.every((column) => REST.test(own[column]?.trim() ?? ''))) return false;
  return !isWhole(own, first) || below.every((column) => fills(above[column] ?? ''));
}

/** True for a line that has a figure below each of several figures, and nothing else. */
function isWhole(own: WrapCells, first: WrapCells): boolean {
  const figures = first.filter((text) => text !== '' && isFigure(text.trim())).length;
  const filled = own.flatMap((cell, column) => (cell.trim() === '' ? [] : [first[column]?.trim() ?? '']));
  return figures > 1 && filled.length === figures && filled.every(isFigure);
}

/** The cells of several lines, with pipes between them. */
function joinLines([first = [], ...others]: readonly WrapCells[], isEven: boolean): string {
  // A line of figures alone may be a row that lost its label, unless no figure begins so.
  const isSure = isEven && others.every((own) => !isWhole(own, first) || own.some((cell) => PART.test(cell)));
  return first
    .map((top, column) => {
      const below = others.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
      const own = [top, ...below];
      const isApart = below.length > 0 && isFigure(top.trim()) && !(isSure && own.slice(0, -1).every(fills));
      return isApart ? own.map((cell) => cell.trim()).join('\n') : joinCell(own);
    })
    .join('|');
}

/** True for a figure that fills its cell; one of a single digit may be any figure of a narrow column. */
function fills(cell: string): boolean {
  return isFull(cell) && cell.trim().length > 1;
}
