import { remember } from '../../form/remember.js';
import type { ProseCell } from './proseCell.js';
import type { ProseSheet, TitleSpot } from './proseSheet.js';
import { saysNothing } from './runOn.js';

/**
 * True for a heading with nothing below it but the next one, as in a table of contents: numbers of pages and
 * other short texts may stand beside them.
 */
export function isBare({ at, to, title, row }: TitleSpot, sheet: ProseSheet): boolean {
  const { cells } = sheet;
  if (title.rest !== '' || to < (cells[at]?.lines.length ?? 0)) return false;
  let next = at + 1;
  while (cells[next]?.row === row && isAside(cells[next])) next += 1;
  // The number of a line may stand before the next heading.
  if (cells[next + 1]?.row === cells[next]?.row && typeof cells[next]?.cell.value === 'number') next += 1;
  return next >= cells.length || titledCells(sheet).has(next);
}

/** Text beside a heading that is no prose has fewer characters. */
const LONGEST_ASIDE = 20;

function isAside(cell: ProseCell | undefined): boolean {
  const text = cell?.lines.join('') ?? '';
  return text.length < LONGEST_ASIDE && !/[。；]/.test(text) && !saysNothing(text);
}

/** The places of the cells that begin with a heading that is surely a chapter's. */
const titledCells = remember(
  ({ spots }: ProseSheet): ReadonlySet<number> =>
    new Set(
      spots.filter(({ from, title }) => from === 0 && title.isSure && title.isNumbered).map(({ at }) => at),
    ),
);
