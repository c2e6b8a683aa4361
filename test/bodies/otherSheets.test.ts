import assert from 'node:assert/strict';
import { otherSheets } from '../../src/bodies/otherSheets.js';
import { readBody } from '../../src/bodies/readBody.js';
import { sumBodies, linesOfSum } from '../../src/bodies/sum/sumBodies.js';
import { editionNamed } from '../../src/index.js';
import { readFileSheets } from '../../src/opening/readFileSheets.js';
import { drawnSheets } from '../drawnSheets.js';
import { countyOf } from './county.js';

const [report, other, third] = countyOf(3, editionNamed('2021'));

/** What a sum says of a workbook with its own tables on sheets of these names, and others beside them. */
async function told(own: (table: string) => string, ...names: readonly ((table: string) => string)[]) {
  const isTable = ({ name }: { readonly name: string }) => /^表[二三四]$/.test(name);
  const [cover, ...sheets] = await drawnSheets(report!);
  const rename = (of: typeof sheets, name: (table: string) => string) =>
    of.map((sheet) => (isTable(sheet) ? { ...sheet, name: name(sheet.name) } : sheet));
  const added = await Promise.all(
    names.map(async (name, at) => {
      const drawn = await drawnSheets(at % 2 === 0 ? other! : third!);
      return rename(drawn.filter(isTable), name);
    }),
  );
  const all = [...(cover ? [cover] : []), ...rename(sheets, own), ...added.flat()];
  const body = await readBody({ file: 'a.xlsx', open: async () => readFileSheets(all) }, String);
  return linesOfSum(sumBodies([body], {})).flatMap(({ kind, why }) => (kind === '请核对' ? [why] : []));
}

describe('tables of a workbook that are not in a sum', () => {
  const asDrawn = (table: string) => table;
  const sentence = (named: string) =>
    `“青山县第1局”（a.xlsx）的工作簿里，工作表${named}也有官方表格，没有计入：是别的单位的报告，` +
    '请各存为一个文件再汇总；不是的，请核对计入的是不是该单位本年度的数';

  it('are told where they may be those of other bodies #slow', async () => {
    const named = (body: string) => (table: string) => `${body}${table}`;
    assert.deepEqual(await told(named('第1局'), named('第2局')), [
      sentence('“第2局表二”、“第2局表三”、“第2局表四”'),
    ]);
    assert.deepEqual(await told(asDrawn, named('石桥镇')), [
      sentence('“石桥镇表二”、“石桥镇表三”、“石桥镇表四”'),
    ]);
    assert.deepEqual(await told(asDrawn, (table) => `填报${'二三四'.indexOf(table.slice(1))}`), [
      sentence('“填报0”、“填报1”、“填报2”'),
    ]);
  });
  it('are not told where they are copies, forms, or of another year or a part of one, by their names #slow', async () => {
    for (const name of ['备份', '（2）', '初稿', '（样表）', '1'])
      assert.deepEqual(await told(asDrawn, (table) => `${table}${name}`), [], name);
    for (const year of ['上年', '2024年', '24年'])
      assert.deepEqual(await told(asDrawn, (table) => `${year}${table}`), [], year);
  });
  it('are those of a sheet for each body', () => {
    const copy = (sheet: string) => ({
      kind: 'copy' as const,
      name: '表三',
      sheet,
      read: '财政局',
      isUnsure: true,
    });
    const sheets = ['民政局', '民政局', '石桥镇', 'Sheet2', '汇总', '填报表'];
    assert.deepEqual(otherSheets(sheets.map(copy)), [...new Set(sheets)]);
    const same = [
      '2023年',
      '2023',
      '上年',
      '3月',
      '上半年',
      '二季度',
      '样表',
      '空表',
      '表三(2)',
      '表三1',
      '上年表三',
    ];
    assert.deepEqual(otherSheets(same.map(copy)), []);
  });
  it('are no chapters of prose', () => {
    const chapter = {
      kind: 'copy' as const,
      name: '一、总体情况',
      sheet: '民政局',
      read: '正文',
      address: '民政局!A1',
    };
    assert.deepEqual(otherSheets([chapter]), []);
  });
});
