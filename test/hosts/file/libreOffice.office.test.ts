import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { parseAddress } from '../../../src/core/draw/address.js';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import type { Raw } from '../../../src/core/form/number.js';
import { readingOf } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { checkReport, editions, readSheets, reportLayouts, type Report } from '../../../src/index.js';
import { consistentReport } from '../../consistentReport.js';
import { paperOf } from '../../paper.js';
import { samples } from '../../samples.js';
import { convert, needs } from '../programs.js';

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

/** The result that a workbook keeps of the formula at an address. */
function resultAt(sheets: readonly Sheet[], address: string): Raw | undefined {
  const { sheet, row, column } = parseAddress(address);
  const cells = sheets.find(({ name }) => name === sheet)?.cells;
  return cells?.find((cell) => cell.row === row && cell.column === column)?.value;
}

describe('LibreOffice', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));

  it('computes every formula of a filled workbook to the value that the check reckons with, and loses nothing', async () => {
    const reports = [
      ...samples.values(),
      ...editions.flatMap((edition) => fc.sample(consistentReport(edition), { numRuns: 1, seed: 9 })),
    ];
    const made = await Promise.all(reports.map(withoutResults));
    const saved = convert(
      made.map(({ bytes }) => bytes),
      'xlsx',
    );
    for (const [at, report] of reports.entries()) {
      const { bytes, formulas } = made[at]!;
      const tables = Object.values(paperOf(report.edition).tables);
      // The last cell of 表三 is a sum both across and down.
      assert.equal(formulas, tables.reduce((all, { sums }) => all + sums, 0) - 1);
      assert.deepEqual(readSheets(await fileHost(bytes).read()).report, report);
      const sheets = await fileHost(saved[at]!).read();
      const computed = readSheets(sheets);
      assert.equal(computed.formulas.size, formulas);
      for (const name of computed.formulas)
        assert.equal(
          resultAt(sheets, computed.addresses.get(name) ?? ''),
          readingOf(report, cellNamed(formOf(report.edition), name)),
          name,
        );
      assert.deepEqual(computed.report, report);
      assert.deepEqual(checkReport(computed).counts, { error: 0, warning: 0, hint: 0, undecided: 0 });
    }
  });
});
