import type { ChapterText } from './chapterText.js';

/** A sentence of a chapter, with what stands before it. */
export interface Sentence {
  readonly number: number;
  readonly from: number;
  readonly text: string;
  /** The sentence before it in the same paragraph; empty where there is none. */
  readonly before: string;
  /** The heading above it; empty where there is none. */
  readonly heading: string;
}

const SENTENCE_END = /[。！!？?\n]/;

/** The sentences of a chapter. */
export function sentencesOf({ text, paragraphs, headings }: ChapterText): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let heading = '';
  let headingAt = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !SENTENCE_END.test(text[at] ?? '')) continue;
    while ((headings[headingAt]?.at ?? Infinity) <= from) {
      heading = headings[headingAt]?.text ?? '';
      headingAt += 1;
    }
    const last = sentences.at(-1);
    const isSame = last !== undefined && paragraphs[last.from] === paragraphs[from];
    sentences.push({
      number: sentences.length,
      from,
      text: text.slice(from, at),
      before: isSame ? last.text : '',
      heading,
    });
    from = at + 1;
  }
  return sentences;
}
