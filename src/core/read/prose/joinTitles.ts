import type { Edition } from '../../form/edition.js';
import { beginsTitle, officialTitle } from './chapterTitle.js';
import type { ProseCell } from './proseCell.js';
import { rewordedTitle } from './rewordedTitle.js';

/** How a heading with the number of a chapter begins. */
const NUMBERED = /^[一二三四五六七八九十]/;
/** The number of a row or of a part, which may stand beside a heading. */
const OF_ROW =
  /^(?:[(（]?\d{1,2}[)）]?[、,，.．]?|[(（][一二三四五六七八九十][)）]|第[一二三四五六七八九十](?:部分|章))$/;
/** A number that stands alone in its cell. */
const NUMBER = /^([一二三四五六七八九十])[、,，.．:：]?$/;

/**
 * Joins the cells over which a heading is written: its number beside its words, or its end in the row below.
 * The number of a row left of a heading is left out; any other cell stays as it is.
 */
export function joinTitles(cells: readonly ProseCell[], edition: Edition): readonly ProseCell[] {
  if (!cells.some((cell, at) => isBeginning(cell) || isOfRow(cells, at, edition))) return cells;
  const joined: ProseCell[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    if (isOfRow(cells, at, edition)) continue;
    const title = isBeginning(cells[at]) ? titleFrom(cells, at, edition) : undefined;
    joined.push(title?.cell ?? (cells[at] as ProseCell));
    at = title?.last ?? at;
  }
  return joined;
}

function isBeginning(cell: ProseCell | undefined): boolean {
  const [line, more] = cell?.lines ?? [];
  return line !== undefined && more === undefined && NUMBERED.test(line);
}

/** True for 5 in the cell left of 存在的主要问题及改进情况. */
function isOfRow(cells: readonly ProseCell[], at: number, edition: Edition): boolean {
  const [number, next] = [cells[at], cells[at + 1]];
  const [line = '', more] = number?.lines ?? [];
  if (more !== undefined || !OF_ROW.test(line) || next?.row !== number?.row) return false;
  const [title = ''] = next?.lines ?? [];
  return officialTitle(title, edition) !== undefined || rewordedTitle(title, edition)?.isSure === true;
}

/** The heading that begins in a cell and goes on in the next ones, as one cell, and the place of its last. */
function titleFrom(cells: readonly ProseCell[], at: number, edition: Edition) {
  const first = cells[at] as ProseCell;
  const [line = ''] = first.lines;
  const number = NUMBER.exec(line)?.[1];
  let text = number === undefined ? line : `${number}、`;
  for (let last = at + 1; last < cells.length && beginsTitle(text, edition); last += 1) {
    const [before, next] = [cells[last - 1], cells[last]] as [ProseCell, ProseCell];
    if (next.lines.length !== 1 || !follows(next, before)) return undefined;
    text += next.lines[0] as string;
    const isTitle =
      officialTitle(text, edition) ??
      (number !== undefined && next.row === first.row && rewordedTitle(text, edition)?.isSure === true);
    if (isTitle) return { cell: { ...first, column: next.column, lines: [text] }, last };
  }
  return undefined;
}

/** True for the next cell of a row, and for the one right below. */
function follows(next: ProseCell, before: ProseCell): boolean {
  return next.row === before.row || (next.row === before.row + 1 && next.column === before.column);
}
