import { strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an Office package by their names (`xl/workbook.xml`), in the order of the file. */
export type Parts = Map<string, Uint8Array>;

// Local components: fflate writes local time, so this is the same in every time zone.
const EPOCH = new Date(1980, 0, 1);

/**
 * Takes a package apart; throws where the bytes are no zip. Sizes are not limited here: check them before.
 */
export function unpackParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes, { filter: (file) => file.name !== '__proto__' })));
}

/** Puts a package together again; the same parts give the same bytes. */
export function packParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: EPOCH });
}

/**
 * The text of a part, its byte order mark kept; throws a RangeError where there is no such part, a TypeError
 * where it is not UTF-8.
 */
export function readPart(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new RangeError(`no part ${name}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Replaces the text of a part or adds one at the end; a part whose text stays the same keeps its bytes. */
export function writePart(parts: Parts, name: string, text: string): void {
  if (parts.has(name) && readPart(parts, name) === text) return;
  parts.set(name, strToU8(text));
}

/**
 * The name under which a part is kept, looked up without regard to case as the format wants; undefined where
 * there is none.
 */
export function findPart(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  return [...parts.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
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
