import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { readSheets, reportLayouts } from '../../../../src/index.js';
import { samples } from '../../../samples.js';
import { convert, needs } from '../../programs.js';
import { sheetsIn } from './savedAs.js';

describe('a workbook that LibreOffice saves', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  const drawn = async () =>
    Promise.all(
      [...samples.values()].map(async (report) => {
        const host = fileHost();
        await host.draw(reportLayouts(report));
        return host;
      }),
    );
  for (const to of ['xls', 'ods'] as const)
    it(`as .${to} gives the same report, cell by cell`, async () => {
      const hosts = await drawn();
      const saved = convert(
        hosts.map((host) => host.bytes()),
        to,
      );
      for (const [at, report] of [...samples.values()].entries()) {
        const sheets = sheetsIn(saved[at]!);
        assert.deepEqual(readSheets(sheets).report, report);
        const original = await hosts[at]!.read();
        for (const [index, { name, cells }] of sheets.entries()) {
          assert.equal(name, original[index]!.name);
          assert.deepEqual(
            cells.map(({ row, column, value, isFormula }) => [row, column, value, isFormula]),
            original[index]!.cells.map(({ row, column, value, isFormula }) => [
              row,
              column,
              value,
              isFormula,
            ]),
          );
        }
      }
    });
});
