import assert from 'node:assert/strict';
import { networkOf } from '../../../src/repair/localise/network.js';
import { systemFrom } from '../systemFrom.js';

/** The signs of the equations over the cells a to f, and the places of those left out. */
function networkFrom(...relations: readonly string[]) {
  const cells = Object.fromEntries([...'abcdef'].map((name) => [name, 0]));
  const network = networkOf(systemFrom(cells, relations).equations);
  return network && { signs: [...network.signs], leftOut: network.leftOut };
}

describe('the network of equations', () => {
  it('gives opposite signs to every cell that stands in two equations', () => {
    assert.deepEqual(networkFrom('a + b = c', 'c + d = e')?.signs, [
      [0, 1],
      [1, 1],
    ]);
    assert.deepEqual(networkFrom('a + b = c', 'd + e = c')?.signs, [
      [0, 1],
      [1, -1],
    ]);
  });
  it('leaves out a redundant equation of a cell that stands in three, and no other', () =>
    assert.deepEqual(networkFrom('a + e = f', 'a = b', 'a = c', 'b = c')?.leftOut, [1]));
  it('is none where a cell is counted double', () => assert.equal(networkFrom('a + a = b'), undefined));
  it('is none where a cell stands in three independent equations', () =>
    assert.equal(networkFrom('a = b', 'a = c', 'a = d'), undefined));
  it('is none where a cell would need both signs', () =>
    assert.equal(networkFrom('a = b', 'b = c', 'a + c = d'), undefined));
  it('is empty for no equations', () => assert.deepEqual(networkFrom(), { signs: [], leftOut: [] }));
});
