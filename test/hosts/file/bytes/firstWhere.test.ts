import assert from 'node:assert/strict';
import { firstWhere } from '../../../../src/hosts/file/bytes/firstWhere.js';

describe('the first place for which a test holds', () => {
  it('is found in lists of any length, wherever it is', () => {
    for (let count = 0; count < 20; count += 1)
      for (let first = 0; first <= count; first += 1)
        assert.equal(
          firstWhere(count, (at) => at >= first),
          first,
        );
  });
  it('takes few tests', () => {
    let tests = 0;
    firstWhere(1_000_000, (at) => {
      tests += 1;
      return at >= 777_777;
    });
    assert.ok(tests <= 20, String(tests));
  });
});
