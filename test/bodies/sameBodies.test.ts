import assert from 'node:assert/strict';
import { gatherBodies } from '../../src/bodies/sum/gatherBodies.js';
import { bodyFinder } from '../../src/bodies/sameBodies.js';
import { missingBodies } from '../../src/bodies/sum/sumSheets.js';
import { editions, type Report } from '../../src/index.js';
import { makeCounty } from '../../tools/county/makeCounty.js';
import { assertGrowth } from '../time.js';

describe('the bodies of one name', () => {
  const [report] = makeCounty(1, { faults: [] }).counted as readonly [Report];
  const fileOf = (file: string, org: string) => ({ file, report: { ...report, org }, findings: [] });

  it('are found in the order in which they were given, whatever stands before their names', () => {
    const names = ['昌州市青山县民政局', '财政局', '青山县民政局', '青山县 民政局', '民政局'];
    for (const given of [names, [...names].reverse()]) {
      const find = bodyFinder(given.map((org) => ({ org })));
      const found = (name: string) => find(name).map(({ org }) => org);
      assert.deepEqual(
        found('青山县民政局'),
        given.filter((name) => /青山县/.test(name)),
      );
      assert.deepEqual(found('民政局'), ['民政局']);
      assert.deepEqual(found(''), []);
    }
  });
  it('are taken once: of copies the one that comes first', () => {
    for (const names of [
      ['昌州市青山县民政局', '青山县民政局', '青山县“民政局”'],
      ['青山县民政局', '昌州市青山县民政局', '青山县民政局'],
    ]) {
      const gathered = gatherBodies(
        names.map((org, at) => fileOf(`${at}.xlsx`, org)),
        undefined,
      );
      assert.deepEqual(
        gathered.files.map(({ isTaken, why }) => [isTaken, why]),
        [
          [true, '另有 2 份相同的'],
          [false, '与 0.xlsx 重复'],
          [false, '与 0.xlsx 重复'],
        ],
      );
      const list = ['青山县民政局', '青山县财政局', '民政局'];
      assert.deepEqual(missingBodies(list, gathered), ['青山县财政局', '民政局']);
    }
  });
  it('are looked for in a time that grows with their number #slow', () => {
    const sought = (count: number) => {
      const bodies = Array.from({ length: count }, (_, at) => fileOf(`${at}.xlsx`, `青山县第${at}局`));
      const list = [...bodies.map(({ report: { org } }) => org), '无'];
      return () => {
        const gathered = gatherBodies(bodies, report.year ?? editions.length);
        assert.deepEqual(missingBodies(list, gathered), ['无']);
      };
    };
    return assertGrowth({ short: sought(500), long: sought(4000), most: 24 });
  });
});
