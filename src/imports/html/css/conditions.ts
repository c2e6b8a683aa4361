import { rememberText } from '../../../core/form/remember.js';

/** Whether something holds; undefined where that is not known. */
export type Verdict = boolean | undefined;

/** The most characters and brackets within each other of a condition that are looked at. */
const LONGEST = 1000;
const DEEPEST = 10;

/** Both, where the second is only asked for where it counts. */
export function both(one: Verdict, other: () => Verdict): Verdict {
  if (one === false) return false;
  const second = other();
  return second === false ? false : one === true ? second : undefined;
}

/** At least one of several, which are asked one after the other. */
export function any<Item>(items: Iterable<Item>, holds: (item: Item) => Verdict): Verdict {
  let found: Verdict = false;
  for (const item of items) {
    const verdict = holds(item);
    if (verdict === true) return true;
    if (verdict === undefined) found = undefined;
  }
  return found;
}

/** The contrary. */
export function contrary(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}

/** Whether a condition of `not`, `and`, `or` and brackets holds by what is said of each text in brackets. */
export function conditionHolds(text: string, holds: (inner: string) => Verdict): Verdict {
  return text.length > LONGEST || isDeep(text) ? undefined : wholeHolds(text.trim(), holds);
}

/** True for a text with brackets within far too many others. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
  }
  return depth > DEEPEST;
}

function wholeHolds(text: string, holds: (inner: string) => Verdict): Verdict {
  const parts = partsOf(text);
  const [first = '', joint] = parts;
  if (joint === undefined) {
    if (/^not[\s(]/i.test(first)) return contrary(wholeHolds(first.slice(3).trim(), holds));
    const inner = /^\(([^]*)\)$/.exec(first)?.[1]?.trim();
    return inner !== undefined && /^(?:\(|not[\s(])/i.test(inner) ? wholeHolds(inner, holds) : holds(first);
  }
  const conditions = parts.filter((_, at) => at % 2 === 0);
  const each = (part: string) => wholeHolds(part, holds);
  if (joint === 'or') return any(conditions, each);
  return contrary(any(conditions, (part) => contrary(each(part))));
}

/** The parts of a condition outside brackets, with `and` or `or` between them. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: mark, index } of text.matchAll(/[()]|(?<=[\s)])(?:and|or)(?=[\s(])/gi)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (depth === 0) {
      parts.push(text.slice(from, index).trim(), mark.toLowerCase());
      from = index + mark.length;
    }
  }
  return [...parts, text.slice(from).trim()];
}

/** Properties and values of other browsers than those of today. */
const OF_OTHERS = /(?:^|[^\w-])-(?:moz|ms|o|khtml)-/i;

/** Whether `@supports` holds: all but what only other browsers know. */
export const supportsHolds = rememberText((condition: string): Verdict =>
  conditionHolds(condition, (part) => !OF_OTHERS.test(part)),
);
