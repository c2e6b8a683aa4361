import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { xmlTree, type Element } from '../xmlTree.js';

/** What a format made, read back: all its text in order, and the structure around it without any text. */
export interface Made {
  readonly text: string;
  readonly structure: string;
}

/** How a format is read back, by its media type. A new format needs a line here. */
const readers: Readonly<Record<string, (made: string, bytes: Uint8Array) => Made>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (_made, bytes) => {
    const elements = allIn(xmlTree(documentOf(bytes)));
    return {
      text: elements.flatMap(({ name, text }) => (name === 'w:t' ? text : [])).join('\n'),
      // A line end within a text makes a run of its own, and no structure.
      structure: elements
        .map(({ name }) => name)
        .join(' ')
        .replace(/ w:r w:br w:t/g, ''),
    };
  },
  'text/plain': (made) => ({ text: made, structure: '' }),
  'text/html': (made) => {
    const nodes = nodesIn(parse(made));
    return {
      text: nodes.flatMap((node) => ('value' in node ? node.value : [])).join('\n'),
      structure: nodes.flatMap((node) => ('tagName' in node ? node.tagName : [])).join(' '),
    };
  },
  'application/json': (made) => {
    const strings: string[] = [];
    const keep = (_key: string, value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) return value;
      strings.push(String(value));
      return 0;
    };
    return { structure: JSON.stringify(JSON.parse(made), keep), text: strings.join('\n') };
  },
  'text/csv': (made) => {
    const rows = parseCsv(made);
    return { text: rows.flat().join('\n'), structure: rows.map((row) => row.length).join(' ') };
  },
};

/** The fields of a file by RFC 4180: rows end in CR LF, quotes within quoted fields are doubled. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Reads back what a format of that media type made. Throws a `RangeError` for a type without a reader. */
export function readMade(made: string | Uint8Array, type: string): Made {
  const read = readers[type.split(';')[0] ?? ''];
  if (!read) throw new RangeError(`say in test/exports/readMade.ts how to read ${type}`);
  return typeof made === 'string' ? read(made, new Uint8Array()) : read('', made);
}

/** A part of a document of Word as text: its running text unless another one is named. */
export function documentOf(bytes: Uint8Array, part = 'word/document.xml'): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
}

function allIn(element: Element): readonly Element[] {
  return element.children.flatMap((child) => [child, ...allIn(child)]);
}

function nodesIn(node: Tree.ParentNode): readonly Tree.ChildNode[] {
  return node.childNodes.flatMap((child) => [child, ...('childNodes' in child ? nodesIn(child) : [])]);
}
