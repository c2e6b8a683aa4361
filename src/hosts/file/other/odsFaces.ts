import type { NamedElement } from '../../../core/read/opened/namedElements.js';

/** The fonts that a document declares. */
export interface OdsFaces {
  /** The name of a font by that of its declaration; the same name where there is none. */
  readonly familyOf: (name: string) => string;
  readonly open: (name: string, attributes: NamedElement['attributes']) => void;
}

/** Collects the declarations of fonts from the elements of a document. */
export function odsFaces(): OdsFaces {
  const families = new Map<string, string>();
  return {
    familyOf: (name) => (families.get(name) ?? name).replace(/^'|'$/g, ''),
    open: (name, attributes) => {
      const family = attributes.get('svg-compatible:font-family');
      if (name === 'style:font-face' && family !== undefined)
        families.set(attributes.get('style:name') ?? '', family);
    },
  };
}
