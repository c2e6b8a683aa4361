import assert from 'node:assert/strict';
import { withoutRadicals } from '../../../src/core/form/radicals.js';

describe('characters in the place of radicals', () => {
  it('are those of simplified texts', () =>
    assert.equal(withoutRadicals('⻔⼾⽹站⾭⺠⼯⼈⽆⽬⼆⽣'), '门户网站青民工人无目二生'));
  it('leave the length of a text as it is', () => assert.equal(withoutRadicals('一⼀⺀').length, 3));
});
