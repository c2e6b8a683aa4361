import type { Paper, Table } from '../../form/edition.js';
import { remember } from '../../form/remember.js';
import { placeBands } from './placeBands.js';
import { placeGrid } from './placeGrid.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import type { OtherLabels } from '../labels/otherLabels.js';
import type { Placement } from './placement.js';
import { placeStrip } from './placeStrip.js';
import type { View } from '../view/view.js';

type Placer = (view: View, table: Table, known: KnownFacts) => Placement;

const placers: Readonly<Record<Paper, Placer>> = {
  grid: placeGrid,
  bands: placeBands,
  strip: placeStrip,
};

/** Finds where the numbers of a table stand on the sheet it was located on. */
export function placeTable(view: View, table: Table, known: KnownFacts): Placement {
  return view.official
    ? officialPlacement(view.official)(table)(known.others)
    : placers[table.paper](view, table, known);
}

const officialPlacement = remember((view: View) =>
  remember((table: Table) =>
    remember((others: OtherLabels) => placers[table.paper](view, table, { others, year: null })),
  ),
);
