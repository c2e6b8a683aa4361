import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { needsBuild } from '../needsBuild.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const namesIn = (path: string) =>
  [...readFileSync(`${root}/${path}`, 'utf8').matchAll(/^=+\n(\S+) \S+ \(/gm)].map(([, name = '']) => name);

describe('the notices that are handed out', () => {
  needsBuild('dist/site/notices.txt', 'npm run build');

  it('name the packages that the sources import, and those that these bring', () => {
    const shipped = ['exceljs', 'fflate', 'saxes', '@e965/xlsx', 'jszip', 'xmlchars'];
    for (const name of [...shipped, 'preact', 'parse5', '@microsoft/office-js-helpers', 'buffer', 'events'])
      assert.ok(namesIn('dist/site/notices.txt').includes(name), name);
    for (const name of shipped) assert.ok(namesIn('dist/cli.notices.txt').includes(name), name);
  });
  it('name no package of the development only, and each in its order', () => {
    for (const path of ['dist/site/notices.txt', 'dist/cli.notices.txt']) {
      const names = namesIn(path);
      assert.deepEqual(names, [...names].sort());
      for (const name of ['webpack', 'typescript', 'mocha', 'fast-check', 'playwright-core', 'highs'])
        assert.ok(!names.includes(name), name);
    }
  });
  it('stand beside the program and the workbench that is one file', () => {
    const files = readdirSync(`${root}/dist`);
    assert.ok(files.includes('cli.notices.txt') && files.includes('年报工作台.notices.txt'));
    assert.deepEqual(namesIn('dist/年报工作台.notices.txt'), namesIn('dist/site/notices.txt'));
  });
});
