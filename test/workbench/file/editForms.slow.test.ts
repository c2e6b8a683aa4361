import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { cellForms } from '../../hosts/file/foreign/cellForms.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { partForms } from '../../hosts/file/foreign/partForms.js';
import { withBystanders } from '../../hosts/file/foreign/bystanders.js';
import { zipForms } from '../../hosts/file/foreign/zipForms.js';
import { packageForms } from '../../hosts/file/marking/packageForms.js';
import { sample } from '../../samples.js';
import { differingParts, edited, pageOf } from './editedReport.js';

const suqian = sample('suqian-2023');
const after = edited(suqian);

/** The ways in which other programs write the same workbook. */
const forms: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  ...mapForms(cellForms),
  ...mapForms(partForms),
  ...mapForms(withBystanders),
  ...Object.fromEntries(
    Object.entries(zipForms).map(([name, make]) => [name, (bytes: Uint8Array) => make(unzipSync(bytes))]),
  ),
  ...mapForms(Object.fromEntries(Object.entries(packageForms).filter(([name]) => name !== 'an empty sheet'))),
};

function mapForms(
  all: Readonly<Record<string, (files: Record<string, Uint8Array>) => Record<string, Uint8Array>>>,
) {
  return Object.fromEntries(
    Object.entries(all).map(([name, make]) => [
      name,
      (bytes: Uint8Array) => zipSync(make(unzipSync(bytes)), { level: 1 }),
    ]),
  );
}

describe('a workbook is edited in place where it is written with', () => {
  let made: Uint8Array;
  before(async () => {
    made = await drawn(suqian);
  });
  for (const [name, make] of Object.entries(forms))
    it(name, async () => {
      const input = make(made);
      const result = await editOpened(await openPackageBytes(input), pageOf(after));
      assert.ok('bytes' in result, JSON.stringify(result));
      assert.deepEqual(readSheets(readWorkbook(result.bytes)).report, after);
      const changed = differingParts(input, result.bytes).filter(
        (part) => !/calcChain|rels$|Content_Types/i.test(part),
      );
      assert.ok(changed.length <= 9, changed.join());
    });
});
