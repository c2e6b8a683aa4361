import type { ListLevel, NumberedLists } from '../../../core/read/opened/numberedLists.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import type { DocPlace } from './fileInformation.js';

/** The lists of a document by the numbers that its paragraphs give them. */
export interface DocLists extends NumberedLists {
  /** The level of a list that is that of a style; 0 where none is. */
  readonly levelOfStyle: (list: number, style: number) => number;
}

/** A kind of list: its levels, and the styles that are on them. */
interface DocListKind {
  readonly levels: readonly ListLevel[];
  readonly styles: readonly number[];
}

/** A list: its kind, and the levels on which it begins anew. */
interface DocListUse {
  readonly kind: number;
  readonly restarts: ReadonlyMap<number, number>;
}

/** The numerals of lists by their codes ([MS-OSHARED] 2.2.1.3). */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  39: 'chineseCountingThousand',
};
const LEVELS = 9;
/** The most lists of a document. */
const MOST_LISTS = 2000;
/** The sizes of what stands for a kind of list, a level and a list. */
const [KIND, LEVEL, USE] = [28, 28, 16] as const;

/** Reads the lists of a document from its stream of tables; throws a RangeError where they are cut. */
export function readDocLists(tables: Uint8Array, lists: DocPlace, uses: DocPlace): DocLists {
  const view = viewOfBytes(tables);
  const kinds = lists.size > 0 ? readKinds(view, lists) : new Map<number, DocListKind>();
  const used = uses.size > 0 ? readUses(view, uses.at) : [];
  const useOf = (list: string) => used[Number(list) - 1];
  const kindOf = (list: string) => kinds.get(useOf(list)?.kind ?? 0);
  return {
    levelsOf: (list) => kindOf(list)?.levels ?? [],
    sequenceOf: (list) => String(useOf(list)?.kind ?? ''),
    restartOf: (list, level) => useOf(list)?.restarts.get(level) ?? -1,
    levelOfStyle: (list, style) => Math.max(0, kindOf(String(list))?.styles.indexOf(style) ?? 0),
  };
}

function readKinds(view: DataView, { at, size }: DocPlace): ReadonlyMap<number, DocListKind> {
  const count = Math.min(view.getUint16(at, true), MOST_LISTS);
  const kinds = new Map<number, DocListKind>();
  let next = at + size;
  for (let index = 0; index < count; index += 1) {
    const from = at + 2 + KIND * index;
    const isSimple = (view.getUint8(from + 26) & 1) === 1;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const read = readLevel(view, next);
      levels.push(read.level);
      next = read.end;
    }
    const styles = Array.from({ length: LEVELS }, (_, level) => view.getUint16(from + 8 + 2 * level, true));
    kinds.set(view.getInt32(from, true), { levels, styles });
  }
  return kinds;
}

function readLevel(view: DataView, at: number): { readonly level: ListLevel; readonly end: number } {
  const from = at + LEVEL + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(from, true);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const code = view.getUint16(from + 2 + 2 * index, true);
    // The number of a level stands as the level.
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const format = FORMATS[view.getUint8(at + 4)] ?? '';
  return { level: { start: view.getInt32(at, true), format, text }, end: from + 2 + 2 * length };
}

function readUses(view: DataView, at: number): readonly DocListUse[] {
  const count = Math.min(view.getUint32(at, true), MOST_LISTS);
  let next = at + 4 + USE * count;
  return Array.from({ length: count }, (_, index) => {
    const from = at + 4 + USE * index;
    const restarts = new Map<number, number>();
    next += 4;
    for (let left = view.getUint8(from + 12); left > 0; left -= 1) {
      const flags = view.getUint32(next + 4, true);
      if ((flags & 0x10) !== 0) restarts.set(flags & 0xf, view.getInt32(next, true));
      next += 8;
      // A level that is set anew stands behind; its first number holds.
      if ((flags & 0x20) === 0) continue;
      const { level, end } = readLevel(view, next);
      restarts.set(flags & 0xf, level.start);
      next = end;
    }
    return { kind: view.getInt32(from, true), restarts };
  });
}
