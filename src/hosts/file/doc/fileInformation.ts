import type { FlatNote } from '../../../core/read/opened/flatDocument.js';
import { Problem } from '../../../core/report/problem.js';

/** Where a structure stands in the stream of tables. */
export interface DocPlace {
  readonly at: number;
  readonly size: number;
}

/** The characters from one up to another. */
export interface DocRange {
  readonly from: number;
  readonly to: number;
}

/** What the head of a document says: where everything stands, and how long its parts are. */
export interface FileInformation {
  /** The name of the stream of tables. */
  readonly tables: string;
  /** The characters of the main text. */
  readonly text: number;
  /** What stands over and under the pages. */
  readonly margins: DocRange;
  /** Where the notes, the comments and the text of boxes stand. */
  readonly notes: Readonly<Record<FlatNote['of'], DocRange>>;
  readonly place: (structure: DocStructure) => DocPlace;
}

/** The structures that are read, by numbers in the head ([MS-DOC] 2.5.6). */
const STRUCTURES = {
  styles: 1,
  looks: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  lists: 73,
  listUses: 74,
} as const;

/** A structure that is read. */
export type DocStructure = keyof typeof STRUCTURES;

/** The first bytes of a document of Word 97 and later, and the oldest version that is read. */
const SIGNATURE = 0xa5ec;
const WORD_97 = 0xc1;
/** Flags in the head. */
const ENCRYPTED = 0x0100;
const SECOND_TABLES = 0x0200;
const OBFUSCATED = 0x8000;

/** Problems of a document that is of an older Word, or that cannot be read without guessing. */
export function oldWord(): Problem {
  return new Problem('foreignFile', { kind: 'oldWord' });
}

/** Reads the head of a document; throws a `Problem` `encrypted`, or that of an old document. */
export function readFileInformation(view: DataView): FileInformation {
  const flags = view.getUint16(0x0a, true);
  if (view.getUint16(0, true) !== SIGNATURE || view.getUint16(2, true) < WORD_97) throw oldWord();
  if ((flags & (ENCRYPTED | OBFUSCATED)) !== 0) throw new Problem('encrypted');
  // The lengths of the three blocks of numbers are the same in every version.
  if (view.getUint16(0x20, true) !== 14 || view.getUint16(0x3e, true) !== 22) throw oldWord();
  // The main text, footnotes, headers, macros, comments, endnotes and boxes stand one behind the other.
  let end = 0;
  const ranges = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at): DocRange => {
    const from = end;
    end += view.getInt32(at, true);
    return { from, to: end };
  });
  const [text, footnotes, margins, , comments, endnotes, boxes] = ranges as [
    ...[DocRange, DocRange, DocRange, DocRange],
    ...[DocRange, DocRange, DocRange],
  ];
  return {
    tables: (flags & SECOND_TABLES) === 0 ? '0Table' : '1Table',
    text: text.to,
    margins,
    notes: { footnotes, endnotes, comments, boxes },
    place: (structure) => {
      const at = 0x9a + 8 * STRUCTURES[structure];
      return { at: view.getUint32(at, true), size: view.getUint32(at + 4, true) };
    },
  };
}
