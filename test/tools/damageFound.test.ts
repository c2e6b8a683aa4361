import assert from 'node:assert/strict';
import { editions } from '../../templates/index.js';
import { tryDamage } from '../../tools/damage/tryDamage.js';

/** Reports of which a figure was once read that is not there, by the way in which it came to be. */
const FOUND: Readonly<Record<string, readonly number[]>> = {
  'a row that is written twice for one whose line was merged with another': [4385, 9806],
  'columns of a strip whose heads are marked bold': [5396],
  'heads of a grid that are marked bold, moved without the others': [7784],
  'a row without a label above all others': [13424],
  'figures of a line for another, between whole labels': [8588, 9715],
  'figures with a label of their own for another line': [9050],
  'a row of another edition': [10923],
  'a row of a foreign table for one that lost its cell': [11265, 15097],
  'columns of a grid whose two rows of heads became one': [901673, 902302],
  'a row in other words below heads of a grid that were moved': [914723],
  'figures below heads that were not moved, for those of a foreign table above them': [946559],
  'figures below the labels of a table above': [985144],
  'figures of a strip above a foreign table': [990541],
  'figures of a row that lost its label for the row that became one with it': [902157],
};

describe('a damaged report that was once read wrongly', () => {
  for (const [kind, seeds] of Object.entries(FOUND))
    it(`is not: ${kind}`, () => {
      for (const seed of seeds) assert.deepEqual(tryDamage(seed, editions).wrong, [], String(seed));
    });
});
