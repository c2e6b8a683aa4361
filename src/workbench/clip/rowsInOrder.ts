import type { Spot } from '../../core/draw/address.js';
import { fold } from '../../core/form/fold.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { TextBlock } from '../../index.js';
import { isLabelText, labelsOn, type Labels } from './labelsOn.js';
import type { Lines } from './lineUp.js';
import { openRows } from './openPlaces.js';

/**
 * The rows of a sheet from the selected one on, for those of a block without labels beside it. Where heads of
 * bands stand among its rows, as in a part that was copied of a sheet like this, its rows are those of the
 * sheet one by one; undefined where the heads do not stand so, and a row without places is undefined.
 */
export function rowsInOrder(sheet: PageSheet, { row: top }: Spot, rows: TextBlock): Lines | undefined {
  const labels = labelsOn(sheet);
  const open = openRows(sheet).filter((row) => row >= top);
  if (!rows.some((texts) => isHeadRow(texts, labels))) return open;
  const [first = top] = open;
  const stand = rows.every((texts, at) =>
    texts.every((text) => labels.isOver(fold(text), 'row', first + at) !== false),
  );
  const places = new Set(open);
  return stand ? rows.map((_, at) => (places.has(first + at) ? first + at : undefined)) : undefined;
}

/** True for a row of labels of the sheet alone. */
export function isHeadRow(texts: readonly string[], labels: Labels): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => isLabelText(text, labels));
}
