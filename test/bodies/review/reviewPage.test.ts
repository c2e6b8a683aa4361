import assert from 'node:assert/strict';
import { reviewBodies } from '../../../src/bodies/review/reviewBodies.js';
import { reviewPage } from '../../../src/bodies/review/reviewPage.js';
import { reviewReport } from '../../../src/bodies/review/reviewReport.js';
import { withCells } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { asRead, countyOf } from '../county.js';

const MARKUP = '<img src=x onerror=alert(1)>"\'&';

describe('the page of a review', () => {
  it('has nothing but text from reports, names and links, and loads nothing', async () => {
    const report = {
      ...withCells(countyOf(1, editions[1]!)[0]!, { 'disputes.review.upheld': 9 }),
      org: MARKUP,
    };
    const files = [
      await reviewReport(`${MARKUP}.xlsx`, asRead(report)),
      { file: `${MARKUP}.pdf`, failure: MARKUP },
    ];
    const review = reviewBodies(files, { bodies: [`${MARKUP}局`] });
    const to = () => MARKUP;
    const page = reviewPage(review, { file: to, slip: to }, [{ file: MARKUP, why: MARKUP }]);
    assert.doesNotMatch(page, /<(?:img|script|link|iframe)|href="[^"]*[<>']/i);
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;'));
    assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.ok(page.indexOf('无法审核</td>') < page.indexOf('有错误</td>'));
  });
});
