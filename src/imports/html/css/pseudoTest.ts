import type { CssNode, CssNth, CssPseudo } from 'css-tree/selector-parser';
import { Problem } from '../../../core/report/problem.js';
import { any, contrary } from './conditions.js';
import type { ElementTest, ListReader, Selector, SelectorPart, SelectorReader } from './elementTest.js';
import { anyFrom, lastPlaceOfTag, nextIn, placeOfTag, type StyledElement } from './styledElement.js';

/** States of what nobody points at, has chosen or has opened. */
const AT_REST: ReadonlySet<string> = new Set(
  'hover active focus focus-visible focus-within target target-within visited fullscreen -webkit-full-screen modal popover-open picture-in-picture current past future autofill -webkit-autofill playing buffering seeking stalled muted host host-context user-valid user-invalid'.split(
    ' ',
  ),
);

const isLink: ElementTest = ({ tag, attribute }) =>
  (tag === 'a' || tag === 'area') && attribute('href') !== undefined;

/** Pseudo-classes without brackets. */
const PLAIN: Readonly<Record<string, ElementTest | undefined>> = {
  root: ({ parent }) => parent === undefined,
  scope: ({ parent }) => parent === undefined,
  empty: ({ children, hasText }) => children.length === 0 && !hasText,
  link: isLink,
  'any-link': isLink,
  '-webkit-any-link': isLink,
  'first-child': ({ at }) => at === 0,
  'last-child': (element) => fromEnd(element) === 0,
  'only-child': ({ siblings }) => siblings.length === 1,
  'first-of-type': (element) => placeOfTag(element) === 0,
  'last-of-type': (element) => lastPlaceOfTag(element) === 0,
  'only-of-type': (element) => placeOfTag(element) === 0 && lastPlaceOfTag(element) === 0,
  checked: ({ attribute }) => attribute('checked') !== undefined || attribute('selected') !== undefined,
  disabled: ({ attribute }) => attribute('disabled') !== undefined,
  enabled: ({ tag, attribute }) => FIELDS.has(tag) && attribute('disabled') === undefined,
  defined: ({ tag }) => (tag.includes('-') ? undefined : true),
};

const FIELDS: ReadonlySet<string> = new Set(
  'button input select textarea optgroup option fieldset'.split(' '),
);

function fromEnd({ siblings, at }: StyledElement): number {
  return siblings.length - 1 - at;
}

/** Where an element stands among its siblings, from 0. */
const PLACES: Readonly<Record<string, ((element: StyledElement) => number) | undefined>> = {
  'nth-child': ({ at }) => at,
  'nth-last-child': fromEnd,
  'nth-of-type': placeOfTag,
  'nth-last-of-type': lastPlaceOfTag,
};

/** Names of browsers of the past, for which those of today leave out a rule. */
const OF_OTHERS = /^-(?:ms|o|khtml)-/;

/** What Firefox alone knows of elements at rest; its other names are for states of fields and windows. */
const OF_FIREFOX = /^-moz-(?:any-link|(?:first|last)-node|only-whitespace|read-only|is-html|locale-dir)$/;

/** Reads a pseudo-class, which counts as much as a class does where it has no selectors in its brackets. */
export function pseudoTest(
  { name: written, children: inner }: CssPseudo,
  { doubt, spend }: SelectorReader,
  weight: number,
  read: ListReader,
): SelectorPart {
  const name = written.toLowerCase();
  if (AT_REST.has(name)) return { fits: () => false, weight };
  const [first] = inner ?? [];
  const plain = PLAIN[name];
  if (plain && inner === null) return { fits: plain, weight };
  if (first?.type === 'Nth' && PLACES[name]) return nthPart(name, first, weight, read);
  if (inner !== null && CHOICES.has(name)) return choicePart(name, first, read);
  if (inner !== null && name === 'has' && first) return hasPart(first, read, spend);
  if (OF_OTHERS.test(name)) throw new Error(`a state of other browsers: ${name}`);
  doubt();
  const isIdle = name.startsWith('-moz-') && !OF_FIREFOX.test(name);
  return { fits: () => (isIdle ? false : undefined), weight };
}

/** Pseudo-classes of which one of several selectors, or none, has to fit. */
const CHOICES: ReadonlySet<string> = new Set(['is', 'where', 'not', 'matches', '-webkit-any', '-moz-any']);

function choicePart(name: string, list: CssNode | undefined, read: ListReader): SelectorPart {
  const choices = list ? choicesIn(name, list, read) : [];
  const fits: ElementTest = (element) =>
    any(choices, (each) => each.place === undefined && each.fits(element));
  return {
    fits: name === 'not' ? (element) => contrary(fits(element)) : fits,
    weight: name === 'where' ? 0 : heaviest(choices),
  };
}

/** The selectors of a list, of which some leave out those that browsers do not know. */
function choicesIn(name: string, list: CssNode, read: ListReader): readonly Selector[] {
  if (list.type !== 'SelectorList' || (name !== 'is' && name !== 'where')) return read(list);
  return Array.from(list.children).flatMap((each) => {
    try {
      return read(each);
    } catch (error) {
      if (error instanceof Problem) throw error;
      return [];
    }
  });
}

function heaviest(choices: readonly Pick<SelectorPart, 'weight'>[]): number {
  return choices.reduce((most, { weight }) => Math.max(most, weight), 0);
}

/** An element in which another one fits, or before such a one. */
function hasPart(list: CssNode, read: ListReader, spend: SelectorReader['spend']): SelectorPart {
  let anchor: StyledElement | undefined;
  const wanted = read(list, (element) => {
    spend(1);
    return element === anchor;
  });
  const isBeside = begins(list);
  const isWanted: ElementTest = (element) => any(wanted, ({ fits }) => fits(element));
  return {
    fits: (element) => {
      anchor = element;
      const end = isBeside ? element.parent : element;
      const next = (other: StyledElement) => nextIn(other, end);
      return anyFrom(next(element), next, isWanted);
    },
    weight: heaviest(wanted),
  };
}

/** True where a selector of a list begins with a sign for those beside. */
function begins(list: CssNode): boolean {
  if (list.type === 'SelectorList') return Array.from(list.children).some(begins);
  const [first] = list.type === 'Selector' ? list.children : [];
  return first?.type === 'Combinator' && first.name !== '>' && first.name !== ' ';
}

/** An element at some of the places among its siblings, of which only those `of` a selector may count. */
function nthPart(name: string, { nth, selector }: CssNth, own: number, read: ListReader): SelectorPart {
  const placeOf = PLACES[name] as (element: StyledElement) => number;
  const isPlace = placeTest(nth);
  if (!selector) return { fits: (element) => isPlace(placeOf(element)), weight: own };
  const counted = read(selector);
  const counts: ElementTest = (element) => any(counted, ({ fits }) => fits(element));
  return {
    fits: (element) => {
      const isLast = name === 'nth-last-child';
      const { siblings, at } = element;
      const before = (isLast ? siblings.slice(at + 1) : siblings.slice(0, at)).map(counts);
      const self = counts(element);
      if (self === undefined || before.includes(undefined)) return self === false ? false : undefined;
      return self && isPlace(before.filter((each) => each === true).length);
    },
    weight: own + heaviest(counted),
  };
}

/** Whether a place from 0 is one of `2n+1`, `odd` or 3. */
function placeTest(nth: CssNth['nth']): (place: number) => boolean {
  const [a, b] =
    nth.type === 'AnPlusB' ? [nth.a, nth.b] : nth.name.toLowerCase() === 'even' ? ['2', '0'] : ['2', '1'];
  const [step, first] = [stepOf(a), Number(b ?? 0)];
  return (place) => {
    const beyond = place + 1 - first;
    return step === 0 ? beyond === 0 : beyond % step === 0 && beyond / step >= 0;
  };
}

function stepOf(a: string | null): number {
  if (a === null) return 0;
  return a === '' || a === '+' || a === '-' ? Number(`${a}1`) : Number(a);
}
