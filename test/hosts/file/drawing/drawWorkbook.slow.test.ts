import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { columnLetters } from '../../../../src/core/draw/address.js';
import { withCells } from '../../../../src/core/report/report.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import {
  editions,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
  type Layout,
  type Report,
} from '../../../../src/index.js';
import { arbitraryReport } from '../../../arbitraryReport.js';
import { applicantsOf, paperOf, requestsOf } from '../../../paper.js';
import { sample } from '../../../samples.js';
import { dayOfZip, textOf } from '../editParts.js';
import { loadBook } from '../loadBook.js';

async function drawn(layouts: readonly Layout[]): Promise<Uint8Array> {
  const host = fileHost();
  await host.draw(layouts);
  return host.bytes();
}

async function opened(layouts: readonly Layout[]): Promise<ExcelJS.Workbook> {
  return loadBook(await drawn(layouts));
}

const drawnReport = (report: Report) => opened(reportLayouts(report));

describe('a workbook drawn as a file', () => {
  it('keeps identifiers on the cover as text', async () => {
    const book = await opened(templateLayouts(startReport({ edition: editions[0]! })));
    const cover = book.worksheets[0]!;
    const formats = Array.from({ length: 13 }, (_, at) => cover.getCell(3 + at, 2).numFmt ?? 'General');
    assert.equal(formats.filter((format) => format === '@').length, 4);
  });
  for (const edition of editions) {
    it(`gives back any report of ${edition.id}`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), async (report) => {
          const host = fileHost(await drawn(reportLayouts(report)));
          assert.deepEqual(readSheets(await host.read()).report, report);
        }),
        { numRuns: 15, seed: 4, endOnFailure: true },
      );
    });

    describe(`as a template of ${edition.id}`, () => {
      let workbook: ExcelJS.Workbook;
      const paper = paperOf(edition);
      const names = [paper.sheets[0]!, ...Object.values(paper.tables).map(({ name }) => name)];
      /** 表三 begins in D5: three columns of labels, four rows of heads. */
      const bottom = 4 + requestsOf(edition).rows.length;
      const applicants = applicantsOf(edition).length;
      const [last, total] = [columnLetters(3 + applicants), columnLetters(4 + applicants)];
      before(async () => {
        workbook = await opened(templateLayouts(startReport({ edition })));
      });

      it('has a sheet for the cover, each prose chapter and each table', () => {
        assert.deepEqual(
          workbook.worksheets.map(({ name }) => name),
          paper.sheets,
        );
      });
      it('has a live sum with a result in every total', () => {
        const sheet = workbook.getWorksheet('表三')!;
        const live = ({ formula, result }: ExcelJS.Cell) => [formula, result ?? ''];
        for (let row = 5; row <= bottom; row += 1)
          assert.deepEqual(live(sheet.getCell(`${total}${row}`)), [
            `IF(COUNT(D${row}:${last}${row})=${applicants},SUM(D${row}:${last}${row}),"")`,
            '',
          ]);
        assert.deepEqual(live(sheet.getCell(bottom - 1, 4)), [
          `IF(COUNT(D7:D${bottom - 2})=${bottom - 8},SUM(D7:D${bottom - 2}),"")`,
          '',
        ]);
        assert.deepEqual(live(workbook.getWorksheet('表四')!.getCell('E5')), [
          'IF(COUNT(A5:D5)=4,SUM(A5:D5),"")',
          '',
        ]);
      });
      it('leaves every input unlocked, every label and total locked, and needs no password', () => {
        const sheet = workbook.getWorksheet('表三')!;
        assert.equal(sheet.getCell('D5').protection.locked, false);
        for (const address of ['A5', `${total}5`, 'A2'])
          assert.notEqual(sheet.getCell(address).protection?.locked, false);
        for (const name of names) {
          const { sheetProtection } = workbook.getWorksheet(name)! as unknown as {
            sheetProtection: Record<string, unknown>;
          };
          assert.equal(sheetProtection['sheet'], true);
          assert.equal(sheetProtection['hashValue'], undefined);
        }
      });
      it('takes whole numbers only, and says so in Chinese', () => {
        const { type, error, operator, formulae } = workbook.getWorksheet('表三')!.getCell('D5')
          .dataValidation as ExcelJS.DataValidation & { error: string; operator: string };
        assert.deepEqual([type, operator, formulae[0]], ['whole', 'between', 0]);
        assert.match(error, /^请填写不小于 0 的整数/);
      });
      it('prints each table on one A4 page', () => {
        for (const name of names) {
          const { paperSize, fitToPage, fitToWidth, fitToHeight, printArea } =
            workbook.getWorksheet(name)!.pageSetup;
          assert.deepEqual([paperSize, fitToPage, fitToWidth, fitToHeight], [9, true, 1, 1]);
          assert.match(printArea ?? '', /^A\$?1:/);
        }
      });
      it('names the numbers of each table', () => {
        assert.deepEqual(workbook.definedNames.getRanges('xxgk_requests').ranges, [
          `'表三'!$D$5:$${total}$${bottom}`,
        ]);
        assert.deepEqual(workbook.definedNames.getRanges('xxgk_disputes').ranges, ["'表四'!$A$5:$O$5"]);
        for (const code of Object.keys(paper.tables))
          assert.ok(workbook.definedNames.getRanges(`xxgk_${code}`).ranges.length > 0, code);
      });
      it('names a font in every cell', () => {
        for (const sheet of workbook.worksheets)
          sheet.eachRow((row) =>
            row.eachCell({ includeEmpty: true }, (cell) =>
              assert.ok(cell.font?.name, `${sheet.name} ${cell.address}`),
            ),
          );
      });
      it('is the same to the byte each time', async () =>
        assert.deepEqual(
          await drawn(templateLayouts(startReport({ edition }))),
          await drawn(templateLayouts(startReport({ edition }))),
        ));
    });
  }

  it('states a total that differs from its sum as a number, and any other as a formula', async () => {
    const sheet = (
      await drawnReport(
        withCells(sample('suqian-2023'), {
          'requests.received.total': 3510,
          'requests.carriedIn.total': null,
        }),
      )
    ).getWorksheet('表三')!;
    assert.equal(sheet.getCell('J5').value, 3510);
    assert.equal(sheet.getCell('J6').value, null);
    assert.deepEqual(sheet.getCell('J7').value, {
      formula: 'IF(COUNT(D7:I7)=6,SUM(D7:I7),"")',
      result: 1191,
    });
  });

  it('lets rows of prose grow with their text, and keeps the heights of tables', async () => {
    const layouts = reportLayouts(sample('suqian-2023'));
    const bytes = await drawn(layouts);
    for (const [at, { rowsGrow, sheet }] of layouts.entries())
      assert.equal(
        textOf(bytes, `xl/worksheets/sheet${at + 1}.xml`).includes('customHeight="1"'),
        !rowsGrow,
        sheet,
      );
  });

  it('bears the first day of 2000, whenever it is drawn', async () => {
    const bytes = await drawn(reportLayouts(sample('suqian-2023')));
    assert.equal(dayOfZip(bytes), '2000-01-01');
  });

  it('keeps text text', async () => {
    const report: Report = {
      ...sample('suqian-2023'),
      org: '=HYPERLINK("http://a")',
      chapters: { overview: ['=1+1', '<b>&amp;', '+1'], problems: [], other: [] },
    };
    const workbook = await drawnReport(report);
    assert.equal(workbook.getWorksheet('封面')!.getCell('B3').value, report.org);
    assert.deepEqual(
      [2, 3, 4].map((row) => workbook.getWorksheet('总体情况')!.getCell(row, 1).value),
      ['=1+1', '<b>&amp;', '+1'],
    );
  });
});
