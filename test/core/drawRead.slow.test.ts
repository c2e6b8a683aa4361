import fc from 'fast-check';
import assert from 'node:assert/strict';
import { memoryHost } from '../../src/hosts/memory.js';
import {
  editions,
  formatNamed,
  readText,
  readSheets,
  renderReport,
  reportLayouts,
  type Report,
} from '../../src/index.js';
import { arbitraryReport } from '../arbitraryReport.js';

/** A report drawn on sheets and read from them again. */
async function drawAndRead(report: Report): Promise<Report> {
  const host = memoryHost();
  await host.draw(reportLayouts(report));
  return readSheets(await host.read()).report;
}

const toJson = async (report: Report) => String(await renderReport(report, formatNamed('json'), true));

describe('a report drawn and read again', () => {
  for (const edition of editions) {
    it(`is the same report, edition ${edition.id}`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), async (report) => {
          assert.deepEqual(await drawAndRead(report), report);
        }),
        { numRuns: 100, seed: 20190119, endOnFailure: true },
      );
    });

    it(`is the same JSON after export, import, drawing and export, edition ${edition.id}`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), async (report) => {
          const json = await toJson(report);
          assert.equal(await toJson(await drawAndRead(readText(json).report)), json);
        }),
        { numRuns: 100, seed: 20210130, endOnFailure: true },
      );
    });
  }
});
