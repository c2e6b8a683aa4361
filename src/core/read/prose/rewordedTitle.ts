import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { simplifyHeading } from '../../form/traditional.js';
import {
  agrees,
  officialTitle,
  officialTitles,
  PARAGRAPH,
  type ChapterTitle,
  type OfficialTitle,
} from './chapterTitle.js';
import { isProseAfter, lengthOf, proseAfter } from './runOn.js';
import { takeNumber, withoutNumber, type NumberedTitle } from '../../form/titleNumber.js';

/** With its own number, a heading that has this share of the official one is that chapter's. */
const NUMBERED = 0.25;
/** Without a number or with one in brackets, this share of the official one and of itself. */
const UNNUMBERED = 0.75;

const COLON = /[:：]/;
const BLANK = /[\s\u3000]/g;
const TAIL = /[:、,.。;]+$/;
/** What stands in sentences and not in headings. */
const SENTENCE = /[。;!?]/;
const MARKS =
  /^(?:<\/?[a-z][^<>]*>|[【〖〔[*#★☆■□●○◆◇▲△▶※\s])+|(?:<\/?[a-z][^<>]*>|[】〗〕\]*#★☆■□●○◆◇▲△\s])+$/gi;
/** Words by which a text says that there is nothing, before the words of the heading. */
const NONE = /没有|无|未/;
/** Such a word and what there is not; of fewer characters that says too little. */
const SAYS_NONE = /^.{0,10}?(?:没有|无)(.+)$/;
const SHORTEST = 4;

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

/** A heading without the marks around it: 【五、存在的问题】, ★五、存在的问题, <b>五、存在的问题</b>. */
export function withoutMarks(text: string): string {
  return text.trim().replace(MARKS, '');
}

/** A folded heading without the marks at its end: 存在问题: */
export function withoutTail(key: string): string {
  return key.replace(TAIL, '');
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
  const whole = simplifyHeading(fold(text));
  const key = withoutTail(whole);
  if (SENTENCE.test(key)) return undefined;
  const strict = takeNumber(key);
  let best: { readonly title: ChapterTitle; readonly like: number } | undefined;
  for (const official of officialTitles(edition)) {
    // A number before a sentence is that of a list.
    const isListed = whole.endsWith('。') && strict.bare !== official.bare;
    const numbered = isListed ? { ...strict, isStrong: false } : strict;
    if (!mayBe(official, key, numbered.bare)) continue;
    if (saysNone(numbered, official)) {
      if (strict.isStrong && rest === '') return noneTitle(text, official);
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
function mayBe({ words, others }: OfficialTitle, key: string, bare: string): boolean {
  return words.some((word) => key.includes(word)) || others.includes(bare);
}

/** True for 本年度没有其他需要报告的事项 and 无其他事项, which is what the chapter says and no heading of it. */
function saysNone({ bare, number }: NumberedTitle, official: OfficialTitle): boolean {
  if (!agrees(number, official)) return false;
  const said = official.chapter.tables ? '' : (SAYS_NONE.exec(bare)?.[1] ?? '');
  if (said.length >= SHORTEST && commonLength(said, official.bare) === said.length) return true;
  return bare.endsWith(official.bare) && NONE.test(bare.slice(0, -official.bare.length));
}

/** A numbered text in place of the heading that says all that the chapter says. */
function noneTitle(text: string, { chapter }: OfficialTitle): ChapterTitle {
  const rest = withoutNumber(text);
  return { chapter, found: text, isOfficial: false, isSure: true, isNumbered: true, rest };
}

/** How like the official heading of a chapter a heading is; undefined where it is another. */
function likeOfficial(
  { bare, number, isStrong }: NumberedTitle,
  official: OfficialTitle,
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

/** The length of the longest common subsequence of two short texts. */
export function commonLength(a: string, b: string): number {
  let above = new Uint8Array(b.length + 1);
  for (const letter of a) {
    const row = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      row[j] = letter === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0);
    above = row;
  }
  return above[b.length] ?? 0;
}
