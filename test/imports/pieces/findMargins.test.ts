import assert from 'node:assert/strict';
import { remarkMargins } from '../../../src/imports/pieces/findMargins.js';
import type { MarginText } from '../../../src/imports/pieces/pieces.js';

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
  it('is not told where its year is that of a day, a month or the number of a document', () => {
    for (const text of [
      '青山县民政局政府信息公开年报 2024年1月',
      '政府信息公开工作年度报告 2024 年 1 月 31 日印发',
      '2024/1/31 13:05 政府信息公开年报',
      '政府信息公开年报 2024-01-31',
      '政府信息公开年报 2024.1',
      '青山公开办函〔2021〕30号 政府信息公开工作年度报告格式',
      '青政公开[2022]5号 政府信息公开年报',
    ])
      assert.equal(told(text), false, text);
    for (const text of [
      '2022年政府信息公开年报 2024年1月',
      '政府信息公开年报2021-2022',
      '政府信息公开年报（2022）〔2024〕5号',
    ])
      assert.equal(told(text), true, text);
  });
  it('is not told where it is a body of the party, or an office', () => {
    for (const text of [
      '中共青山县石桥街道工作委员会',
      '中共青山县委',
      '青山县教育工委',
      '石桥街道党工委',
      '青山县信访办',
    ])
      assert.equal(told(text), false, text);
  });
  it('is not told as a bare name where the body itself stands in the same place', () => {
    const count = (...margins: readonly MarginText[]) =>
      remarkMargins({ org: '青山县民政局', year: 2023 }, margins).length;
    for (const other of ['青山县水利局', '青山县卫生健康委员会', '石桥镇'])
      for (const own of ['青山县民政局', '民政局', '江南市青山县民政局']) {
        const [one, two] = [other, own].map((text): MarginText => ({ where: 'header', text }));
        assert.ok(one && two);
        assert.equal(count(one, two), 0, `${other} ${own}`);
        assert.equal(count(two, one), 0, `${own} ${other}`);
        assert.equal(count(one, { ...two, where: 'footer' }), 1, other);
      }
    const titled = '青山县水利局2023年政府信息公开工作年度报告';
    assert.equal(count({ where: 'header', text: '青山县民政局' }, { where: 'header', text: titled }), 1);
    assert.equal(count({ where: 'header', text: '—' }, { where: 'header', text: '青山县水利局' }), 1);
  });
  it('is told once, and by its year alone where the report names no body', () => {
    const twice = (['header', 'footer'] as const).map((where) => ({ where, text: '青山县水利局' }));
    assert.equal(remarkMargins({ org: '青山县民政局', year: 2023 }, twice).length, 1);
    assert.equal(told('青山县水利局', ''), false);
    assert.equal(told('青山县水利局2022年政府信息公开工作年度报告', ''), true);
    assert.equal(told('2022年政府信息公开年报', '青山县民政局', null), false);
  });
});
