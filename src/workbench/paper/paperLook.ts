import { cellAddress, parseAddress } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';
import { looks } from '../../core/draw/looks.js';
import { MARK_LEVELS, type MarkLevel } from '../../core/draw/markLooks.js';
import type { Mark } from '../../hosts/host.js';

/** Fonts to use where a system lacks the one of the paper. */
const STAND_INS: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif',
  仿宋: 'FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
};

/** Points of the smallest type on the page: smaller type of the paper is hard to read on a screen. */
const SMALLEST = 9;

/** The type and alignment of a cell as on paper. Its colours are in the style sheet, light and dark. */
export function styleOf(cell: Placed): Record<string, string> {
  const look = looks[cell.look];
  return {
    fontFamily: `"${look.font}", ${STAND_INS[look.font] ?? 'serif'}`,
    fontSize: `calc(${Math.max(look.size, SMALLEST)}pt * var(--zoom))`,
    ...(look.bold === true ? { fontWeight: 'bold' } : {}),
    textAlign: look.horizontal,
    verticalAlign: look.vertical,
  };
}

/** The classes of a cell for its look, border, grey fill and grey type. */
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

/** The gravest mark of each marked cell of a sheet, by address: `D5`. */
export function marksOn(sheet: string, marks: readonly Mark[]): ReadonlyMap<string, MarkLevel> {
  const levels = new Map<string, MarkLevel>();
  // Graver levels come later, over the others.
  for (const level of [...MARK_LEVELS].reverse())
    for (const mark of marks)
      if (mark.sheet === sheet && mark.level === level)
        for (const address of mark.cells.flatMap(addressesIn)) levels.set(address, level);
  return levels;
}

/** The addresses of a range, `D5:J9`, or of a single cell. */
function addressesIn(range: string): readonly string[] {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [parseAddress(`!${from}`), parseAddress(`!${to}`)];
  const addresses: string[] = [];
  for (let row = first.row; row <= last.row; row += 1)
    for (let column = first.column; column <= last.column; column += 1)
      addresses.push(cellAddress(row, column));
  return addresses;
}
