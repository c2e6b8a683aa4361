import { fold } from '../../form/fold.js';
import { remember } from '../../form/remember.js';
import { OPINIONS } from './opinions.js';
import type { ProseCell } from './proseCell.js';
import type { ProseSheet, TitleSpot } from './proseSheet.js';
import { saysNothing } from './runOn.js';

/**
 * True for a heading with nothing below it but the next one, as in a table of contents: numbers of pages and
 * other short texts may stand beside them, and a text that says where the tables are below them.
 */
export function isBare({ at, to, title, row }: TitleSpot, sheet: ProseSheet): boolean {
  const { cells } = sheet;
  const titled = titledCells(sheet);
  if (title.rest !== '' || to < (cells[at]?.lines.length ?? 0)) return false;
  const opinions = opinionColumns(sheet);
  const isBeside = (cell: ProseCell | undefined) =>
    isAside(cell) || (cell !== undefined && opinions.has(cell.column));
  let next = at + 1;
  while (next <= at + MOST_ASIDES && cells[next]?.row === row && !titled.has(next) && isBeside(cells[next]))
    next += 1;
  while (isPointer(cells[next])) next += 1;
  // The number of a line may stand before the next heading.
  if (cells[next + 1]?.row === cells[next]?.row && typeof cells[next]?.cell.value === 'number') next += 1;
  return next >= cells.length || titled.has(next);
}

/** A text that says where the tables are: （详见附表）, 具体数据见表二。 */
const POINTER =
  /^\(?(?:具体|详细)?(?:情况|数据)?(?:请?详?见|参见)(?:附[表件]|后表|下表|表[一二三四1-4])[^。,;]{0,8}\)?。?$/;

function isPointer(cell: ProseCell | undefined): boolean {
  return cell?.lines.length === 1 && POINTER.test(fold(cell.lines[0] as string));
}

/** A heading has no more texts beside it that are no prose: pages, people, days. */
const MOST_ASIDES = 8;
/** Text beside a heading that is no prose has fewer characters. */
const LONGEST_ASIDE = 20;

function isAside(cell: ProseCell | undefined): boolean {
  const text = cell?.lines.join('') ?? '';
  return text.length < LONGEST_ASIDE && !/[。；]/.test(text) && !saysNothing(text);
}

/** The columns whose first text is the head of opinions. */
const opinionColumns = remember(({ cells }: ProseSheet): ReadonlySet<number> => {
  const heads = new Map<number, ProseCell>();
  for (const cell of cells) if (cell.column > 1 && !heads.has(cell.column)) heads.set(cell.column, cell);
  const isHead = ({ lines }: ProseCell) => lines.length === 1 && OPINIONS.test(fold(lines[0] as string));
  return new Set([...heads.values()].filter(isHead).map(({ column }) => column));
});

/** The places of the cells that begin with a heading that is surely a chapter's. */
const titledCells = remember(
  ({ spots }: ProseSheet): ReadonlySet<number> =>
    new Set(
      spots.filter(({ from, title }) => from === 0 && title.isSure && title.isNumbered).map(({ at }) => at),
    ),
);
