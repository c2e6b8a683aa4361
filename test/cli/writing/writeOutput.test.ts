import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeWhole } from '../../../src/cli/writing/writeWhole.js';
import { temporaryIn } from '../../../src/cli/writing/temporaryFiles.js';
import { asNobody } from '../asNobody.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

/** Runs while a method of every open file fails with an error of the system. */
async function failing<Result>(
  method: 'writeFile' | 'sync' | 'close',
  code: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const probe = await open('/dev/null');
  const handles = Object.getPrototypeOf(probe) as Record<string, unknown>;
  await probe.close();
  const before = handles[method];
  handles[method] = () => Promise.reject(Object.assign(new Error(code), { code }));
  try {
    return await run();
  } finally {
    handles[method] = before;
  }
}

describe('an output', () => {
  const { at, call, folder, saveJson } = openShell();
  const texts = (pattern: RegExp) =>
    readdirSync(folder())
      .filter((name) => pattern.test(name))
      .map((name) => readFileSync(at(name), 'utf8'))
      .sort();

  it('that a full disk does not take is told, and what was there stays #slow', async () => {
    const file = await saveJson('a.json', suqian);
    writeFileSync(at('o.html'), 'old');
    writeFileSync(at('o.xlsx'), 'old');
    const before = readdirSync(folder());
    for (const method of ['writeFile', 'sync'] as const)
      for (const [error, said] of [
        [
          'ENOSPC',
          /^磁盘空间不足，没有写出“[^\n]*”，原有的文件没有改动，请清理磁盘，或者另存到别的磁盘。\n$/,
        ],
        ['EDQUOT', /^磁盘空间不足/],
        ['EIO', /^无法写出/],
      ] as const)
        for (const args of [
          ['export', file, '--as', 'html', '-o', at('o.html')],
          ['import', file, '-o', at('o.xlsx')],
        ]) {
          const { code, out, err } = await failing(method, error, () => call(...args));
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, said);
        }
    assert.deepEqual(readdirSync(folder()), before);
    assert.deepEqual(texts(/^o\./), ['old', 'old']);
  });
  it('never replaces a link, whatever it leads to', async () => {
    const file = await saveJson('a.json', suqian);
    writeFileSync(at('file'), 'mine');
    for (const [name, target] of [
      ['file', at('file')],
      ['nothing', at('nothing')],
      ['itself', at('itself.html')],
    ] as const) {
      symlinkSync(target, at(`${name}.html`));
      const { code, err } = await call('export', file, '--as', 'html', '-o', at(`${name}.html`));
      assert.deepEqual([code, err.trim().split('\n').length], [2, 1]);
      assert.match(err, /是文件夹、链接、管道或设备，不能作为输出文件/);
      assert.equal(readlinkSync(at(`${name}.html`)), target);
    }
    assert.equal(readFileSync(at('file'), 'utf8'), 'mine');
  });
  it('keeps what it cannot read, what may not be changed and what is no text', async () => {
    const file = await saveJson('a.json', suqian);
    const cases: readonly (readonly [name: string, content: string | Buffer, mode: number])[] = [
      ['secret.html', 'mine', 0o200],
      ['fixed.html', 'mine', 0o444],
      ['picture.html', Buffer.from([0xff, 0xd8, 0xff]), 0o666],
      ['zeros.json', Buffer.from([0x61, 0]), 0o666],
      ['letter.docx', 'mine', 0o666],
      ['noEnding', 'mine', 0o666],
    ];
    chmodSync(folder(), 0o777);
    chmodSync(file, 0o644);
    for (const [name, content, mode] of cases) {
      writeFileSync(at(name), content);
      chmodSync(at(name), mode);
      const { code, err } = await asNobody(() => call('export', file, '--as', 'html', '-o', at(name)));
      assert.equal(code, 0, err);
      const kept = at(name.replace(/(?=\.)|$/, '.原'));
      assert.match(err, /已改名为/);
      assert.deepEqual(readFileSync(kept), Buffer.from(content));
      assert.match(readFileSync(at(name), 'utf8'), /^<!DOCTYPE html>/);
    }
  });
  it('replaces a text, and an empty file of any name', async () => {
    const file = await saveJson('a.json', suqian);
    writeFileSync(at('o.html'), 'old');
    writeFileSync(at('o.xlsx'), '');
    await call('export', file, '--as', 'html', '-o', at('o.html'));
    await call('import', file, '-o', at('o.xlsx'));
    assert.deepEqual(readdirSync(folder()).sort(), ['a.json', 'o.html', 'o.xlsx']);
  });
  it('of many writers at once is lost by none of them', async () => {
    const contents = Array.from({ length: 20 }, (_, at) => `content ${String(at).padStart(2, '0')}`);
    writeFileSync(at('o.xlsx'), 'content old');
    const kept = await Promise.all(contents.map((content) => writeWhole(at('o.xlsx'), content)));
    assert.deepEqual(texts(/^o\..*xlsx$/), [...contents, 'content old']);
    assert.equal(new Set(kept.flat()).size, kept.flat().length);
    assert.deepEqual(texts(/tmp$/), []);
  });
  it('of many writers of a text at once is one of theirs, whole', async () => {
    const contents = Array.from({ length: 20 }, (_, at) => String(at).padEnd(100_000, '.'));
    await Promise.all(contents.map((content) => writeWhole(at('o.txt'), content)));
    assert.ok(contents.includes(readFileSync(at('o.txt'), 'utf8')));
    assert.deepEqual(texts(/tmp$/), []);
  });
});

describe('the temporary files of runs that were killed', () => {
  const { at, call, folder } = openShell();
  /** The id of a process that has ended. */
  const ended = () => spawnSync(process.execPath, ['--version']).pid;
  const named = (process_: number) => basename(temporaryIn('.')).replace(`-${process.pid}-`, `-${process_}-`);
  const elsewhere = (name: string) => name.replace(/report-[0-9a-f]{8}/, 'report-00000000');
  const make = (name: string, age = 0) => {
    writeFileSync(at(name), 'half');
    const then = Date.now() / 1000 - age;
    utimesSync(at(name), then, then);
    return name;
  };
  const DAY = 86_400;

  it('are cleared by the next, and nothing else is', async () => {
    const gone = [
      make(named(ended())),
      make(named(process.pid), DAY + 60),
      make(elsewhere(named(ended())), DAY + 60),
    ];
    const kept = [
      make(named(process.pid)),
      make(named(process.ppid), DAY - 60),
      make(elsewhere(named(ended())), DAY - 60),
      make('.xxgk-report-x.tmp', 2 * DAY),
      make(`a${named(ended())}`, 2 * DAY),
      make('.0123456789ab.tmp', 2 * DAY),
    ];
    mkdirSync(at(named(ended())));
    symlinkSync(at('o.xlsx'), at(named(ended()).replace(/.{6}\.tmp$/, '000000.tmp')));
    const links = readdirSync(folder()).filter((name) => !lstatSync(at(name)).isFile());
    assert.equal((await call('new', '--edition', '2021', '-o', at('o.xlsx'))).code, 0);
    assert.deepEqual(readdirSync(folder()).sort(), [...kept, ...links, 'o.xlsx'].sort());
    assert.equal(gone.length, 3);
  });
  it('do not keep an output from being written where the folder may not be listed', async () => {
    mkdirSync(at('blind'));
    chmodSync(at('blind'), 0o333);
    chmodSync(folder(), 0o755);
    const { code } = await asNobody(() => call('new', '--edition', '2021', '-o', at('blind/o.xlsx')));
    assert.equal(code, 0);
    execFileSync('chmod', ['755', at('blind')]);
    assert.deepEqual(readdirSync(at('blind')), ['o.xlsx']);
  });
});
