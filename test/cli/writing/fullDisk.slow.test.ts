import assert from 'node:assert/strict';
import fs, { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { countyOf } from '../../bodies/county.js';
import { editions, type Report } from '../../../src/index.js';
import { markFile } from '../../../src/cli/workers/markFile.js';
import { openShell } from '../openShell.js';

const bodies = countyOf(12, editions[1]!) as readonly Report[];

/** Runs while the system writes only so many times through open files before the disk is full. */
async function withWrites<Result>(count: number, code: string, run: () => Promise<Result>): Promise<Result> {
  const { writeSync } = fs;
  let left = count;
  const narrow = (...given: Parameters<typeof writeSync>) => {
    if (left === 0) throw Object.assign(new Error(code), { code });
    left -= 1;
    return writeSync(...given);
  };
  fs.writeSync = narrow as typeof writeSync;
  syncBuiltinESMExports();
  try {
    return await run();
  } finally {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
  }
}

describe('a disk that is full', function () {
  this.timeout(60_000);
  const { at, call, save } = openShell();
  const reports = async () => {
    mkdirSync(at('in'));
    for (const [place, report] of bodies.entries()) await save(`in/${place}.xlsx`, report);
  };

  for (const [code, said] of [
    ['ENOSPC', /^[^]*磁盘空间不足，没有写出“[^\n]*审核记录\.jsonl”[^\n]*\n$/],
    ['EIO', /^[^]*无法写出 [^\n]*审核记录\.jsonl[^\n]*\n$/],
  ] as const)
    it(`ends a review in a sentence, at its start and on the way: ${code}`, async () => {
      await reports();
      for (const count of [0, 1, 5]) {
        const review = () => call('review', at('in'), '-o', at('out'));
        const ended = await withWrites(count, code, review);
        assert.equal(ended.code, 2);
        assert.match(ended.err, said);
      }
      assert.deepEqual(readdirSync(at('out')), ['审核记录.jsonl']);
      const again = await call('review', at('in'), '-o', at('out'));
      assert.equal(again.code, 0, again.err);
      assert.ok(existsSync(at('out/审核.xlsx')));
    });
  it('is told for a marked copy as for other files', async () => {
    const file = await save('a.xlsx', bodies[0]!);
    const probe = await open(at('probe'), 'w');
    const handles = Object.getPrototypeOf(probe) as { sync: () => Promise<void> };
    await probe.close();
    const { sync } = handles;
    handles.sync = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
    try {
      const result = await markFile(file, at('marked/a'));
      assert.ok('uncopied' in result);
      assert.deepEqual(result.uncopied, { code: 'diskFull', facts: { file: at('marked/a.xlsx') } });
    } finally {
      handles.sync = sync;
    }
  });
  it('or a folder that cannot be made is told once, before any file is checked', async () => {
    await reports();
    writeFileSync(at('taken'), '');
    const { code, out, err } = await call('check', at('in'), '--mark', at('taken/marked'));
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^无法写出 [^\n]*\n$/);
  });
});
