import assert from 'node:assert/strict';
import { rightReport } from '../../../src/core/check/example.js';
import { formOf } from '../../../src/core/form/form.js';
import { namedFigures } from '../../../src/core/report/figureNames.js';
import { findNamed } from '../../../src/core/report/findNamed.js';
import { proseSize } from '../../../src/core/report/proseSize.js';
import { withCells } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { sample } from '../../samples.js';

describe('the named figures', () => {
  const cellsOf = (edition: (typeof editions)[number], name: string) => {
    const named = findNamed(formOf(edition), name);
    return named.kind === 'cells' ? named.cells.map((cell) => cell.name) : [];
  };
  for (const edition of editions) {
    it(`mean every cell once, ${edition.id}`, () => {
      const meant = namedFigures(rightReport(edition)).map(({ name }) => cellsOf(edition, name).join());
      assert.equal(new Set(meant).size, meant.length);
      assert.ok(!meant.includes(''));
      const single = new Set(meant);
      assert.deepEqual(
        formOf(edition)
          .cells.filter(({ name }) => !single.has(name))
          .map(({ name }) => name),
        [],
      );
    });
  }
  it('name no heading over all columns, whose figure is that of the row', () => {
    const names = namedFigures(sample('suqian-2023')).map(({ name }) => name);
    assert.ok(names.includes('予以公开.法人或其他组织'));
    assert.ok(!names.includes('予以公开.申请人情况'));
  });
  it('show what they are today, and nothing while they are blank', () => {
    const report = sample('suqian-2023');
    const valueOf = (of: typeof report, wanted: string) =>
      namedFigures(of).find(({ name }) => name === wanted)?.value;
    assert.equal(valueOf(report, '予以公开.商业企业'), '12');
    assert.equal(valueOf(report, '行政事业性收费'), '59237.2449万元');
    const blank = withCells(report, { 'requests.granted.company': null });
    assert.equal(valueOf(blank, '予以公开.商业企业'), '');
  });
});

describe('the size of prose', () => {
  it('is its characters with figures in the place of names', () => {
    const report = sample('suqian-2023');
    assert.equal(proseSize(['甲{予以公开.商业企业}件', '乙'], report), 5);
  });
});
