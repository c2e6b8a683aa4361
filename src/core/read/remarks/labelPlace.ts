import type { Extra } from '../placing/placement.js';
import { placeName, type Key, type View } from '../view/view.js';

/** Where a label stands; without one, the beginning of its row, or its column in the row of its head. */
export function addressOf(
  view: View,
  key: Key | undefined,
  axis: Extra['axis'],
  at: number,
  headRow = 1,
): string {
  if (key) return placeName(view, key.row, key.column);
  return axis === 'row'
    ? placeName(view, at, 1)
    : placeName(view, headRow >= 1 && Number.isFinite(headRow) ? headRow : 1, at);
}

/** The text of a label on one line; empty where there is none. */
export function tidy(key: Key | undefined): string {
  return key?.text.replace(/\s+/g, '') ?? '';
}
