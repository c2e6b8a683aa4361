import type { FlatStep } from '../../../core/read/opened/flatDocument.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { oldWord } from './fileInformation.js';
import { BY_DEFAULT } from './wordNumbers.js';

/** Kinds of fields of forms ([MS-DOC] 2.9.78): text, a box to tick, a list. */
const TEXT = 0;
const LIST = 2;
/** Entries of a list are in UTF-16, the count of them behind this number. */
const WIDE = 0xffff;
const MOST_ENTRIES = 1000;

/** The version of what a field of a form holds; that of a link, which stands there too, is another one. */
const VERSION = 0xffffffff;

/** Reads from the stream of data what the field of a form holds; throws a RangeError where that is cut. */
export function readFormData(data: Uint8Array, at: number): readonly FlatStep[] {
  const view = viewOfBytes(data.subarray(at));
  // Behind the head stand a version, flags and two lengths, then texts and numbers.
  let next = view.getUint16(4, true);
  if (next + 4 > view.byteLength || view.getUint32(next, true) !== VERSION) return [];
  next += 4;
  const flags = view.getUint16(next, true);
  const [kind, chosen] = [flags & 3, (flags >> 2) & 31];
  next += 6;
  const passText = () => {
    next += 2 + 2 * view.getUint16(next, true) + 2;
  };
  passText();
  if (kind === TEXT) return [];
  const otherwise = view.getUint16(next, true);
  next += 2;
  for (let texts = 5; texts > 0; texts -= 1) passText();
  const value = String(chosen === BY_DEFAULT ? otherwise : chosen);
  return [
    ...(['result', 'checked'] as const).map((name) => ({ kind: 'form' as const, name, value })),
    ...(kind === LIST ? entriesAt(view, next) : []),
  ];
}

function entriesAt(view: DataView, at: number): readonly FlatStep[] {
  const count = view.getUint16(at + 2, true);
  if (view.getUint16(at, true) !== WIDE || count > MOST_ENTRIES) throw oldWord();
  let next = at + 6;
  return Array.from({ length: count }, () => {
    const length = view.getUint16(next, true);
    const codes = Array.from({ length }, (_, index) => view.getUint16(next + 2 + 2 * index, true));
    next += 2 + 2 * length;
    return { kind: 'form', name: 'listEntry', value: String.fromCharCode(...codes) };
  });
}
