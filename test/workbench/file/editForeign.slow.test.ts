import assert from 'node:assert/strict';
import { withCells } from '../../../src/core/report/report.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { savedByExcelize, savedByPopulate, savedBySheetJs } from '../../hosts/file/foreign/writers.js';
import { sample } from '../../samples.js';
import { differingParts, edited, pageOf } from './editedReport.js';
import { userBook } from './userBook.js';

const suqian = sample('suqian-2023');
const writers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>>> = {
  SheetJS: savedBySheetJs,
  'xlsx-populate': savedByPopulate,
  Excelize: savedByExcelize,
};

describe('a user’s workbook is edited in place when it was saved by', () => {
  for (const [name, save] of Object.entries(writers))
    it(name, async () => {
      const theirs = await save(await userBook(suqian));
      for (const after of [edited(suqian), withCells(suqian, { 'disclosure.permits.decisions': 8 })]) {
        const result = await editOpened(await openPackageBytes(theirs), pageOf(after));
        assert.ok('bytes' in result, JSON.stringify(result));
        assert.deepEqual(readSheets(readWorkbook(result.bytes)).report, after);
        const other = /media|drawings|comments|theme|sharedStrings|docProps|sheet8|customXml/;
        assert.deepEqual(
          differingParts(theirs, result.bytes).filter((part) => other.test(part)),
          [],
        );
      }
    });
});
