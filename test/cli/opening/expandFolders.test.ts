import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asNobody } from '../asNobody.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';
import { withoutName } from '../withoutName.js';

const script = fileURLToPath(new URL('echoWorker.mjs', import.meta.url));

describe('a folder of which nothing can be read', () => {
  const { at, call, folder, saveJson } = openShell();
  const echo = openShell({ script });

  it('is told beside a file, which is checked all the same', async () => {
    const file = await saveJson('a.json', suqian);
    mkdirSync(at('secret'));
    mkdirSync(at('none'));
    mkdirSync(at('letters'));
    writeFileSync(at('letters/a.jpg'), '');
    chmodSync(at('secret'), 0);
    chmodSync(folder(), 0o755);
    for (const [name, said] of [
      ['secret', /文件夹 \S*secret 打不开，请确认有读取权限。/],
      ['none', /文件夹 \S*none 里没有可以检查的/],
      ['letters', /没有检查 \S*a\.jpg：图片，读不出报告。\n[^]*文件夹 \S*letters 里没有可以检查的/],
    ] as const) {
      const { code, out, err } = await asNobody(() => call('check', at(name), file));
      assert.equal(code, 2);
      assert.match(err, said);
      assert.match(out, /检查通过。\n$/);
      assert.match(err, /共 2 个文件：没有错误 1 个，有错误 0 个，无法检查 1 个。\n$/);
      const json = JSON.parse((await asNobody(() => call('check', file, at(name), '--json'))).out);
      assert.deepEqual(
        json.files.map(({ file: each, problem }: { file: string; problem?: object }) => [each, !problem]),
        [
          [at(name), false],
          [file, true],
        ],
      );
      assert.equal((await asNobody(() => call('check', file, at(name), '--mark', at('o.xlsx')))).code, 2);
      assert.equal((await asNobody(() => call('check', at(name)))).code, 2);
    }
  });
  it('is no input of other commands', async () => {
    mkdirSync(echo.at('d'));
    for (const args of [
      ['export', echo.at('d'), '--as', 'text'],
      ['new', '--edition', '2021', '--last', echo.at('d'), '-o', echo.at('o.xlsx')],
    ])
      assert.deepEqual(await echo.call(...args), {
        code: 2,
        out: '',
        err: `${echo.at('d')}：这是文件夹，不是文件，请给出文件夹里的文件。\n`,
      });
    const { code, err } = await echo.call('import', echo.at('d'), '-o', echo.at('o.xlsx'));
    assert.equal(code, 2);
    assert.match(err, /^文件夹 \S+d 里没有可以检查的工作簿/);
  });
});

describe('a file that is no report', () => {
  const { at, call } = openShell();
  for (const [name, content, said] of [
    ['a.txt', '政府信息公开工作年度报告', /^没有找到表二、表三或表四/],
    ['a.csv', '一,二\n', /^没有找到表二、表三或表四/],
    ['a.txt', '一,二\n', /^认不出这个文件，内容是纯文本，请选择[^\n]*可以在工作台中粘贴。\n$/],
    ['a.md', '# 报告', /^认不出这个文件，内容是纯文本/],
    ['a.bin', 'a\0b', /^认不出这个文件，请选择工作簿/],
    [
      'a.html',
      '<!DOCTYPE html><p>报告</p>',
      /^文件的内容是网页（没有认出其中的年报），不是工作簿[^\n]*在工作台中粘贴。\n$/,
    ],
    ['a.txt', '<html><table></table></html>', /^文件的内容是网页（没有认出其中的年报）/],
    ['a.html', '', /^文件是空的/],
  ] as const)
    it(`such as ${name} with ${JSON.stringify(content).slice(0, 20)} is told by its content`, async () => {
      writeFileSync(at(name), content);
      const { code, out, err } = await call('export', at(name), '--as', 'text');
      assert.deepEqual([code, out], [2, '']);
      assert.match(withoutName(err, at(name)), said);
    });
});
