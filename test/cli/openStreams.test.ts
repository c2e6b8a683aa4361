import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import type { ExitCode, Streams } from '../../src/cli/options/command.js';
import { openStreams } from '../../src/cli/openStreams.js';
import { run } from '../../src/cli/run.js';
import { openShell } from './openShell.js';
import { suqian } from './reports.js';

/** A stream that fails with an error of the system after so many writes, and keeps what it took. */
function streamThat(code: string, room: number): Writable & { taken: string } {
  let left = room;
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      left -= 1;
      if (left < 0) return done(Object.assign(new Error(`${code}: at Object.<anonymous>`), { code }));
      taken.taken += chunk;
      return done();
    },
  });
  const taken = Object.assign(stream, { taken: '' });
  return taken;
}
const open = (code: string) => streamThat(code, Infinity);

/** Runs the program on streams that fail, and returns its exit code and what it could still tell. */
async function runOn(
  stdout: Writable & { taken: string },
  stderr: Writable & { taken: string },
  args: readonly string[] | ((streams: Streams) => Promise<ExitCode>),
): Promise<readonly [code: ExitCode, out: string, err: string]> {
  const streams = openStreams(stdout, stderr, '');
  const code = await (typeof args === 'function' ? args(streams) : run(args, streams));
  return [await streams.end(code), stdout.taken, stderr.taken];
}

const GONE = '接收输出的程序已经结束，其余的输出没有送出。\n';
const FULL = '输出没有写完，磁盘空间不足，请换一个保存输出的位置后再试。\n';
const LOST = '输出没有写完，请换一个保存输出的位置后再试。\n';

describe('an output that ends early', () => {
  const { at, saveJson } = openShell();
  /** An error of the system, what is told of it, and the exit code in place of 0. */
  const cases = [
    ['EPIPE', GONE, 0],
    ['EOF', GONE, 0],
    ['ENOSPC', FULL, 2],
    ['EDQUOT', FULL, 2],
    ['EIO', LOST, 2],
  ] as const;
  for (const [error, said, expected] of cases)
    it(`with ${error} is told in one sentence`, async () => {
      const file = await saveJson('a.json', suqian);
      for (const args of [
        ['check', file],
        ['check', file, '--json'],
        ['export', file, '--as', 'html'],
        ['--help'],
      ])
        for (const room of [0, ...(args.includes('--json') ? [1, 2] : [])])
          assert.deepEqual(
            (await runOn(streamThat(error, room), open(''), args)).filter((_, part) => part !== 1),
            [expected, said],
            args.join(' '),
          );
    });
  it('keeps the exit code of what was found, where the reader wanted no more', async () => {
    for (const code of [0, 1, 2] as const)
      assert.deepEqual(
        await runOn(streamThat('EPIPE', 1), open(''), async ({ out }) => {
          out('a');
          out('b');
          return code;
        }),
        [code, 'a', GONE],
      );
  });
  it('on the error stream changes nothing', async () => {
    for (const error of ['EPIPE', 'ENOSPC']) {
      assert.equal((await runOn(open(''), streamThat(error, 0), ['check', at('none.json')]))[0], 2);
      const [code, out] = await runOn(open(''), streamThat(error, 0), ['--version']);
      assert.deepEqual([code, out.length > 0], [0, true]);
    }
    assert.equal((await runOn(streamThat('ENOSPC', 0), streamThat('EPIPE', 0), ['--help']))[0], 2);
  });
  it('loses nothing of an output that takes its time', async () => {
    let taken = '';
    const slow = new Writable({
      decodeStrings: false,
      highWaterMark: 1,
      write: (chunk: string, _, done) => {
        setImmediate(() => {
          taken += chunk;
          done();
        });
      },
    });
    const streams = openStreams(slow, open(''), '');
    for (const each of 'abc') streams.out(each);
    assert.equal(await streams.end(1), 1);
    assert.equal(taken, 'abc');
  });
});

describe('a fault of the program itself', () => {
  it('is one sentence, never the places in the code', async () => {
    const out = () => {
      throw new Error('a\nb');
    };
    let err = '';
    const code = await run(['--help'], {
      out,
      err: (text) => {
        err += text;
      },
      outIsTerminal: false,
      errIsTerminal: false,
      script: '',
    });
    assert.equal(code, 2);
    assert.match(err, /^程序处理这个文件时出错（Error: a\\u000ab），[^\n]*。\n$/);
  });
});
