import assert from 'node:assert/strict';
import fs, { closeSync, openSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { finished } from 'node:stream/promises';
import { fileStream } from '../../src/cli/fileStream.js';
import { openShell } from './openShell.js';

/** Runs while the system writes at most so many bytes at once, and so many in all. */
async function withRoom(atOnce: number, room: number, run: () => Promise<void>): Promise<void> {
  const { writeSync } = fs;
  let left = room;
  const narrow = (file: number, bytes: Uint8Array, at: number) => {
    if (left === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const written = writeSync(file, bytes, at, Math.min(atOnce, left, bytes.length - at));
    left -= written;
    return written;
  };
  fs.writeSync = narrow as typeof writeSync;
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
  }
}

describe('the standard output in a file', () => {
  const { at } = openShell();
  const text = '表三'.repeat(100);
  const write = async () => {
    const file = openSync(at('o'), 'w');
    try {
      const stream = fileStream(file);
      assert.ok(stream);
      stream.end(text);
      await finished(stream);
    } finally {
      closeSync(file);
    }
  };
  it('is complete where the system writes it piece by piece', async () => {
    await withRoom(7, 10_000, write);
    assert.equal(readFileSync(at('o'), 'utf8'), text);
  });
  it('fails where the last piece does not fit', async () => {
    await withRoom(500, Buffer.byteLength(text) - 1, () => assert.rejects(write, { code: 'ENOSPC' }));
  });
  it('is Node’s own stream where it is no file, or closed', () => {
    const device = openSync('/dev/null', 'w');
    assert.equal(fileStream(device), undefined);
    closeSync(device);
    assert.equal(fileStream(99_999), undefined);
  });
});
