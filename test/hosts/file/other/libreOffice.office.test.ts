import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { biffRecords } from '../../../../src/hosts/file/other/biffSheets.js';
import { openCompoundFile } from '../../../../src/hosts/file/other/compoundFile.js';
import { readSheets, reportLayouts } from '../../../../src/index.js';
import { samples } from '../../../samples.js';
import { convert, needs } from '../../programs.js';
import { edit } from '../editParts.js';
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
  for (const to of ['xls', 'ods', 'fods'] as const)
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
  it('as an .xls whose workbook is protected, which it locks as Excel does, gives the same report', async () => {
    const hosts = await drawn();
    const open = convert(
      hosts.map((host) => host.bytes()),
      'ods',
    );
    const key = 'Bi2wlscoUV4DPPjEihwfC5p5OEs=';
    const protect = (xml: string) =>
      xml.replace(
        '<office:spreadsheet',
        `$& table:structure-protected="true" table:protection-key="${key}" table:protection-key-digest-algorithm="http://www.w3.org/2000/09/xmldsig#sha1"`,
      );
    const saved = convert(
      open.map((bytes) => edit(bytes, 'content.xml', protect)),
      'xls',
      'ods',
    );
    for (const [at, report] of [...samples.values()].entries()) {
      const stream = openCompoundFile(saved[at]!).stream('Workbook')!;
      assert.ok([...biffRecords(stream)].some(({ type }) => type === 0x002f));
      assert.deepEqual(readSheets(sheetsIn(saved[at]!)).report, report);
    }
  });
});
