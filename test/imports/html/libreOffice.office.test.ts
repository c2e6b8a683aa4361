import fc from 'fast-check';
import assert from 'node:assert/strict';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { editions, formatNamed, renderReport, reportLayouts, type Report } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { convert, needs } from '../../hosts/programs.js';
import { samples } from '../../samples.js';

const reports = () => [
  ...samples.values(),
  ...editions.flatMap((edition, at) => fc.sample(consistentReport(edition), { numRuns: 2, seed: 31 + at })),
];

async function workbookOf(report: Report): Promise<Uint8Array> {
  const host = fileHost();
  await host.draw(reportLayouts(report));
  return host.bytes();
}

describe('a page that LibreOffice saved', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));

  for (const [what, ending, make] of [
    ['Word export', 'docx', (report: Report) => renderReport(report, formatNamed('docx'), false)],
    ['HTML export', 'html', (report: Report) => renderReport(report, formatNamed('html'), false)],
    ['workbook', 'xlsx', workbookOf],
  ] as const)
    it(`is the report of the ${what} that it was made of: figures, title and paragraphs`, async () => {
      const all = reports();
      const made = await Promise.all(
        all.map(async (report) => {
          const written = await make(report);
          return typeof written === 'string' ? new TextEncoder().encode(written) : written;
        }),
      );
      for (const [at, bytes] of convert(made, 'html', ending).entries()) {
        const report = all[at]!;
        const { report: again } = readPublishedPage(new TextDecoder().decode(bytes));
        assert.deepEqual([again.org, again.year], [report.org, report.year]);
        assert.deepEqual(again.readings, report.readings);
        // Figures stand in their sentences, except in a workbook.
        if (ending === 'xlsx' || !JSON.stringify(report.chapters).includes('{'))
          assert.deepEqual(again.chapters, report.chapters);
      }
    });
});
