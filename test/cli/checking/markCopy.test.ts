import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

describe('check --mark', () => {
  const { at, call, readBack, save, saveJson } = openShell();
  it('writes a marked copy and leaves the file alone #slow', async () => {
    const file = await save('a.xlsx', broken);
    const before = readFileSync(file);
    assert.equal((await call('check', file, '--mark', at('marked.xlsx'))).code, 1);
    assert.deepEqual(readFileSync(file), before);
    assert.deepEqual((await readBack('marked.xlsx')).report.readings, broken.readings);
    assert.ok(
      (await fileHost(new Uint8Array(readFileSync(at('marked.xlsx')))).read()).some(
        ({ name, cells }) =>
          name === '检查结果' && cells.some(({ value }) => /商业企业列/.test(String(value))),
      ),
    );
    assert.equal((await call('check', await saveJson('a.json', broken), '--mark', at('b.xlsx'))).code, 1);
    const marked = new ExcelJS.Workbook();
    await marked.xlsx.load(readFileSync(at('marked.xlsx')).buffer as ArrayBuffer);
    const { conditionalFormattings: formats } = marked.getWorksheet('表三') as unknown as {
      conditionalFormattings: { ref: string; rules: { style: Partial<ExcelJS.Style> }[] }[];
    };
    const fillOn = (cell: string) =>
      formats
        .filter(({ ref }) => ref.split(' ').includes(cell))
        .map(({ rules }) => (rules[0]?.style.fill as ExcelJS.FillPattern | undefined)?.bgColor?.argb)[0];
    assert.deepEqual([fillOn('E7'), fillOn('D7'), fillOn('E9')], ['FFC00000', 'FFFDECEE', 'FFFDECEE']);
    assert.ok(marked.getWorksheet('检查结果')?.getColumn(2).values.includes('建议'));
    assert.deepEqual((await readBack('b.xlsx')).report.readings, broken.readings);
  });
  it('tells how several files are marked where one copy is named for them', async () => {
    const files = [await save('甲.xlsx', suqian), await save('乙.xlsx', broken)];
    const { code, err } = await call('check', ...files, '--mark', at('副本.xlsx'));
    assert.equal(code, 2);
    assert.match(err, /^检查多个文件时，--mark 后面要写一个文件夹，标记副本都写在里面/);
  });
  it('refuses to mark over the file itself', async () => {
    const file = await save('a.xlsx', broken);
    const { code, err } = await call('check', file, '--mark', file);
    assert.deepEqual([code, err], [2, '输出文件不能与输入文件相同，请换一个文件名，原文件没有改动。\n']);
  });
});
