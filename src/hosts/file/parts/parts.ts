import { unzipSync, zipSync } from 'fflate';
import { encodeXml } from './encodeXml.js';
import { encodingOf } from '../xml/decodeXml.js';

/** The parts of an Office package by name (`xl/workbook.xml`), in the order of the file. */
export type Parts = Map<string, Uint8Array>;

// In local time, as fflate writes it: the same bytes in every time zone.
const EPOCH = new Date(1980, 0, 1);

/** Unpacks a package; throws where the bytes are no zip. Sizes are not limited here: check them before. */
export function unpackParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes, { filter: (file) => file.name !== '__proto__' })));
}

/** Packs parts into a package; the same parts give the same bytes. */
export function packParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: EPOCH });
}

/**
 * The text of a part in any encoding that is read, with its byte order mark. Throws a RangeError where the
 * part is missing, a TypeError where it is in none of these.
 */
export function readPart(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new RangeError(`no part ${name}`);
  return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
}

/**
 * Replaces the text of a part in its own encoding, UTF-8 for GB 18030, or adds a part in UTF-8 at the end. A
 * part whose text stays the same keeps its bytes.
 */
export function writePart(parts: Parts, name: string, text: string): void {
  const before = parts.get(name);
  if (before && readPart(parts, name) === text) return;
  parts.set(name, encodeXml(text, before ? encodingOf(before) : 'utf-8'));
}

/**
 * The name of a part as the package writes it. The format compares names without regard to case. Undefined
 * where there is no such part.
 */
export function findPart(parts: Parts, name: string): string | undefined {
  return partFinder(parts)(name);
}

/** `findPart` for many names of the same parts: folds all names once, when a name first differs in case. */
export function partFinder(parts: Parts): (name: string) => string | undefined {
  let folded: ReadonlyMap<string, string> | undefined;
  return (name) => {
    if (parts.has(name)) return name;
    folded ??= new Map([...parts.keys()].reverse().map((key) => [key.toLowerCase(), key]));
    return folded.get(name.toLowerCase());
  };
}

/**
 * The first free name of a numbered series: `xl/worksheets/sheet4.xml` for `xl/worksheets/sheet` and `.xml`.
 */
export function freePart(parts: Parts, before: string, after: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${before}${number}${after}`;
    if (findPart(parts, name) === undefined) return name;
  }
}
