import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { checkReport, editions, readSheets, reportLayouts, type Report } from '../../src/index.js';
import { consistentReport } from '../consistentReport.js';
import { paperOf } from '../paper.js';
import { samples } from '../samples.js';

const isThere = spawnSync('soffice', ['--version']).status === 0;

/**
 * The workbook of a report without the results of its formulas, so that only a reader that computes can tell
 * them.
 */
async function withoutResults(report: Report): Promise<{ bytes: Uint8Array; formulas: number }> {
  const host = fileHost();
  await host.draw(reportLayouts(report));
  const parts = unzipSync(host.bytes());
  let formulas = 0;
  for (const name of Object.keys(parts).filter((part) => /worksheets\/sheet/.test(part))) {
    parts[name] = strToU8(
      strFromU8(parts[name]!).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
        formulas += 1;
        return formula;
      }),
    );
  }
  return { bytes: zipSync(parts), formulas };
}

describe('LibreOffice', function () {
  this.timeout(120_000);
  before(function () {
    if (isThere) return;
    console.log('      LibreOffice is not installed: its recalculation is not compared.');
    this.skip();
  });

  it('computes every formula of a filled workbook to the value that the check reckons with, and loses nothing', async () => {
    const reports = [
      ...samples.values(),
      ...editions.flatMap((edition) => fc.sample(consistentReport(edition), { numRuns: 1, seed: 9 })),
    ];
    const folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
    try {
      const made = await Promise.all(reports.map(withoutResults));
      made.forEach(({ bytes, formulas }, at) => {
        const tables = Object.values(paperOf(reports[at]!.edition).tables);
        // The last cell of 表三 is a sum both across and down.
        assert.equal(formulas, tables.reduce((all, { sums }) => all + sums, 0) - 1);
        writeFileSync(join(folder, `${at}.xlsx`), bytes);
      });
      const files = reports.map((_, at) => join(folder, `${at}.xlsx`));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...files],
        { stdio: 'ignore' },
      );
      for (const [at, report] of reports.entries()) {
        assert.equal(
          checkReport(readSheets(await fileHost(made[at]!.bytes).read())).findings.filter(
            ({ rule }) => rule === 'stored',
          ).length,
          2,
        );
        const computed = readSheets(
          await fileHost(new Uint8Array(readFileSync(join(folder, 'out', `${at}.xlsx`)))).read(),
        );
        assert.deepEqual(computed.report, report);
        assert.deepEqual(checkReport(computed).counts, { error: 0, warning: 0, hint: 0, undecided: 0 });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
