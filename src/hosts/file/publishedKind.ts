import { kindOfFile } from './bytes/kindOfFile.js';
import { openCompoundFile } from './other/compoundFile.js';
import { inflateEntry } from './zip/inflateEntry.js';
import { listedType } from './zip/listedType.js';
import { entriesIfRead, type ZipEntry } from './zip/zipDirectory.js';

/** What a published report is kept as, where that is not text. */
export type PublishedKind = 'word' | 'oldWord' | 'richText' | 'openText' | 'pdf' | 'ofd';

/** The type that a text document of OpenDocument states of itself, templates too; no type is longer. */
const OPEN_TEXT = 'application/vnd.oasis.opendocument.text';
const LONGEST_TYPE = 200;

/** So many bytes before the mark of a PDF are passed over, as its readers do. */
const PDF_REACH = 1024;

/** The published form of the bytes by their content, whatever the file's name; undefined for any other. */
export function publishedKind(bytes: Uint8Array): PublishedKind | undefined {
  const kind = kindOfFile(bytes);
  if (kind === 'package') return kindOfPackage(bytes);
  if (kind === 'compound') return isOldDocument(bytes) ? 'oldWord' : undefined;
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_REACH));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(beginning)) return 'richText';
  return beginning.includes('%PDF-') ? 'pdf' : undefined;
}

function kindOfPackage(bytes: Uint8Array): PublishedKind | undefined {
  const entries = entriesIfRead(bytes) ?? [];
  const type = entries.find(({ name }) => name === 'mimetype');
  if (type ? isOpenText(bytes, type) : listedType(bytes, entries).startsWith(OPEN_TEXT)) return 'openText';
  if (entries.some(({ name }) => /^\/?ofd\.xml$/i.test(name))) return 'ofd';
  return entries.some(isDocument) ? 'word' : undefined;
}

/** True for a text document of OpenDocument; what cannot be unpacked is told by the reader of others. */
function isOpenText(bytes: Uint8Array, type: ZipEntry): boolean {
  if (type.size > LONGEST_TYPE) return false;
  try {
    return new TextDecoder().decode(inflateEntry(bytes, type)).startsWith(OPEN_TEXT);
  } catch {
    return false;
  }
}

/** True for a document of Word before 2007 or of WPS, and not for a workbook in which one is embedded. */
function isOldDocument(bytes: Uint8Array): boolean {
  try {
    const { names } = openCompoundFile(bytes);
    return names.includes('WordDocument') && !names.includes('EncryptedPackage');
  } catch {
    return false;
  }
}

function isDocument({ name }: ZipEntry): boolean {
  return /^word\/document\d*\.xml$/i.test(name);
}
