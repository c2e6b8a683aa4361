import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { editions, readSheets } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { arbitraryReport } from '../../arbitraryReport.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { pageOf } from './editedReport.js';
import { keepsTheRest } from './untouched.js';

describe('an opened workbook after random edits', () => {
  for (const edition of editions)
    it(`says what the page says and keeps the rest (${edition.id})`, async () => {
      const twoReports = fc.tuple(arbitraryReport(edition), arbitraryReport(edition));
      for (const [before, after] of fc.sample(twoReports, { numRuns: 25, seed: 5 })) {
        const bytes = await drawn(before);
        const result = await editOpened(await openPackageBytes(bytes), pageOf(after));
        assert.ok('bytes' in result, JSON.stringify(result));
        assert.deepEqual(readSheets(readWorkbook(result.bytes)).report, after);
        keepsTheRest(bytes, result.bytes);
      }
    });
});
