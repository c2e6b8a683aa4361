import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostile } from '../../hostile.js';
import { openShell } from '../openShell.js';

describe('a file that cannot be used', () => {
  const { at, call, folder } = openShell();
  const others: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['a.json', '', /文件是空的/],
    ['a.json', '{"edition":', /不是有效的 JSON/],
    ['a.json', '{"a":1}', /不是年度报告的 JSON/],
    ['a.txt', '通知', /认不出这个文件/],
    ['a.xlsx', '通知', /不是 \.xlsx 工作簿/],
  ];
  for (const [name, bytes, said] of others)
    it(`${name} with ${JSON.stringify(bytes)} ends in a sentence and exit 2`, async () => {
      writeFileSync(at(name), bytes);
      const { code, err } = await call('check', at(name));
      assert.equal(code, 2);
      assert.match(err, said);
    });
  it('a file that is not there, a folder and a place that cannot be written', async () => {
    assert.match((await call('check', at('none.xlsx'))).err, /文件不存在/);
    mkdirSync(at('empty'));
    assert.match((await call('check', at('empty'))).err, /里没有可以检查的工作簿（.xlsx、/);
    assert.match((await call('new', '--edition', '2021', '-o', at('none/a.xlsx'))).err, /无法写出/);
  });
  for (const { name, bytes, code: problem } of hostile)
    it(`${name} ends in one sentence and exit 2 (${problem}), and nothing is written`, async () => {
      writeFileSync(at('a.xlsx'), bytes());
      const { code, out, err } = await call('export', at('a.xlsx'), '--as', 'text', '-o', at('out.txt'));
      assert.deepEqual([code, out, err.trim().split('\n').length], [2, '', 1]);
      assert.match(err, /^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/);
      assert.deepEqual(readdirSync(folder()), ['a.xlsx']);
    });
  it('a file of more than 10 MB is one; a file of just that much is read', async () => {
    const json = JSON.stringify({ edition: '2021', tables: {} });
    writeFileSync(at('a.json'), json.padEnd(10_000_001));
    assert.match((await call('check', at('a.json'))).err, /超过 10 MB/);
    writeFileSync(at('a.json'), json.padEnd(10_000_000));
    assert.equal((await call('check', at('a.json'))).code, 1);
  });
  it('a text in another encoding than UTF-8 is one', async () => {
    writeFileSync(at('a.json'), Buffer.from([...Buffer.from('{"org":"'), 0xc7, 0xe0, ...Buffer.from('"}')]));
    assert.match((await call('check', at('a.json'))).err, /编码不是 UTF-8（可能是 GBK）/);
  });
});
