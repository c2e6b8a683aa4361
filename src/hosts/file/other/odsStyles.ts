import { odsInk } from './odsInk.js';
import type { OdsElement } from './odsXml.js';

/** The styles of a document that change what is read. */
export interface OdsStyles {
  /** Those of hidden tables. */
  readonly hidden: ReadonlySet<string>;
  /** Those of text that is struck out, raised or lowered. */
  readonly aside: ReadonlySet<string>;
  /** Those of cells whose text is in the colour behind it, or in type of no size. */
  readonly faint: ReadonlySet<string>;
  /** Those of cells with a format of numbers. */
  readonly formatted: ReadonlySet<string>;
  readonly open: (element: OdsElement) => void;
}

/** Collects styles from the elements of a document, which stand before those that use them. */
export function collectStyles(): OdsStyles {
  const hidden = new Set<string>();
  const aside = new Set<string>();
  const formatted = new Set<string>();
  const ink = odsInk();
  let current = '';
  return {
    hidden,
    aside,
    faint: ink.faint,
    formatted,
    open: ({ name, attributes }) => {
      if (name === 'style:style') {
        current = attributes.get('style:name') ?? '';
        const parent = attributes.get('style:parent-style-name') ?? '';
        // A style may be based on one that was defined before it.
        if (aside.has(parent)) aside.add(current);
        if (formatted.has(parent) || attributes.has('style:data-style-name')) formatted.add(current);
        ink.start(current, attributes.get('style:family') === 'table-cell' ? parent : undefined);
      } else ink.read(name, attributes);
      if (name === 'style:table-properties' && attributes.get('table:display') === 'false')
        hidden.add(current);
      if (name === 'style:text-properties' && isAside(attributes)) aside.add(current);
    },
  };
}

function isAside(attributes: OdsElement['attributes']): boolean {
  const [rise = '0%'] = (attributes.get('style:text-position') ?? '0%').split(' ');
  const line = attributes.get('style:text-line-through-style') ?? 'none';
  const kind = attributes.get('style:text-line-through-type') ?? 'none';
  return line !== 'none' || kind !== 'none' || (rise !== '0%' && rise !== '0');
}
