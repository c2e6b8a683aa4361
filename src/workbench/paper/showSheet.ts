import type { PageBook, PageHost } from '../../hosts/page/pageHost.js';
import { openSpots } from '../selection/move.js';
import { placeOn, returnTo } from './places.js';

/**
 * Shows a sheet with what was selected there last, at first its first open cell; does nothing for the sheet
 * in view.
 */
export function showSheet(host: PageHost, { sheets, selection }: PageBook, name: string): void {
  const sheet = sheets.find(({ layout }) => layout.sheet === name);
  if (!sheet || name === selection.sheet) return;
  const first = openSpots(sheet)[0] ?? { row: 1, column: 1 };
  const { at, to } = placeOn(sheet.layout) ?? { at: first, to: first };
  returnTo(sheet.layout);
  host.select(name, at, to);
}

/** Shows the sheet so many tabs further on; the first one comes after the last. */
export function stepSheet(host: PageHost, step: 1 | -1): void {
  const book = host.book();
  const names = book.sheets.map(({ layout }) => layout.sheet);
  const at = names.indexOf(book.selection.sheet) + step;
  showSheet(host, book, names[(at + names.length) % names.length] ?? '');
}
