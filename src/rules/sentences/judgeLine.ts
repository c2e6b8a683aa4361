import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { remember } from '../../core/form/remember.js';
import { simplifyHeading } from '../../core/form/traditional.js';
import { takeNumber } from '../../core/form/titleNumber.js';
import type { Fault } from './judgeText.js';

/** A longer paragraph is no line of its own, with the blanks that a heading may have in it. */
const LONGEST = 100;

/** The folded number of a page, with how many there are, and what an empty one says. */
const PAGE =
  /^[-—–―‐·(]*(?:\d{1,4}|\d+\/\d+|页码:?\d+|共\d+页|page\d+(?:of\d+)?|(?:共\d+页,?)?第[\d一二三四五六七八九十]+页(?:,?共\d+页)?|[此本]页无正文)[-—–―‐·)]*$/i;
/** How many characters a text has. */
const SIZE = /^\(?(?:(?:总?字数(?:统计)?|[全正]文|共计?|约):?)+\d+字?(?:左右)?\)?$/;

/**
 * What is wrong with a paragraph of a chapter: it is the number of a page, or the heading of a chapter that
 * is read as text. A line in the words of a heading over other text is the heading of a part.
 */
export function judgeLine(paragraphs: readonly string[], at: number, edition: Edition): readonly Fault[] {
  const text = paragraphs[at] ?? '';
  if (isAside(text))
    return [{ level: 'warning', what: `“${text.trim()}”像页码或者字数，会作为正文公布，请核对后删去` }];
  const { title, isStrong } = headingIn(text, edition);
  const next = paragraphs[at + 1];
  const isLost = isStrong || next === undefined || headingIn(next, edition).title !== undefined;
  const found = (isLost ? title : undefined) ?? headingsOf(edition).within.exec(text)?.[1];
  return found === undefined
    ? []
    : [{ level: 'warning', what: `里有标题“${found}”，读作了正文，请照官方格式单独写一行，不需要请删去` }];
}

function isAside(text: string): boolean {
  if (text.length > LONGEST) return false;
  const key = fold(text);
  return PAGE.test(key) || SIZE.test(key);
}

/** The official heading whose words a line has, and whether it has the number of a chapter. */
function headingIn(text: string, edition: Edition): { readonly title?: string; readonly isStrong?: boolean } {
  if (text.length > LONGEST) return {};
  const { bare, isStrong } = takeNumber(simplifyHeading(fold(text)));
  const title = headingsOf(edition).titles.get(bare);
  return title === undefined ? {} : { title, isStrong };
}

/** The headings of chapters by their folded words, and what finds one at the beginning of a sentence. */
const headingsOf = remember(({ chapters }: Edition) => {
  const titles = chapters.map(({ title }) => title);
  return {
    titles: new Map(titles.map((title) => [takeNumber(fold(title)).bare, title])),
    // A list of the chapters goes on with a mark: 一、总体情况；
    within: new RegExp(`(?:^|[。！？>*])\\s*(${titles.join('|')})(?![、，；。)）”》])`),
  };
});
