import type { Paper, Table } from '../form/edition.js';
import { placeBands } from './placeBands.js';
import { placeGrid } from './placeGrid.js';
import type { Placement } from './placement.js';
import { placeStrip } from './placeStrip.js';
import type { View } from './view.js';

const placers: Readonly<Record<Paper, (view: View, table: Table) => Placement>> = {
  grid: placeGrid,
  bands: placeBands,
  strip: placeStrip,
};

/** Finds where the numbers of a table stand on the sheet it was located on. */
export function placeTable(view: View, table: Table): Placement {
  return placers[table.paper](view, table);
}
