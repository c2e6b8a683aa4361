import { Problem } from '../../../core/report/problem.js';
import { WORD } from './namespaces.js';
import { openPackage } from '../zip/openPackage.js';
import { packageReader, type PackageReader } from './packageReader.js';
import type { XmlHandler } from './streamXml.js';

/** Reads the elements of one part; of a part that is missing, none. */
type ReadPart = (handler: XmlHandler) => void;

/** The parts of a Word document that hold its text. */
export interface WordPackage {
  readonly document: ReadPart;
  readonly numbering: ReadPart;
  readonly styles: ReadPart;
}

/**
 * Opens a .docx file. Throws a `Problem` as `openPackage` does, and `damaged` where it has no document.
 */
export function openWord(bytes: Uint8Array): WordPackage {
  const reader = packageReader(openPackage(bytes));
  const document = linked(reader, '', 'officeDocument');
  if (document === undefined) throw new Problem('damaged');
  return {
    document: (handler) => reader.elements(document, WORD, handler),
    numbering: (handler) => readLinked(reader, document, 'numbering', handler),
    styles: (handler) => readLinked(reader, document, 'styles', handler),
  };
}

function readLinked(reader: PackageReader, from: string, type: string, handler: XmlHandler): void {
  const part = linked(reader, from, type);
  if (part !== undefined) reader.elements(part, WORD, handler);
}

function linked(reader: PackageReader, from: string, type: string): string | undefined {
  return reader.links(from).find((link) => link.type === type)?.part;
}
