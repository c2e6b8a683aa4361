import { addressOn } from '../../src/core/draw/address.js';
import { MARK_LEVELS, type MarkLevel, MARKS } from '../../src/core/draw/markLooks.js';
import type { Mark } from '../../src/core/draw/mark.js';

/** The level that each marked cell shows, by address: `表三!D5`. */
export type MarkedLevels = Readonly<Record<string, MarkLevel>>;

/** The levels of marks that a host keeps as they were given. */
export function levelsOf(marks: readonly Mark[]): MarkedLevels {
  return Object.fromEntries(
    marks.flatMap(({ sheet, cells, level }) => cells.map((cell) => [addressOn(sheet, cell), level])),
  );
}

/** The level whose marks have this fill, RRGGBB; fails where none has. */
export function levelOfFill(fill: string | undefined): MarkLevel {
  const level = MARK_LEVELS.find((each) => MARKS[each].fill === fill);
  if (level === undefined) throw new RangeError(`no mark has the fill ${fill}`);
  return level;
}
