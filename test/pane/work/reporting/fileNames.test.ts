import assert from 'node:assert/strict';
import { reportFileName, workbookFileName } from '../../../../src/pane/work/reporting/fileNames.js';

describe('the name of an exported report', () => {
  it('is its title, without what no system takes in a name', () =>
    assert.equal(reportFileName(' a/b\\c:d*e?f"g<h>i|j\n年报 '), 'abcdefghij年报'));
  it('has up to 100 characters', () => {
    assert.equal(reportFileName('报'.repeat(100)), '报'.repeat(100));
    assert.equal(reportFileName('报'.repeat(101)), '报'.repeat(100));
  });
  it('is never empty', () => assert.equal(reportFileName(' /?* '), 'report'));
});

describe('the name of a saved workbook', () => {
  for (const [org, year, name] of [
    ['青山县民政局', 2025, '青山县民政局2025年度政府信息公开年报.xlsx'],
    ['青山县民政局', null, '青山县民政局政府信息公开年报.xlsx'],
    ['', 2025, '2025年度政府信息公开年报.xlsx'],
    ['', null, '政府信息公开年报.xlsx'],
    [' 甲/乙? 局 ', 2025, '甲乙 局2025年度政府信息公开年报.xlsx'],
  ] as const)
    it(`is ${name}`, () => assert.equal(workbookFileName(org, year), name));
  it('has up to 80 characters of the body', () => {
    assert.equal(workbookFileName('局'.repeat(80), null), `${'局'.repeat(80)}政府信息公开年报.xlsx`);
    assert.equal(workbookFileName('局'.repeat(81), null), `${'局'.repeat(80)}政府信息公开年报.xlsx`);
  });
});
