const QUOTES = /["'“”‘’„‟「」『』〝〞＂＇]/g;
const SPACES = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/**
 * A label without what does not change its wording: width, spaces and quotes.
 *
 * `fold('（ 三 ） 危及“三安全” ')` is `'(三)危及三安全'`.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(SPACES, '').replace(QUOTES, '');
}

/** A label without its number: `一、本年新收…` → `本年新收…`, `（七）总计` → `总计`, `1.属于国家秘密` → `属于国家秘密`. */
export function stripNumber(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/, '');
}

/** The shortest name by which the paper itself refers to a line: `一、本年新收…` → `一`, any other label unchanged. */
export function shortLabel(label: string): string {
  return /^([一二三四五六七八九十]+)、/.exec(label)?.[1] ?? label;
}

/** How alike two folded labels are: 1 the same, 0 nothing in common (Dice's coefficient over neighbouring pairs of characters). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(b.slice(i, i + 2), left - 1);
    shared += 1;
  }
  const all = a.length + b.length - 2;
  return all <= 0 ? 0 : (2 * shared) / all;
}
