import type { NamedElement } from '../../core/read/opened/namedElements.js';
import { listCounter } from '../word/listCounter.js';
import { odtListStyles, OUTLINE } from './odtListStyles.js';
import { numberIn } from './numberIn.js';

/** A list that is open, with what it shares with those that it goes on with. */
interface OpenList {
  readonly style: string;
  readonly sequence: string;
  /** What numbers the next paragraph: the item's own start, or that it goes on; left out where none does. */
  item?: number | 'next';
}

/** The lists of a document while it is read. */
export interface OdtLists {
  readonly open: (element: NamedElement) => void;
  readonly close: (name: string) => void;
  /** What stands before the text of a paragraph or heading that begins. */
  readonly numberOf: (element: NamedElement) => string;
}

/** Reads the lists of a document: their levels from its styles, then the number of each item. */
export function odtLists(): OdtLists {
  const styles = odtListStyles();
  const begin = listBeginner();
  const open: OpenList[] = [];
  let made = 0;
  const count = listCounter({
    levelsOf: (list) => styles.levelsOf(list.split('\n')[0] ?? ''),
    sequenceOf: (list) => list.split('\n')[1] ?? '',
    restartOf: (list) => Number(list.split('\n')[2] ?? -1),
  });
  return {
    open: (element) => {
      styles.open(element);
      if (element.name === 'text:list') open.push(begin(element, open.at(-1)));
      else if (element.name === 'text:list-item') startItem(open.at(-1), element);
    },
    close: (name) => {
      if (name === 'text:list') open.pop();
    },
    numberOf: (element) => {
      const list = open.at(-1);
      if (!list) return element.name === 'text:h' ? headingNumber(element, count) : '';
      const { style, sequence, item } = list;
      delete list.item;
      if (item === undefined) return '';
      made += 1;
      const key = item === 'next' ? `${style}\n${sequence}` : `${style}\n${sequence}\n${item}\n${made}`;
      return count({ list: key, level: open.length - 1 });
    },
  };
}

/** Begins lists: each says by itself with which one before it goes on; one in another counts with that. */
function listBeginner(): (element: NamedElement, around: OpenList | undefined) => OpenList {
  const byId = new Map<string, string>();
  const lastOf = new Map<string, string>();
  let made = 0;
  return ({ attributes }, around) => {
    if (around) delete around.item;
    const style = attributes.get('text:style-name') ?? around?.style ?? '';
    const before =
      around?.sequence ??
      byId.get(attributes.get('text:continue-list') ?? '') ??
      (attributes.get('text:continue-numbering') === 'true' ? lastOf.get(style) : undefined);
    made += 1;
    const sequence = before ?? String(made);
    lastOf.set(style, sequence);
    const id = attributes.get(':id');
    if (id !== undefined) byId.set(id, sequence);
    return { style, sequence };
  };
}

function startItem(list: OpenList | undefined, element: NamedElement): void {
  if (!list) return;
  const start = numberIn(element, 'text:start-value', -1);
  list.item = start < 0 ? 'next' : start;
}

function headingNumber(element: NamedElement, count: ReturnType<typeof listCounter>): string {
  if (element.attributes.get('text:is-list-header') === 'true') return '';
  return count({ list: `${OUTLINE}\n${OUTLINE}`, level: numberIn(element, 'text:outline-level', 1) - 1 });
}
