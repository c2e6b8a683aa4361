import { zipSync } from 'fflate';
import type { Random } from '../../bench/random.js';
import { pick } from './mutateXml.js';

/** The parts of a package by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A package with one part removed, renamed, doubled, emptied, cut or exchanged with another. */
export function mutateParts(files: Files, random: Random): Files {
  const names = Object.keys(files);
  const [name, other] = [pick(names, random), pick(names, random)];
  const part = files[name]!;
  const { [name]: _, ...rest } = files;
  const ways: readonly (() => Files)[] = [
    () => rest,
    () => ({ ...rest, [`${name}x`]: part }),
    () => ({ ...rest, [name.toUpperCase()]: part }),
    () => ({ ...files, [name.toUpperCase()]: files[other]! }),
    () => ({ ...files, [name]: files[other]!, [other]: part }),
    () => ({ ...files, [name]: new Uint8Array() }),
    () => ({ ...files, [name]: part.subarray(0, random.below(part.length + 1)) }),
    () => ({ ...files, [name]: Uint8Array.of(0xff, 0xfe, ...part) }),
    () => ({ ...files, [name]: withByte(part, random) }),
  ];
  return pick(ways, random)();
}

/** The zip of a package with bytes changed, removed, repeated or cut off. */
export function mutateBytes(files: Files, random: Random): Uint8Array {
  const bytes = zipSync(files, { level: pick([0, 1], random) });
  const [from, length] = [random.below(bytes.length), random.below(40)];
  const records = recordsIn(bytes);
  const ways: readonly (() => Uint8Array)[] = [
    () => withByte(bytes, random),
    () => withByte(bytes, random),
    () => withBit(bytes, pick(records, random) + random.below(46), random),
    () => withBit(bytes, pick(records, random) + random.below(46), random),
    () => bytes.subarray(0, from),
    () => joined(bytes.subarray(0, from), bytes.subarray(from + length)),
    () => joined(bytes.subarray(0, from + length), bytes.subarray(from)),
    () => joined(bytes.subarray(0, from), new Uint8Array(length), bytes.subarray(from)),
  ];
  return pick(ways, random)();
}

function withByte(bytes: Uint8Array, random: Random): Uint8Array {
  return withBit(bytes, random.below(bytes.length), random);
}

function withBit(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  const changed = bytes.slice();
  const place = Math.min(at, changed.length - 1);
  if (place >= 0) changed[place] = changed[place]! ^ (1 << random.below(8));
  return changed;
}

/** Where the records of a zip begin: headers of parts, entries of the directory, the end. */
function recordsIn(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if ([0x04034b50, 0x02014b50, 0x06054b50].includes(view.getUint32(at, true))) found.push(at);
  return found;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
