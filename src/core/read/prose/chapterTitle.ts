import type { Chapter, Edition } from '../../form/edition.js';
import { fold, shortLabel, stripNumber } from '../../form/fold.js';
import { remember } from '../../form/remember.js';

/** Text of so many characters is a paragraph, never the heading of a chapter. */
const PARAGRAPH = 40;
/** With its own number, a heading that has this share of the official one is that chapter's. */
const NUMBERED = 0.25;
/** Without a number or with one in brackets, this share of the official one and of itself. */
const UNNUMBERED = 0.75;

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
  /** What follows a colon after the heading; empty where nothing does. */
  readonly rest: string;
}

/** A heading without its number, and what its number says of the chapter. */
interface Numbered {
  readonly bare: string;
  /** 1 for 一 and for 1; undefined where there is no number. */
  readonly number: number | undefined;
  /** True for 五、 and 第五部分; false for （五） and 5., which number the parts of a chapter too. */
  readonly isStrong: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const STRONG = /^第?([一二三四五六七八九十])(?![一二三四五六七八九十])(?:部分|章)?[、,.:。]?/;
const WEAK = /^(?:\(([一二三四五六七八九十])\)|(\d{1,2})(?=[、,.:]))[、,.:]?/;
const COLON = /[:：]/;
const TAIL = /[:、,.。;]+$/;
/** What stands in sentences and not in headings. */
const SENTENCE = /[。;!?]/;

/** The official headings of an edition, folded, with and without their numbers. */
const officialTitles = remember(({ chapters }: Edition) =>
  chapters.map((chapter) => ({
    chapter,
    key: fold(chapter.title),
    bare: fold(stripNumber(chapter.title)),
    number: NUMERALS.indexOf(shortLabel(chapter.title)) + 1 || undefined,
    words: (chapter.titleWords ?? []).map(fold),
  })),
);

const titlesByKey = remember(
  (edition: Edition) => new Map(officialTitles(edition).map((each) => [each.key, each])),
);

type Official = ReturnType<typeof officialTitles>[number];

/** Han characters alone fold to themselves. */
const PLAIN = /^[\u3001\u4e00-\u9fff]*$/;

function keyOf(text: string): string {
  return PLAIN.test(text) ? text : fold(text);
}

/** True where a text may be the heading of a chapter in other words. */
export function mayBeTitle(text: string, edition: Edition): boolean {
  const head = keyOf(text.slice(0, PARAGRAPH));
  return officialTitles(edition).some(({ words }) => words.some((word) => head.includes(word)));
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

/**
 * The chapter whose heading a text is in other words: 五、存在的问题及整改措施, 六、其它需要报告的事项, the official words
 * without a number or with a colon and the text after it. A sentence and the heading of a part are none.
 */
export function rewordedTitle(text: string, edition: Edition): ChapterTitle | undefined {
  return beforeColon(text, edition) ?? (text.length < PARAGRAPH ? reword(text, edition, '') : undefined);
}

function beforeColon(text: string, edition: Edition): ChapterTitle | undefined {
  const colon = text.slice(0, PARAGRAPH).search(COLON);
  const rest = text.slice(colon + 1).trim();
  if (colon < 0 || rest === '') return undefined;
  const head = text.slice(0, colon + 1);
  const title = officialTitle(head.slice(0, -1), edition) ?? reword(head, edition, rest);
  return title?.isSure ? { ...title, found: head, isOfficial: false, rest } : undefined;
}

function reword(text: string, edition: Edition, rest: string): ChapterTitle | undefined {
  const whole = fold(text);
  const key = whole.replace(TAIL, '');
  if (SENTENCE.test(key)) return undefined;
  let best: { readonly title: ChapterTitle; readonly like: number } | undefined;
  for (const official of officialTitles(edition)) {
    if (!official.words.some((word) => key.includes(word))) continue;
    const numbered = takeNumber(key, whole.endsWith('。'));
    const like = likeOfficial(numbered, official);
    if (!like || like.share <= (best?.like ?? 0)) continue;
    const { isStrong: isNumbered } = numbered;
    const { chapter } = official;
    const title = { chapter, found: text, isOfficial: false, isSure: like.isSure, isNumbered, rest };
    best = { title, like: like.share };
  }
  return best?.title;
}

/** How like the official heading of a chapter a heading is; undefined where it is another. */
function likeOfficial(
  { bare, number, isStrong }: Numbered,
  official: Official,
): { readonly share: number; readonly isSure: boolean } | undefined {
  const isNumbered = isStrong || number === undefined;
  if (bare === official.bare) return { share: 1, isSure: isNumbered && agrees(number, official) };
  if (bare === '' || !agrees(number, official)) return undefined;
  const common = commonLength(bare, official.bare);
  const [share, own] = [common / official.bare.length, common / bare.length];
  const isBeginning = official.bare.startsWith(bare);
  if (number !== undefined && isStrong && (share >= NUMBERED || isBeginning) && !bare.includes(','))
    return { share, isSure: true };
  if (isNumbered && bare.endsWith(official.bare)) return { share, isSure: true };
  return share >= UNNUMBERED && own >= UNNUMBERED ? { share, isSure: false } : undefined;
}

function agrees(number: number | undefined, official: Official): boolean {
  return number === undefined || number === official.number;
}

/** Takes the number off; one before a sentence is that of a list. */
function takeNumber(key: string, isSentence: boolean): Numbered {
  const weak = WEAK.exec(key);
  if (weak) {
    const number = weak[1] === undefined ? Number(weak[2]) : NUMERALS.indexOf(weak[1]) + 1;
    return { bare: key.slice(weak[0].length), number, isStrong: false };
  }
  const strong = STRONG.exec(key);
  if (!strong?.[1]) return { bare: key, number: undefined, isStrong: false };
  const number = NUMERALS.indexOf(strong[1]) + 1;
  return { bare: key.slice(strong[0].length), number, isStrong: strong[0].length > 1 && !isSentence };
}

/** The length of the longest common subsequence of two short texts. */
function commonLength(a: string, b: string): number {
  let above = new Uint8Array(b.length + 1);
  for (const letter of a) {
    const row = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      row[j] = letter === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0);
    above = row;
  }
  return above[b.length] ?? 0;
}
