import type { Sheet, SheetCell } from '../../draw/sheet.js';

/** What is counted in words beside the figures of a table: 其中3件为网络申请. */
const COUNTED = /[^\d.]\d+\s*[件条次份元]/;
/** A note on the figures, or a sentence; one that says how to fill in is none. */
const NOTE = /^[\s（(]*(?:[*※★]|(?:注|备注|说明|附注)\d?[:：]|以上|上述|本表)|。/;
const ASKS = /填|请|勿|不得|须|勾稽/;

/** The first note on a sheet of tables alone, for which the form has no place. */
export function noteOn({ cells }: Sheet): SheetCell | undefined {
  return cells.find((cell, at) => isNote(cell, cells, at));
}

/** True for a note that stands alone in its row, or right behind a figure. */
function isNote({ row, value }: SheetCell, cells: readonly SheetCell[], at: number): boolean {
  if (typeof value !== 'string' || !saysMore(value)) return false;
  const before = cells[at - 1];
  return before?.row === row ? typeof before.value === 'number' : cells[at + 1]?.row !== row;
}

function saysMore(text: string): boolean {
  return COUNTED.test(text) || (NOTE.test(text) && !ASKS.test(text));
}
