import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { editions, rules } from '../../../src/index.js';
import { bodyReport, type Body } from './figures.js';

const figures = rules.filter(({ id }) => id === 'proseFigures');

/** What a number is said to have been meant for. */
function meant(body: Body, text: string): string | undefined {
  const [finding] = check(subjectOf(bodyReport(body, [text]), editions), figures).findings;
  assert.ok(finding, text);
  return /；(文中数等于[^；]*?)，(?:请核对)/.exec(finding.message)?.[1];
}

describe('what a number may have been meant for', () => {
  it('is told of a number above 9, wherever in its table', () => {
    assert.equal(meant('city', '政府信息公开申请不予公开68件。'), '文中数等于“部分公开”，是否应为此项');
    assert.equal(meant('bureau', '收到政府信息公开申请26件。'), '文中数等于“总计”，是否应为此项');
  });
  it('is told of a small number only where the figure stands beside the one that is compared', () => {
    assert.equal(meant('bureau', '收到政府信息公开申请4件。'), undefined);
    assert.equal(meant('bureau', '收到政府信息公开申请9件。'), undefined);
    assert.equal(
      meant('bureau', '制发行政规范性文件2件。'),
      '文中数等于“行政规范性文件.本年废止件数”，是否应为此项',
    );
    assert.equal(meant('bureau', '因政府信息公开引起的行政复议1件。')?.startsWith('文中数等于'), true);
    assert.equal(meant('water', '政府信息公开申请不予公开4件。'), '文中数等于“部分公开”，是否应为此项');
  });
  it('is not told of figures of one group with many equals', () => {
    const text = meant('bureau', '政府信息公开申请无法提供2件。') ?? '';
    assert.ok((text.match(/“/g) ?? []).length <= 2, text);
  });
});
