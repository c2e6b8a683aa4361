import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { cellForms } from '../foreign/cellForms.js';
import { drawn, exportedFrom } from '../foreign/exported.js';
import { partForms } from '../foreign/partForms.js';
import { zipForms } from '../foreign/zipForms.js';

describe('a workbook reads to the same report', () => {
  let bytes: Uint8Array = new Uint8Array();
  let exported = '';
  before(async () => {
    bytes = await drawn(sample('suqian-2023'));
    exported = await exportedFrom(bytes);
  });
  const readsTheSame = async (form: Uint8Array) => {
    assert.equal(await exportedFrom(form), exported);
    assert.deepEqual(checkReport(readSheets(await fileHost(form).read())).findings, []);
  };

  for (const [form, change] of Object.entries({ ...cellForms, ...partForms }))
    it(`with ${form}`, async () => {
      const files = change(unzipSync(bytes));
      assert.notDeepEqual(files, unzipSync(bytes));
      await readsTheSame(zipSync(files));
    });
  for (const [form, write] of Object.entries(zipForms))
    it(`in a zip ${form}`, async () => readsTheSame(write(unzipSync(bytes))));
});
