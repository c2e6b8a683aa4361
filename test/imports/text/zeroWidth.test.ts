import assert from 'node:assert/strict';
import { text } from '../../../src/imports/text.js';

describe('a text of a report', () => {
  it('is recognised with characters of no width between its words', () => {
    for (const mark of ['\u200b', '\u00ad', '\u2060', '\ufeff'])
      assert.equal(
        text.recognises(`某局2025年${[...'政府信息公开工作年度报告'].join(mark)}\n一、总体情况`),
        true,
      );
    assert.equal(text.recognises('政府\u200b采购公告\n一、总体情况'), false);
  });
});
