import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

describe('check of many files', () => {
  const { at, call, folder, save } = openShell();
  it('checks a folder on all cores, in order, and goes on after a bad file', async () => {
    for (const name of ['a', 'b', 'd', 'e']) await save(`${name}.xlsx`, name === 'd' ? broken : suqian);
    writeFileSync(at('c.xlsx'), 'not a workbook');
    const { code, out, err } = await call('check', folder(), '--json');
    assert.equal(code, 2);
    const { files } = JSON.parse(out);
    assert.deepEqual(
      files.map(
        ({
          file,
          counts,
          problem,
        }: {
          file: string;
          counts: { error: number };
          problem?: { code: string };
        }) => [file, counts.error, problem?.code],
      ),
      [
        [at('a.xlsx'), 0, undefined],
        [at('b.xlsx'), 0, undefined],
        [at('c.xlsx'), 0, 'notZip'],
        [at('d.xlsx'), 2, undefined],
        [at('e.xlsx'), 0, undefined],
      ],
    );
    assert.match(err, /已检查 5\/5\n共 5 个文件：没有错误 3 个，有错误 1 个，无法检查 1 个。\n$/);
  });
  it('ends with 1 where the gravest of many files has errors', async () => {
    const files = [await save('a.xlsx', suqian), await save('b.xlsx', broken)];
    assert.equal((await call('check', ...files)).code, 1);
  });
  it('tells which files of a folder it does not check', async () => {
    await save('a.xlsx', suqian);
    writeFileSync(at('A.docx'), '');
    writeFileSync(at('~$a.xlsx'), '');
    const { code, err } = await call('check', folder());
    const told = [
      `${at('A.docx')}：从文件名看，是 a.xlsx 的打印稿`,
      `${at('~$a.xlsx')}：程序打开文件时留下的临时文件`,
    ];
    assert.deepEqual([code, err], [0, told.map((each) => `没有检查 ${each}。\n`).join('')]);
  });
});
