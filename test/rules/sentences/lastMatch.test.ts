import assert from 'node:assert/strict';
import { lastMatch } from '../../../src/rules/sentences/span.js';

describe('the last place of words', () => {
  const words = /(\d)件/g;
  it('is that of the last of them', () => assert.equal(lastMatch(words, '1件、2件，')?.[1], '2'));
  it('is sought from the beginning each time', () => {
    lastMatch(words, '收到申请1件');
    assert.equal(lastMatch(words, '3件')?.index, 0);
  });
  it('is undefined where there are none', () => assert.equal(lastMatch(words, '件'), undefined));
});
