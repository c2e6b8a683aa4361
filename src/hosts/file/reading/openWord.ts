import { Problem } from '../../../core/report/problem.js';
import { WORD } from './namespaces.js';
import { openPackage } from '../zip/openPackage.js';
import { packageReader, type PackageReader } from './packageReader.js';
import type { XmlHandler } from './streamXml.js';

/** Reads the elements of one part; of a part that is missing, none. */
type ReadPart = (handler: XmlHandler) => void;

/** The parts of a Word document that hold its text. */
export type WordPackage = Readonly<Record<'document' | (typeof LINKED)[number], ReadPart>>;

/** The parts that a document leads to, by the types of its relationships. */
const LINKED = ['numbering', 'styles', 'footnotes', 'endnotes', 'comments'] as const;

/**
 * Opens a .docx file. Throws a `Problem` as `openPackage` does, and `damaged` where it has no document.
 */
export function openWord(bytes: Uint8Array): WordPackage {
  const reader = packageReader(openPackage(bytes));
  const document = linked(reader, '', 'officeDocument');
  if (document === undefined) throw new Problem('damaged');
  const parts = LINKED.map(
    (type) => [type, (handler: XmlHandler) => readLinked(reader, document, type, handler)] as const,
  );
  return {
    document: (handler) => reader.elements(document, WORD, handler),
    ...(Object.fromEntries(parts) as Record<(typeof LINKED)[number], ReadPart>),
  };
}

function readLinked(reader: PackageReader, from: string, type: string, handler: XmlHandler): void {
  const part = linked(reader, from, type);
  if (part !== undefined) reader.elements(part, WORD, handler);
}

function linked(reader: PackageReader, from: string, type: string): string | undefined {
  return reader.links(from).find((link) => link.type === type)?.part;
}
