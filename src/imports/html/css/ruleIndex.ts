import { namesIn } from './selectorTexts.js';
import type { StyledElement } from './styledElement.js';

/** Finds the rules that may fit an element. */
export interface RuleIndex<Entry> {
  readonly add: (selector: string, entry: Entry) => void;
  /** Visits the entries whose last compound may fit an element: those of its tag, its id and its classes. */
  readonly visit: (element: StyledElement, each: (entry: Entry) => void) => void;
}

/** Entries for elements that are in one with a name, those of the nearest one first. */
interface EntryChain<Entry> {
  readonly entries: readonly Entry[];
  readonly next: EntryChain<Entry> | undefined;
}

/**
 * An index of rules by the last compound of their selectors: an id, a class or a tag. Those of a tag alone
 * are looked up by a name that is around it too. `spend` counts what is looked up.
 */
export function ruleIndex<Entry>(spend: (count: number) => void): RuleIndex<Entry> {
  const named = new Map<string, Entry[]>();
  /** By tags, then by the names around these. */
  const within = new Map<string, Map<string, Entry[]>>();
  const chains = new Map<string, Map<StyledElement, EntryChain<Entry> | undefined>>();

  const chainFor = (tag: string, parent: StyledElement | undefined): EntryChain<Entry> | undefined => {
    const around = within.get(tag);
    if (!around) return undefined;
    const known = ensure(chains, tag, () => new Map<StyledElement, EntryChain<Entry> | undefined>());
    const path: StyledElement[] = [];
    let top = parent;
    for (; top && !known.has(top); top = top.parent) {
      spend(1 + top.classes.size);
      path.push(top);
    }
    let chain = top && known.get(top);
    for (const element of path.reverse()) {
      const entries = namesOf(element).flatMap((name) => around.get(name) ?? []);
      if (entries.length > 0) chain = { entries, next: chain };
      known.set(element, chain);
    }
    return chain;
  };
  return {
    add: (selector, entry) => {
      const { keys, around } = namesIn(selector);
      const [key = ''] = keys;
      const isTag = around !== '' && key !== '' && !/^[.#]/.test(key);
      const map = isTag ? ensure(within, key, () => new Map<string, Entry[]>()) : named;
      ensure(map, isTag ? around : rarest(keys, map), (): Entry[] => []).push(entry);
    },
    visit: (element, each) => {
      for (const name of [element.tag, '', ...namesOf(element)]) named.get(name)?.forEach(each);
      for (let link = chainFor(element.tag, element.parent); link; link = link.next)
        link.entries.forEach(each);
    },
  };
}

/** The id and the classes of an element, as selectors write them. */
function namesOf({ id, classes }: StyledElement): readonly string[] {
  const names = Array.from(classes, (name) => `.${name}`);
  return id === '' ? names : [`#${id}`, ...names];
}

/** The name of several that the fewest entries have. */
function rarest(names: readonly string[], map: ReadonlyMap<string, readonly unknown[]>): string {
  const countOf = (name: string) => map.get(name)?.length ?? 0;
  return names.reduce((best, name) => (countOf(name) < countOf(best) ? name : best));
}

function ensure<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
