import assert from 'node:assert/strict';
import { remarkMargins } from '../../../src/imports/pieces/findMargins.js';

const told = (text: string, org = '青山县民政局', year: number | null = 2023) =>
  remarkMargins({ org, year }, [{ where: 'header', text }]).length === 1;

describe('a text that is on every page of a report', () => {
  it('is told where it is the title of another body, or of another year', () => {
    for (const text of [
      '甲镇人民政府2022年政府信息公开工作年度报告',
      '甲镇人民政府2023年政府信息公开工作年度报告',
      '青山县民政局2022年政府信息公开工作年度报告',
      '青山县水利局 2023 年度政府信息公开工作年度报告',
      '2022年政府信息公开年报',
      '政府信息公开工作年度报告（2021）',
    ])
      assert.equal(told(text), true, text);
  });
  it('is told where it is the name of another body', () => {
    for (const text of ['青山县水利局', '石桥镇', '青山县卫生健康委员会', '青山县民攻局'])
      assert.equal(told(text), true, text);
  });
  it('is not told where it is the name and the year of the report, or part of them', () => {
    for (const text of [
      '青山县民政局2023年政府信息公开工作年度报告',
      '青山县民政局',
      '民政局',
      '江南市青山县民政局',
      '青山县民政局文件',
      '2023年政府信息公开工作年度报告',
      '2022年度与2023年度政府信息公开年报',
    ])
      assert.equal(told(text), false, text);
  });
  it('is not told where it is the number of a page, a date, a saying or who publishes for others', () => {
    for (const text of [
      '— 3 —',
      '第 1 页 共 6 页',
      '2024年1月31日印发',
      '青山县人民政府',
      '青山县政务公开办公室',
      '内部资料',
      '2019',
      '青政公开〔2022〕5号',
    ])
      assert.equal(told(text), false, text);
  });
  it('is told once, and by its year alone where the report names no body', () => {
    const twice = (['header', 'footer'] as const).map((where) => ({ where, text: '青山县水利局' }));
    assert.equal(remarkMargins({ org: '青山县民政局', year: 2023 }, twice).length, 1);
    assert.equal(told('青山县水利局', ''), false);
    assert.equal(told('青山县水利局2022年政府信息公开工作年度报告', ''), true);
    assert.equal(told('2022年政府信息公开年报', '青山县民政局', null), false);
  });
});
