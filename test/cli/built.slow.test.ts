import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { pdfOfStream } from '../imports/hostile/pdfOfStream.js';
import { needsBuild } from '../needsBuild.js';
import { openShell } from './openShell.js';
import { broken, suqian } from './reports.js';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe('the built program', () => {
  needsBuild('dist/cli.js', 'npm run build:cli');
  const { at, save } = openShell();

  it('is a script of Node that needs nothing beside it', () => {
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const alone = at('cli.mjs');
    copyFileSync(program, alone);
    assert.match(
      execFileSync(process.execPath, [alone, '--help'], { encoding: 'utf8' }),
      /^政府信息公开工作年度报告/,
    );
  });
  it('imports nothing by name that some Node 20 lacks, which would keep it from starting', () => {
    const imports = readFileSync(program, 'utf8').match(/^import .* from "node:.*$/gm) ?? [];
    assert.ok(imports.length > 0);
    assert.deepEqual(
      imports.filter((each) => /\bcrc32 as\b/.test(each)),
      [],
    );
  });
  it('reads a PDF on its own and says nothing of packages that it does not need', async () => {
    const alone = at('cli.mjs');
    copyFileSync(program, alone);
    const pdf = at('a.pdf');
    writeFileSync(pdf, pdfOfStream(deflateSync('BT ET')));
    const { stderr } = spawnSync(process.execPath, [alone, 'check', pdf], { encoding: 'utf8' });
    assert.match(stderr, /a\.pdf\n {2}无法检查：[^\n]+\n$/);
    assert.doesNotMatch(stderr, /Warning|canvas/);
  });
  it('ends in a sentence where its output goes nowhere', async () => {
    const file = await save('a.json', broken);
    const end = (stdout: 'pipe' | number) =>
      new Promise<readonly [code: number | null, err: string]>((resolve) => {
        const child = spawn(process.execPath, [program, 'check', file, '--json'], {
          stdio: ['ignore', stdout, 'pipe'],
        });
        child.stdout?.destroy();
        let err = '';
        child.stderr?.on('data', (chunk) => (err += String(chunk)));
        child.on('close', (code) => resolve([code, err]));
      });
    assert.deepEqual(await end('pipe'), [1, '接收输出的程序已经结束，其余的输出没有送出。\n']);
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const [code, err] = await end(full);
    closeSync(full);
    assert.deepEqual([code, err], [2, '输出没有写完，磁盘空间不足，请换一个保存输出的位置后再试。\n']);
  });
  it('runs itself in its worker threads, and ends with the exit code', async () => {
    const files = [await save('a.xlsx', suqian), await save('b.xlsx', broken)];
    const { status, stdout } = spawnSync(process.execPath, [program, 'check', ...files], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stdout, /检查通过。\n[^]*错误 2 处/);
  });
});
