import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { formatNamed, renderReport } from '../../../src/index.js';
import { samples } from '../../samples.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

describe('import', () => {
  const { at, call, saveJson } = openShell();
  it('gives the same JSON to the byte after import and export #slow', async () => {
    for (const [name, report] of samples) {
      const first = String(await renderReport(report, formatNamed('json'), false));
      writeFileSync(at('first.json'), first);
      assert.equal((await call('import', at('first.json'), '-o', at(`${name}.xlsx`))).code, 0);
      assert.equal((await call('export', at(`${name}.xlsx`), '--as', 'json')).out, first);
      assert.equal((await call('import', at(`${name}.xlsx`), '-o', at('again.json'))).code, 0);
      assert.equal(readFileSync(at('again.json'), 'utf8'), first);
    }
  });
  it('refuses an output that is neither a workbook nor JSON', async () => {
    const { code, err } = await call('import', await saveJson('a.json', suqian), '-o', at('a.txt'));
    assert.deepEqual([code, err.includes('输出文件的名称要以 .xlsx 或 .json 结尾')], [2, true]);
  });
});
