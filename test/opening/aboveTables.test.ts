import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../src/core/draw/sheet.js';
import { checkReport, reportLayouts } from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { readFileSheets } from '../../src/opening/readFileSheets.js';
import { drawnSheets, shiftSheet } from '../drawnSheets.js';
import { tableHtml } from '../publishedPage.js';
import { sample } from '../samples.js';

const suqian = sample('suqian-2023');
const isTable = ({ name }: Sheet) => /^表[二三四]$/.test(name);

/** Rows of texts that stand above a table. */
type Above = readonly (readonly (string | number)[])[];

function cellsOf(rows: Above): readonly SheetCell[] {
  return rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === '' ? [] : [{ row: at + 1, column: column + 1, value }])),
  );
}

/** The tables alone, with rows above that of 表二 and that of 表三, and more sheets. */
async function read(above: Above, aboveRequests: Above = [], ...more: readonly Sheet[]) {
  const tables = (await drawnSheets(suqian)).filter(isTable).map((sheet) => {
    const rows = sheet.name === '表二' ? above : sheet.name === '表三' ? aboveRequests : [];
    const shifted = shiftSheet(sheet, rows.length, 0);
    return { ...shifted, cells: [...cellsOf(rows), ...shifted.cells] };
  });
  const opened = readFileSheets([...more, ...tables]);
  const { org, year, readings } = opened.report;
  assert.deepEqual(readings, suqian.readings);
  const told = checkReport(opened).findings.flatMap(({ rule, level, message }) =>
    rule === 'cover' && level === 'error' ? [message] : [],
  );
  return {
    org,
    year,
    told,
    addresses: ['cover.org', 'cover.year'].map((name) => opened.addresses.get(name)),
  };
}

const sheetOf = (name: string, rows: Above): Sheet => ({ name, hidden: false, cells: cellsOf(rows) });
const NAMED = { org: '青山县民政局', year: 2023, told: [] };

describe('the body and the year of a workbook without a cover that was saved as a page', () => {
  const layouts = reportLayouts(suqian).filter(({ sheet }) => /^表[二三四]$/.test(sheet));
  /** The page as LibreOffice saves it, with lines above each table. */
  const page = (...lines: readonly string[]) =>
    layouts
      .map(
        (layout, at) =>
          `<a name="table${at}"><h1>工作表 ${at + 1}: <em>${layout.sheet}</em></h1></a>` +
          lines.map((line) => `<p>${line}</p>`).join('') +
          tableHtml(layout),
      )
      .join('');
  it('are read above its tables #slow', () => {
    for (const lines of [
      ['2023年度政府信息公开情况统计表', '填报单位：青山县民政局（盖章）'],
      ['附件2：青山县民政局2023年政府信息公开统计表'],
      ['报送单位：青山县民政局　统计年度：2023年'],
    ]) {
      const { report, addresses } = readPublishedPage(page(...lines));
      assert.deepEqual([report.org, report.year, report.readings], ['青山县民政局', 2023, suqian.readings]);
      assert.equal(addresses.size, 0);
    }
    const { report } = readPublishedPage(page('单位：件', '2021年版格式表'));
    assert.deepEqual([report.org, report.year], ['', null]);
  });
});

describe('the body and the year of a workbook without a cover', () => {
  for (const [what, above, places] of [
    [
      'in lines above a table',
      [['2023年度政府信息公开情况统计表'], ['填报单位：青山县民政局（盖章）', '', '单位：件']],
      ['表二!A2', '表二!A1'],
    ],
    [
      'in cells beside their labels',
      [
        ['报送单位', '青山县民政局'],
        ['统计年度', 2023],
      ],
      ['表二!B1', '表二!B2'],
    ],
    ['in a title', [['附件2：青山县民政局2023年政府信息公开统计表']], ['表二!A1', '表二!A1']],
    [
      'in one line, with the period of the figures',
      [['填报单位：青山县民政局    统计期限：2023年1月1日至2023年12月31日']],
      ['表二!A1', '表二!A1'],
    ],
  ] as const)
    it(`are read ${what} #slow`, async () => {
      assert.deepEqual(await read(above), { ...NAMED, addresses: places });
      assert.deepEqual(await read(above, above), { ...NAMED, addresses: places });
    });
  it('are read beside the two labels of a cover that has no others #slow', async () => {
    const rows = [['政府信息公开工作年度报告'], ['机关名称', '青山县民政局'], ['年度', 2023]] as const;
    const addresses = ['封面!B2', '封面!B3'];
    assert.deepEqual(await read([], [], sheetOf('封面', rows)), { ...NAMED, addresses });
  });
  const MISSING = [
    '封面的机关名称没有填写，请填写',
    '封面的年度没有填写，或者不是四位数的年份，请填写',
  ] as const;
  const none = { org: '', year: null, told: [...MISSING], addresses: [undefined, undefined] };
  it('are not read where two are named #slow', async () => {
    const above = (body: string, year: number) => [[`${year}年度政府信息公开情况表`], [`填报单位：${body}`]];
    const read2 = await read(above('青山县民政局', 2023), above('青山县财政局', 2023));
    assert.deepEqual([read2.org, read2.year, read2.told], ['', 2023, [MISSING[0]]]);
    const years = await read(above('青山县民政局', 2023), above('青山县民政局', 2022));
    assert.deepEqual([years.org, years.year, years.told], ['青山县民政局', null, [MISSING[1]]]);
  });
  it('are no unit, no advice, no year of a paper and none of a sheet without tables #slow', async () => {
    for (const text of [
      '单位：件',
      '填报单位：填写全称',
      '2021年版政府信息公开工作年度报告格式表',
      '2021年度版统计表',
      '2024年1月报送2023年情况表',
    ])
      assert.deepEqual(await read([[text]]), none, text);
    const book = sheetOf('通讯录', [
      ['单位', '电话'],
      ['青山县民政局', 82251234],
    ]);
    const plan = sheetOf('计划', [['2022年工作情况表']]);
    assert.deepEqual(await read([], [], book, plan), none);
    const list = sheetOf('名单', [
      ['单位名称', '年度'],
      ['青山县民政局', 2023],
      ['青山县财政局', 2023],
    ]);
    assert.deepEqual(await read([], [], list), none);
    assert.equal((await read([['填报单位：青山县司法局']], [], list)).org, '青山县司法局');
  });
  it('are those of a cover or a title of a report where there is one #slow', async () => {
    const above = [['2022年度政府信息公开情况统计表'], ['填报单位：青山县财政局']] as const;
    const title = sheetOf('正文', [['青山县民政局2023年政府信息公开工作年度报告']]);
    const { org, year } = await read(above, [], title);
    assert.deepEqual([org, year], ['青山县民政局', 2023]);
    const blank = sheetOf('封面', [
      ['机关名称', ''],
      ['年度', ''],
      ['联系电话', '82251234'],
    ]);
    assert.deepEqual((await read(above, [], blank)).told, [...MISSING]);
  });
});
