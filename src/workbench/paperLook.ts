import { cellAddress, parseAddress } from '../core/draw/address.js';
import type { Placed } from '../core/draw/layout.js';
import { looks } from '../core/draw/looks.js';
import { MARK_LEVELS, type MarkLevel } from '../core/draw/mark.js';
import type { Mark } from '../hosts/host.js';

/** Fonts that stand in where a system lacks the one of the paper. */
const STAND_INS: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif',
  仿宋: 'FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
};

/**
 * Type and alignment of a cell as on the paper; its colours come from the style sheet, which has a dark set
 * too.
 */
export function styleOf(cell: Placed): Record<string, string> {
  const look = looks[cell.look];
  return {
    fontFamily: `"${look.font}", ${STAND_INS[look.font] ?? 'serif'}`,
    fontSize: `${Math.max(look.size, 9)}pt`,
    ...(look.bold === true ? { fontWeight: 'bold' } : {}),
    textAlign: look.horizontal,
    verticalAlign: look.vertical,
  };
}

/** The classes of a cell: lines round it, a grey ground, grey type. */
export function classOf(cell: Placed): string {
  const look = looks[cell.look];
  return [
    `look-${cell.look}`,
    look.bordered ? 'lined' : '',
    look.fill === undefined ? '' : 'grey',
    look.color === undefined ? '' : 'muted',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The gravest mark of every marked cell of a sheet, by address. */
export function marksOn(sheet: string, marks: readonly Mark[]): ReadonlyMap<string, MarkLevel> {
  const levels = new Map<string, MarkLevel>();
  for (const level of [...MARK_LEVELS].reverse()) {
    for (const mark of marks)
      if (mark.sheet === sheet && mark.level === level)
        for (const address of mark.cells.flatMap(eachAddress)) levels.set(address, level);
  }
  return levels;
}

function eachAddress(range: string): readonly string[] {
  const [from = '', to = from] = range.split(':');
  const [a, b] = [parseAddress(`!${from}`), parseAddress(`!${to}`)];
  const addresses: string[] = [];
  for (let row = a.row; row <= b.row; row += 1)
    for (let column = a.column; column <= b.column; column += 1) addresses.push(cellAddress(row, column));
  return addresses;
}
