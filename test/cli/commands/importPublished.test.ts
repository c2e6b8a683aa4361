import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { openFile } from '../../../src/cli/opening/openFile.js';
import { isUnread } from '../../../src/core/form/number.js';
import { formatNamed, renderReport } from '../../../src/index.js';
import { csvOf, rowsOfSheet } from '../../imports/delimited/csvOf.js';
import { docxByHand, bodyOf } from '../../imports/word/docxByHand.js';
import { publishedParts } from '../../imports/publishedParts.js';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

describe('import of published reports', () => {
  const { at, call, folder } = openShell();
  const html = async () => String(await renderReport(suqian, formatNamed('html'), true));

  it('makes a workbook of a page, and says what was recognised', async () => {
    writeFileSync(at('a.html'), await html());
    const { code, out, err } = await call('import', at('a.html'), '-o', at('o.xlsx'));
    assert.deepEqual([code, out], [0, '']);
    assert.match(
      err,
      /^已写出 \S+o\.xlsx\n认出：[^；]+，2023 年度；表二 \d+\/\d+ 格、表三 175\/175 格、表四 15\/15 格、“一、总体情况”\d+ 段/,
    );
    assert.deepEqual((await openFile(at('o.xlsx'))).report.readings, suqian.readings);
  });
  it('says what of it was not read', async () => {
    writeFileSync(
      at('b.html'),
      (await html())
        .replace('<p>', '<table><tr><td>渠道</td><td>网站</td></tr></table><p>')
        .replace(/（七）总计/g, '（七）合计'),
    );
    const { err } = await call('import', at('b.html'), '-o', at('b.json'));
    assert.match(err, /“（七）合计”与官方格式不一致/);
  });
  it('keeps a row that lost a cell apart from what is blank', async () => {
    const rows = rowsOfSheet(suqian, '表四').map((row, at) => (at === 4 ? row.slice(1) : row));
    writeFileSync(at('d.csv'), csvOf(rows));
    for (const out of ['d.xlsx', 'd.json']) {
      await call('import', at('d.csv'), '-o', at(out));
      const { report } = await openFile(at(out));
      assert.equal(report.readings.filter((reading) => isUnread(reading ?? null)).length, 15);
    }
  });
  it('makes a workbook for each of many, in a folder, and goes on after one that is none #slow', async () => {
    mkdirSync(at('in'));
    writeFileSync(at('in/a.html'), await html());
    writeFileSync(at('in/a.docx'), docxByHand(bodyOf(publishedParts(suqian))));
    writeFileSync(at('in/b.txt'), '通知');
    const { code, err } = await call('import', at('in'), '-o', at('out'));
    assert.equal(code, 2);
    assert.match(err, /b\.txt：认不出这个文件/);
    assert.deepEqual(readdirSync(at('out')).sort(), ['a.2.xlsx', 'a.xlsx']);
    for (const name of ['a.xlsx', 'a.2.xlsx'])
      assert.deepEqual((await openFile(at(`out/${name}`))).report.readings, suqian.readings);
  });
  it('asks for a folder where there are many, and writes nothing without one', async () => {
    const { code, err } = await call('import', at('in/a.html'), at('in/a.docx'), '-o', at('many.xlsx'));
    assert.deepEqual([code, existsSync(at('many.xlsx'))], [2, false]);
    assert.match(err, /有多份报告时请用 -o 指定文件夹/);
  });
  it('is not needed to check one, or to compare with it', async () => {
    writeFileSync(at('c.docx'), docxByHand(bodyOf(publishedParts(broken))));
    const { code, out } = await call('check', at('c.docx'));
    assert.equal(code, 1);
    assert.match(out, /勾稽|应为|总计/);
    assert.equal((await call('check', `${folder()}/in`)).code, 2);
  });
});
