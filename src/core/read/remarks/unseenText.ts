import type { SheetCell } from '../../draw/sheet.js';
import type { Remark } from '../../report/finding.js';

/** A text that is read, with its cell. */
export interface TextSpot {
  readonly text: string;
  readonly address: string;
  readonly cell: SheetCell;
}

/** The remark on the texts of a part of a report that nobody sees; none where all are seen. */
export function remarkUnseen(part: string, spots: readonly TextSpot[]): readonly Remark[] {
  const unseen = spots.filter(({ text, cell }) => cell.isInvisible === true && text.trim() !== '');
  const [first] = unseen;
  if (!first) return [];
  return [{ kind: 'unseenText', part, text: first.text, addresses: unseen.map(({ address }) => address) }];
}
