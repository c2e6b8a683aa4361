import assert from 'node:assert/strict';
import { roundSum } from '../../../src/core/check/evaluate.js';
import { rightReport } from '../../../src/core/check/example.js';
import { withCells } from '../../../src/core/report/report.js';
import { checkReport, editionNamed } from '../../../src/index.js';

describe('sums of fractions', () => {
  it('are rounded to nine decimals', () => {
    assert.equal(roundSum(0.1 + 0.2), 0.3);
    assert.equal(roundSum(0.0000000014), 0.000000001);
    assert.equal(roundSum(0.0000000004), 0);
    assert.equal(roundSum(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
  });
  it('hold as they were typed', () => {
    const report = withCells(rightReport(editionNamed('2021')), {
      'disputes.review.upheld': 0.1,
      'disputes.review.corrected': 0.2,
      'disputes.review.total': 0.3,
    });
    const { findings } = checkReport({ report, addresses: new Map(), remarks: [] });
    assert.deepEqual(new Set(findings.map(({ rule }) => rule)), new Set(['count']));
  });
});
