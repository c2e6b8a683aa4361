import type { Chapter, Edition } from '../../form/edition.js';
import { fold, stripNumber } from '../../form/fold.js';
import { remember } from '../../form/remember.js';
import { simplifyHeading } from '../../form/traditional.js';
import { takeNumber } from '../../form/titleNumber.js';

/** Text of so many characters is a paragraph, never the heading of a chapter. */
export const PARAGRAPH = 40;

/** A text as the heading of a chapter. */
export interface ChapterTitle {
  readonly chapter: Chapter;
  /** The heading as it is written. */
  readonly found: string;
  readonly isOfficial: boolean;
  /** True where no other text of a report is likely to be worded so. */
  readonly isSure: boolean;
  /** True for 五、 and 第五部分 before it. */
  readonly isNumbered: boolean;
  /** The prose behind the heading in its line; empty where there is none. */
  readonly rest: string;
}

/** The official headings of an edition, folded, with and without their numbers. */
export const officialTitles = remember(({ chapters }: Edition) =>
  chapters.map((chapter) => ({
    chapter,
    key: fold(chapter.title),
    bare: fold(stripNumber(chapter.title)),
    number: takeNumber(fold(chapter.title)).number,
    words: (chapter.titleWords ?? []).map(fold),
    others: (chapter.otherTitles ?? []).map(fold),
  })),
);

const titlesByKey = remember(
  (edition: Edition) => new Map(officialTitles(edition).map((each) => [each.key, each])),
);

/** An official heading, for comparing with others. */
export type OfficialTitle = ReturnType<typeof officialTitles>[number];

/** Han characters alone fold to themselves. */
const PLAIN = /^[\u3001\u4e00-\u9fff]*$/;

function keyOf(text: string): string {
  return PLAIN.test(text) ? text : fold(text);
}

/** True where a text may be the heading of a chapter in other words. */
export function mayBeTitle(text: string, edition: Edition): boolean {
  const head = simplifyHeading(keyOf(text.slice(0, PARAGRAPH)));
  return officialTitles(edition).some(
    ({ words, others }) =>
      words.some((word) => head.includes(word)) || others.some((other) => head.includes(other)),
  );
}

/** True for the beginning of an official heading that is not yet all of it. */
export function beginsTitle(text: string, edition: Edition): boolean {
  if (text.length >= PARAGRAPH) return false;
  const key = keyOf(text);
  return officialTitles(edition).some((title) => title.key.startsWith(key) && title.key !== key);
}

/** The chapter whose official heading a text is, but for width and spaces. */
export function officialTitle(text: string, edition: Edition): ChapterTitle | undefined {
  if (text.length >= PARAGRAPH) return undefined;
  const key = keyOf(text);
  const official = titlesByKey(edition).get(key);
  if (!official) return undefined;
  return {
    chapter: official.chapter,
    found: text,
    isOfficial: true,
    isSure: true,
    isNumbered: true,
    rest: '',
  };
}

/** True where the number before a heading, if there is one, is that of an official one. */
export function agrees(number: number | undefined, official: OfficialTitle): boolean {
  return number === undefined || number === official.number;
}
