import { fold } from '../../form/fold.js';

/** What stands between a heading and the prose in the same line. */
const SEPARATOR = /^[\s:：。．.—–－-]+/;
/** Words with which a heading goes on. */
const GOES_ON = /^(?:[及和与或、，,的等]|以及|情况)/;
/** A text in brackets alone: a remark on the heading, but for （无）. */
const BRACKETS = /^[(（]([^()（）]*)[)）][。.]?$/;
const NOTHING = /^\s*(?:无|没有|暂无)/;
/** The number of a page, as in a list of contents. */
const PAGE = /^[.…·\s]*\d{1,3}$/;
/** How prose begins that follows a heading without a blank. */
const BEGINS = /^(?:未|本年|今年|全年|\d|[(（][一二三四五])/;
/** Marks and figures, which stand in prose and not in headings. */
const PROSE = /[，,。；;\d]/;

/** How many characters of a text fold to the key it begins with; undefined where none do. */
export function lengthOf(key: string, text: string): number | undefined {
  let folded = '';
  let length = 0;
  for (const letter of text) {
    if (folded.length >= key.length) break;
    folded += fold(letter);
    length += letter.length;
  }
  return folded === key ? length : undefined;
}

/**
 * The prose in what follows the words of an official heading in the same line; empty where that goes on as a
 * heading or with a remark in brackets. Without a number before the heading, it must read as prose.
 */
export function proseAfter(tail: string, isNumbered: boolean): string {
  const separator = SEPARATOR.exec(tail)?.[0] ?? '';
  const rest = tail.slice(separator.length).trim();
  if (GOES_ON.test(rest) || PAGE.test(rest)) return '';
  const inside = BRACKETS.exec(rest)?.[1];
  if (inside !== undefined) return saysNothing(inside) ? rest : '';
  if (separator === '') return isNumbered && (saysNothing(rest) || BEGINS.test(rest)) ? rest : '';
  return isNumbered || isProseAfter(rest) ? rest : '';
}

/** True for a text after a heading that reads as prose. */
export function isProseAfter(text: string): boolean {
  return (PROSE.test(text) || saysNothing(text)) && !GOES_ON.test(text) && !PAGE.test(text);
}

/** True for a text that begins by saying that there is nothing: 无。, 没有收费. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text);
}
