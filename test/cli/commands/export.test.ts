import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

describe('export', () => {
  const { at, call, save } = openShell();
  it('writes the finished report to a file or to the output', async () => {
    const file = await save('a.xlsx', suqian);
    const { code, out } = await call('export', file, '--as', 'text');
    assert.equal(code, 0);
    assert.match(out, /宿迁市人民政府2023年政府信息公开工作年度报告/);
    assert.equal((await call('export', file, '--as', 'text', '-o', at('a.txt'))).code, 0);
    assert.equal(readFileSync(at('a.txt'), 'utf8'), out);
  });
  it('writes nothing while errors remain, and says why; a draft says that it is one', async () => {
    const file = await save('a.xlsx', broken);
    const { code, out, err } = await call('export', file, '--as', 'json', '-o', at('a.json'));
    assert.deepEqual([code, out, existsSync(at('a.json'))], [1, '', false]);
    assert.match(err, /还有 2 处错误，没有生成报告/);
    assert.equal((await call('export', file, '--as', 'json', '-o', at('a.json'), '--draft')).code, 0);
    assert.equal(JSON.parse(readFileSync(at('a.json'), 'utf8')).draft, true);
  });
});
