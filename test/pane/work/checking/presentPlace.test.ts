import assert from 'node:assert/strict';
import { presentPlace } from '../../../../src/pane/work/checking/presentPlace.js';

const before = new Map([
  ['requests.received.person', '表三!D5'],
  ['requests.carriedIn.person', '表三!D6'],
  ['disputes.review.upheld', '表四!A5'],
]);
const moved = (changes: Readonly<Record<string, string | undefined>>) =>
  new Map(
    [...before].flatMap(([name, place]) => {
      const now = name in changes ? changes[name] : place;
      return now === undefined ? [] : [[name, now] as const];
    }),
  );

describe('where a cell stands now', () => {
  it('is the place of the cell of its name', () => {
    const now = moved({ 'requests.received.person': '申请!E7', 'requests.carriedIn.person': '申请!E8' });
    assert.equal(presentPlace('表三!D5', before, now), '申请!E7');
    assert.equal(presentPlace('表三!D6', before, now), '申请!E8');
    assert.equal(presentPlace('表四!A5', before, now), '表四!A5');
  });
  it('is as far as before from the nearest cell of its sheet, for a label', () => {
    const now = moved({ 'requests.received.person': '表三!D6', 'requests.carriedIn.person': '表三!D8' });
    assert.equal(presentPlace('表三!A5', before, now), '表三!A6');
    assert.equal(presentPlace('表三!B6', before, now), '表三!B8');
    assert.equal(presentPlace('表三!B9', before, now), '表三!B11');
  });
  it('is what it was on a sheet without a cell of the report, and never above the first cell', () => {
    assert.equal(presentPlace('填写说明!B3', before, moved({})), '填写说明!B3');
    const now = moved({ 'requests.received.person': '表三!B2', 'requests.carriedIn.person': '表三!B3' });
    assert.equal(presentPlace('表三!A1', before, now), '表三!A1');
  });
  it('is nowhere where the report has the cell no longer', () => {
    const now = moved({ 'requests.received.person': undefined });
    assert.equal(presentPlace('表三!D5', before, now), undefined);
    assert.equal(presentPlace('表三!C5', before, now), '表三!C5');
  });
});
