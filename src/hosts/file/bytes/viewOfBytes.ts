/** The bytes between two places, to read numbers from; throws a RangeError where there are not so many. */
export function viewOfBytes(bytes: Uint8Array, from = 0, to = bytes.length): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + from, to - from);
}
