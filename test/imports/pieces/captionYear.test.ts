import assert from 'node:assert/strict';
import { captionYear } from '../../../src/imports/pieces/captionYear.js';

describe('the year of a caption', () => {
  it('is that of a text which says nothing else but what it is of', () => {
    assert.equal(captionYear('2022年收到和处理政府信息公开申请情况'), 2022);
    assert.equal(captionYear('表四（上年度）'), 'last');
    assert.equal(captionYear('二、主动公开政府信息情况（本年度）'), 'own');
    assert.equal(captionYear('2022年度数据（上年）'), 2022);
    assert.equal(captionYear('青山市财政局2022年度依申请公开数据如下'), 2022);
    assert.equal(captionYear('表1：2022年收到和处理政府信息公开申请情况表'), 2022);
  });
  it('is none of another text, nor of two years', () => {
    for (const text of [
      '2022年信访情况',
      '二、上年结转政府信息公开申请数量',
      '2022年与2023年对比',
      '表三',
      '2021年版',
      '2022年收到申请7件，情况如下',
    ])
      assert.equal(captionYear(text), undefined, text);
  });
});
