import assert from 'node:assert/strict';
import { checkReport } from '../../src/index.js';
import { editions } from '../../templates/index.js';
import { countyFaults } from '../../tools/county/faults.js';
import { makeCounty } from '../../tools/county/makeCounty.js';

describe('a generated county', () => {
  for (const edition of editions)
    it(`of ${edition.id} has bodies in whose reports nothing is wrong #slow`, () => {
      const { counted } = makeCounty(40, { edition, year: edition.firstYear + 1, faults: [] });
      for (const report of counted) {
        const { findings } = checkReport({ report, addresses: new Map(), remarks: [] });
        assert.deepEqual(
          findings.filter(({ level }) => level !== 'hint'),
          [],
        );
      }
      assert.equal(new Set(counted.map(({ chapters }) => JSON.stringify(chapters))).size, 40);
    });
  it('has each fault once, in files of bodies of its own, and is the same for the same seed #slow', () => {
    const { planted, files, bodies, counted } = makeCounty(60);
    assert.deepEqual(
      planted.map(({ kind }) => kind),
      countyFaults.map(({ kind }) => kind),
    );
    assert.ok(countyFaults.length >= 20);
    assert.equal(new Set(planted.map(({ org }) => org)).size, planted.length);
    assert.equal(new Set(files.map(({ name }) => name)).size, files.length);
    assert.ok(planted.every(({ file }) => file === undefined || files.some(({ name }) => name === file)));
    assert.ok(counted.length < bodies.length && counted.length > bodies.length - planted.length);
    const other = makeCounty(60, { seed: 2 });
    assert.deepEqual(makeCounty(60).counted, counted);
    assert.notDeepEqual(other.counted, counted);
  });
  it('needs two bodies for each fault', () => {
    assert.throws(() => makeCounty(2 * countyFaults.length - 1), RangeError);
  });
});
