import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';

/** The parts of a package by name. */
export type Files = Record<string, Uint8Array>;

/** The XML parts of a package as text, by name. */
export function texts(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, part]) => [name, Buffer.from(part).toString('utf8')]);
}

/** The text of a part of a package. */
export function textOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? assert.fail(`no part ${name}`));
}

/** A package with the text of one part changed; fails where the change does nothing. */
export function edit(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  return zipSync(changed(unzipSync(bytes), name, change));
}

/** Parts with the text of one of them changed; fails where the change does nothing. */
export function changed(files: Files, name: string, change: (xml: string) => string): Files {
  const before = strFromU8(files[name] ?? assert.fail(`no part ${name}`));
  const after = change(before);
  assert.notEqual(after, before, `${name} is not changed`);
  return { ...files, [name]: strToU8(after) };
}

/** Parts with the text of every XML part changed. */
export function mapTexts(files: Files, change: (xml: string) => string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, part]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strToU8(change(strFromU8(part))) : part,
    ]),
  );
}

/** The day that the first part of a package bears; fails where it bears a time of day too. */
export function dayOfZip(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  assert.equal(view.getUint16(10, true), 0);
  const date = view.getUint16(12, true);
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
