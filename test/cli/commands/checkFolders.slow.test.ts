import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

describe('check of folders', function () {
  this.timeout(60_000);
  const { at, call, save, saveJson } = openShell();
  const prepare = async () => {
    mkdirSync(at('in/一/二'), { recursive: true });
    await save('in/a.xlsx', broken);
    await save('in/一/a.xlsx', suqian);
    await save('in/一/二/c.xlsx', suqian);
  };

  it('looks into folders below as deep as it is told, and says into which it does not', async () => {
    await prepare();
    const flat = await call('check', at('in'), '--json');
    assert.equal(JSON.parse(flat.out).files.length, 1);
    assert.equal(flat.err, `没有查找子文件夹：${at('in/一')}（用 --depth 指定查找几层）\n`);
    const one = await call('check', at('in'), '--json', '--depth', '1');
    assert.deepEqual(
      JSON.parse(one.out).files.map(({ file }: { file: string }) => file),
      [at('in/a.xlsx'), at('in/一/a.xlsx')],
    );
    assert.ok(one.err.includes(at('in/一/二')));
    const all = await call('check', at('in'), '--json', '--depth', '5');
    assert.equal(JSON.parse(all.out).files.length, 3);
    assert.doesNotMatch(all.err, /没有查找子文件夹/);
    assert.equal((await call('check', at('in'), '--depth', '-1')).code, 2);
  });
  it('marks every file in a copy of its own, in its subfolder, and never over an input', async () => {
    await prepare();
    await saveJson('in/一/a.json', broken);
    mkdirSync(at('out'));
    writeFileSync(at('out/a.xlsx'), 'mine');
    const args = ['check', at('in'), '--depth', '2', '--mark', at('out')];
    const { code, err } = await call(...args);
    assert.equal(code, 1);
    assert.deepEqual(
      readdirSync(at('out'), { recursive: true }).sort(),
      ['a.xlsx', 'a.原.xlsx', '一', '一/a.json.xlsx', '一/a.xlsx', '一/二', '一/二/c.xlsx'].sort(),
    );
    assert.equal(readFileSync(at('out/a.原.xlsx'), 'utf8'), 'mine');
    assert.match(err, /文件名只有扩展名不同：一\/a\.json（副本名为 a\.json\.xlsx）。/);
    const marked = readWorkbook(readFileSync(at('out/a.xlsx')));
    assert.ok(marked.some(({ name }) => name === '检查结果'));
    for (const folder of ['in', 'in/../in']) {
      const refused = await call('check', at('in'), '--mark', at(folder));
      assert.deepEqual([refused.code, refused.out], [2, '']);
      assert.match(refused.err, /输出文件不能与输入文件相同/);
    }
  });
  it('does not read its own copies where they are in the folder that is checked', async () => {
    await prepare();
    for (const count of [1, 2]) {
      const { out } = await call('check', at('in'), '--depth', '2', '--json', '--mark', at('in/标记'));
      assert.equal(JSON.parse(out).files.length, 3, String(count));
    }
  });
});
