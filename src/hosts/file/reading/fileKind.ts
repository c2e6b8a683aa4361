import { Problem } from '../../../core/report/problem.js';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What the directory of an OLE2 file calls its streams, and what that makes the file. */
const STREAMS = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'oldExcel'],
  ['Book', 'oldExcel'],
] as const;

/** The names in an OLE2 directory stand 128 bytes apart. */
const STREAM_STEP = 128;

/**
 * Refuses bytes that do not begin like a zip: `oldExcel` for .xls, `encrypted` for an .xlsx with a password
 * (both are OLE2 files), `notWorkbook` for another OLE2 file such as .doc, `notZip` for all else.
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (startsWith(bytes, 0, ZIP)) return;
  if (!startsWith(bytes, 0, OLE)) throw new Problem('notZip');
  const stream = STREAMS.find(([name]) => hasStream(bytes, name));
  throw new Problem(stream?.[1] ?? 'notWorkbook');
}

function hasStream(bytes: Uint8Array, name: string): boolean {
  const utf16 = [...name, '\0'].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 512; at < bytes.length; at += STREAM_STEP) if (startsWith(bytes, at, utf16)) return true;
  return false;
}

function startsWith(bytes: Uint8Array, at: number, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}
