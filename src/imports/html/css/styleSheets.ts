import { Problem } from '../../../core/report/problem.js';
import { APART } from './apart.js';
import type { Verdict } from './conditions.js';
import { cssRules, type CssRule } from './cssRules.js';
import type { Selector, SelectorReader } from './elementTest.js';
import { COUNTED } from './generated.js';
import { compareLayers } from './layers.js';
import {
  crossesOut,
  isApart,
  isHidden,
  NOTHING,
  tellsOtherwise,
  type Declared,
  type PageStyle,
} from './pageStyle.js';
import { readStyle } from './readStyle.js';
import { readSelectors } from './selector.js';
import { ruleIndex, type RuleIndex } from './ruleIndex.js';
import { splitSelectors } from './selectorTexts.js';
import type { StyledElement } from './styledElement.js';
import { differsInSize, typeSize, USUAL_SIZE } from './typeSize.js';

/** A selector of a rule with what it declares. */
interface RuleEntry {
  readonly rule: CssRule;
  readonly order: number;
  /** Read when an element is first compared with it; undefined where browsers leave out the rule. */
  readonly selectors: () => ReadSelectors | undefined;
  readonly at: number;
}

interface ReadSelectors {
  readonly selectors: readonly Selector[];
  /** False where a part of one is not known. */
  readonly areKnown: boolean;
}

/** What a rule declares for one element, and whether it fits. */
interface FittingStyle {
  readonly entry: RuleEntry;
  readonly weight: number;
  readonly style: Declared;
  readonly isSure: boolean;
}

/** The most selectors of a page, and the most looks at its elements and characters read to compare them. */
const MOST_SELECTORS = 60_000;
const MOST_COMPARED = 4_000_000;

/** Classes for screen readers and for print, in the style sheets that most pages load and do not contain. */
const KNOWN =
  '.sr-only,.visually-hidden,.visuallyhidden,.screen-reader-text,.element-invisible{clip:rect(0,0,0,0)}' +
  '.visible-print,.visible-print-block,.visible-print-inline,.print-only,.only-print{display:none}';

/** The styles that the style sheets of a page give its elements. */
export interface StyleSheets {
  /** The style of an element, its own style included. */
  readonly styleOf: (element: StyledElement, own: string | undefined) => PageStyle;
}

/** Reads the style sheets of a page; throws a `Problem` `pasteTooLarge` where they have far too much. */
export function styleSheets(sheets: readonly string[], ignoresCase: boolean): StyleSheets {
  let room = MOST_COMPARED;
  const spend = (count: number) => {
    room -= count;
    if (room < 0) throw new Problem('pasteTooLarge');
  };
  const entries = readEntries(sheets, { spend, ignoresCase });
  return {
    styleOf: (element, own) => {
      const found: FittingStyle[] = [];
      entries.visit(element, (entry) => void found.push(...fitting(entry, element, spend)));
      if (found.length === 0 && own === undefined) return NOTHING;
      const declared = own === undefined ? NO_STYLE : readStyle(own);
      const sure = cascade(
        found.filter(({ isSure }) => isSure),
        declared,
      );
      if (found.every(({ isSure }) => isSure)) return sure;
      const whole = cascade(found, declared);
      if (!tellsOtherwise(sure, whole)) return sure;
      return { ...(isHidden(sure) ? whole : sure), isUncertain: true };
    },
  };
}

const NO_STYLE: Declared = { ordinary: NOTHING, important: NOTHING };

/** What an entry declares for an element, where it fits or may fit. */
function fitting(
  entry: RuleEntry,
  element: StyledElement,
  spend: SelectorReader['spend'],
): readonly FittingStyle[] {
  const { rule, at } = entry;
  const read = entry.selectors();
  const selector = read?.selectors[at];
  if (!read || !selector) {
    spend(1);
    return NONE;
  }
  const { place, weight, fits } = selector;
  const verdict: Verdict = fits(element);
  if (verdict === false) return NONE;
  const style = place === undefined ? rule.style : styleAt(place, rule.style);
  if (style === NO_STYLE) return NONE;
  return [{ entry, weight, style, isSure: verdict === true && rule.isSure && read.areKnown }];
}

/** What the style of a pseudo-element says of its element. */
function styleAt(place: string, style: Declared): Declared {
  if (place === 'before' || place === 'after') return writtenAt(place, style);
  if (place !== 'first-letter' && place !== 'first-line') return NO_STYLE;
  // Of a figure whose first digit looks otherwise nobody knows what one sees.
  const isOther = tellsOtherwise(NOTHING, { ...style.ordinary, ...style.important });
  return isOther ? { ordinary: { before: COUNTED }, important: NOTHING } : NO_STYLE;
}

/** What the rules that fit an element and its own style say together. */
function cascade(found: readonly FittingStyle[], own: Declared): PageStyle {
  const sorted = (sign: number) =>
    [...found].sort(
      (a, b) =>
        sign * compareLayers(a.entry.rule.layer, b.entry.rule.layer) ||
        a.weight - b.weight ||
        a.entry.order - b.entry.order,
    );
  const ordinary = sorted(1);
  const isLayered = found.some(({ entry }) => entry.rule.layer.length > 0);
  return Object.assign(
    {},
    ...ordinary.map(({ style }) => style.ordinary),
    own.ordinary,
    // Of important declarations those of the first layer count most.
    ...(isLayered ? sorted(-1) : ordinary).map(({ style }) => style.important),
    own.important,
  ) as PageStyle;
}

const NONE: readonly never[] = [];

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

/** The entries of all selectors of a page. */
function readEntries(sheets: readonly string[], reader: Omit<SelectorReader, 'doubt'>): RuleIndex<RuleEntry> {
  const index = ruleIndex<RuleEntry>(reader.spend);
  let order = 0;
  for (const rule of rulesIn(sheets)) {
    const selectors = readOnce(rule, reader);
    for (const [at, text] of splitSelectors(rule.selectors).entries()) {
      order += 1;
      if (order > MOST_SELECTORS) throw new Problem('pasteTooLarge');
      index.add(reader.ignoresCase ? text.toLowerCase() : text, { rule, order, selectors, at });
    }
  }
  return index;
}

/** The rules for known classes, which all others precede, and those of the style sheets of a page. */
function* rulesIn(sheets: readonly string[]): Generator<CssRule> {
  for (const rule of cssRules([KNOWN])) yield { ...rule, layer: [-1] };
  yield* cssRules(sheets);
}

/** Reads the selectors of a rule once they are asked for. */
function readOnce(
  { selectors: text }: CssRule,
  reader: Omit<SelectorReader, 'doubt'>,
): () => ReadSelectors | undefined {
  let read: ReadSelectors | undefined;
  let isRead = false;
  return () => {
    if (isRead) return read;
    isRead = true;
    let areKnown = true;
    const doubt = () => void (areKnown = false);
    const selectors = readSelectors(text, { ...reader, doubt });
    read = selectors && { selectors, areKnown };
    return read;
  };
}
