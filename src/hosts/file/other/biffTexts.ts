import { biffRecords } from './biffSheets.js';
import type { RunText } from './binaryRuns.js';
import { CONTINUE, END } from './biffTypes.js';

const TEXTS = 0x00fc;
/** What the flags of a text say: two bytes a character, more behind it, and runs with fonts of their own. */
const [WIDE, EXTENDED, RICH] = [0x01, 0x04, 0x08];

/** Reads the contents of a record that goes on in others. */
interface BiffCursor {
  readonly isAtEnd: () => boolean;
  readonly byte: () => number;
  readonly short: () => number;
  readonly skip: (bytes: number) => void;
  /** So many characters, empty where they are passed over. Each further record says how wide they are. */
  readonly characters: (count: number, isWide: boolean, isKept: boolean) => string;
}

/**
 * The shared texts of an .xls file some of whose characters have a font of their own, by their numbers
 * ([MS-XLS] 2.4.265, 2.5.293); undefined where they cannot be told apart. `stream` is the workbook stream.
 */
export function biffTexts(stream: Uint8Array): ReadonlyMap<number, RunText> | undefined {
  const pieces: DataView[] = [];
  for (const { type, contents } of biffRecords(stream)) {
    if (type === TEXTS || (type === CONTINUE && pieces.length > 0)) pieces.push(contents);
    else if (pieces.length > 0 || type === END) break;
  }
  const found = new Map<number, RunText>();
  const [first] = pieces;
  if (!first || first.byteLength < 8) return found;
  const cursor = cursorOver(pieces);
  cursor.skip(8);
  for (let at = 0; at < first.getUint32(4, true); at += 1) {
    if (cursor.isAtEnd()) return undefined;
    const text = textAt(cursor);
    if (text) found.set(at, text);
  }
  return found;
}

/** The next text; undefined where it has no runs. */
function textAt(cursor: BiffCursor): RunText | undefined {
  const [length, flags] = [cursor.short(), cursor.byte()];
  const count = flags & RICH ? cursor.short() : 0;
  const more = flags & EXTENDED ? cursor.short() + cursor.short() * 0x1_0000 : 0;
  const text = cursor.characters(length, (flags & WIDE) > 0, count > 0);
  const runs = Array.from({ length: cursor.isAtEnd() ? 0 : count }, () => ({
    from: cursor.short(),
    font: cursor.short(),
  }));
  cursor.skip(more);
  return count > 0 ? { text, runs } : undefined;
}

function cursorOver(pieces: readonly DataView[]): BiffCursor {
  let [piece, at] = [0, 0];
  const roomIn = () => (pieces[piece]?.byteLength ?? 0) - at;
  const settle = () => {
    while (piece < pieces.length && roomIn() <= 0) [piece, at] = [piece + 1, 0];
  };
  const byte = () => {
    settle();
    const found = pieces[piece]?.getUint8(at) ?? 0;
    at += 1;
    return found;
  };
  return {
    isAtEnd: () => {
      settle();
      return piece >= pieces.length;
    },
    byte,
    short: () => byte() + byte() * 0x100,
    skip: (bytes) => {
      for (let left = bytes; left > 0 && piece < pieces.length; settle()) {
        const taken = Math.min(left, roomIn());
        [at, left] = [at + taken, left - taken];
      }
    },
    characters: (count, isWide, isKept) => {
      let [text, width] = ['', isWide ? 2 : 1];
      for (let left = count; left > 0 && piece < pieces.length;) {
        const taken = Math.min(left, Math.floor(roomIn() / width));
        const own = pieces[piece];
        if (isKept && own) text += charactersIn(own, at, taken, width);
        [at, left] = [at + taken * width, left - taken];
        if (left === 0) break;
        [piece, at] = [piece + 1, 0];
        width = byte() & WIDE ? 2 : 1;
      }
      return text;
    },
  };
}

function charactersIn(view: DataView, from: number, count: number, width: number): string {
  let text = '';
  for (let at = from; at < from + count * width; at += width)
    text += String.fromCharCode(width === 2 ? view.getUint16(at, true) : view.getUint8(at));
  return text;
}
