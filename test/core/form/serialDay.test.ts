import fc from 'fast-check';
import assert from 'node:assert/strict';
import { dayOf, serialOf } from '../../../src/core/form/serialDay.js';

describe('the number of a day', () => {
  it('is shown as that day, in both systems of dates', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_900_000 }), fc.boolean(), (serial, isFrom1904) => {
        // Excel shows 60 as a 29 February 1900, for which there is no other text than the day before.
        fc.pre(isFrom1904 || serial !== 60);
        assert.equal(serialOf(dayOf(serial, isFrom1904), isFrom1904), serial);
      }),
      { numRuns: 1000, seed: 1128 },
    ));
  it('is that of Excel around the day that 1900 had not', () =>
    assert.deepEqual(
      ['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01'].map((day) => serialOf(day, false)),
      [1, 59, 60, 61],
    ));
  it('is none of what is no day', () => {
    for (const text of ['2023-02-29', '2023-13-01', '2023-1-5', '', '15.01.2023'])
      assert.equal(serialOf(text, false), undefined, text);
  });
});
