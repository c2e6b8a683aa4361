import fc from 'fast-check';
import assert from 'node:assert/strict';
import { sheetOfCells } from '../../../src/hosts/drawing/sheetOfCells.js';
import { editions, readSheets, reportLayouts, type Report, type Sheet } from '../../../src/index.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { editOpened, type OpenedPackage } from '../../../src/workbench/file/editOpened.js';
import { arbitraryReport } from '../../arbitraryReport.js';
import { drawn } from '../../hosts/file/foreign/exported.js';

/** A package as the workbench opens it. */
function opened(bytes: Uint8Array): OpenedPackage {
  const sheets = readWorkbook(bytes);
  return { bytes, sheets, read: readSheets(sheets) };
}

/** The sheets of the page that say what a report says. */
function pageOf(report: Report): readonly Sheet[] {
  return reportLayouts(report).map(({ sheet, cells }) => sheetOfCells(sheet, cells));
}

describe('an opened workbook', () => {
  for (const edition of editions)
    it(`says what the page says after any edit (${edition.id})`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), arbitraryReport(edition), async (before, after) => {
          const edited = await editOpened(opened(await drawn(before)), pageOf(after));
          assert.ok('bytes' in edited, JSON.stringify(edited));
          assert.deepEqual(readSheets(readWorkbook(edited.bytes)).report, after);
        }),
        { numRuns: 20, seed: 5, endOnFailure: true },
      );
    });
});
