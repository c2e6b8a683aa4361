import { rememberText } from './remember.js';
import { UNSEEN } from './unseen.js';

const QUOTES = /["'“”‘’„‟「」『』〝〞＂＇]/g;
const SPACES = new RegExp(String.raw`[\s${UNSEEN}]+`, 'gu');

/**
 * A label without differences of width, spaces and quotes, which do not change its wording.
 *
 * `fold('（ 三 ） 危及“三安全” ')` is `'(三)危及三安全'`.
 */
export const fold: (text: string) => string = rememberText((text) =>
  text.normalize('NFKC').replace(SPACES, '').replace(QUOTES, ''),
);

/** A label without its number: `一、本年新收…` → `本年新收…`, `（七）总计` → `总计`, `1.属于国家秘密` → `属于国家秘密`. */
export function stripNumber(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/, '');
}

/**
 * The shortest name by which the paper itself refers to a line: `一、本年新收…` → `一`, any other label unchanged.
 */
export function shortLabel(label: string): string {
  return /^([一二三四五六七八九十]+)、/.exec(label)?.[1] ?? label;
}

/** How alike two labels are: 1 less their edit distance divided by the longer length (Levenshtein 1966). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
