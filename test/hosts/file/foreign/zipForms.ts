import { Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import type { Files } from '../editParts.js';

/** Ways in which the same parts are packed. */
export const zipForms: Readonly<Record<string, (files: Files) => Uint8Array>> = {
  'without compression': (files) => zipSync(files, { level: 0 }),
  'with the most compression': (files) => zipSync(files, { level: 9 }),
  'with its parts in any order': (files) =>
    zipSync(Object.fromEntries(Object.entries(files).reverse()), { level: 1 }),
  'with entries for folders': (files) =>
    zipSync({ 'xl/': new Uint8Array(), 'xl/worksheets/': new Uint8Array(), ...files }),
  'with comments and extra fields': (files) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, part]) => [
          name,
          [part, { comment: '注', extra: { 0x5455: Uint8Array.of(1, 0, 0, 0, 0) } }],
        ]),
      ),
    ),
  'with sizes after the data': (files) => streamed(files),
};

/** A zip as programs write it that do not know the sizes beforehand. */
function streamed(files: Files): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [at, [name, part]] of Object.entries(files).entries()) {
    const entry = at % 2 === 0 ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(entry);
    entry.push(part, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}
