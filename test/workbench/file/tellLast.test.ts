import assert from 'node:assert/strict';
import { blankReport, withCells } from '../../../src/core/report/report.js';
import { editionNamed } from '../../../src/index.js';
import { tellLast } from '../../../src/workbench/file/tellLast.js';
import { sample } from '../../samples.js';

const CARRIED = '机关名称、联系方式和上年结转的数字已带入，请核对；';
const toldOf = (count: number) =>
  `上年结转有 ${count} 格没有读出，没有带入，请对照上年报告的“四、结转下年度继续办理”填写。`;

describe("what is told of last year's report for a new one", () => {
  for (const [name, report] of [
    ['2021', sample('suqian-2023')],
    ['2019', sample('xixia-civil-affairs-2020')],
  ] as const) {
    it(`is what was recognised, and nothing else where all of ${name} was read`, () => {
      const [first, second, ...others] = tellLast('上年.pdf', report);
      assert.equal(first, `已读取“上年.pdf”，${CARRIED}上年数据存在“上年数据”表里，供检查时核对。`);
      assert.match(second ?? '', new RegExp(`^认出：${report.org}，${report.year} 年度；`));
      assert.deepEqual(others, []);
    });

    it(`is how many figures of ${name} could not be carried over`, () => {
      const unreadable = { text: '？' } as const;
      for (const reading of [null, unreadable]) {
        const lost = withCells(report, {
          'requests.carriedOut.person': reading,
          'requests.carriedOut.total': reading,
        });
        const [first, , third] = tellLast('上年.pdf', lost);
        assert.match(first ?? '', new RegExp(CARRIED));
        assert.equal(third, toldOf(2));
      }
    });

    it(`is that nothing was carried over of a report of ${name} without its tables`, () => {
      const [first, , third] = tellLast('上年.docx', blankReport(editionNamed(name)));
      assert.match(first ?? '', /，机关名称、联系方式已带入/);
      assert.equal(third, toldOf(7));
    });
  }
});
