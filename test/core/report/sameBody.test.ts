import assert from 'node:assert/strict';
import { isSameBody } from '../../../src/core/report/sameBody.js';

describe('the name of a body', () => {
  it('is the same with the radicals that a PDF has in place of characters', () => {
    // Normalisation does not know the first three, and knows the last.
    assert.ok(isSameBody('\u2ed8山县\u2ea0政局', '青山县民政局'));
    assert.ok(isSameBody('虎\u2ed4区民政局', '虎门区\u2ea0政局'));
    assert.ok(isSameBody('信\u2f64办', '信用办'));
    assert.ok(!isSameBody('\u2ed8山县\u2ea0政局', '青山县林业局'));
  });
});
