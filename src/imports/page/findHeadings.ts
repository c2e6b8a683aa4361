import type { Chapter, Edition } from '../../core/form/edition.js';
import { fold, likeness, stripNumber } from '../../core/form/fold.js';
import type { PageLine, PagePiece } from './pieces.js';

/** A line of more characters is no heading. */
const LONGEST_HEADING = 40;
/** A numbered line that is less like a heading than this is another one. */
const ALIKE = 0.6;
const NUMBER = /^([一二三四五六])[、,.，．]/;

/** A line that is the heading of a chapter. */
export interface ChapterHeading {
  readonly chapter: Chapter;
  /** Where it stands among the pieces. */
  readonly at: number;
  readonly text: string;
}

/**
 * The headings of chapters in a page, in order: in the official words whatever their number, or numbered as
 * the official one and much like it. A heading right before another one, as in a list of contents, counts
 * only where its chapter has no other.
 */
export function findHeadings(pieces: readonly PagePiece[], edition: Edition): readonly ChapterHeading[] {
  const found = pieces.flatMap((piece, at): ChapterHeading[] => {
    const chapter = piece.kind === 'line' ? chapterOf(piece, edition) : undefined;
    return chapter && piece.kind === 'line' ? [{ chapter, at, text: piece.text }] : [];
  });
  return found.filter(({ chapter, at }, index) => {
    const isListed = found[index + 1]?.at === at + 1 || found[index - 1]?.at === at - 1;
    const later = found.some((other, after) => after > index && other.chapter === chapter);
    return !(isListed && later);
  });
}

function chapterOf({ text, isAside }: PageLine, { chapters }: Edition): Chapter | undefined {
  if (isAside || text.length > LONGEST_HEADING) return undefined;
  const key = fold(text).replace(/[:。.]+$/, '');
  const number = NUMBER.exec(key)?.[1];
  return (
    chapters.find(({ title }) => key.replace(NUMBER, '') === stripNumber(fold(title))) ??
    chapters.find(({ title }) => title.startsWith(`${number}、`) && likeness(fold(title), key) >= ALIKE)
  );
}
