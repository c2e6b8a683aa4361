import { Problem } from '../../../core/report/problem.js';
import { entriesIfRead } from '../zip/zipDirectory.js';
import { listedType } from '../zip/listedType.js';
import { kindOfFile } from '../bytes/kindOfFile.js';
import { openCompoundFile } from './compoundFile.js';
import { flatKind, type FlatKind } from './flatKind.js';
import { unpackEntries } from './unpackEntries.js';

/** A spreadsheet that is no .xlsx: an .xls in a compound file or bare, an .xlsb, an .ods, an XML text. */
export type OtherKind = 'xls' | 'bareXls' | 'xlsb' | 'ods' | FlatKind;

/** The streams of compound files of other programs, and what these are. */
const STREAMS = [
  ['WordDocument', 'oldWord'],
  ['PowerPoint Document', 'slides'],
  ['__properties_version1.0', 'mail'],
] as const;

/** The parts of packages of other programs, and what these are. */
const PARTS = [
  [/^word\//i, 'word'],
  [/^ppt\//i, 'slides'],
  [/^ofd\.xml$/i, 'ofd'],
  [/^uof\.xml$/i, 'uof'],
  [/^index\/[^/]+\.iwa$|^index\.(?:zip|numbers)$/i, 'iWork'],
] as const;

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/**
 * Which other spreadsheet the bytes are, by their content, whatever the file's name; undefined where they are
 * none, such as an .xlsx or a text. Throws a `Problem`: `foreignFile` for a file of another program,
 * `encrypted`, `notWorkbook` or `damaged`.
 */
export function otherKind(bytes: Uint8Array): OtherKind | undefined {
  const kind = kindOfFile(bytes);
  if (kind === 'compound') return kindOfCompound(bytes);
  if (kind === 'package') return kindOfZip(bytes);
  return isBareXls(bytes) ? 'bareXls' : flatKind(bytes);
}

/** True for the first record of an .xls without a compound file around it, as some programs write it. */
function isBareXls([type, version, size, zero]: Uint8Array): boolean {
  return (
    type === 9 &&
    [0, 2, 4, 8].includes(version ?? 1) &&
    size !== undefined &&
    size >= 4 &&
    size <= 16 &&
    zero === 0
  );
}

function kindOfCompound(bytes: Uint8Array): OtherKind {
  const names = new Set(compoundNames(bytes));
  if (names.has('EncryptedPackage')) throw new Problem('encrypted');
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  const foreign = STREAMS.find(([name]) => names.has(name));
  throw foreign ? new Problem('foreignFile', { kind: foreign[1] }) : new Problem('notWorkbook');
}

function compoundNames(bytes: Uint8Array): readonly string[] {
  try {
    return openCompoundFile(bytes).names;
  } catch {
    throw new Problem('damaged');
  }
}

function kindOfZip(bytes: Uint8Array): OtherKind | undefined {
  const entries = entriesIfRead(bytes);
  if (!entries) return undefined;
  const names = entries.map(({ name }) => name);
  const type = names.includes('mimetype') ? statedType(bytes) : listedType(bytes, entries);
  if (type.startsWith(OPEN_DOCUMENT)) return kindOfOpenDocument(type);
  const foreign = PARTS.find(([part]) => names.some((name) => part.test(name)));
  if (foreign) throw new Problem('foreignFile', { kind: foreign[1] });
  // Some programs leave such a type in packages of Office too.
  if (!names.some((name) => /^\[content_types\]\.xml$/i.test(name)))
    throw type === '' ? new Problem('foreignFile', { kind: 'archive' }) : new Problem('notWorkbook');
  return names.some((name) => /(?:^|\/)workbook\.bin$/i.test(name)) ? 'xlsb' : undefined;
}

/** The type that a package states of itself, as those of OpenDocument do. */
function statedType(bytes: Uint8Array): string {
  const [type = new Uint8Array()] = unpackEntries(bytes, (name) => name === 'mimetype').values();
  return new TextDecoder().decode(type).trim();
}

function kindOfOpenDocument(type: string): OtherKind {
  const said = type.slice(OPEN_DOCUMENT.length);
  if (said.startsWith('spreadsheet')) return 'ods';
  if (said.startsWith('text')) throw new Problem('foreignFile', { kind: 'word' });
  if (said.startsWith('presentation')) throw new Problem('foreignFile', { kind: 'slides' });
  throw new Problem('notWorkbook');
}
