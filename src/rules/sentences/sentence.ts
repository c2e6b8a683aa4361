import { signTable } from '../../core/form/unseen.js';
import { remember } from '../../core/form/remember.js';
import type { ChapterText } from './chapterText.js';

/** A sentence of a chapter, with what stands before it. */
export interface Sentence {
  readonly number: number;
  readonly from: number;
  readonly text: string;
  /** The sentence before it in the same paragraph; empty where there is none. */
  readonly before: string;
  /** The paragraph before it, as far as it is near. */
  readonly context: string;
  /** The heading above it; empty where there is none. */
  readonly heading: string;
}

/** So many characters before a sentence tell what it goes on about. */
const MOST_CONTEXT = 300;
/** The ends of sentences. */
const ENDS = signTable('。！!？?\n');

/** A short sentence with the number of a part, which the sentences after it belong to: （二）依申请公开情况。 */
const LEAD =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|[一二三四五六七八九]是|【)/;
const LONGEST_LEAD = 24;

function isLead(text: string): boolean {
  return text.length <= LONGEST_LEAD && LEAD.test(text) && !/\d[件条]/.test(text);
}

/** The sentences of a chapter. */
export const sentencesOf = remember(({ text, paragraphs, headings }: ChapterText): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  let heading = '';
  let headingAt = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && ENDS[text.charCodeAt(at)] !== 1) continue;
    while ((headings[headingAt]?.at ?? Infinity) <= from) {
      heading = headings[headingAt]?.text ?? '';
      headingAt += 1;
    }
    const said = text.slice(from, at);
    if (isLead(said)) heading = said;
    const last = sentences.at(-1);
    const isSame = last !== undefined && paragraphs[last.from] === paragraphs[from];
    if (!isSame) start = from;
    sentences.push({
      number: sentences.length,
      from,
      text: said,
      before: isSame ? last.text : '',
      context: isSame ? text.slice(Math.max(start, from - MOST_CONTEXT), from) : '',
      heading,
    });
    from = at + 1;
  }
  return sentences;
});
