import assert from 'node:assert/strict';
import { isYear } from '../../../src/workbench/file/useNewReport.js';

describe('the year of a new report on the page', () => {
  for (const year of ['1900', '1999', '2000', '2099', ' 2025 '])
    it(`may be ${JSON.stringify(year)}`, () => assert.equal(isYear(year), true));
  for (const year of ['1899', '2100', '202', '20255', ''])
    it(`may not be ${JSON.stringify(year)}`, () => assert.equal(isYear(year), false));
});
