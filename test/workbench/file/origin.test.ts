import assert from 'node:assert/strict';
import { openOrigin, originOf } from '../../../src/workbench/file/origin.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { sample } from '../../samples.js';

describe('the file that a page came from', () => {
  it('is found again from plain data, which the browser can keep', async () => {
    const opened = await openPackageBytes(await drawn(sample('suqian-2023')));
    const kept = structuredClone(originOf({ name: '年报.xlsx', opened }));
    const again = await openOrigin(kept);
    assert.equal(again?.name, '年报.xlsx');
    assert.deepEqual(again?.opened?.bytes, opened.bytes);
    assert.equal(again?.opened?.read.report.edition, opened.read.report.edition);
  });

  it('is none for what began on the page, and for anything that cannot be opened', async () => {
    assert.equal(originOf(undefined), undefined);
    for (const kept of [
      undefined,
      null,
      'a',
      {},
      { name: 'a.json' },
      { name: 'a', bytes: new Uint8Array(9) },
    ])
      assert.equal(await openOrigin(kept), undefined);
  });
});
