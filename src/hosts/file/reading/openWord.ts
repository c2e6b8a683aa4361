import type { WordHandler, WordParts } from '../../../core/read/opened/wordParts.js';
import { Problem } from '../../../core/report/problem.js';
import { ANY, WORD } from './namespaces.js';
import { openPackage } from '../zip/openPackage.js';
import { packageReader, type PackageReader } from './packageReader.js';

/**
 * Opens a .docx file. Throws a `Problem` as `openPackage` does, and `damaged` where it has no document.
 */
export function openWord(bytes: Uint8Array): WordParts {
  const reader = packageReader(openPackage(bytes));
  const document = linked(reader, '', 'officeDocument');
  if (document === undefined) throw new Problem('damaged');
  /** Reads the part that the document leads to by a relationship of such a type. */
  const readLinked = (type: string) => (handler: WordHandler) => {
    const part = linked(reader, document, type);
    if (part !== undefined) reader.elements(part, WORD, handler);
  };
  return {
    document: (handler) => reader.elements(document, WORD, handler),
    numbering: readLinked('numbering'),
    styles: readLinked('styles'),
    footnotes: readLinked('footnotes'),
    endnotes: readLinked('endnotes'),
    comments: readLinked('comments'),
    settings: readLinked('settings'),
    data: (id, handler) => readData(reader, document, id, handler),
    linked: (id, handler) => {
      const link = reader.links(document).find((each) => each.id === id);
      if (link) reader.elements(link.part, WORD, handler);
    },
  };
}

/** Reads the parts of data of that id, or all of them where it is empty; a broken one has nothing. */
function readData(reader: PackageReader, document: string, id: string, handler: WordHandler): void {
  const isAsked = (part: string) => {
    const of = linked(reader, part, 'customXmlProps');
    let found = id === '';
    if (!found && of !== undefined)
      reader.elements(of, ANY, {
        open: (_, attributes) => {
          found ||= attributes.prefixed('itemID')?.toLowerCase() === id.toLowerCase();
        },
        text: () => undefined,
        close: () => undefined,
      });
    return found;
  };
  for (const { type, part } of reader.links(document)) {
    if (type !== 'customXml') continue;
    try {
      if (isAsked(part)) reader.elements(part, ANY, handler);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}

function linked(reader: PackageReader, from: string, type: string): string | undefined {
  return reader.links(from).find((link) => link.type === type)?.part;
}
