import { listCounter } from '../word/listCounter.js';
import type { ListLevel } from '../word/readNumbering.js';
import { numberIn, type OdtElement } from './odtParts.js';

/** The numerals of lists, as the format names them, and as documents of Word do. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '01, 02, 03, ...': 'decimalZero',
  '１, ２, ３, ...': 'decimalFullWidth',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '一, 二, 三, ...': 'chineseCounting',
};
/** The levels of headings stand in a style of lists without a name. */
const OUTLINE = 'text:outline-style';
const LEVEL = /^text:(?:list-level-style-number|outline-level-style)$/;
/** A list has no more levels. */
const LEVELS = 10;

/** A list that is open, with what it shares with those that it goes on with. */
interface OpenList {
  readonly style: string;
  readonly sequence: string;
  /** What numbers the next paragraph: the item's own start, or that it goes on; left out where none does. */
  item?: number | 'next';
}

/** The lists of a document while it is read. */
export interface OdtLists {
  readonly open: (element: OdtElement) => void;
  readonly close: (name: string) => void;
  /** What stands before the text of a paragraph or heading that begins. */
  readonly numberOf: (element: OdtElement) => string;
}

/** Reads the lists of a document: their levels from its styles, then the number of each item. */
export function odtLists(): OdtLists {
  const styles = new Map<string, ListLevel[]>();
  const byId = new Map<string, string>();
  const lastOf = new Map<string, string>();
  const open: OpenList[] = [];
  let current = '';
  let made = 0;
  const begin = ({ attributes }: OdtElement): OpenList => {
    const around = open.at(-1);
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
  const count = listCounter({
    levelsOf: (list) => styles.get(list.split('\n')[0] ?? '') ?? [],
    sequenceOf: (list) => list.split('\n')[1] ?? '',
    restartOf: (list) => Number(list.split('\n')[2] ?? -1),
  });
  return {
    open: (element) => {
      const { name, attributes } = element;
      if (name === 'text:list-style' || name === OUTLINE) {
        current = name === OUTLINE ? OUTLINE : (attributes.get('style:name') ?? '');
        styles.set(current, []);
      } else if (LEVEL.test(name)) addLevel(styles.get(current), element);
      else if (name === 'text:list') open.push(begin(element));
      else if (name === 'text:list-item') startItem(open.at(-1), element);
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

function startItem(list: OpenList | undefined, element: OdtElement): void {
  if (!list) return;
  const start = numberIn(element, 'text:start-value', -1);
  list.item = start < 0 ? 'next' : start;
}

function headingNumber(element: OdtElement, count: ReturnType<typeof listCounter>): string {
  if (element.attributes.get('text:is-list-header') === 'true') return '';
  return count({ list: `${OUTLINE}\n${OUTLINE}`, level: numberIn(element, 'text:outline-level', 1) - 1 });
}

/** Adds a level: its numerals, and the words around them, which newer programs write as one text. */
function addLevel(levels: ListLevel[] | undefined, element: OdtElement): void {
  const { attributes } = element;
  const at = numberIn(element, 'text:level', 0);
  if (!levels || at < 1 || at > LEVELS) return;
  const written = attributes.get('style:num-format') ?? '';
  const [before = '', after = ''] = ['prefix', 'suffix'].map((side) => attributes.get(`style:num-${side}`));
  const shown = Math.min(numberIn(element, 'text:display-levels', 1), at);
  const numbers = Array.from({ length: shown }, (_, n) => `%${at - shown + n + 1}`).join('.');
  const text = attributes.get('loext:num-list-format')?.replace(/%(\d)%/g, '%$1') ?? before + numbers + after;
  levels[at - 1] = {
    start: numberIn(element, 'text:start-value', 1),
    format: FORMATS[written] ?? written,
    text: written === '' ? '' : text,
  };
}
