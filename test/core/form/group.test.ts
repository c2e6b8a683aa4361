import assert from 'node:assert/strict';
import { gather } from '../../../src/core/form/group.js';

describe('what is gathered', () => {
  it('is what is found for each item, in their order', () =>
    assert.deepEqual(
      gather(['b', 'a', ''], (item, at) => (item === '' ? [] : [`${item}${at}`, item])),
      ['b0', 'b', 'a1', 'a'],
    ));
});
