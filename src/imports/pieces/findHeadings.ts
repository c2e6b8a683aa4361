import { tablesOf, type Chapter, type Edition } from '../../core/form/edition.js';
import { fold, stripNumber } from '../../core/form/fold.js';
import { foldLabels, headingsIn } from '../../core/form/labels.js';
import { remember } from '../../core/form/remember.js';
import { officialTitle, rewordedTitle } from '../../core/read/prose/chapterTitle.js';
import type { PageLine, PagePiece } from './pieces.js';

/** A line of more characters is no heading. */
const LONGEST_HEADING = 40;

/** A line that is the heading of a chapter. */
export interface ChapterHeading {
  readonly chapter: Chapter;
  /** Where it stands among the pieces. */
  readonly at: number;
  readonly text: string;
}

/**
 * The headings of chapters in a page, in order, reworded ones too. A heading right before another one, as in
 * a list of contents, counts only where its chapter has no other.
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

function chapterOf({ text, isAside }: PageLine, edition: Edition): Chapter | undefined {
  if (isAside || text.length > LONGEST_HEADING) return undefined;
  const title = officialTitle(text, edition) ?? rewordedTitle(text, edition);
  if (!title || title.rest !== '' || isRow(text, edition)) return undefined;
  // A table may be titled like its chapter: 表二：主动公开政府信息情况.
  const isBare = fold(text).replace(/[:。.]+$/, '') === stripNumber(fold(title.chapter.title));
  return title.isNumbered || isBare ? title.chapter : undefined;
}

/** True for a row of a table that begins with the heading over it: 三、本年度办理结果 （五）不予处理 2.重复申请. */
function isRow(text: string, edition: Edition): boolean {
  const key = fold(text);
  return rowHeadings(edition).some((heading) => key.startsWith(heading));
}

/** The folded labels of the lines that stand over rows of a table. */
const rowHeadings = remember((edition: Edition): readonly string[] =>
  tablesOf(edition).flatMap(({ bands }) => bands.flatMap(({ rows }) => foldLabels(headingsIn(rows)))),
);
