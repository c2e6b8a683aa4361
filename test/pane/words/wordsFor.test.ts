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
  const hint = (lang: string, tables: readonly string[]) => wordsFor(lang).insertHint(tables);

  it('names the tables of the edition', () => {
    const three = ['表二', '表三', '表四'];
    assert.match(hint('zh-CN', three), /^在本工作簿中新增封面、正文和表二、表三、表四，/);
    assert.match(hint('en-US', three), /^Adds the cover, the prose sheets and tables 2, 3 and 4\./);
    assert.match(hint('en-US', ['表三']), /^Adds the cover, the prose sheets and table 3\./);
    assert.match(hint('en-US', ['表二', '附表']), /^Adds the cover, the prose sheets and tables 2 and 附表\./);
  });
});
