import { Problem } from '../../../core/report/problem.js';
import { unpackEntries } from '../other/unpackEntries.js';
import { ofdTree, type OfdElement } from './ofdTree.js';

/** The files of an OFD document. */
export interface OfdPackage {
  /** The root of a part that another one names, and where it stands. Throws `damaged` where there is none. */
  readonly partAt: (place: string | undefined, folder: string) => OfdPart;
}

/** A part of an OFD document, and the folder from which it names others. */
export interface OfdPart {
  readonly root: OfdElement;
  readonly folder: string;
}

/** What is encrypted of a document is listed in such a part. */
const ENCRYPTED = /(?:^|\/)encryptions?\.xml$/i;

/** Unpacks the parts in XML. Throws a `Problem`: `encrypted`, `damaged`, or one of the limits. */
export function openOfdPackage(bytes: Uint8Array): OfdPackage {
  const files = unpackEntries(bytes, (name) => /\.xml$/i.test(name));
  const byName = new Map([...files].map(([name, file]) => [keyOf(name), file]));
  if ([...byName.keys()].some((name) => ENCRYPTED.test(name)))
    throw new Problem('encrypted', { kind: 'ofd' });
  return {
    partAt: (place, folder) => {
      const name = resolve(place ?? '', folder);
      const file = byName.get(keyOf(name));
      if (!file) throw new Problem('damaged', { part: name });
      return { root: ofdTree(name, file), folder: name.split('/').slice(0, -1).join('/') };
    },
  };
}

/** Names are written in other letters than those of the files by some programs. */
function keyOf(name: string): string {
  return resolve(name, '').toLowerCase();
}

/** A place from the root (/Doc_0/Document.xml) or from a folder. */
function resolve(place: string, folder: string): string {
  const parts = place.trim().replaceAll('\\', '/').split('/');
  const steps = parts[0] === '' ? parts : [...folder.split('/'), ...parts];
  const way: string[] = [];
  for (const step of steps) {
    if (step === '..') way.pop();
    else if (step !== '' && step !== '.') way.push(step);
  }
  return way.join('/');
}
