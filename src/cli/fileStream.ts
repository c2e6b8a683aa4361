import { fstatSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * A stream that writes all of each text to an open file; undefined where that is no regular file. Node's own
 * stream takes what a nearly full disk wrote in part for all.
 */
export function fileStream(file: number): Writable | undefined {
  if (!isFile(file)) return undefined;
  return new Writable({
    write: (chunk: Buffer, _, done) => {
      try {
        writeAll(file, chunk);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

function isFile(file: number): boolean {
  try {
    return fstatSync(file).isFile();
  } catch {
    return false;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at += writeSync(file, bytes, at));
}
