/** What one element must be: its tag, id and classes; empty where any will do. */
interface Compound {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** Its place among its parent's elements, from 1; 0 where any will do. */
  readonly place: number;
}

/** An element as selectors look at it. */
export interface StyledElement {
  readonly tag: string;
  readonly id: string;
  readonly classes: ReadonlySet<string>;
  readonly place: number;
}

/** A selector of compounds, the last one first. */
export interface Selector {
  readonly parts: readonly Compound[];
  /** True where the element of a part is the very parent of the one before. */
  readonly isChild: readonly boolean[];
  /** Ids count more than classes, these more than tags. */
  readonly weight: number;
}

/** Names of classes and ids may have marks, each with a backslash before it, and letters of any script. */
const COMPOUND =
  /^([a-z][\w-]*|\*)?((?:[.#](?:[\w\u0080-\uffff-]|\\[^\da-f\s])+)*)(?::(first-child|nth-child\((\d{1,4})\)))?$/i;
/** Longer selectors are passed over. */
const MOST_PARTS = 12;
const LONGEST = 300;

/** Reads a selector of tags, classes, ids, descendants and children; undefined for any other. */
export function readSelector(text: string): Selector | undefined {
  if (text.length > LONGEST) return undefined;
  const words = text.trim().replace(/\s+/g, ' ').replace(/ ?> ?/g, ' >').trim().split(' ').reverse();
  const parts: Compound[] = [];
  const isChild: boolean[] = [];
  let weight = 0;
  for (const word of words) {
    const [whole, tag = '', names = '', pseudo, nth] = COMPOUND.exec(word.replace(/^>/, '')) ?? [];
    if (whole === undefined || whole === '' || parts.length >= MOST_PARTS) return undefined;
    const classes = namesIn(names, '.');
    const ids = namesIn(names, '#');
    parts.push({
      tag: tag === '*' ? '' : tag.toLowerCase(),
      id: ids.at(-1) ?? '',
      classes,
      place: pseudo === undefined ? 0 : Number(nth ?? 1),
    });
    isChild.push(word.startsWith('>'));
    const named = classes.length + (pseudo === undefined ? 0 : 1);
    weight += ids.length * 10_000 + named * 100 + (tag === '' || tag === '*' ? 0 : 1);
  }
  return { parts, isChild, weight };
}

/** The names of classes, which begin with `.`, or of ids in a compound. */
function namesIn(names: string, mark: string): readonly string[] {
  return Array.from(names.matchAll(NAME), ([name]) => name)
    .filter((name) => name.startsWith(mark))
    .map((name) => name.slice(1).replace(/\\(.)/g, '$1'));
}

const NAME = /[.#](?:\\.|[^.#\\])+/g;

/** The selectors of a rule, which stand between commas outside brackets. */
export function splitSelectors(text: string): readonly string[] {
  const found: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: mark, index } of text.matchAll(/\\.|[,()[\]]/g)) {
    if (mark === '(' || mark === '[') depth += 1;
    else if (mark === ')' || mark === ']') depth -= 1;
    else if (mark === ',' && depth <= 0) {
      found.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...found, text.slice(from)];
}

/** The name by which selectors that may fit an element are looked up: its id, a class or its tag. */
export function keyOf({ parts: [last] }: Selector): string {
  if (!last) return '';
  const [first] = last.classes;
  return last.id !== '' ? `#${last.id}` : first !== undefined ? `.${first}` : last.tag;
}

/** True where a selector fits the last of some elements, of which each is the parent of the next. */
export function fits(
  { parts, isChild }: Selector,
  path: readonly StyledElement[],
  spend: () => void,
): boolean {
  let at = path.length - 1;
  for (const [index, part] of parts.entries()) {
    const isFixed = index === 0 || isChild[index - 1] === true;
    while (!isFixed && at >= 0 && !isOne(path[at], part)) {
      spend();
      at -= 1;
    }
    spend();
    if (!isOne(path[at], part)) return false;
    at -= 1;
  }
  return true;
}

function isOne(element: StyledElement | undefined, { tag, id, classes, place }: Compound): boolean {
  return (
    element !== undefined &&
    (tag === '' || tag === element.tag) &&
    (id === '' || id === element.id) &&
    (place === 0 || place === element.place) &&
    classes.every((name) => element.classes.has(name))
  );
}
