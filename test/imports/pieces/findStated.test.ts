import assert from 'node:assert/strict';
import { findStated } from '../../../src/imports/pieces/findStated.js';
import { readText } from '../../../src/index.js';

const stated = (...lines: readonly string[]) => {
  const { org, year } = findStated(lines, []);
  return [org, year];
};

describe('the body and the year of a report without a title', () => {
  for (const [text, wanted] of [
    ['所列数据的统计期限为2023年1月1日至12月31日。', ['', 2023]],
    ['数据统计时段：2024 年 1 月 1 日起至 2024 年 12 月 31 日止。', ['', 2024]],
    ['现公布青山县民政局2022年度政府信息公开工作年度报告。', ['青山县民政局', 2022]],
    ['现向社会公布2021年青山县林业局政府信息公开工作年度报告', ['青山县林业局', 2021]],
    ['特向社会公布2023年我局政府信息公开工作年度报告。', ['', 2023]],
    ['现公布2022年度我局政府信息公开工作年度报告。', ['', 2022]],
    ['现公布区统计局2023年政府信息公开工作年度报告。', ['', 2023]],
    ['本报告由云岭镇人民政府编制。', ['云岭镇人民政府', undefined]],
    ['本报告由青山县民政局办公室编制。', ['', undefined]],
    ['本报告由局办公室负责编制。', ['', undefined]],
    ['数据统计期限为2022年7月1日至2023年6月30日，2023年1月1日起施行。', ['', undefined]],
    ['项目工期为2020年1月1日至2021年12月31日，统计在内。', ['', undefined]],
    ['合同期2020年1月1日至2020年12月31日。', ['', undefined]],
    ['根据《青山县2022年政府信息公开工作年度报告》编制说明，报告由下列部分组成。', ['', undefined]],
  ] as const)
    it(`is read from ${text}`, () => assert.deepEqual(stated(text), wanted));

  it('is open where two years or two bodies are said', () => {
    assert.deepEqual(
      stated(
        '本报告由青山县民政局编制，统计期限为2022年1月1日至12月31日。',
        '现公布云岭县民政局2023年政府信息公开工作年度报告。',
      ),
      ['', undefined],
    );
    const period = '数据的统计期限为2022年1月1日至12月31日。';
    assert.equal(findStated([period], ['2023年，全局做好公开。']).year, undefined);
    assert.equal(findStated([period], ['2022年，全局做好公开。']).year, 2022);
    assert.equal(findStated([], ['2023年，全局做好公开。']).year, undefined);
  });
  it('goes to the report, and a title goes before it', () => {
    const rows = ['二、主动公开政府信息情况', '规章 0 0 0', '行政规范性文件 1 0 4', '行政许可 7'];
    const preface =
      '现公布青山县民政局2022年政府信息公开工作年度报告，数据统计期限为2022年1月1日至12月31日。';
    const read = (...lines: readonly string[]) => {
      const { org, year } = readText(
        [...lines, '一、总体情况', '公开及时。', ...rows].join('\n'),
        'a.txt',
      ).report;
      return [org, year];
    };
    assert.deepEqual(read(preface), ['青山县民政局', 2022]);
    assert.deepEqual(read('云岭镇2023年政府信息公开工作年度报告', preface), ['云岭镇', 2023]);
  });
});
