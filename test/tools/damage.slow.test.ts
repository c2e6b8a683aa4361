import assert from 'node:assert/strict';
import { damages } from '../../tools/damage/damages.js';
import { readDamaged } from './damage.test.js';

describe('many damaged reports', () => {
  it('give no figure that is not there, with some read in every kind', () => {
    const rates = readDamaged(5000, 360);
    for (const { title } of damages)
      assert.ok((rates.get(title) ?? 1) > 0.4, `${title}: ${rates.get(title)}`);
  }).timeout(120_000);
});
