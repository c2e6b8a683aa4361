import { viewOfBytes } from '../bytes/viewOfBytes.js';

/** The first bytes of a JPEG and of a PNG. */
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47];
/** Where a PNG says which colours it has, and the kinds without transparency of their own. */
const COLOUR_TYPE = 25;
const OPAQUE_TYPES: ReadonlySet<number> = new Set([0, 2, 3]);
const TRANSPARENCY = [...'tRNS'].map((letter) => letter.charCodeAt(0));
/** Where the picture begins, before which its transparency is stated. */
const PIXELS = [...'IDAT'].map((letter) => letter.charCodeAt(0));

/** True for a picture through which nothing is seen for certain: a JPEG, or a PNG without transparency. */
export function isOpaquePicture(bytes: Uint8Array): boolean {
  if (JPEG.every((byte, at) => bytes[at] === byte)) return true;
  if (!PNG.every((byte, at) => bytes[at] === byte)) return false;
  if (!OPAQUE_TYPES.has(bytes[COLOUR_TYPE] ?? -1)) return false;
  const view = viewOfBytes(bytes);
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    if (TRANSPARENCY.every((letter, place) => bytes[at + 4 + place] === letter)) return false;
    if (PIXELS.every((letter, place) => bytes[at + 4 + place] === letter)) return true;
  }
  return false;
}
