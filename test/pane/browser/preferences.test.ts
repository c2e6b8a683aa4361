import assert from 'node:assert/strict';
import { readPreferences } from '../../../src/pane/browser/preferences.js';

describe('stored preferences', () => {
  it('are taken where they are of the right type', () => {
    assert.deepEqual(readPreferences(true, '青山县民政局'), { watch: true, org: '青山县民政局' });
    assert.deepEqual(readPreferences('true', 7), {});
    assert.deepEqual(readPreferences(undefined, null), {});
  });
  it('keep up to 100 characters of the body', () => {
    assert.equal(readPreferences(false, '局'.repeat(100)).org, '局'.repeat(100));
    assert.equal(readPreferences(false, '局'.repeat(101)).org, '局'.repeat(100));
  });
});
