import { Problem } from '../../../core/report/problem.js';
import { XML_LIMIT } from '../bytes/limits.js';
import { inflateEntry } from '../zip/inflateEntry.js';
import { readZipDirectory } from '../zip/zipDirectory.js';

/**
 * The contents of the files of a zip that are wanted, by name. Throws a `Problem` `inflatesTooMuch` where
 * they are too large together, and those of a zip that is cut, locked or damaged.
 */
export function unpackEntries(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const entries = readZipDirectory(bytes).filter(({ name }) => isWanted(name));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > XML_LIMIT) throw new Problem('inflatesTooMuch', { size, limit: XML_LIMIT });
  return new Map(entries.map((entry) => [entry.name, inflateEntry(bytes, entry)]));
}
