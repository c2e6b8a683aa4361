import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { differingPlaces, explain, type Pair } from '../foreign/comparePlaces.js';
import { partForms } from '../foreign/partForms.js';
import { randomBook } from '../foreign/randomBook.js';
import { sheetJsReads } from '../foreign/sheetJsReads.js';

const BOOKS = 200;
const seeds = Array.from({ length: BOOKS }, (_, seed) => seed);
const read = async (bytes: Uint8Array) => fileHost(bytes).read();

/** Where SheetJS 0.20.3 reads something else, and is not right. */
const differences: Readonly<Record<string, (pair: Pair) => boolean>> = {
  'leaves out a formula without a result': ({ ours, theirs }) =>
    ours?.isFormula === true && ours.value === null && !theirs,
  'makes a number of a day that is written as one': ({ ours, theirs }) =>
    typeof ours?.value === 'string' && ours.date !== undefined && typeof theirs?.value === 'number',
  'takes <v> of another namespace for the value': ({ ours, theirs }) => !ours && theirs?.value === 5,
  'makes one character of a line end of two': ({ ours, theirs }) =>
    typeof ours?.value === 'string' && ours.value.replaceAll('\r\n', '\n') === theirs?.value,
  'loses text around a CDATA with a bracket in it': ({ ours, theirs }) =>
    typeof ours?.value === 'string' &&
    ours.value.includes('a & <b>') &&
    (theirs === undefined || typeof theirs.value === 'string'),
};

describe('a workbook with random cells', () => {
  it('reads cell by cell to what was written #slow', async () => {
    for (const seed of seeds) {
      const { bytes, sheets } = randomBook(seed);
      assert.deepEqual(await read(bytes), sheets, `seed ${seed}`);
    }
  });
  it('reads as SheetJS reads it, but for differences that have a name #slow', async () => {
    const names = new Set<string>();
    for (const seed of seeds) {
      const { bytes } = randomBook(seed);
      const pairs = differingPlaces(await read(bytes), sheetJsReads(bytes));
      const { seen, unexplained } = explain(pairs, differences);
      assert.deepEqual(unexplained, [], `seed ${seed}`);
      for (const [name, count] of seen) if (count > 0) names.add(name);
    }
    assert.deepEqual([...names].sort(), Object.keys(differences).sort());
  });
  for (const [form, change] of Object.entries(partForms))
    it(`reads the same with ${form}`, async () => {
      for (const seed of seeds.filter((each) => each % 20 === 0)) {
        const { bytes, sheets } = randomBook(seed);
        assert.deepEqual(await read(zipSync(change(unzipSync(bytes)))), sheets, `seed ${seed}`);
      }
    });
});
