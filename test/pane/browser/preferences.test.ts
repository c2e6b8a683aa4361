import assert from 'node:assert/strict';
import { readPreferences } from '../../../src/pane/browser/preferences.js';

describe('stored preferences', () => {
  it('are taken where they are of the right type', () => {
    assert.deepEqual(readPreferences(true, '青山县民政局', { mail: 'a@b.cn' }), {
      watch: true,
      org: '青山县民政局',
      contact: { mail: 'a@b.cn' },
    });
    assert.deepEqual(readPreferences('true', 7, 'mail'), {});
    assert.deepEqual(readPreferences(undefined, null, null), {});
  });
  it('keep up to 100 characters of the body', () => {
    assert.equal(readPreferences(false, '局'.repeat(100), {}).org, '局'.repeat(100));
    assert.equal(readPreferences(false, '局'.repeat(101), {}).org, '局'.repeat(100));
  });
  it('keep up to 100 characters of each other field, and no other value', () => {
    const stored = { site: '网'.repeat(101), mail: 7, column: null };
    assert.deepEqual(readPreferences(false, '', stored).contact, { site: '网'.repeat(100) });
  });
});
