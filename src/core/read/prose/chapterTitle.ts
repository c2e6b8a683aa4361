import type { Chapter, Edition } from '../../form/edition.js';
import { fold, stripNumber } from '../../form/fold.js';
import { remember } from '../../form/remember.js';
import { isProseAfter, lengthOf, proseAfter } from './runOn.js';
import { takeNumber, withoutNumber, type NumberedTitle } from './titleNumber.js';

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

const COLON = /[:：]/;
const BLANK = /[\s\u3000]/g;
const TAIL = /[:、,.。;]+$/;
/** What stands in sentences and not in headings. */
const SENTENCE = /[。;!?]/;
const MARKS = /^[【〖〔[*#★☆■□●○◆◇▲△▶※\s]+|[】〗〕\]*#★☆■□●○◆◇▲△\s]+$/g;
const NO_HEADING = /[。;!?]|[,:、]$/;
const NONE_FIRST = /^(?:没有|无|暂无)/;
/** Words by which a text says that there is nothing, before the words of the heading. */
const NONE = /没有|无|未/;

/** The official headings of an edition, folded, with and without their numbers. */
const officialTitles = remember(({ chapters }: Edition) =>
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

type Official = ReturnType<typeof officialTitles>[number];

/** Han characters alone fold to themselves. */
const PLAIN = /^[\u3001\u4e00-\u9fff]*$/;

function keyOf(text: string): string {
  return PLAIN.test(text) ? text : fold(text);
}

/** True where a text may be the heading of a chapter in other words. */
export function mayBeTitle(text: string, edition: Edition): boolean {
  const head = keyOf(text.slice(0, PARAGRAPH));
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

/**
 * The chapter whose heading a text is in other words: 五、存在的问题及整改措施, 六、其它需要报告的事项, the official words
 * without a number, or with a colon or a blank and the text after it. A sentence and the heading of a part
 * are none.
 */
export function rewordedTitle(text: string, edition: Edition): ChapterTitle | undefined {
  const plain = withoutMarks(text);
  if (plain !== text && plain.length < PARAGRAPH) {
    const title = officialTitle(plain, edition) ?? reword(plain, edition, '');
    if (title?.isSure && title.isNumbered) return { ...title, found: text, isOfficial: false };
  }
  return (
    afterOfficial(text, edition) ??
    beforeColon(text, edition) ??
    beforeBlank(text, edition) ??
    (text.length < PARAGRAPH ? reword(text, edition, '') : undefined)
  );
}

/**
 * The heading of a chapter that has its number and none of its words, 五、困难和打算, as the first text of the
 * sheet that bears the chapter's name. Where another text has the next number, both are those of a list; a
 * number in brackets or before a full stop numbers the parts of the first chapter.
 */
export function numberedTitle(
  text: string,
  chapter: Chapter,
  others: readonly string[],
): ChapterTitle | undefined {
  const key = fold(text);
  const { number, isStrong, bare } = takeNumber(key);
  const own = takeNumber(fold(chapter.title)).number;
  if (number === undefined || number !== own || (number === 1 && !isStrong)) return undefined;
  if (text.length >= PARAGRAPH || NO_HEADING.test(bare)) return undefined;
  const goesOn = (next: NumberedTitle) => next.number === number + 1 && next.isStrong === isStrong;
  if (others.some((other) => goesOn(takeNumber(fold(other))))) return undefined;
  const rest = NONE_FIRST.test(bare) ? withoutNumber(text) : '';
  return { chapter, found: text, isOfficial: false, isSure: true, isNumbered: true, rest };
}

/** A heading without the marks around it: 【五、存在的问题】, ★五、存在的问题. */
function withoutMarks(text: string): string {
  return text.trim().replace(MARKS, '');
}

/** A text that begins with the words of an official heading and goes on as prose. */
function afterOfficial(text: string, edition: Edition): ChapterTitle | undefined {
  const key = fold(text.slice(0, PARAGRAPH * 2));
  const { bare, number, isStrong } = takeNumber(key);
  if (number !== undefined && !isStrong) return undefined;
  const official = officialTitles(edition).find((each) => bare.startsWith(each.bare) && agrees(number, each));
  if (!official || official.words.length === 0) return undefined;
  const length = lengthOf(key.slice(0, key.length - bare.length + official.bare.length), text);
  const rest =
    length === undefined ? '' : proseAfter(text.slice(length), isStrong && !official.chapter.tables);
  if (rest === '') return undefined;
  return {
    chapter: official.chapter,
    found: text.slice(0, length),
    isOfficial: false,
    isSure: true,
    isNumbered: isStrong,
    rest,
  };
}

function beforeColon(text: string, edition: Edition): ChapterTitle | undefined {
  const colon = text.slice(0, PARAGRAPH).search(COLON);
  const rest = text.slice(colon + 1).trim();
  if (colon < 0 || rest === '') return undefined;
  const head = text.slice(0, colon + 1);
  const title = officialTitle(head.slice(0, -1), edition) ?? reword(head, edition, rest);
  if (!title?.isSure) return undefined;
  // 二、主动公开政府信息情况（单位：件）
  if (title.chapter.tables && !isProseAfter(rest))
    return { ...title, found: text, isOfficial: false, rest: '' };
  return { ...title, found: head, isOfficial: false, rest };
}

/** A numbered heading in other words, a blank and prose. */
function beforeBlank(text: string, edition: Edition): ChapterTitle | undefined {
  for (const { index } of text.slice(0, PARAGRAPH).matchAll(BLANK)) {
    const rest = text.slice(index).trim();
    const title = isProseAfter(rest) ? reword(text.slice(0, index), edition, rest) : undefined;
    if (title?.isSure && title.isNumbered) return title;
  }
  return undefined;
}

function reword(text: string, edition: Edition, rest: string): ChapterTitle | undefined {
  const whole = fold(text);
  const key = whole.replace(TAIL, '');
  if (SENTENCE.test(key)) return undefined;
  let best: { readonly title: ChapterTitle; readonly like: number } | undefined;
  for (const official of officialTitles(edition)) {
    const isWhole = takeNumber(key).bare === official.bare;
    const numbered = takeNumber(key, whole.endsWith('。') && !isWhole);
    if (!mayBe(official, key, numbered.bare)) continue;
    if (saysNone(numbered, official)) {
      if (takeNumber(key).isStrong && rest === '') return noneTitle(text, official);
      continue;
    }
    const like = likeOfficial(numbered, official);
    if (!like || like.share <= (best?.like ?? 0)) continue;
    const { isStrong: isNumbered } = numbered;
    const { chapter } = official;
    const title = { chapter, found: text, isOfficial: false, isSure: like.isSure, isNumbered, rest };
    best = { title, like: like.share };
  }
  return best?.title;
}

/** True for a heading with a word of the official one, and for another heading of the same chapter. */
function mayBe({ words, others }: Official, key: string, bare: string): boolean {
  return words.some((word) => key.includes(word)) || others.includes(bare);
}

/** True for 本年度没有其他需要报告的事项, which is what the chapter says and no heading of it. */
function saysNone({ bare, number }: NumberedTitle, official: Official): boolean {
  if (!bare.endsWith(official.bare) || !agrees(number, official)) return false;
  return NONE.test(bare.slice(0, -official.bare.length));
}

/** A numbered text in place of the heading that says all that the chapter says. */
function noneTitle(text: string, { chapter }: Official): ChapterTitle {
  const rest = withoutNumber(text);
  return { chapter, found: text, isOfficial: false, isSure: true, isNumbered: true, rest };
}

/** How like the official heading of a chapter a heading is; undefined where it is another. */
function likeOfficial(
  { bare, number, isStrong }: NumberedTitle,
  official: Official,
): { readonly share: number; readonly isSure: boolean } | undefined {
  const isNumbered = isStrong || number === undefined;
  if (bare === official.bare) return { share: 1, isSure: isNumbered && agrees(number, official) };
  if (bare === '' || !agrees(number, official)) return undefined;
  if (isStrong && official.others.includes(bare)) return { share: 1, isSure: true };
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
