import assert from 'node:assert/strict';
import { wordsFor } from '../../../src/pane/words/wordsFor.js';

describe('the words of the pane', () => {
  it('are English for English alone', () => {
    assert.deepEqual(
      ['en-US', 'en', 'EN-gb', 'zh-CN', 'zh-TW', 'de', 'enx', ''].map((language) => wordsFor(language).lang),
      ['en', 'en', 'en', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN'],
    );
  });
});

describe('the hint before tables are inserted', () => {
  const hint = (lang: string, tables: readonly string[]) => wordsFor(lang).insertHint.page(tables);

  it('names the tables of the edition', () => {
    const three = ['表二', '表三', '表四'];
    assert.equal(hint('zh-CN', three), '新建封面、正文和表二、表三、表四。');
    assert.equal(hint('en-US', three), 'Makes the cover, the prose sheets and tables 2, 3 and 4.');
    assert.equal(hint('en-US', ['表三']), 'Makes the cover, the prose sheets and table 3.');
    assert.equal(hint('en-US', ['表二', '附表']), 'Makes the cover, the prose sheets and tables 2 and 附表.');
  });
});
