/** The signatures of a zip: the entry of its list, and the end of the list. */
const [LISTED, END] = [0x02014b50, 0x06054b50];
/** The time and the date of an entry: midnight of 1 January 1980, the first that a zip can say. */
const FIRST = 0x00210000;

/**
 * A zip whose entries all have the first date that a zip can say, so that the same entries give the same
 * bytes. The zip is one that fflate has written: with one list of entries at its end and no comment.
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (view.getUint32(end, true) !== END) throw new RangeError('no list of entries where one is expected');
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === LISTED) {
    view.setUint32(at + 12, FIRST, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
