import assert from 'node:assert/strict';
import { reviewBodies } from '../../../src/bodies/review/reviewBodies.js';
import { reviewReport } from '../../../src/bodies/review/reviewReport.js';
import { slipNames } from '../../../src/bodies/slips/slipNames.js';
import { withCells } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { asRead, countyOf } from '../county.js';

const namesOf = async (orgs: readonly string[]) => {
  const reports = countyOf(orgs.length, editions[1]!);
  const files = reports.map((report, at) =>
    reviewReport(
      `${at}/表.xlsx`,
      asRead({ ...withCells(report, { 'disputes.review.upheld': 9 }), org: orgs[at]! }),
    ),
  );
  return [...slipNames(reviewBodies(await Promise.all(files))).values()];
};

describe('the names of return slips', () => {
  it('are those of the bodies, each once, and of the file where it names none', async () => {
    assert.deepEqual(await namesOf(['教育局', '教育局', '']), [
      '退回单/教育局',
      '退回单/教育局（2）',
      '退回单/表',
    ]);
  });
  it('fit every system, however a body is called', async () => {
    const names = await namesOf(['../../a/b:局', 'CON', '...', '局'.repeat(300), '局\u202e. ']);
    assert.deepEqual(names, [
      '退回单/ab局',
      '退回单/单位CON',
      '退回单/单位',
      `退回单/${'局'.repeat(55)}`,
      '退回单/局',
    ]);
  });
});
