import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs, { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createServer } from 'node:net';
import { readBytes } from '../../../src/cli/opening/readBytes.js';
import type { Problem } from '../../../src/index.js';
import { asNobody } from '../asNobody.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

/** Makes a link to an empty folder beside it. */
function linkFolder(path: string): void {
  mkdirSync(`${path}.folder`);
  symlinkSync(`${path}.folder`, path);
}

describe('what is no regular file', () => {
  const { at, call, folder, saveJson } = openShell();
  const NO_FILE = /这不是普通文件/;
  /** What to make at a path, and what is said of it. */
  const cases: Readonly<Record<string, readonly [(path: string) => unknown, RegExp]>> = {
    'a pipe': [(path) => execFileSync('mkfifo', [path]), NO_FILE],
    'a device without an end': [(path) => symlinkSync('/dev/zero', path), NO_FILE],
    'an empty device': [(path) => symlinkSync('/dev/null', path), NO_FILE],
    'a link to a folder': [linkFolder, /这是文件夹，不是文件|里没有可以检查的/],
    'a link to nothing': [(path) => symlinkSync(at('none'), path), /文件不存在/],
    'a link to itself': [(path) => symlinkSync(path, path), /文件打不开/],
    'a file below a file': [(path) => writeFileSync(path.slice(0, -'/a.json'.length), ''), /文件不存在/],
  };
  for (const [title, [make, said]] of Object.entries(cases))
    it(`such as ${title} ends every command in one sentence and exit 2`, async () => {
      const path = title === 'a file below a file' ? at('file/a.json') : at('a.json');
      make(path);
      const before = readdirSync(folder());
      for (const args of [
        ['export', path, '--as', 'json', '-o', at('o.json')],
        ['import', path, '-o', at('o.xlsx')],
        ['new', '--edition', '2021', '--last', path, '-o', at('o.xlsx')],
        ['check', path, '--mark', at('o.xlsx')],
        ...(title === 'a link to a folder' ? [] : [['check', path]]),
      ]) {
        const { code, out, err } = await call(...args);
        const isChecked = args.length === 2;
        assert.deepEqual(
          [code, out, err.trim().split('\n').length],
          [2, '', isChecked ? 2 : 1],
          args.join(' '),
        );
        // A link to a folder is a folder of reports to `check` and `import`.
        if (args[0] !== 'check' || isChecked) assert.match(err, said);
      }
      assert.deepEqual(readdirSync(folder()), before);
    });
  it('such as a socket is not read', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('a.json'), resolve));
    assert.throws(() => readBytes(at('a.json')), { code: 'noRegularFile' });
    await new Promise((resolve) => server.close(resolve));
  });
  it('such as a folder or a device is no output', async () => {
    const file = await saveJson('a.json', suqian);
    mkdirSync(at('folder.xlsx'));
    mkdirSync(at('folder.json'));
    execFileSync('mkfifo', [at('pipe.xlsx')]);
    symlinkSync('/dev/null', at('null.json'));
    for (const [output, ...args] of [
      ['folder.xlsx', 'import', file, '-o'],
      ['folder.json', 'export', file, '--as', 'json', '-o'],
      ['pipe.xlsx', 'check', file, '--mark'],
      ['pipe.xlsx', 'new', '--edition', '2021', '-o'],
      ['null.json', 'export', file, '--as', 'json', '-o'],
    ] as const) {
      const { code, err } = await call(...args, at(output));
      assert.equal(code, 2);
      assert.equal(err, `${at(output)} 是文件夹、链接、管道或设备，不能作为输出文件，请换一个文件名。\n`);
    }
    assert.ok(statSync('/dev/null').isCharacterDevice());
    assert.deepEqual(readdirSync(folder()).sort(), [
      'a.json',
      'folder.json',
      'folder.xlsx',
      'null.json',
      'pipe.xlsx',
    ]);
  });
  it('such as a folder that may not be read is told, also in a list', async () => {
    mkdirSync(at('secret'));
    chmodSync(at('secret'), 0);
    writeFileSync(at('secret.json'), '{}');
    chmodSync(at('secret.json'), 0);
    chmodSync(folder(), 0o755);
    const [inFolder, inFile] = await asNobody(async () => [
      await call('check', at('secret')),
      await call('check', at('secret.json')),
    ]);
    assert.deepEqual(inFolder, {
      code: 2,
      out: '',
      err: `文件夹 ${at('secret')} 打不开，请确认有读取权限。\n`,
    });
    assert.match(inFile.err, /文件打不开/);
  });
});

describe('a file that grows while it is read', () => {
  const { at } = openShell();
  /** Reads a file of one byte, to which so many are added once its size is known. */
  const readGrowing = (added: number): Uint8Array | Problem['code'] => {
    writeFileSync(at('a'), 'a');
    const { fstatSync } = fs;
    fs.fstatSync = ((file: number) => {
      const found = fstatSync(file);
      fs.fstatSync = fstatSync;
      syncBuiltinESMExports();
      writeFileSync(at('a'), Buffer.alloc(1 + added, 'a'));
      return found;
    }) as typeof fstatSync;
    syncBuiltinESMExports();
    try {
      return readBytes(at('a'));
    } catch (error) {
      return (error as Problem).code;
    }
  };
  it('is read to its end', () => {
    assert.deepEqual(readGrowing(99_999), new Uint8Array(100_000).fill(97));
    assert.equal(readGrowing(10_000_000 - 1).length, 10_000_000);
  });
  it('is too large beyond 10 MB, however large it grows', () => {
    assert.equal(readGrowing(10_000_000), 'fileTooLarge');
    assert.equal(readGrowing(30_000_000), 'fileTooLarge');
  });
});
