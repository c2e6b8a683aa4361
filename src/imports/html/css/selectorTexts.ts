import { Problem } from '../../../core/report/problem.js';

/** The most characters of the selectors of a rule within others, with what is around it. */
const LONGEST = 20_000;

/** The selectors of a rule, which stand between commas outside brackets and texts in quotes. */
export function splitSelectors(text: string): readonly string[] {
  const found: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: mark, index } of text.matchAll(PART)) {
    if (mark === '(' || mark === '[') depth += 1;
    else if (mark === ')' || mark === ']') depth -= 1;
    else if (mark === ',' && depth <= 0) {
      found.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...found, text.slice(from)];
}

const PART = /"(?:[^"\\]|\\[^]){0,900}"|'(?:[^'\\]|\\[^]){0,900}'|\\[^]|[,()[\]]/g;

/**
 * The selectors of a rule within the one with the selectors `around`, for which `&` stands. Throws a
 * `Problem` `pasteTooLarge`.
 */
export function withinSelectors(text: string, around: string | undefined): string {
  if (around === undefined) return text.replace(AND, (mark) => (mark === '&' ? ':scope' : mark));
  const parent = `:is(${around})`;
  const selectors = splitSelectors(text);
  const places = Math.max(selectors.length, text.split('&').length);
  if (text.length + places * parent.length > LONGEST) throw new Problem('pasteTooLarge');
  const each = selectors.map((own) => {
    const whole = own.replace(AND, (mark) => (mark === '&' ? parent : mark));
    return whole === own ? `${parent} ${own}` : whole;
  });
  return each.join(',');
}

/** Marks in quotes and escapes are no `&`. */
const AND = /"(?:[^"\\]|\\[^]){0,900}"|'(?:[^'\\]|\\[^]){0,900}'|\\[^]|&/g;

/**
 * The end of a selector: a tag, classes and ids, and at most one pseudo-class or pseudo-element without
 * brackets in its own.
 */
const LAST =
  /(?:^|[\s>+~])([a-z][\w-]*|\*)?((?:[.#](?:[\w\u0080-\uffff-]|\\[^\da-f\s])+)*)(?:::?[\w-]+(?:\([^()]{0,90}\))?)?$/i;
/** So many characters at the end of a selector are looked at for that. */
const LONGEST_END = 200;

/** The names of a selector by which it is looked up. */
interface SelectorNames {
  /** The id and the classes of its last compound, or the tag of one without any; else an empty name. */
  readonly keys: readonly string[];
  /** The last id or class of what has to be around the element; else empty. */
  readonly around: string;
}

/** The names by which a selector that may fit an element is looked up. */
export function namesIn(selector: string): SelectorNames {
  const end = selector.trim().slice(-LONGEST_END);
  // Escapes by number end with a blank, which is no sign there.
  const found = /\\[\da-f]/i.test(selector) ? null : LAST.exec(end);
  if (!found || found[0] === '') return { keys: [''], around: '' };
  const [, tag = '', names = ''] = found;
  const before = end.slice(0, found.index);
  const around = PLAIN.test(before) ? (before.match(NAME)?.at(-1) ?? '') : '';
  const keys = names === '' ? [tag.replace('*', '').toLowerCase()] : (names.match(NAME) ?? []).map(plain);
  return { keys, around: plain(around) };
}

/** Compounds of tags, classes and ids, each within the one before. */
const PLAIN = /^[\w\s>.#*\u0080-\uffff-]+$/;

function plain(name: string): string {
  return name.replace(/\\(.)/g, '$1').trim();
}

const NAME = /[.#](?:\\.|[^.#\\\s>])+/g;
