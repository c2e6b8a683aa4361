import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

describe('export to a file that is no text', () => {
  const { at, call, save } = openShell();
  it('writes Word, the same as the report #slow', async () => {
    const file = await save('a.xlsx', suqian);
    assert.equal((await call('export', file, '--as', 'docx', '-o', at("a '$(x).docx"))).code, 0);
    assert.equal((await call('import', at("a '$(x).docx"), '-o', at('b.json'))).code, 0);
    assert.equal((await call('export', file, '--as', 'json', '-o', at('a.json'))).code, 0);
    const [one, other] = ['a.json', 'b.json'].map((name) => JSON.parse(readFileSync(at(name), 'utf8')));
    assert.deepEqual(one.tables, other.tables);
    assert.deepEqual(one.chapters, other.chapters);
  });
  it('asks for the name of a file, before it makes anything', async () => {
    const file = await save('a.xlsx', suqian);
    for (const format of ['docx', 'pdf']) {
      const { code, out, err } = await call('export', file, '--as', format);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^这种格式要用 -o 指定输出文件/);
    }
  });
  it('says in one sentence that nothing on the machine makes PDF files', async () => {
    const file = await save('a.xlsx', suqian);
    const { PATH } = process.env;
    process.env['PATH'] = at('nowhere');
    try {
      const { code, err } = await call('export', file, '--as', 'pdf', '-o', at('a.pdf'));
      assert.deepEqual([code, existsSync(at('a.pdf'))], [2, false]);
      assert.match(err, /^这台电脑上没有找到 Chrome、Edge 或 LibreOffice，不能生成 PDF，.*\n$/);
    } finally {
      process.env['PATH'] = PATH;
    }
  });
});
