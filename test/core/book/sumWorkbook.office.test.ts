import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { rightReport } from '../../../src/core/check/example.js';
import { sumWorkbook } from '../../../src/core/book/sumWorkbook.js';
import { formOf } from '../../../src/core/form/form.js';
import { withCells } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { editions, readSheets } from '../../../src/index.js';
import { convert, needs } from '../../hosts/programs.js';

/** Works every formula out anew on opening. */
const RECALCULATE =
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';

describe('a workbook of sums in LibreOffice', function () {
  this.timeout(90_000);
  before(needs('LibreOffice'));

  for (const edition of editions)
    it(`of ${edition.id} follows a detail that is corrected, through its totals to the table`, async () => {
      const year = edition.firstYear;
      const amount = edition.id === '2019' ? 'disclosure.procurement.amount' : 'disclosure.fees.amount';
      const added = [1, 2].map((n) => ({
        file: `${n}.xlsx`,
        report: {
          ...withCells(rightReport(edition), {
            [amount]: { value: `${n}.1`, unit: '万元' },
            'requests.granted.person': n,
            'requests.granted.total': n,
            'requests.processed.person': n,
            'requests.processed.total': n,
            'requests.received.person': n,
            'requests.received.total': n,
          }),
          org: `第${n}局`,
          year,
        },
      }));
      const host = fileHost();
      await host.draw(sumWorkbook({ edition, year, org: '青山县' }, added, []).layouts);
      const read = async (bytes: Uint8Array) => {
        const { report } = readSheets(readWorkbook(convert([bytes], 'xlsx', 'xlsx', RECALCULATE)[0]!));
        const at = (name: string) => report.readings[formOf(edition).indexOf.get(name)!];
        return ['requests.granted.person', 'requests.granted.total', 'requests.processed.total', amount].map(
          at,
        );
      };
      assert.deepEqual(await read(host.bytes()), [3, 3, 3, { value: '3.2', unit: '万元' }]);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(host.bytes().slice().buffer);
      const details = book.getWorksheet('明细表三')!;
      const column = details.getRow(2).values as readonly string[];
      const person = column.findIndex((text) => /（一）予以公开.*自然人/.test(text ?? ''));
      details.getCell(3, person).value = 11;
      const corrected = new Uint8Array(await book.xlsx.writeBuffer());
      assert.deepEqual((await read(corrected)).slice(0, 3), [13, 13, 13]);
    });
});
