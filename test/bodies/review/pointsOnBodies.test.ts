import assert from 'node:assert/strict';
import { pointEach, pointOnBody } from '../../../src/bodies/review/pointsOnBodies.js';
import { reviewReport, isReviewed } from '../../../src/bodies/review/reviewReport.js';
import { editionNamed } from '../../../src/index.js';
import { asRead, countyOf } from '../county.js';

describe('the points on each report of a review', () => {
  it('leave out reports without any', async () => {
    const reports = countyOf(2, editionNamed('2021'));
    const reviewed = await Promise.all(
      reports.map(async (report, at) => reviewReport(`${at}.xlsx`, asRead(report))),
    );
    const [first, second] = reviewed.filter(isReviewed);
    assert.ok(first && second);
    const point = pointOnBody('warning', '与别的单位相同');
    const points = pointEach([first, second], (report) => (report === first ? [point] : []));
    assert.deepEqual([...points], [[first, [point]]]);
  });
});
