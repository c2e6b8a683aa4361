import type { SheetCell } from '../../draw/sheet.js';
import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { ATTACHMENT_LIMITS } from '../../report/attachment.js';
import type { Remark } from '../../report/remark.js';
import { showText } from '../view/showText.js';
import { placeName, type View } from '../view/view.js';

/** One more than are read, so that the others are told. */
const MOST = ATTACHMENT_LIMITS.attachments + 1;

/** An attachment as it stands on its sheet. */
export interface AttachedBlock {
  readonly view: View;
  /** The row of its number. */
  readonly row: number;
  /** The row of its chapter; undefined where none is stated. */
  readonly chapterRow: number | undefined;
  readonly cells: readonly SheetCell[];
}

/** The rows of a sheet with an attachment's number; the last of them stands for all that are too many. */
function startsOn({ rows }: View, { attachments: { label } }: Edition): readonly number[] {
  const number = new RegExp(`^${label}\\d*[:.、]?$`);
  return [...rows]
    .flatMap(([row, cells]) => {
      const first = cells.find(({ column }) => column === 1);
      return first && number.test(fold(showText(first))) ? [row] : [];
    })
    .sort((a, b) => a - b)
    .slice(0, MOST);
}

/** The attachments on a sheet, from the number of each down to that of the next. */
export function blocksOn(view: View, edition: Edition): readonly AttachedBlock[] {
  const starts = startsOn(view, edition);
  const label = fold(edition.attachments.chapter);
  return starts.map((row, at): AttachedBlock => {
    const end = starts[at + 1] ?? Infinity;
    const own = view.sheet.cells.filter((cell) => cell.row > row && cell.row < end);
    const chapterRow = own.find((cell) => cell.column === 1 && fold(showText(cell)) === label)?.row;
    return { view, row, chapterRow, cells: own.filter((cell) => cell.row !== chapterRow) };
  });
}

/** The remark on text above the first attachment, which belongs to none. */
export function strayOn(view: View, edition: Edition): readonly Remark[] {
  const [first = Infinity] = startsOn(view, edition);
  const title = view.keys[0]?.row ?? 0;
  const stray = view.sheet.cells.find(
    (cell) => cell.row > title && cell.row < first && showText(cell).trim() !== '',
  );
  if (!stray) return [];
  const address = placeName(view, stray.row, stray.column);
  return [{ kind: 'unreadText', sheet: view.sheet.name, address, isLikely: true }];
}
