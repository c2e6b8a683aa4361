import assert from 'node:assert/strict';
import { derivedFromLast } from '../../../src/core/check/derivedFromLast.js';
import { rightReport } from '../../../src/core/check/example.js';
import { subjectOf } from '../../../src/core/check/check.js';
import { cellNamed } from '../../../src/core/form/form.js';
import type { Reading } from '../../../src/core/form/number.js';
import { withCells } from '../../../src/core/report/report.js';
import { editionNamed, editions } from '../../../src/index.js';

type Cells = Readonly<Record<string, Reading>>;

/** What a cell should hold in a report of the second year of an edition, with those cells of both years. */
function derived(id: string, name: string, now: Cells, last?: Cells) {
  const right = rightReport(editionNamed(id));
  const report = { ...withCells(right, now), year: right.edition.firstYear + 1 };
  const before = last && withCells({ ...right, year: right.edition.firstYear }, last);
  const subject = subjectOf(report, editions, {}, before);
  return derivedFromLast(cellNamed(subject.form, name), subject);
}

describe('a number that follows from last year’s report', () => {
  const IN_FORCE = 'disclosure.normative.inForce';
  const [ISSUED, REPEALED] = ['disclosure.normative.issued', 'disclosure.normative.repealed'];

  it('is what was in force, with what was issued and without what was repealed', () => {
    assert.deepEqual(derived('2021', IN_FORCE, { [ISSUED!]: 5, [REPEALED!]: 2 }, { [IN_FORCE]: 40 }), {
      value: 43,
      sum: '上年现行有效件数（40）＋本年制发件数（5）－本年废止件数（2）＝43',
    });
  });
  it('is what was there and what it changed by, in the form of 2019', () => {
    const [before, change] = ['disclosure.permits.before', 'disclosure.permits.change'];
    assert.equal(derived('2019', before!, {}, { [before!]: 30, [change!]: -4 })?.value, 26);
  });
  it('may be 0', () =>
    assert.equal(derived('2021', IN_FORCE, { [REPEALED!]: 7 }, { [IN_FORCE]: 7 })?.value, 0));
  it('is none where it would be less than 0, or a figure that it follows from is not there', () => {
    assert.equal(derived('2021', IN_FORCE, { [REPEALED!]: 8 }, { [IN_FORCE]: 7 }), undefined);
    assert.equal(derived('2021', IN_FORCE, { [ISSUED!]: null }, { [IN_FORCE]: 7 }), undefined);
    assert.equal(derived('2021', IN_FORCE, {}, { [IN_FORCE]: null }), undefined);
  });
  it('is none without last year’s report', () => assert.equal(derived('2021', IN_FORCE, {}), undefined));
  it('is none for what must equal last year’s figure, for a bound, and for other cells', () => {
    const last: Cells = { 'requests.carriedOut.person': 6, 'disputes.review.pending': 3 };
    for (const name of [
      'requests.carriedIn.person',
      'disputes.review.total',
      'requests.received.person',
      ISSUED!,
    ])
      assert.equal(derived('2021', name, {}, last), undefined, name);
  });
});
