import { md5, sha1 } from '@noble/hashes/legacy.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { keyStream } from './rc4.js';

/** The key of each block of a stream. */
export type BlockKey = (block: number) => Uint8Array;

/** Excel locks a workbook that is only protected with this password, and asks nobody for it. */
const PASSWORD = Uint8Array.from([...'VelvetSweatshop'].flatMap((letter) => [letter.charCodeAt(0), 0]));

/** The version of a lock whose keys come of MD5, and that of one whose keys a provider makes. */
const [OF_MD5, OF_PROVIDER] = [1, 2];
const RC4 = 0x6801;
const SHA1 = 0x8004;

/** The keys of 40 bits have this many bytes, and so many with the zeros behind them. */
const [SHORT_KEY, PADDED_KEY] = [5, 16];
/** How often the salt is hashed in a row. */
const ROUNDS = 16;
/** The size of a salt, and of the text that shows whether a password is right. */
const SALT = 16;

/**
 * The keys of a stream that is locked with RC4 and the password of protected workbooks; undefined for one
 * with another password. `lock` is the record that says how it is locked ([MS-OFFCRYPTO] 2.3.5, 2.3.6).
 */
export function lockKeys(lock: DataView): BlockKey | undefined {
  const version = lock.getUint16(4, true);
  if (version === OF_MD5) return verified(keysOfMd5(bytesAt(lock, 6, SALT)), md5, lock, 22, 38);
  if (version !== OF_PROVIDER) return undefined;
  const header = 14;
  const [cipher, hash, bits] = [8, 12, 16].map((at) => lock.getUint32(header + at, true));
  if (cipher !== RC4 || hash !== SHA1 || bits === undefined) return undefined;
  const salt = header + lock.getUint32(10, true) + 4;
  const keys = keysOfProvider(bytesAt(lock, salt, SALT), bits);
  return verified(keys, sha1, lock, salt + SALT, salt + 2 * SALT + 4);
}

function keysOfMd5(salt: Uint8Array): BlockKey {
  const start = md5(PASSWORD).subarray(0, SHORT_KEY);
  const salted = Array.from({ length: ROUNDS }, () => [start, salt]).flat();
  const base = md5(concatBytes(...salted)).subarray(0, SHORT_KEY);
  return (block) => md5(concatBytes(base, numberBytes(block)));
}

function keysOfProvider(salt: Uint8Array, bits: number): BlockKey {
  const base = sha1(concatBytes(salt, PASSWORD));
  const size = bits === 0 ? SHORT_KEY : bits / 8;
  return (block) => {
    const key = sha1(concatBytes(base, numberBytes(block))).subarray(0, size);
    return size === SHORT_KEY ? concatBytes(key, new Uint8Array(PADDED_KEY - SHORT_KEY)) : key;
  };
}

/** The keys, where a text and its hash agree when the first of them opens both. */
function verified(
  keys: BlockKey,
  hash: (bytes: Uint8Array) => Uint8Array,
  lock: DataView,
  text: number,
  stated: number,
): BlockKey | undefined {
  const length = hash(new Uint8Array()).length;
  const locked = concatBytes(bytesAt(lock, text, SALT), bytesAt(lock, stated, length));
  const stream = keyStream(keys(0), locked.length);
  const open = locked.map((byte, at) => byte ^ (stream[at] ?? 0));
  const wanted = hash(open.subarray(0, SALT));
  return wanted.every((byte, at) => byte === open[SALT + at]) ? keys : undefined;
}

function bytesAt({ buffer, byteOffset, byteLength }: DataView, at: number, size: number): Uint8Array {
  if (at + size > byteLength) throw new RangeError('a lock that is cut');
  return new Uint8Array(buffer, byteOffset + at, size);
}

function numberBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
