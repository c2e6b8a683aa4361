import assert from 'node:assert/strict';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

describe('a file that the command line cannot open', () => {
  const { at, call, save } = openShell();
  const MISSING = '文件不存在，请核对文件名和所在的文件夹。';
  const kept = () => save('a.xlsx', suqian);
  /** Commands that open a file, each with a file that is missing in another place. */
  const CALLS: Readonly<Record<string, (lost: string, out: string) => Promise<readonly string[]>>> = {
    export: async (lost) => ['export', lost, '--as', 'text'],
    'compare, the first': async (lost) => ['compare', lost, await kept()],
    'compare, the second': async (lost) => ['compare', await kept(), lost],
    verify: async (lost) => ['verify', lost],
    'verify, the seal': async (lost) => ['verify', await kept(), '--seal', lost],
    import: async (lost, out) => ['import', lost, '-o', out],
    'new, last year': async (lost, out) => ['new', '--year', '2025', '--last', lost, '-o', out],
    'check, last year': async (lost) => ['check', await kept(), '--last', lost],
    'sum, the published report': async (lost, out) => ['sum', await kept(), '--against', lost, '-o', out],
    'sum, the list of bodies': async (lost, out) => ['sum', await kept(), '--bodies', lost, '-o', out],
  };
  for (const [name, argumentsOf] of Object.entries(CALLS))
    it(`is told by its name: ${name}`, async () => {
      const lost = at('没有 的“文件”.xlsx');
      const { code, err } = await call(...(await argumentsOf(lost, at('out.xlsx'))));
      assert.equal(code, 2);
      assert.equal(err, `${lost}：${MISSING}\n`);
    });
  it('is told once where it is told by its name already', async () => {
    const { out, err } = await call('check', at('无.xlsx'));
    assert.equal(`${out}${err}`, `${at('无.xlsx')}\n  无法检查：${MISSING}\n`);
  });
  it('is told by `sum` where no file at all can be read, and nothing is written', async () => {
    const { code, err } = await call('sum', at('无'), '-o', at('out.xlsx'));
    assert.deepEqual([code, err], [2, `无：${MISSING}\n没有一个文件能够读取，没有汇总。\n`]);
  });
  it('has its findings told with their sheets where they do not stand under one', async () => {
    const wrong = await save('a.xlsx', { ...suqian, org: '' });
    const { err } = await call('export', wrong, '--as', 'text');
    assert.match(err, /\[错误\] 封面 B3　/);
    assert.match((await call('check', wrong)).out, / {2}封面\n {4}\[错误\] B3　/);
  });
});
