import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';

describe('shuffled', () => {
  const orders = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 600 }, () => random.shuffled(['a', 'b', 'c']).join(''));
  };

  it('gives every item once, each order about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const order of orders(1)) counts.set(order, (counts.get(order) ?? 0) + 1);
    assert.deepEqual([...counts.keys()].sort(), ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of counts.values()) assert.ok(count > 70 && count < 130, `${count} of 600`);
  });

  it('gives the same orders for the same seed', () => assert.deepEqual(orders(7), orders(7)));
});
