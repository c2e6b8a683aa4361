import assert from 'node:assert/strict';
import { wordsFor } from '../../src/pane/words.js';

describe('the words of the pane', () => {
  it('are English for English alone', () => {
    assert.deepEqual(
      ['en-US', 'en', 'EN-gb', 'zh-CN', 'zh-TW', 'de', 'enx', ''].map((language) => wordsFor(language).lang),
      ['en', 'en', 'en', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN'],
    );
  });
});
