import assert from 'node:assert/strict';
import { editions } from '../../templates/index.js';
import { damages } from '../../tools/damage/damages.js';
import { tryDamage } from '../../tools/damage/tryDamage.js';

/** Reads so many damaged reports, and gives the share of figures that are read, by kind of damage. */
export function readDamaged(from: number, count: number): ReadonlyMap<string, number> {
  const rates = new Map<string, { right: number; all: number }>();
  for (let seed = from; seed < from + count; seed += 1) {
    const { kind, right, unread, wrong } = tryDamage(seed, editions);
    assert.deepEqual(wrong, [], `seed ${seed}, ${kind}`);
    const rate = rates.get(kind) ?? { right: 0, all: 0 };
    rates.set(kind, { right: rate.right + right, all: rate.all + right + unread });
  }
  return new Map([...rates].map(([kind, { right, all }]) => [kind, right / all]));
}

describe('a damaged report', () => {
  it('gives no figure that is not there, and nearly all where nothing was lost #slow', () => {
    const rates = readDamaged(1, 90);
    for (const { title } of damages.slice(0, 2)) assert.equal(rates.get(title) ?? 1, 1, title);
    for (const title of [
      'half-width forms',
      'foreign tables',
      'extra and lost empty cells',
      'cut-off tables',
    ])
      assert.ok((rates.get(title) ?? 1) > 0.8, `${title}: ${rates.get(title)}`);
  });
});
