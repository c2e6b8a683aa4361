import type { Attributes } from './startTag.js';

/** The namespace of content that is given in several forms (ECMA-376 Part 3, the same in both forms). */
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What the namespaces begin with that Excel and Word know. */
const KNOWN =
  /^https?:\/\/(?:schemas\.microsoft\.com\/office|schemas\.openxmlformats\.org|purl\.oclc\.org)\//;

/** Picks of content that is given in several forms the one that Excel shows. */
export interface Alternatives {
  /**
   * True where what an element of that namespace holds is read: the first Choice all of whose namespaces
   * Excel knows, or else the Fallback.
   */
  readonly open: (local: string, attributes: Attributes) => boolean;
  /** Notes the end of an element of that namespace that was read. */
  readonly close: (local: string) => void;
  /** True for a Choice that no program shows, since it needs a namespace of another one. */
  readonly isForeign: (local: string, attributes: Attributes) => boolean;
}

/** Picks among forms; `namespaceOf` says what a prefix stands for where the last element was opened. */
export function alternatives(namespaceOf: (prefix: string) => string): Alternatives {
  /** Of each content in several forms that is open: true once one was picked. */
  const picked: boolean[] = [];
  const isKnown = (prefix: string) => KNOWN.test(namespaceOf(prefix));
  return {
    open: (local, { named }) => {
      if (local === 'AlternateContent') picked.push(false);
      else if (picked.at(-1) !== false) return false;
      else if (local === 'Choice') picked[picked.length - 1] = required(named).every(isKnown);
      else picked[picked.length - 1] = local === 'Fallback';
      return local === 'AlternateContent' || picked.at(-1) === true;
    },
    close: (local) => {
      if (local === 'AlternateContent') picked.pop();
    },
    isForeign: (local, { named }) =>
      local === 'Choice' && required(named).some((prefix) => namespaceOf(prefix) !== '' && !isKnown(prefix)),
  };
}

function required(named: Attributes['named']): readonly string[] {
  return (named('Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
}
