import { check, subjectOf } from '../../../src/core/check/check.js';
import { rightReport } from '../../../src/core/check/example.js';
import { quantitiesIn } from '../../../src/core/form/quantity.js';
import { editions, rules, type Report } from '../../../src/index.js';
import { assertGrowth, assertInTime } from '../../time.js';

/** Checks a report by every rule. */
function found(report: Report): void {
  check(subjectOf(report, editions), rules);
}

/** A report that says a piece of text so often, and nothing else. */
const saying = (piece: string, times: number): Report => ({
  ...rightReport(editions[1]!),
  chapters: { overview: [piece.repeat(times)], problems: [], other: [] },
});

describe('the rules on sentences', () => {
  it('are quick on 200,000 characters of what is worst for them', async () => {
    const worst = [
      '收到',
      '申请',
      '政府信息公开申请',
      '其中',
      '，其中1件',
      '1件',
      '1%',
      '占1%',
      '（',
      '）',
      '予以公开、',
      '复议、诉讼',
      '结转',
      '未收到申请',
      '2023年',
      '《',
      '规范性文件',
      '一',
      '百分之',
      '自然人',
      '1件：',
      '；',
      '：',
      '含1件（',
      '{本年新收}',
      '{',
      '1,234',
      '公开',
      '的',
      '行政许可',
      '未发生行政复议',
      '企业申请1件、',
      '收到27件，',
      '1 ',
      '\t1',
    ];
    await assertInTime(2_000, () => {
      for (const piece of worst) found(saying(piece, Math.ceil(200_000 / worst.length / piece.length)));
    });
  }).timeout(20_000);
  for (const piece of ['收到政府信息公开申请', '其中1件，', '1件', '（', '未收到'])
    it(`take four times the time, not sixteen times, for four times the text of ${piece}`, () => {
      const [one, four] = [50_000, 200_000].map((size) => saying(piece, size / piece.length));
      return assertGrowth({ short: () => found(one!), long: () => found(four!), most: 12 });
    }).timeout(20_000);
});

describe('the numbers of a sentence', () => {
  it('are found in a time that grows with the text', async () => {
    const pieces = ['1', '1,', '1,234', '一', '十', '百分之', '百分之一', '1 ', '几百', '约', '1.', '（1'];
    await assertInTime(2_000, () => {
      for (const piece of pieces) quantitiesIn(piece.repeat(200_000 / piece.length));
    });
  }).timeout(20_000);
});
