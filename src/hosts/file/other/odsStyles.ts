import { groundOf, isUnseenInk, textOf, type CellInk } from './odsInk.js';
import type { OdsElement } from './odsXml.js';

/** The styles of a document that change what is read. */
export interface OdsStyles {
  /** Those of hidden tables. */
  readonly hidden: ReadonlySet<string>;
  /** True for one of text that is struck out, raised or lowered. */
  readonly isAside: (style: string) => boolean;
  /** True for one of cells whose text is in the colour behind it, or in type of no size. */
  readonly isFaint: (style: string) => boolean;
  /** True for one of cells with a format of numbers. */
  readonly isFormatted: (style: string) => boolean;
  readonly open: (element: OdsElement) => void;
}

/** What a style says itself; what it says nothing of is as in the style that it is based on. */
interface OwnStyle {
  readonly parent: string;
  readonly isOfCells: boolean;
  readonly ink: Partial<CellInk>;
  readonly isAside: boolean;
  readonly isFormatted: boolean;
}

/** Styles are based on each other so many times at most: a circle ends. */
const MOST_PARENTS = 20;

/**
 * Collects styles from the elements of a document, which stand before the contents that use them. A style may
 * stand before the one that it is based on.
 */
export function collectStyles(): OdsStyles {
  const styles = new Map<string, OwnStyle>();
  const hidden = new Set<string>();
  let current: string | undefined;
  const lineOf = (name: string) => {
    const line: OwnStyle[] = [];
    for (let each = styles.get(name); each && line.length < MOST_PARENTS; each = styles.get(each.parent))
      line.push(each);
    return line;
  };
  const change = (changed: (own: OwnStyle) => Partial<OwnStyle>) => {
    const own = styles.get(current ?? '');
    if (current !== undefined && own) styles.set(current, { ...own, ...changed(own) });
  };
  return {
    hidden,
    isAside: (name) => lineOf(name).some(({ isAside }) => isAside),
    isFaint: (name) => isUnseenInk(lineOf(name).filter(({ isOfCells }) => isOfCells)),
    isFormatted: (name) => lineOf(name).some(({ isFormatted }) => isFormatted),
    open: ({ name, attributes }) => {
      if (name === 'style:style') {
        current = attributes.get('style:name') ?? '';
        styles.set(current, startStyle(attributes));
      } else if (name === 'style:table-cell-properties')
        change(({ ink }) => ({ ink: { ...ink, ...groundOf(attributes) } }));
      else if (name === 'style:text-properties') {
        const isStruck = isAside(attributes);
        change((own) => ({
          ink: { ...own.ink, ...textOf(attributes) },
          isAside: own.isAside || isStruck,
        }));
      }
      // Whatever else begins, such as a format of numbers, has properties of its own.
      else if (!name.endsWith('-properties')) current = undefined;
      if (name === 'style:table-properties' && attributes.get('table:display') === 'false')
        hidden.add(current ?? '');
    },
  };
}

function startStyle(attributes: OdsElement['attributes']): OwnStyle {
  return {
    parent: attributes.get('style:parent-style-name') ?? '',
    isOfCells: attributes.get('style:family') === 'table-cell',
    ink: {},
    isAside: false,
    isFormatted: attributes.has('style:data-style-name'),
  };
}

function isAside(attributes: OdsElement['attributes']): boolean {
  const [rise = '0%'] = (attributes.get('style:text-position') ?? '0%').split(' ');
  const line = attributes.get('style:text-line-through-style') ?? 'none';
  const kind = attributes.get('style:text-line-through-type') ?? 'none';
  return line !== 'none' || kind !== 'none' || (rise !== '0%' && rise !== '0');
}
