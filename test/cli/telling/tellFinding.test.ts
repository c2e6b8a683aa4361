import assert from 'node:assert/strict';
import { tellFinding } from '../../../src/cli/telling/tellFinding.js';
import type { Finding } from '../../../src/index.js';

const finding = (addresses: readonly string[]): Finding => ({
  rule: 'blank',
  level: 'error',
  message: '没有填写',
  cells: [],
  addresses,
});

describe('a finding for reading', () => {
  it('names up to four areas of cells; of more, the first four and how many cells there are', () => {
    const four = ['B2', 'B3', 'D4', 'F6', 'H8'].map((address) => `表三!${address}`);
    assert.equal(tellFinding(finding(four)), '    [错误] B2:B3 D4 F6 H8　没有填写');
    assert.equal(tellFinding(finding([...four, '表三!J10'])), '    [错误] B2:B3 D4 F6 H8 等 6 格　没有填写');
  });
  it('has no place where it is on no sheet', () =>
    assert.equal(tellFinding(finding([])), '    [错误] 没有填写'));
});
