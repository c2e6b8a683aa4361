/** What a file is by its first bytes: a zip, an OLE2 compound file, or anything else. */
type FileKind = 'package' | 'compound' | 'text';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What the directory of a compound file calls its streams, and what each makes the file. */
const STREAMS = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'oldExcel'],
  ['Book', 'oldExcel'],
] as const;

/** Where the directory of a compound file may begin: after the header. */
const HEADER_SIZE = 512;

/** The size of one directory entry; an entry begins with the name of its stream. */
const ENTRY_SIZE = 128;

/**
 * Tells what a file is by its content, whatever its name. `text` is whatever is neither a zip nor a compound
 * file; whether it can be read as text is for its reader to find out.
 */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0, ZIP)) return 'package';
  return startsWith(bytes, 0, OLE) ? 'compound' : 'text';
}

/**
 * Why a compound file cannot be read: `encrypted` for an .xlsx with a password, `oldExcel` for an .xls,
 * `notWorkbook` for any other, such as a .doc.
 */
export function problemOfCompound(bytes: Uint8Array): 'encrypted' | 'oldExcel' | 'notWorkbook' {
  return STREAMS.find(([name]) => hasStream(bytes, name))?.[1] ?? 'notWorkbook';
}

function hasStream(bytes: Uint8Array, name: string): boolean {
  const utf16 = [...name, '\0'].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = HEADER_SIZE; at < bytes.length; at += ENTRY_SIZE)
    if (startsWith(bytes, at, utf16)) return true;
  return false;
}

function startsWith(bytes: Uint8Array, at: number, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}
