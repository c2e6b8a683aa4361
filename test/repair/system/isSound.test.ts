import assert from 'node:assert/strict';
import { seededRandom } from '../../../bench/random.js';
import { figuresOf } from '../../../src/core/check/figures.js';
import { formOf } from '../../../src/core/form/form.js';
import type { Reading } from '../../../src/core/form/number.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { bindingEquations } from '../../../src/repair/system/formEquations.js';
import { isSound } from '../../../src/repair/system/isSound.js';
import { edition2019 } from '../../../templates/2019.js';
import { edition2021 } from '../../../templates/2021.js';
import { editions } from '../../../templates/index.js';
import { fullReport, stated } from '../fullTables.js';

const isSoundReport = (report: Report, last?: Report) =>
  isSound(report, bindingEquations(formOf(report.edition), last && figuresOf(last)));

describe('a report in which nothing is wrong or left open', () => {
  const cell = 'requests.granted.person';
  const right = fullReport(edition2021, seededRandom(7));

  for (const edition of editions)
    it(`is one of the ${edition.id} edition that adds up`, () =>
      assert.equal(isSoundReport(fullReport(edition, seededRandom(49))), true));

  const others: Readonly<Record<string, Reading>> = {
    'a blank': null,
    'an amount': { value: '1', unit: '元' },
    'a number that breaks a sum': stated(right, cell) + 1,
  };
  for (const [what, reading] of Object.entries(others))
    it(`has not ${what} in it`, () =>
      assert.equal(isSoundReport(withCells(right, { [cell]: reading })), false));

  const cells = ['requests.granted.person', 'requests.granted.total', 'requests.processed.person'];
  const around = [
    ...cells,
    'requests.processed.total',
    'requests.received.person',
    'requests.received.total',
  ];
  const withAll = (value: number, report: Report) =>
    withCells(report, Object.fromEntries(around.map((name) => [name, value])));
  const moved = (by: number) =>
    withCells(right, Object.fromEntries(around.map((name) => [name, stated(right, name) + by])));

  it('has no fraction, though all sums hold', () => {
    assert.equal(isSoundReport(moved(1)), true);
    assert.equal(isSoundReport(moved(0.5)), false);
  });

  it('has no negative count, though all sums hold', () => {
    const least = Math.min(...around.map((name) => stated(right, name)));
    assert.equal(isSoundReport(moved(-least)), true);
    assert.equal(isSoundReport(moved(-least - 1)), false);
  });

  it('has no number beyond 2^53', () => {
    const none = { ...right, readings: right.readings.map(() => 0) };
    assert.equal(isSoundReport(withAll(2 ** 50, none)), true);
    assert.equal(isSoundReport(withAll(2 ** 60, none)), false);
  });

  it('may have a negative change', () => {
    const report = fullReport(edition2019, seededRandom(49));
    const changedBy = (change: number) =>
      withCells(report, { 'disclosure.permits.before': 1, 'disclosure.permits.change': change });
    assert.equal(isSoundReport(changedBy(-1)), true);
    assert.equal(isSoundReport(changedBy(-2)), false);
  });

  it('takes over what last year carried out', () => {
    const last = withCells(right, {
      'requests.carriedOut.person': stated(right, 'requests.carriedIn.person'),
    });
    const wrong = withCells(right, {
      'requests.carriedOut.person': stated(right, 'requests.carriedIn.person') + 1,
    });
    const rest = ['company', 'research', 'welfare', 'legal', 'otherBody', 'total'];
    const same = Object.fromEntries(
      rest.map((who) => [`requests.carriedOut.${who}`, stated(right, `requests.carriedIn.${who}`)]),
    );
    assert.equal(isSoundReport(right, withCells(last, same)), true);
    assert.equal(isSoundReport(right, withCells(wrong, same)), false);
  });
});
