import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formOf } from '../../src/core/form/form.js';
import { readWorkbook } from '../../src/hosts/file/reading/readWorkbook.js';
import { editions, type Report } from '../../src/index.js';
import { makeCounty } from '../../tools/county/makeCounty.js';
import { faultsNotTold, sumByHand, textOfFigure } from '../../tools/county/judge.js';
import { writeCounty } from '../../tools/county/writeCounty.js';
import { openShell } from '../cli/openShell.js';

const figuresOf = ({ edition, readings }: Report) =>
  Object.fromEntries(formOf(edition).cells.map(({ name, index }) => [name, textOfFigure(readings[index])]));

describe('a county with planted mistakes', function () {
  this.timeout(120_000);
  const { at, folder, call, readBack } = openShell();

  for (const edition of editions)
    it(`of ${edition.id} comes to the sum of its right reports, and every mistake is named`, async () => {
      const county = makeCounty(60, { edition, year: edition.firstYear, seed: 3 });
      const { reports, list } = await writeCounty(county, folder());
      const { code } = await call('sum', reports, '--bodies', list, '-o', at('sum.xlsx'));
      assert.equal(code, 1);
      const lists = readWorkbook(readFileSync(at('sum.xlsx'))).filter(({ name }) => name === '汇总情况');
      assert.deepEqual(faultsNotTold(county, lists), []);
      const { report } = await readBack('sum.xlsx');
      const byHand = Object.entries(sumByHand(county.counted)).map(([name, sum]) => [name, String(sum)]);
      assert.deepEqual(figuresOf(report), Object.fromEntries(byHand));
    });
});
