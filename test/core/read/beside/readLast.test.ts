import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutLast } from '../../../../src/core/draw/layoutLast.js';
import { formOf } from '../../../../src/core/form/form.js';
import { withCells, type Report } from '../../../../src/core/report/report.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import {
  checkReport,
  editions,
  formatNamed,
  readSheets,
  renderReport,
  reportLayouts,
  type Sheet,
} from '../../../../src/index.js';
import { sheetOfCells } from '../../../../src/hosts/drawing/sheetOfCells.js';
import { arbitraryReport } from '../../../arbitraryReport.js';
import { sample } from '../../../samples.js';

const suqian = sample('suqian-2023');
const carried = { person: 91, company: 4, legal: 2, total: 97 };
const last: Report = withCells(
  { ...suqian, year: 2022, chapters: { ...suqian.chapters, problems: ['上年的另一个问题。'] } },
  Object.fromEntries(
    Object.entries({ ...carried, research: 0, welfare: 0, otherBody: 0 }).map(([who, count]) => [
      `requests.carriedOut.${who}`,
      count,
    ]),
  ),
);

/** The sheets of a workbook that keeps a report of last year. */
function bookWith(report: Report, kept: Report, renamedTo?: string): readonly Sheet[] {
  const keep = layoutLast({ report: kept, ...(renamedTo === undefined ? {} : { renamedTo }) });
  return [...reportLayouts(report), keep].map(({ sheet, cells }) => sheetOfCells(sheet, cells));
}

const isLast = ({ name }: Sheet) => name === '上年数据';

/** The findings that compare with last year. */
const compared = (sheets: readonly Sheet[]) =>
  checkReport(readSheets(sheets))
    .findings.filter(({ relation = '', rule }) => relation.includes('last.') || rule === 'keptLast')
    .map(({ level, cells, addresses, message }) => ({ level, cells, addresses, message }));

describe('the sheet of last year’s report', () => {
  for (const edition of editions)
    it(`gives back every figure of a report of ${edition.id}, its body, its year and its chapters #slow`, () => {
      fc.assert(
        fc.property(arbitraryReport(edition), (report) => {
          const read = readSheets(bookWith({ ...suqian }, report)).last?.report;
          assert.ok(read);
          assert.deepEqual(read.readings, report.readings);
          assert.equal(read.edition, edition);
        }),
        { numRuns: 15, seed: 7, endOnFailure: true },
      );
    });

  it('keeps body, year and the chapters that are compared, but neither contacts nor chapter 六', () => {
    const read = readSheets(bookWith(suqian, last)).last;
    assert.ok(read);
    assert.deepEqual([read.report.org, read.report.year, read.sheet], [suqian.org, 2022, '上年数据']);
    assert.deepEqual(read.report.chapters, { ...last.chapters, other: [] });
    assert.deepEqual(read.report.contact, {});
  });

  it('is what every check compares with, in the right column', async () => {
    const [first, ...more] = compared(bookWith(suqian, last)).filter(({ level }) => level === 'error');
    assert.deepEqual(first, {
      level: 'error',
      cells: ['requests.carriedIn.company'],
      addresses: ['表三!E6'],
      message: '商业企业列：二（3），上年四（4），相差 1',
    });
    assert.deepEqual(
      more.map(({ cells }) => cells),
      [['requests.carriedIn.total']],
    );
    const host = fileHost();
    await host.draw([...reportLayouts(suqian), layoutLast({ report: last })]);
    assert.deepEqual(compared(await host.read()), compared(bookWith(suqian, last)));
  });

  it('is known by its title, under another name and where it is hidden', () => {
    const found = compared(bookWith(suqian, last));
    for (const change of [{ name: '去年' }, { hidden: true }, { hidden: true, isVeryHidden: true }]) {
      const sheets = bookWith(suqian, last).map((sheet) => (isLast(sheet) ? { ...sheet, ...change } : sheet));
      assert.deepEqual(compared(sheets), found);
    }
    const shifted = bookWith(suqian, last).map((sheet) =>
      isLast(sheet)
        ? { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 2 })) }
        : sheet,
    );
    assert.deepEqual(compared(shifted), found);
  });

  it('is no second report, wherever it stands, and nothing of it is published', async () => {
    const sheets = bookWith(suqian, last);
    const without = readSheets(sheets.filter((sheet) => !isLast(sheet)));
    for (const order of [sheets, [...sheets].reverse(), [...sheets].sort((a) => (isLast(a) ? -1 : 1))]) {
      const { report, remarks } = readSheets(order);
      assert.deepEqual([report, remarks], [without.report, without.remarks]);
    }
    const { report } = readSheets(sheets);
    for (const format of ['text', 'html', 'json']) {
      const made = String(await renderReport(report, formatNamed(format), false));
      assert.ok(!made.includes('上年的另一个问题') && !made.includes('上年数据'));
    }
  });

  it('that was emptied or lost its tables keeps nothing, and takes nothing', () => {
    for (const rows of [1, 3, 8]) {
      const sheets = bookWith(suqian, last).map((sheet) =>
        isLast(sheet) ? { ...sheet, cells: sheet.cells.filter(({ row }) => row <= rows) } : sheet,
      );
      const read = readSheets(sheets);
      assert.equal(read.last, undefined);
      assert.deepEqual(read.report, suqian);
    }
  });

  it('of another year or body is told, and compared with nothing', () => {
    const of = (org: string, year: number | null, renamedTo?: string) =>
      compared(bookWith(suqian, { ...last, org, year }, renamedTo)).map(({ message }) =>
        message.slice(0, 25),
      );
    assert.deepEqual(of('宿迁市财政局', 2022), ['工作表“上年数据”里是宿迁市财政局 2022 年度']);
    assert.deepEqual(of(suqian.org, 2021).length, 1);
    assert.ok(of('旧机关', 2022, suqian.org).length > 1);
    assert.equal(of('旧机关', 2022, '另一机关').length, 1);
  });

  it('holds of a chapter what is compared, and of long paragraphs what a cell holds', () => {
    const long = '字'.repeat(40_000);
    const layout = layoutLast({ report: { ...last, chapters: { overview: ['甲', long, '乙'] } } });
    const texts = layout.cells.map(({ value }) => String(value ?? ''));
    assert.deepEqual(
      texts.filter((text) => text.length > 200).map(({ length }) => length),
      [29_999],
    );
    assert.ok(!texts.includes('乙'));
  });

  it('states every cell of the form and names none, so that nothing is filled there', () => {
    for (const edition of editions) {
      const { cells, names, isProtected } = layoutLast({
        report: { ...last, edition, readings: formOf(edition).cells.map((_, at) => at + 100_000) },
      });
      assert.equal(
        cells.filter(({ value }) => Number(value) >= 100_000).length,
        formOf(edition).cells.length,
      );
      assert.deepEqual([cells.some(({ cell }) => cell !== undefined), names, isProtected], [false, [], true]);
    }
  });
});
