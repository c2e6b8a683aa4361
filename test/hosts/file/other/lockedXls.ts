import { createHash } from 'node:crypto';
import { biffRecords } from '../../../../src/hosts/file/other/biffSheets.js';
import { keyStream } from '../../../../src/hosts/file/other/rc4.js';
import { bareXls, long, short, type HandRecord } from './biffByHand.js';

/**
 * How an .xls is locked: obfuscated, with RC4 and MD5, or with RC4 of a provider whose keys have so many
 * bits; 0 stands for 40.
 */
export type Lock = 'obfuscated' | 'md5' | 0 | 40 | 128;

const SALT = Buffer.from('0123456789abcdef');
const TEXT = Buffer.from('fedcba9876543210');
const hash = (name: 'md5' | 'sha1', ...parts: readonly Uint8Array[]) =>
  createHash(name).update(Buffer.concat(parts)).digest();

/** What obfuscation makes of VelvetSweatshop; SheetJS and officecrypto-tool make the same of it. */
const MIXED_IN = Buffer.from('876b9ae21ee305621e699660986e9404', 'hex');

/** The key of a block of a stream that is locked with a password. */
function keyOf(lock: Exclude<Lock, 'obfuscated'>, password: string, block: number): Uint8Array {
  const [word, number] = [Buffer.from(password, 'utf16le'), Buffer.from(long(block))];
  if (lock === 'md5') {
    const start = hash('md5', word).subarray(0, 5);
    const base = hash('md5', ...Array<readonly Uint8Array[]>(16).fill([start, SALT]).flat());
    return hash('md5', base.subarray(0, 5), number);
  }
  const key = hash('sha1', hash('sha1', SALT, word), number).subarray(0, (lock || 40) / 8);
  return lock <= 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
}

/** The record that says how a stream is locked. */
function lockRecord(lock: Lock, password: string): HandRecord {
  if (lock === 'obfuscated') return [0x002f, [...short(0), ...short(0xb359), ...short(0x9a0a)]];
  const both = Buffer.concat([TEXT, hash(lock === 'md5' ? 'md5' : 'sha1', TEXT)]);
  const stream = keyStream(keyOf(lock, password, 0), both.length);
  const locked = [...both].map((byte, at) => byte ^ stream[at]!);
  if (lock === 'md5') return [0x002f, [...short(1), ...short(1), ...short(1), ...SALT, ...locked]];
  const name = [...Buffer.from('Provider\0', 'utf16le')];
  const header = [4, 0, 0x6801, 0x8004, lock, 1, 0, 0].flatMap(long);
  return [
    0x002f,
    [
      ...[...short(1), ...short(2), ...short(2), ...long(4), ...long(header.length + name.length)],
      ...[...header, ...name, ...long(16), ...SALT],
      ...[...locked.slice(0, 16), ...long(20), ...locked.slice(16)],
    ],
  ];
}

/**
 * A bare .xls stream with one sheet of these records, locked with a password; left out, with that of
 * protected workbooks.
 */
export function lockedXls(
  records: readonly HandRecord[],
  texts: readonly (readonly number[])[],
  lock: Lock,
  password = 'VelvetSweatshop',
): Uint8Array {
  const open = bareXls(records, texts, { more: [lockRecord(lock, password)] });
  const locked = open.slice();
  for (const { type, at, contents } of biffRecords(open)) {
    if (type === 0x0809 || type === 0x002f) continue;
    const end = at + 4 + contents.byteLength;
    for (let place = type === 0x0085 ? at + 8 : at + 4; place < end; place += 1)
      locked[place] = lockByte(open[place]!, place, end - at - 4, lock, password);
  }
  return locked;
}

function lockByte(byte: number, at: number, size: number, lock: Lock, password: string): number {
  if (lock === 'obfuscated') return ((byte >> 3) | ((byte << 5) & 0xff)) ^ MIXED_IN[(at + size) % 16]!;
  return byte ^ keyStream(keyOf(lock, password, Math.floor(at / 1024)), 1024)[at % 1024]!;
}
