/** The reversed polynomial of CRC-32 in zip files (ISO 3309). */
const POLYNOMIAL = 0xedb88320;

/** The remainder of each byte value, and of each followed by one, two and three zero bytes. */
const [REMAINDERS, BEFORE_ONE, BEFORE_TWO, BEFORE_THREE] = remainderTables();

/** The CRC-32 of bytes as zip files state it, from 0 to 2^32 - 1; four bytes are taken at a time. */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  let crc = 0xffffffff;
  for (let at = 0; at < whole; at += 4) {
    crc ^= byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8);
    crc ^= (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    crc =
      remainder(BEFORE_THREE, crc) ^
      remainder(BEFORE_TWO, crc >>> 8) ^
      remainder(BEFORE_ONE, crc >>> 16) ^
      remainder(REMAINDERS, crc >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1)
    crc = (crc >>> 8) ^ remainder(REMAINDERS, crc ^ byteAt(bytes, at));
  return (crc ^ 0xffffffff) >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function remainder(table: Uint32Array, value: number): number {
  return table[value & 0xff] as number;
}

function remainderTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
    return rest;
  });
  const beforeZero = (table: Uint32Array) => table.map((rest) => (rest >>> 8) ^ remainder(first, rest));
  const second = beforeZero(first);
  const third = beforeZero(second);
  return [first, second, third, beforeZero(third)];
}
