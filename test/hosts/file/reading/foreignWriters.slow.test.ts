import assert from 'node:assert/strict';
import { sample } from '../../../samples.js';
import { drawn, exportedFrom } from '../foreign/exported.js';
import { savedByExcelize } from '../foreign/writers.js';

describe('a workbook that Excelize has saved', () => {
  it('reads to the same report', async () => {
    const bytes = await drawn(sample('suqian-2023'));
    const saved = await savedByExcelize(bytes);
    assert.notDeepEqual(saved, bytes);
    assert.equal(await exportedFrom(saved), await exportedFrom(bytes));
  });
});
