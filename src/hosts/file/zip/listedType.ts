import { inflateEntry } from './inflateEntry.js';
import type { ZipEntry } from './zipDirectory.js';

const MANIFEST = 'META-INF/manifest.xml';
/** No manifest of a report is longer. */
const LONGEST = 1_000_000;
const ENTRY = /<(?:[\w-]+:)?file-entry\s[^>]{0,1000}>/g;

/**
 * The type that the manifest of an OpenDocument package lists for it: a package that was unpacked and packed
 * again may lack the file that states it. Empty where there is none, or it cannot be unpacked.
 */
export function listedType(bytes: Uint8Array, entries: readonly ZipEntry[]): string {
  const manifest = entries.find(({ name }) => name === MANIFEST);
  if (!manifest || manifest.size > LONGEST || !entries.some(({ name }) => name === 'content.xml')) return '';
  try {
    const listed = new TextDecoder().decode(inflateEntry(bytes, manifest));
    const own = [...listed.matchAll(ENTRY)].find(([entry]) => /full-path="\/"/.test(entry))?.[0] ?? '';
    return /media-type="([^"]*)"/.exec(own)?.[1] ?? '';
  } catch {
    return '';
  }
}
