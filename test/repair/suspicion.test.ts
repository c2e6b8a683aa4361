import assert from 'node:assert/strict';
import type { Part } from '../../src/repair/index.js';
import { suspicionOf } from '../../src/repair/suspicion.js';

/** A part with a solution of one cell for each rank, the cells being a, b, c … at A1, B1, C1 …. */
function partWith(ranks: readonly number[]): Part {
  const solutions = ranks.map((rank, at) => ({
    changes: [{ cell: 'abcdef'[at]!, from: 1, to: 2 }],
    operation: 'value' as const,
    rank,
    message: '',
    steps: [],
    effect: '',
  }));
  return {
    status: 'optimal',
    lowerBound: 1,
    broken: ['a = b'],
    certain: [],
    solutions,
    groups: [],
    truncated: false,
  };
}

const addresses = new Map([...'abcdef'].map((cell) => [cell, `${cell.toUpperCase()}1`]));

function suspectsOf(...parts: readonly Part[]) {
  const suspicion = suspicionOf({ parts }, addresses);
  return { addresses: [...suspicion.addresses], relations: [...suspicion.relations] };
}

describe('the suspects of a repair', () => {
  it('are the cells of three solutions that tie, with the relations of their part', () =>
    assert.deepEqual(suspectsOf(partWith([1, 1, 1])), {
      addresses: ['A1', 'B1', 'C1'],
      relations: ['a = b'],
    }));
  it('are none where four solutions tie', () =>
    assert.deepEqual(suspectsOf(partWith([1, 1, 1, 1])), { addresses: [], relations: [] }));
  it('do not come from solutions of lower rank, however many there are', () =>
    assert.deepEqual(suspectsOf(partWith([1, 2, 2, 2, 2])).addresses, ['A1']));
  it('are none in a part without a solution, and still those of the others', () =>
    assert.deepEqual(suspectsOf(partWith([]), partWith([1])).addresses, ['A1']));
});
