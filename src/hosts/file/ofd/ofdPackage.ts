import { Problem } from '../../../core/report/problem.js';
import { unpackEntries } from '../other/unpackEntries.js';
import { resolveTarget } from '../parts/relationships.js';
import { ofdTree, type OfdElement } from './ofdTree.js';

/** The files of an OFD document. */
export interface OfdPackage {
  /** A part by the place that another part, `from`, names. Throws `damaged` where there is none. */
  readonly partAt: (place: string | undefined, from: string) => OfdPart;
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
  const byName = new Map([...files].map(([name, file]) => [resolveTarget('', name).toLowerCase(), file]));
  if ([...byName.keys()].some((name) => ENCRYPTED.test(name)))
    throw new Problem('encrypted', { kind: 'ofd' });
  return {
    partAt: (place = '', from) => {
      const name = resolveTarget(from, place.trim());
      // Programs write names in other letters than those of the files.
      const file = byName.get(name.toLowerCase());
      if (!file) throw new Problem('damaged', { part: name });
      return { name, root: ofdTree(name, file) };
    },
  };
}
