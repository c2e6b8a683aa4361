import assert from 'node:assert/strict';
import { repairWordsOf } from '../../../src/bodies/review/repairWords.js';
import { withCells } from '../../../src/core/report/report.js';
import { editionNamed, repairOf } from '../../../src/index.js';
import { asRead, countyOf } from '../county.js';

const COLUMNS = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];

describe('what a review tells of a repair', () => {
  const [report] = countyOf(1, editionNamed('2021'));
  for (const block of ['review', 'directSuit', 'suitAfterReview'])
    it(`says of ${block} that cells found right leave no way, and counts no wrong ones`, async () => {
      const cells = COLUMNS.map((code) => `disputes.${block}.${code}`);
      const wrong = withCells(report!, { [cells[0]!]: 9, [cells[4]!]: 3 });
      const read = asRead(wrong);
      const { repairs } = repairWordsOf(await repairOf(read, { confirmed: new Set(cells) }), read);
      assert.deepEqual(repairs, ['不改动已锁定或已确认的单元格，1 条勾稽不能全部成立，请再核对这些单元格']);
    });
});
