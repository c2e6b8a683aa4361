import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
  it('runs itself in its worker threads, and ends with the exit code', async () => {
    const files = [await save('a.xlsx', suqian), await save('b.xlsx', broken)];
    const { status, stdout } = spawnSync(process.execPath, [program, 'check', ...files], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stdout, /检查通过。\n[^]*错误 2 处/);
  });
});
