import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { rightReport } from '../../../src/core/check/example.js';
import { quantitiesIn } from '../../../src/core/form/quantity.js';
import { editions, rules, type Report } from '../../../src/index.js';

/** Checks a report by every rule. */
function found(report: Report): void {
  check(subjectOf(report, editions), rules);
}

describe('the rules on sentences', () => {
  it('are quick on 200,000 characters of what is worst for them', () => {
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
    const started = process.cpuUsage();
    for (const piece of worst) {
      const text = piece.repeat(Math.ceil(200_000 / worst.length / piece.length));
      found({ ...rightReport(editions[1]!), chapters: { overview: [text], problems: [], other: [] } });
    }
    const { user } = process.cpuUsage(started);
    assert.ok(user < 2_000_000, `${user / 1e6} s`);
  }).timeout(20_000);
  for (const piece of ['收到政府信息公开申请', '其中1件，', '1件', '（', '未收到'])
    it(`take twice the time, not four times, for twice the text of ${piece}`, () => {
      const time = (size: number): number => {
        const text = piece.repeat(size / piece.length);
        const report = {
          ...rightReport(editions[1]!),
          chapters: { overview: [text], problems: [], other: [] },
        };
        const started = process.cpuUsage();
        found(report);
        return process.cpuUsage(started).user;
      };
      time(10_000);
      const [once, twice] = [time(50_000), time(200_000)];
      assert.ok(twice < 12 * once + 200_000, `${once} and ${twice} µs`);
    }).timeout(20_000);
});

describe('the numbers of a sentence', () => {
  it('are found in a time that grows with the text', () => {
    const started = process.cpuUsage();
    for (const piece of [
      '1',
      '1,',
      '1,234',
      '一',
      '十',
      '百分之',
      '百分之一',
      '1 ',
      '几百',
      '约',
      '1.',
      '（1',
    ])
      assert.ok(quantitiesIn(piece.repeat(200_000 / piece.length)).length >= 0);
    assert.ok(process.cpuUsage(started).user < 2_000_000);
  }).timeout(20_000);
});
