import assert from 'node:assert/strict';
import { pageHost } from '../../../../src/hosts/page/pageHost.js';
import {
  isReportYear,
  proposeEdition,
  proposeYear,
} from '../../../../src/pane/work/inserting/proposeReport.js';
import { openWork } from '../../openWork.js';

describe('a proposed report', () => {
  for (const [day, year] of [
    ['2026-11-20', 2026],
    ['2026-07-01', 2026],
    ['2026-06-30', 2025],
    ['2026-01-15', 2025],
    ['2026-01-01', 2025],
  ] as const) {
    it(`is for ${year} on ${day}`, () => {
      const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
      assert.equal(proposeYear(new Date(y, m - 1, d)), year);
      assert.equal(openWork(pageHost(), { today: () => new Date(y, m - 1, d) }).work.proposedYear(), year);
    });
  }
  for (const [year, edition] of [
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2026, '2021'],
    [2001, '2019'],
  ] as const) {
    it(`is in the edition of ${edition} for ${year}`, () => {
      assert.equal(proposeEdition(year).id, edition);
      assert.equal(openWork(pageHost()).work.proposedEdition(year).id, edition);
    });
  }
});

describe('the year of a report in the pane', () => {
  for (const year of ['2000', '2019', '2099'])
    it(`may be ${year}`, () => assert.equal(isReportYear(year), true));
  for (const year of ['1999', '2100', '202', '20255', ' 2025', '２０２５', ''])
    it(`may not be ${JSON.stringify(year)}`, () => assert.equal(isReportYear(year), false));
});
