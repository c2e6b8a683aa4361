import type { Remark } from '../../core/report/remark.js';
import type { PagePiece, PageRead, PieceRole } from '../pieces/pieces.js';
import type { AttachedTables } from './attachTables.js';
import type { PageSheets } from './pageSheets.js';

/** The most characters of a text that a remark keeps. */
const MOST_QUOTED = 60;

/**
 * The remarks on what a published report says besides its chapters, tables and attachments, each kind at
 * once.
 */
export function leftOut(
  { struck, invisible = [], beside = [] }: PageRead,
  { pieces, end, last, numbers }: PageSheets,
  { left, taken }: Pick<AttachedTables, 'left' | 'taken'>,
): readonly Remark[] {
  const lines: string[] = [];
  const tables: string[] = [];
  const rowsOf = new Set<string>();
  let isRunning = false;
  for (const [at, { piece, role }] of pieces.entries()) {
    const isLoose =
      piece.kind === 'line' &&
      ((numbers.has(piece) && pieces[at - 1]?.piece.kind === 'table') ||
        isLeft(piece.text, role, left.has(at)) ||
        (at >= end && at < last && isCount(piece.text)));
    const isSaid = isLoose && saysAnything(piece.text);
    if (isSaid) lines.push(isRunning ? `${lines.pop() ?? ''} ${piece.text}` : piece.text);
    isRunning = isSaid || (isLoose && isRunning);
    if (piece.kind === 'table' && !taken.has(at)) {
      lines.push(...(piece.dropped ?? []));
      if (piece.ofLastYear !== undefined) lines.push(piece.ofLastYear);
      for (const table of piece.droppedTables ?? []) rowsOf.add(table);
    }
    if (left.has(at)) tables.push(beginningOf(piece));
  }
  return [
    ...remarkOn('text', [...lines.filter(saysAnything), ...beside], [...rowsOf]),
    ...remarkOn('table', tables),
    ...unusedTexts(struck, invisible),
  ];
}

/** What is counted in the preface, which is written anew from the cover: 12件. */
const COUNTED = /\d\s*(?:余|多)?\s*(?:[件条次份元期篇宗起例人万％%]|个(?!部分|章|方面|板块|内容))/;

/** True for a sentence that counts something, behind the body that signs. */
function isCount(text: string): boolean {
  return text.includes('。') && COUNTED.test(text);
}

/** True for a line that the report will not have. */
function isLeft(text: string, role: PieceRole, isOverLeft: boolean): boolean {
  if (role === 'preface') return COUNTED.test(text);
  return role === 'loose' || (role === 'caption' && isOverLeft);
}

/** The remarks on struck-out texts, on those that nobody sees, and on those of rows that are not read. */
export function unusedTexts(
  struck: readonly string[],
  invisible: readonly string[],
  dropped: readonly string[] = [],
): readonly Remark[] {
  return [...remarkOn('text', dropped), ...remarkOn('struck', struck), ...remarkOn('invisible', invisible)];
}

type LeftOut = Extract<Remark, { readonly kind: 'leftOut' }>['what'];

function remarkOn(
  what: LeftOut,
  texts: readonly string[],
  tables: readonly string[] = [],
): readonly Remark[] {
  if (texts.length === 0) return [];
  const quoted = texts.map((text) => text.slice(0, MOST_QUOTED));
  return [{ kind: 'leftOut', what, texts: quoted, ...(tables.length > 0 ? { tables } : {}) }];
}

/** Rules, bullets and the like say nothing. */
function saysAnything(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}

function beginningOf(piece: PagePiece): string {
  if (piece.kind === 'line') return piece.text;
  const values = piece.cells.slice(0, 12).map(({ value }) => value.replace(/\s+/g, ' '));
  return values.join(' ');
}
