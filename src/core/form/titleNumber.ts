import { fold } from './fold.js';

/** A heading without its number, and what its number says of the chapter. */
export interface NumberedTitle {
  readonly bare: string;
  /** 1 for 一 and for 1; undefined where there is no number. */
  readonly number: number | undefined;
  /** True for 五、 and 第五部分; false for （五） and 5., which number the parts of a chapter too. */
  readonly isStrong: boolean;
}

/** So many characters hold the number before a text. */
const LONGEST = 8;
const NUMERALS = '一二三四五六七八九十';
const STRONG = /^第?([一二三四五六七八九十])(?![一二三四五六七八九十])(?:部分|章)?[、,.:。]?/;
const WEAK = /^(?:\(([一二三四五六七八九十])\)|(\d{1,2})(?=[、,.:]))[、,.:]?/;
/** The number before a heading as it is written. */
const WRITTEN =
  /^\s*(?:第?[一二三四五六七八九十](?:部分|章)?|[(（][一二三四五六七八九十][)）]|[\d０-９]{1,2}(?=[、，,.．:：]))[、，,.．:：。\s]*/;

/** Takes the number off a folded heading. */
export function takeNumber(key: string): NumberedTitle {
  const weak = WEAK.exec(key);
  if (weak) {
    const number = weak[1] === undefined ? Number(weak[2]) : NUMERALS.indexOf(weak[1]) + 1;
    return { bare: key.slice(weak[0].length), number, isStrong: false };
  }
  const strong = STRONG.exec(key);
  if (!strong?.[1]) return { bare: key, number: undefined, isStrong: false };
  const number = NUMERALS.indexOf(strong[1]) + 1;
  return { bare: key.slice(strong[0].length), number, isStrong: strong[0].length > 1 };
}

/** The number before a text of any length, and the first characters behind it. */
export function numberBefore(text: string): NumberedTitle {
  return takeNumber(fold(text.slice(0, LONGEST)));
}

/** What is written after the number of a heading: 六、没有需要报告的事项 → 没有需要报告的事项. */
export function withoutNumber(text: string): string {
  return text.replace(WRITTEN, '').trim();
}
