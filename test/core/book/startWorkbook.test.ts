import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { firstToFill } from '../../../src/core/draw/firstToFill.js';
import { withCells } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { readSpreadsheet } from '../../../src/hosts/file/readSpreadsheet.js';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import {
  cursorAddress,
  editions,
  newWorkbook,
  Problem,
  reportLayouts,
  tellProblem,
  type Sheet,
  type WorkbookStart,
} from '../../../src/index.js';
import { isProblem } from '../../hosts/isProblem.js';
import { openHost } from '../../hosts/openHost.js';
import { openWork } from '../../pane/openWork.js';
import { openShell } from '../../cli/openShell.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');

/** Every cell that says something, as one line each. */
function linesOf(sheets: readonly Sheet[]): readonly string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ''))
      .map(
        ({ row, column, value, formula }) =>
          `${name} ${row},${column} ${formula === undefined ? JSON.stringify(value) : 'sum'}`,
      )
      .sort(),
  );
}

describe('a new workbook', () => {
  const { at, call, save } = openShell();

  it('is the same from the page, from the pane in Excel and from the command line, cell by cell #slow', async () => {
    const start = { year: 2025, org: '青山县民政局' };
    const page = pageHost();
    page.open(newWorkbook(start).layouts);
    const excel = openHost();
    const { work } = openWork(excel.host);
    await work.look();
    await work.insert(undefined, 2025, '青山县民政局');
    await call('new', '--year', '2025', '--org', '青山县民政局', '-o', at('a.xlsx'));
    const file = await readSpreadsheet(readFileSync(at('a.xlsx')));
    const [onPage, inExcel, inFile] = [
      linesOf(await page.read()),
      linesOf((await excel.host.read()).filter(({ cells }) => cells.length > 0)),
      linesOf(file!.sheets),
    ];
    assert.ok(onPage.length > 150, `${onPage.length} cells`);
    assert.ok(onPage.some((line) => line.includes('新收政府信息公开申请{本年新收}件')));
    assert.ok(onPage.filter((line) => line.endsWith(' sum')).length > 30);
    assert.deepEqual(inExcel, onPage);
    assert.deepEqual(inFile, onPage);
  });
  it("is the same with last year's report from the page and from the command line", async () => {
    const page = pageHost();
    page.open(newWorkbook({ last: suqian }).layouts);
    await call('new', '--last', await save('last.xlsx', suqian), '-o', at('a.xlsx'));
    const file = await readSpreadsheet(readFileSync(at('a.xlsx')));
    assert.deepEqual(linesOf(file!.sheets), linesOf(await page.read()));
  });
  it('has the edition of its year, or else the one that is asked for', () => {
    const idOf = (start: WorkbookStart) => newWorkbook(start).report.edition.id;
    assert.deepEqual(
      [2019, 2020, 2021, 2022, 2099].map((year) => idOf({ year })),
      ['2019', '2019', '2021', '2021', editions.at(-1)!.id],
    );
    assert.equal(idOf({ year: 2025, edition: editions[0]! }), '2019');
    assert.equal(idOf({ last: suqian }), '2021');
    assert.equal(idOf({ last: { ...sample('xixia-civil-affairs-2020') } }), '2021');
    assert.equal(idOf({ year: 2020, last: { ...suqian, year: 2019 } }), '2019');
  });
  it('says so where no edition covers the year, or no year is known', () => {
    for (const start of [{ year: 2018 }, { year: 1900 }, { last: { ...suqian, year: 2017 } }])
      assert.throws(() => newWorkbook(start), isProblem('noEditionForYear'));
    assert.throws(() => newWorkbook({}), isProblem('noYear'));
    assert.throws(() => newWorkbook({ last: { ...suqian, year: null } }), isProblem('noYear'));
    assert.equal(
      tellProblem(new Problem('noEditionForYear', { year: 2018, from: 2019 })),
      '没有适用于 2018 年度的版式：年度报告格式从 2019 年度开始使用，请核对年度。',
    );
  });
  it('takes what is known of the cover, before what last year says, and no more', () => {
    const contact = { telephone: ' 0527-1 ', mail: '', preparedBy: '某某', pet: '猫' };
    assert.deepEqual(newWorkbook({ year: 2025, contact }).report.contact, { telephone: '0527-1' });
    const { report } = newWorkbook({ last: suqian, contact });
    assert.deepEqual(report.contact, { ...suqian.contact, telephone: '0527-1' });
  });
});

describe('the cursor of a new workbook', () => {
  const cursor = (start: WorkbookStart) => cursorAddress(newWorkbook(start).layouts);
  const { contact } = suqian;

  it('is in the first field of the cover that is needed and blank', () => {
    assert.equal(cursor({ year: 2025 }), '封面!B3');
    assert.equal(cursor({ year: 2025, org: '青山县民政局' }), '封面!B6');
    assert.equal(cursor({ edition: editions[1]!, org: '青山县民政局', contact }), '封面!B4');
    const { site: _, ...others } = contact;
    assert.equal(cursor({ year: 2025, org: '青山县民政局', contact: others }), '封面!B6');
  });
  it('is in the first blank figure where the cover is complete', () => {
    assert.equal(cursor({ year: 2025, org: '青山县民政局', contact }), '表二!B4');
    assert.equal(cursor({ year: 2020, org: '青山县民政局', contact }), '表二!B4');
    // Last year settles the first figures of 表二 in 2019's form: none of its first band.
    assert.equal(cursor({ last: suqian }), '表二!B4');
  });
  it('is where a file opens', async () => {
    const host = fileHost();
    await host.draw(newWorkbook({ year: 2025, org: '青山县民政局', contact }).layouts);
    const parts = unzipSync(host.bytes());
    assert.match(strFromU8(parts['xl/workbook.xml']!), / activeTab="2"/);
    assert.match(strFromU8(parts['xl/worksheets/sheet3.xml']!), /<selection activeCell="B4" sqref="B4"\/>/);
  });
  it('is where the pane in Excel goes #slow', async () => {
    const excel = openHost();
    const { work } = openWork(excel.host, {
      loadPreferences: async () => ({ org: '青山县民政局', contact }),
    });
    await work.look();
    await work.insert(undefined, 2025, '青山县民政局');
    assert.deepEqual(excel.book.selection(), '表二!B4');
  });
  it('leaves out the contacts of another body', async () => {
    const host = pageHost();
    const { work, saved } = openWork(host, { loadPreferences: async () => ({ org: '甲局', contact }) });
    await work.look();
    await work.insert(undefined, 2025, '乙局');
    assert.deepEqual(work.state().checked?.read.report.contact, {});
    assert.deepEqual(saved.at(-1), { org: '乙局', contact: {} });
    assert.deepEqual(host.book().selection, {
      sheet: '封面',
      at: { row: 6, column: 2 },
      to: { row: 6, column: 2 },
    });
  });
  it('is nowhere in a workbook that is filled', () => {
    assert.equal(firstToFill(suqian, reportLayouts(suqian)), undefined);
    const blank = withCells(suqian, { 'disputes.review.upheld': null });
    assert.deepEqual(firstToFill(blank, reportLayouts(blank)), { sheet: '表四', row: 5, column: 1 });
  });
});
