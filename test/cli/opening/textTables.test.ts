import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { csvOf, rowsOfSheet } from '../../imports/delimited/csvOf.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';
import { withoutName } from '../withoutName.js';

describe('tables that were saved as text', () => {
  const { at, call, folder, save, readBack } = openShell();
  const saveTable = (name: string, change = (text: string) => text) => {
    writeFileSync(at(name), change(csvOf(rowsOfSheet(suqian, '表三'))));
    return at(name);
  };

  it('are checked, with the places of their cells as Excel shows them', async () => {
    const file = saveTable('a.csv', (text) => text.replace(',3402,', ',3403,'));
    const { code, out } = await call('check', file);
    assert.equal(code, 1);
    assert.match(out, /数据表\n[^]*D5[^\n]*3403/);
  });
  it('are told where a row lost a cell, and where quotes do not match', async () => {
    const lost = await call(
      'check',
      saveTable('a.csv', (text) => text.replace(',3402,', ',')),
    );
    assert.match(
      lost.out,
      /\[错误\] 文件里表三有 1 行的格数[^\n]*第 5 行“一、本年新收[^\n]*（9 格，应为 10 格）/,
    );
    const quoted = await call(
      'check',
      saveTable('a.csv', (text) => text.replace(',3402,', ',"3402,')),
    );
    assert.equal(quoted.code, 2);
    assert.match(quoted.err, /无法检查：文件第 5 行的引号没有成对，[^\n]*。\n/);
  });
  it('become a workbook, and figures of the export become the same again #slow', async () => {
    const book = await save('a.xlsx', suqian);
    writeFileSync(at('a.csv'), (await call('export', book, '--as', 'csv', '--draft')).out);
    assert.equal((await call('import', at('a.csv'), '-o', at('o.xlsx'))).code, 0);
    const { report } = await readBack('o.xlsx');
    assert.deepEqual([report.org, report.year, report.readings], [suqian.org, suqian.year, suqian.readings]);
    writeFileSync(at('a.csv'), readFileSync(at('a.csv'), 'utf8').replace(/,\d+,,\r\n/, ',x,,\r\n'));
    const { code, err } = await call('import', at('a.csv'), '-o', at('o.xlsx'));
    assert.equal(code, 2);
    assert.match(withoutName(err, at('a.csv')), /^CSV 数据表的第 2 行“数值”或“单位”不符合格式，[^\n]*。\n/);
  });
  it('are no second report of their body in a sum #slow', async () => {
    await save('青山局.xlsx', suqian);
    saveTable('青山局.csv');
    saveTable('青山局_表三.csv');
    const { code, out, err } = await call('sum', folder(), '-o', at('o.xlsx'));
    assert.equal(code, 1);
    assert.match(err, /青山局\.csv：从文件名看，是 青山局\.xlsx 的表格另存的/);
    assert.match(out, /青山局_表三\.csv：没有写机关名称/);
    assert.deepEqual((await readBack('o.xlsx')).report.readings, suqian.readings);
  });
});
