import { encodingOf } from '../xml/decodeXml.js';

/** A spreadsheet in one XML text: XML Spreadsheet 2003, or flat OpenDocument. */
export type FlatKind = 'xmlTable' | 'fods';

/** So many bytes show the root, whose namespaces take some thousands. */
const BEGINNING = 20_000;
/** What may stand before the root: a declaration or an instruction, a comment. */
const BEFORE = /\s*(?:<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)/y;
/** A root of either kind, with its attributes. */
const ROOT = /<(?:[\w.-]+:)?(Workbook|document)(?=[\s>/])([^>]*)/y;

/** What the attributes of the root say, and what that makes the text. */
const KINDS: readonly (readonly [root: string, said: RegExp, kind: FlatKind])[] = [
  ['Workbook', /["']urn:schemas-microsoft-com:office:spreadsheet["']/, 'xmlTable'],
  ['document', /:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.spreadsheet/, 'fods'],
];

/** Which spreadsheet in one XML text the bytes are, by its root; undefined for any other. */
export function flatKind(bytes: Uint8Array): FlatKind | undefined {
  const beginning = beginningOf(bytes);
  const [, root, attributes = ''] = rootIn(beginning, endOfBefore(beginning)) ?? [];
  return KINDS.find(([name, said]) => name === root && said.test(attributes))?.[2];
}

/** The beginning as text; that of two bytes a character as such, any other with its markup in ASCII. */
function beginningOf(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding === 'utf-8' ? 'latin1' : encoding).decode(
    bytes.subarray(0, BEGINNING),
  );
  return text.replace(/^\u00ef\u00bb\u00bf/, '');
}

function endOfBefore(text: string): number {
  for (let at = 0; ;) {
    BEFORE.lastIndex = at;
    if (!BEFORE.test(text)) return at;
    at = BEFORE.lastIndex;
  }
}

/** The root from there on; behind a document type, which may have elements in quotes, the first that fits. */
function rootIn(text: string, from: number): RegExpExecArray | null {
  const start = /\S/.exec(text.slice(from));
  if (!start) return null;
  const at = from + start.index;
  ROOT.lastIndex = text.startsWith('<!DOCTYPE', at)
    ? text.search(/<(?:[\w.-]+:)?(?:Workbook|document)\s/)
    : at;
  return ROOT.lastIndex < 0 ? null : ROOT.exec(text);
}
