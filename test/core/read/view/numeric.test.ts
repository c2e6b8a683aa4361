import assert from 'node:assert/strict';
import { isNumeric } from '../../../../src/core/read/view/numeric.js';
import { readPublishedPage } from '../../../../src/opening/published.js';
import { publishedPage } from '../../../publishedPage.js';
import { sample } from '../../../samples.js';

describe('what stands where a number belongs', () => {
  it('is the end of a figure too, no number of a line', () => {
    const texts = ['.2449', '．5', '12', '—', '1.', '(1)', '.a', '规章'];
    assert.deepEqual(
      texts.filter((value) => isNumeric({ row: 1, column: 1, value })),
      texts.slice(0, 4),
    );
  });
  it('tells an amount that goes on in the row below', () => {
    const more = '<tr><td></td><td colspan=3>.2449</td></tr></table>';
    const page = publishedPage(sample('suqian-2023')).replace('</table>', more);
    const { report, remarks } = readPublishedPage(page);
    assert.equal(report.readings[9], null);
    assert.ok(remarks.some(({ kind }) => kind === 'partsOnly'));
  });
});
