import type { Paper, Table } from '../../form/edition.js';
import { remember } from '../../form/remember.js';
import { placeBands } from './placeBands.js';
import { placeGrid } from './placeGrid.js';
import { NO_OTHERS, type OtherLabels } from '../labels/otherLabels.js';
import type { Placement } from './placement.js';
import { placeStrip } from './placeStrip.js';
import type { View } from '../view/view.js';

const placers: Readonly<Record<Paper, (view: View, table: Table, others: OtherLabels) => Placement>> = {
  grid: placeGrid,
  bands: placeBands,
  strip: placeStrip,
};

/** Finds where the numbers of a table stand on the sheet it was located on; `others` are not its labels. */
export function placeTable(view: View, table: Table, others: OtherLabels = NO_OTHERS): Placement {
  return view.official
    ? officialPlacement(view.official)(table)(others)
    : placers[table.paper](view, table, others);
}

const officialPlacement = remember((view: View) =>
  remember((table: Table) => remember((others: OtherLabels) => placers[table.paper](view, table, others))),
);
