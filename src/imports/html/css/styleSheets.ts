import { Problem } from '../../../core/report/problem.js';
import { cssRules } from './cssRules.js';
import { APART } from './apart.js';
import { crossesOut, isApart, isHidden, NOTHING, type Declared, type PageStyle } from './pageStyle.js';
import { readStyle } from './readStyle.js';
import { fits, keyOf, readSelector, splitSelectors, type StyledElement, type Selector } from './selector.js';
import { differsInSize, typeSize, USUAL_SIZE } from './typeSize.js';

/** A selector with what it declares. */
interface SelectorEntry {
  readonly selector: Selector;
  readonly style: Declared;
  readonly order: number;
}

/** The most selectors of a page, and the most that may be compared with its elements. */
const MOST_SELECTORS = 20_000;
const MOST_COMPARED = 10_000_000;

/** Classes for screen readers and for print, in the style sheets that most pages load and do not contain. */
const KNOWN =
  '.sr-only,.visually-hidden,.visuallyhidden,.screen-reader-text,.element-invisible{clip:rect(0,0,0,0)}' +
  '.visible-print,.visible-print-block,.visible-print-inline,.print-only,.only-print{display:none}';

/** The styles that the style sheets of a page give its elements. */
export interface StyleSheets {
  /** The style of the last of some elements, of which each is the parent of the next, and its own style. */
  readonly styleOf: (path: readonly StyledElement[], own: string | undefined) => PageStyle;
}

/** Reads the style sheets of a page; throws a `Problem` `pasteTooLarge` where they have far too much. */
export function styleSheets(sheets: readonly string[]): StyleSheets {
  const entries = readEntries(sheets);
  let room = MOST_COMPARED;
  const spend = () => {
    room -= 1;
    if (room < 0) throw new Problem('pasteTooLarge');
  };
  return {
    styleOf: (path, own) => {
      const element = path.at(-1);
      if (!element) return NOTHING;
      const found = entriesFor(element, entries).filter(({ selector }) => fits(selector, path, spend));
      if (found.length === 0 && own === undefined) return NOTHING;
      found.sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order);
      const declared = [...found.map(({ style }) => style), ...(own === undefined ? [] : [readStyle(own)])];
      return Object.assign(
        {},
        ...declared.map(({ ordinary }) => ordinary),
        ...declared.map(({ important }) => important),
      ) as PageStyle;
    },
  };
}

/** The entries whose last compound may fit an element: those of its tag, of any tag, its name and classes. */
function entriesFor(
  { tag, id, classes }: StyledElement,
  entries: ReadonlyMap<string, readonly SelectorEntry[]>,
): readonly SelectorEntry[] {
  const found = [...(entries.get(tag) ?? NONE), ...(entries.get('') ?? NONE)];
  if (id !== '') found.push(...(entries.get(`#${id}`) ?? NONE));
  for (const name of classes) found.push(...(entries.get(`.${name}`) ?? NONE));
  return found;
}

const NONE: readonly SelectorEntry[] = [];

/** `::before` or `::after` at the end of a selector. */
const PSEUDO = /::?(before|after)\s*$/i;

/** A selector without the pseudo-element at its end, and where that writes. */
function splitPseudo(text: string): readonly [string, 'before' | 'after' | undefined] {
  const place = PSEUDO.exec(text)?.[1]?.toLowerCase();
  return place === 'before' || place === 'after' ? [text.replace(PSEUDO, ''), place] : [text, undefined];
}

/**
 * What the style of a pseudo-element says of its element: the figure that is written there and seen, unless
 * it is raised as a mark of a footnote is; or that it is crossed out.
 */
function writtenAt(place: 'before' | 'after', { ordinary, important }: Declared): Declared {
  const all = { ...ordinary, ...important };
  const isSeen = !isHidden(all) && all.isTiny !== true && all.isFaint !== true && all.colour !== 'none';
  const { written = isSeen ? undefined : '' } = all;
  if (written === undefined) return { ordinary: NOTHING, important: NOTHING };
  const isMark = all.isRaised === true || all.isLifted === true;
  const shown = !isSeen || isMark ? '' : written;
  const figure = { [place]: isOff(all) && shown !== '' ? APART + shown + APART : shown };
  const crossed = written === '' && isSeen && crossesOut(all) ? { isCrossed: true } : NOTHING;
  return important.written === undefined
    ? { ordinary: { ...figure, ...crossed }, important: NOTHING }
    : { ordinary: crossed, important: figure };
}

/** True for a style that sets off its text from the one around it, by its place or the size of its type. */
function isOff(style: PageStyle): boolean {
  const size = typeSize(style.typeSize, USUAL_SIZE);
  return isApart(style) || differsInSize(size, USUAL_SIZE, style.isOnEdge === true);
}

/** The entries by the name in their last compound. */
function readEntries(sheets: readonly string[]): ReadonlyMap<string, readonly SelectorEntry[]> {
  const entries = new Map<string, SelectorEntry[]>();
  let order = 0;
  for (const [at, sheet] of [KNOWN, ...sheets].entries())
    for (const { selectors, style } of cssRules(sheet))
      for (const text of splitSelectors(selectors)) {
        order += 1;
        if (order > MOST_SELECTORS) throw new Problem('pasteTooLarge');
        const [around, place] = splitPseudo(text);
        const read = readSelector(around);
        if (!read) continue;
        const selector = at === 0 ? { ...read, weight: 0 } : read;
        const entry = { selector, order, style: place ? writtenAt(place, style) : style };
        const key = keyOf(selector);
        const own = entries.get(key);
        if (own) own.push(entry);
        else entries.set(key, [entry]);
      }
  return entries;
}
