import fc from 'fast-check';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editions, formatNamed, readText, renderReport, type Report } from '../../../src/index.js';
import { consistentReport } from '../../consistentReport.js';
import { convert, inFolder, needs } from '../../hosts/programs.js';
import { samples } from '../../samples.js';

/** The text that pdftotext takes from a PDF. */
function textOf(pdf: Uint8Array, ...options: readonly string[]): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    execFileSync('pdftotext', [...options, join(folder, 'a.pdf'), join(folder, 'a.txt')]);
    return readFileSync(join(folder, 'a.txt'), 'utf8');
  });
}

describe('the text that pdftotext takes from a report', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  before(needs('pdftoppm'));

  it('has no wrong figure, with its arrangement and without, and what lost its columns is told', async () => {
    const reports: readonly Report[] = [
      ...samples.values(),
      ...editions.flatMap((edition, at) =>
        fc.sample(consistentReport(edition), { numRuns: 2, seed: 5 + at }),
      ),
    ];
    const made = await Promise.all(
      reports.map(async (report) => (await renderReport(report, formatNamed('docx'), false)) as Uint8Array),
    );
    for (const [at, pdf] of convert(made, 'pdf', 'docx').entries()) {
      const report = reports[at]!;
      for (const options of [['-layout'], [], ['-raw']]) {
        const { report: again, remarks } = readText(textOf(pdf, ...options), 'a.txt');
        assert.equal(again.edition, report.edition);
        const lost = again.readings.filter((reading, index) => {
          if (reading !== null) assert.deepEqual(reading, report.readings[index], options.join());
          return reading === null && report.readings[index] !== null;
        });
        const isTold = remarks.some(({ kind }) => kind === 'lostColumns');
        if (options[0] === '-layout') assert.deepEqual([lost.length, isTold], [0, false]);
        else assert.ok(lost.length === 0 || isTold, `${options.join()} ${lost.length}`);
      }
    }
  });
});
