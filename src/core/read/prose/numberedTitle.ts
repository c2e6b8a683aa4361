import type { Chapter } from '../../form/edition.js';
import { PARAGRAPH, type ChapterTitle } from './chapterTitle.js';
import { saysNothing } from './runOn.js';
import { numberBefore, withoutNumber, type NumberedTitle } from '../../form/titleNumber.js';

/** What stands in sentences and not in headings. */
const SENTENCE = /[。；;！!？?]|[，,：:、]$/;

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
  const { number, isStrong } = numberBefore(text);
  const { number: own } = numberBefore(chapter.title);
  if (number === undefined || number !== own || (number === 1 && !isStrong)) return undefined;
  const words = withoutNumber(text);
  if (text.length >= PARAGRAPH || SENTENCE.test(words)) return undefined;
  const goesOn = (next: NumberedTitle) => next.number === number + 1 && next.isStrong === isStrong;
  if (others.some((other) => goesOn(numberBefore(other)))) return undefined;
  const rest = saysNothing(words) ? words : '';
  return { chapter, found: text, isOfficial: false, isSure: true, isNumbered: true, rest };
}
