import type { Package } from '../zip/openPackage.js';
import { repackZip } from '../zip/repackZip.js';
import type { Parts } from './parts.js';

/**
 * The parts of an opened package. One whose contents are not those that the zip declares is empty: whoever
 * needs it fails, and whoever does not may keep it packed as it is.
 */
export function partsOf(opened: Package): Parts {
  return new Map(opened.names.map((name) => [name, contentsOf(opened, name)]));
}

function contentsOf(opened: Package, name: string): Uint8Array {
  try {
    return opened.part(name) ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}

/** The package with its parts as they are now; those that are the same bytes as before stay packed. */
export function repackParts(zip: Uint8Array, before: Parts, now: Parts): Uint8Array {
  const changed = [...now].filter(([name, bytes]) => before.get(name) !== bytes);
  const removed = [...before.keys()].filter((name) => !now.has(name));
  return repackZip(zip, new Map([...changed, ...removed.map((name) => [name, null] as const)]));
}
