import type { Chapter, Table } from '../form/edition.js';
import type { Frame } from './frameTable.js';
import type { Placed } from './layout.js';
import { placeOne, placeTitle } from './place.js';

/** The texts on the sheet of a table: the title of its chapter, its labels, and the advice below it. */
export function tableTexts({ title }: Chapter, { advice }: Table, frame: Frame): readonly Placed[] {
  const width = frame.columns.length;
  const below =
    advice === undefined ? [] : [{ ...placeOne(frame.bottom + 2, 1, 'advice', advice), columnSpan: width }];
  return [placeTitle(width, title), ...frame.heads, ...below];
}
