import { Problem } from '../../../core/report/problem.js';
import { unpackEntries } from '../other/unpackEntries.js';
import { resolveTarget } from '../parts/relationships.js';
import { ofdTree, type OfdElement } from './ofdTree.js';

/** The files of an OFD document. */
export interface OfdPackage {
  /** A part by the place that another part, `from`, names. Throws `damaged` where there is none. */
  readonly partAt: (place: string | undefined, from: string) => OfdPart;
  /** The same; undefined where there is none or it cannot be read: what a document can be read without. */
  readonly partIfRead: (place: string | undefined, from: string) => OfdPart | undefined;
  /** The bytes of a picture by its place; undefined where there is none, or it is too large. */
  readonly pictureAt: (place: string) => Uint8Array | undefined;
}

/** A part of an OFD document. */
export interface OfdPart {
  readonly name: string;
  readonly root: OfdElement;
}

/** What is encrypted of a document is listed in such a part. */
const ENCRYPTED = /(?:^|\/)encryptions?\.xml$/i;

/** Unpacks the parts in XML. Throws a `Problem`: `encrypted`, `damaged`, or one of the limits. */
export function openOfdPackage(bytes: Uint8Array): OfdPackage {
  const files = unpackEntries(bytes, (name) => /\.xml$/i.test(name));
  const byName = new Map([...files].map(([name, file]) => [keyOf(name), file]));
  if ([...byName.keys()].some((name) => ENCRYPTED.test(name)))
    throw new Problem('encrypted', { kind: 'ofd' });
  const partAt = (place = '', from: string): OfdPart => {
    const name = resolveTarget(from, place.trim());
    // Programs write names in other letters than those of the files.
    const file = byName.get(name.toLowerCase());
    if (!file) throw new Problem('damaged', { part: name });
    return { name, root: ofdTree(name, file) };
  };
  return {
    partAt,
    partIfRead: (place, from) => ifRead(() => partAt(place, from)),
    pictureAt: (place) =>
      ifRead(() => [...unpackEntries(bytes, (name) => keyOf(name) === place.toLowerCase()).values()][0]),
  };
}

function keyOf(name: string): string {
  return resolveTarget('', name).toLowerCase();
}

function ifRead<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
