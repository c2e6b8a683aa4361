import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../src/cli/writing/makeFolder.js';
import { Problem } from '../../../src/index.js';

const isRefused = (error: unknown) => error instanceof Problem && error.code === 'cannotWrite';

describe('makeFolder', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('makes a folder and those above it, and leaves one that is there', async () => {
    const path = join(folder, 'a/b/c');
    await makeFolder(path);
    await makeFolder(path);
    await makeFolder(`${path}/`);
    assert.ok(statSync(path).isDirectory());
  });
  it('refuses a folder within a file, and one that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'a'), join(file, 'a/b')])
      await assert.rejects(makeFolder(path), isRefused);
  });
  it('comes to an end where nothing can be made in a folder that is there', async function () {
    // There each try says that the folder above is missing.
    if (!existsSync('/proc/self')) this.skip();
    for (const path of ['/proc/xxgk', '/proc/xxgk/a/b']) await assert.rejects(makeFolder(path), isRefused);
  });
});
