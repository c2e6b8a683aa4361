import assert from 'node:assert/strict';
import { isSameBytes } from '../../../../src/hosts/file/bytes/isSameBytes.js';

describe('the same bytes', () => {
  it('differ in no byte, wherever they begin', () => {
    for (let length = 0; length < 12; length += 1) {
      const one = Uint8Array.from({ length }, (_, at) => at + 200);
      const other = Uint8Array.from([7, ...one]).subarray(1);
      assert.equal(isSameBytes(one, other), true, `${length}`);
      for (let at = 0; at < length; at += 1) {
        const changed = other.slice();
        changed[at] = 1;
        assert.equal(isSameBytes(one, changed), false, `${length} ${at}`);
      }
    }
  });

  it('are as many', () => {
    assert.equal(isSameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0)), false);
  });
});
