import assert from 'node:assert/strict';
import { isMarginText, marginParts } from '../../../../src/hosts/file/reading/marginTexts.js';
import { assertGrowth } from '../../../time.js';

describe('the text of a header or a footer', () => {
  it('is more than the number of a page or the title of the report', () => {
    for (const text of ['单位：元', '内部', '第一页', '政府信息公开：未定', '政府信息公开。另附'])
      assert.equal(isMarginText(text), true, text);
    for (const text of [
      '',
      'Page 1',
      '第 页，共 页',
      '青山市政府信息公开工作年度报告',
      '附件：政府信息公开表',
    ])
      assert.equal(isMarginText(text), false, text);
  });
  it('has three parts, without fonts, sizes and fields', () => {
    assert.deepEqual(marginParts('&L&"宋体,常规"&10甲&C&KFF0000乙&R&D&P丙'), ['甲', '乙', '丙']);
    assert.deepEqual(marginParts('&C第&P页'), []);
  });
  it('is judged in a time that grows with its length', async () => {
    const judged = (count: number) => {
      const text = `${'政府信息公开'.repeat(count)}。`;
      return () => void marginParts(text);
    };
    await assertGrowth({ short: judged(2_000), long: judged(8_000), most: 10 });
  });
});
