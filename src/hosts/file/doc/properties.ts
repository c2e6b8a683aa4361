import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { oldWord } from './fileInformation.js';

/** Properties of a text or of a paragraph: each its code and what it is set to. */
export type DocProperties = readonly DocProperty[];

/** One property ([MS-DOC] calls it a sprm). */
export interface DocProperty {
  readonly code: number;
  readonly value: DataView;
}

/** The places of the cells of a row: its size takes two bytes. */
export const ROW_CELLS = 0xd608;
/** Tabs of a paragraph: a size of 255 says that it must be worked out. */
const TABS = 0xc615;

/** The bytes of a value by the highest three bits of the code; 0 where the value says its own size. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Reads a list of properties; throws a `Problem` where it is cut. */
export function readProperties(bytes: Uint8Array): DocProperties {
  const view = viewOfBytes(bytes);
  const found: DocProperty[] = [];
  // A last odd byte fills a list up.
  for (let at = 0; at + 2 < bytes.length;) {
    const code = view.getUint16(at, true);
    const [from, size] = placeOfValue(view, code, at + 2);
    if (size < 0 || from + size > bytes.length) throw oldWord();
    found.push({ code, value: viewOfBytes(bytes, from, from + size) });
    at = from + size;
  }
  return found;
}

function placeOfValue(view: DataView, code: number, at: number): readonly [from: number, size: number] {
  const fixed = SIZES[code >> 13] ?? 0;
  if (fixed > 0) return [at, fixed];
  if (code === ROW_CELLS) return at + 2 > view.byteLength ? [at, -1] : [at + 2, view.getUint16(at, true) - 1];
  const size = view.getUint8(at);
  return code === TABS && size === 255 ? [at + 1, -1] : [at + 1, size];
}
