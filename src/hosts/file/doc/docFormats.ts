import { viewOfBytes } from '../bytes/viewOfBytes.js';
import type { DocLists } from './docLists.js';
import { readDocStyles } from './docStyles.js';
import { formatRuns } from './formatRuns.js';
import { oldWord, type FileInformation } from './fileInformation.js';
import { readParagraph, type DocParagraph } from './paragraph.js';
import type { DocPieceOfText } from './pieceTable.js';
import { readProperties, type DocProperties } from './properties.js';
import { readLook, type TextLook } from './textLook.js';

/** Tells how the text and the paragraph at a place in the file are set. */
export interface DocFormats {
  readonly lookAt: (at: number, piece: DocPieceOfText) => LookedUp;
  readonly paragraphAt: (at: number, piece: DocPieceOfText) => DocParagraph;
}

/** The look of a text, and where in the file it ends. */
export interface LookedUp {
  readonly look: TextLook;
  readonly end: number;
}

/** Properties that are too long for their page stand in the stream of data, at this place. */
const ELSEWHERE: ReadonlySet<number> = new Set([0x6645, 0x6646]);

/** Reads the formats of a document. */
export function docFormats(
  word: Uint8Array,
  tables: Uint8Array,
  data: Uint8Array,
  { place }: FileInformation,
  lists: DocLists,
): DocFormats {
  const looks = formatRuns(word, tables, place('looks'), 'looks');
  const paragraphs = formatRuns(word, tables, place('paragraphs'), 'paragraphs');
  const styles = readDocStyles(tables, place('styles'));
  const looksIn = new Map<number, ReturnType<typeof kept<TextLook>>>();
  const lookIn = (style: number) => {
    const found =
      looksIn.get(style) ??
      kept((bytes, changes) =>
        readLook(styles.looksOf(style), [...readProperties(bytes), ...changes], styles.looksOf),
      );
    looksIn.set(style, found);
    return found;
  };
  const paragraphOf = kept((bytes, changes) => {
    const own = bytes.length > 2 ? readProperties(bytes.subarray(2)) : [];
    const paragraph = readParagraph([...own.flatMap((each) => elsewhere(each, data)), ...changes]);
    const style = styleOf(bytes);
    if (paragraph.list !== undefined) return paragraph;
    const { list = 0, level } = styles.listOf(style) ?? {};
    return { ...paragraph, list, level: paragraph.level ?? level ?? lists.levelOfStyle(list, style) };
  });
  return {
    lookAt: (at, { changes }) => {
      const [own, around] = [looks(at), paragraphs(at)];
      const look = lookIn(styleOf(around.properties))(own.properties, changes);
      return { look, end: Math.min(own.end, around.end) };
    },
    paragraphAt: (at, { changes }) => paragraphOf(paragraphs(at).properties, changes),
  };
}

/** The number of the style of a paragraph, which stands before its properties. */
function styleOf(bytes: Uint8Array): number {
  return bytes.length >= 2 ? viewOfBytes(bytes).getUint16(0, true) : 0;
}

/** Works out what properties say once; the same bytes are the same object each time. */
function kept<Meaning>(
  read: (bytes: Uint8Array, changes: DocProperties) => Meaning,
): (bytes: Uint8Array, changes: DocProperties) => Meaning {
  const known = new WeakMap<Uint8Array, { readonly changes: DocProperties; readonly meaning: Meaning }>();
  return (bytes, changes) => {
    const found = known.get(bytes);
    if (found && (found.changes === changes || found.changes.length + changes.length === 0))
      return found.meaning;
    const meaning = read(bytes, changes);
    known.set(bytes, { changes, meaning });
    return meaning;
  };
}

/** A property, or those that it says stand in the stream of data. */
function elsewhere(property: DocProperties[number], data: Uint8Array): DocProperties {
  if (!ELSEWHERE.has(property.code)) return [property];
  const at = property.value.getUint32(0, true);
  if (at + 2 > data.length) throw oldWord();
  const from = at + 2;
  return readProperties(data.subarray(from, from + viewOfBytes(data).getUint16(at, true)));
}
