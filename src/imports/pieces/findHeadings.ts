import { tablesOf, type Chapter, type Edition } from '../../core/form/edition.js';
import { fold, stripNumber } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { foldLabels, headingsIn } from '../../core/form/labels.js';
import { remember } from '../../core/form/remember.js';
import { takeNumber } from '../../core/form/titleNumber.js';
import {
  beginsTitle,
  mayBeTitle,
  officialTitle,
  type ChapterTitle,
} from '../../core/read/prose/chapterTitle.js';
import { rewordedTitle } from '../../core/read/prose/rewordedTitle.js';
import { listOfContents } from './listOfContents.js';
import type { PageLine, PagePiece } from './pieces.js';

/** A line of more characters is no heading. */
const LONGEST_HEADING = 40;

/** A line that is the heading of a chapter. */
export interface ChapterHeading {
  readonly chapter: Chapter;
  /** Where it stands among the pieces. */
  readonly at: number;
  readonly text: string;
  /** True where prose or the rest of the heading follows: the official words do not replace it. */
  readonly isKept: boolean;
}

/**
 * The headings of chapters in a page, in order, reworded ones too. A heading right before another one, as in
 * a list of contents, counts only where its chapter has no other.
 */
export function findHeadings(pieces: readonly PagePiece[], edition: Edition): readonly ChapterHeading[] {
  const listed = listOfContents(pieces, edition, otherNumberOf);
  const found = pieces.flatMap((piece, at): ChapterHeading[] => {
    if (piece.kind !== 'line' || listed.has(at)) return [];
    const title = titleOf(piece, edition);
    if (!title) return [];
    const { chapter } = title;
    const isKept = title.rest !== '' || (!chapter.tables && isCompleted(piece, pieces[at + 1], edition));
    return [{ chapter, at, text: piece.text, isKept }];
  });
  return withOtherNumbers(found, pieces, edition, listed).filter(({ chapter, at }, index, all) => {
    const isListed = all[index + 1]?.at === at + 1 || all[index - 1]?.at === at - 1;
    const later = all.some((other, after) => after > index && other.chapter === chapter);
    return !(isListed && later);
  });
}

/** Numbers and marks before a heading that are not those of chapters: 1、 （一） ① 壹、 Ⅰ. • */
const OTHER_NUMBER = new RegExp(
  `^\\s*(?:${[
    '[(（]?(?:\\d{1,2}|[一二三四五六])[)）]?[、.．,，:：]?',
    '[①-⑳⑴-⒇⒈-⒛㈠-㈩㊀-㊉•·●○■□◆◇▪\\-–—*]',
    '(?:[壹贰貳叁參肆伍陆陸甲乙丙丁戊己Ⅰ-Ⅵⅰ-ⅵA-Fa-f]|[IViv]{1,3})[、.．,，)）]',
  ].join('|')})\\s*`,
);

function otherNumberOf(text: string): string {
  return OTHER_NUMBER.exec(text)?.[0] ?? '';
}

/** A text that is the official words of a chapter behind another number or mark. */
interface OtherHeading extends ChapterHeading {
  /** False where the number is that of another chapter. */
  readonly agrees: boolean;
}

/**
 * The headings with those of chapters that have none, where a text is the official words of one behind
 * another number or mark: parts of a chapter are numbered so too, and so one in its own number goes before.
 */
function withOtherNumbers(
  found: readonly ChapterHeading[],
  pieces: readonly PagePiece[],
  edition: Edition,
  listed: ReadonlySet<number>,
): readonly ChapterHeading[] {
  const missing = edition.chapters.filter((chapter) => isMissing(chapter, found));
  if (missing.length === 0) return found;
  const others = pieces.flatMap((piece, at) => {
    const heading = piece.kind === 'line' && !listed.has(at) ? behindOther(piece, at, missing) : undefined;
    return heading && isInOrder(heading, found, edition) ? [heading] : [];
  });
  if (others.length === 0) return found;
  const right = [...found, ...others.filter(({ agrees }) => agrees)];
  return [...right, ...misnumbered(others, right, edition)].sort((a, b) => a.at - b.at);
}

/**
 * Of chapters that have no heading in their own number, the last in the number of another chapter, written
 * like those of the other headings: all are 1 where a program wrote out the numbers of lists.
 */
function misnumbered(
  others: readonly OtherHeading[],
  right: readonly ChapterHeading[],
  edition: Edition,
): readonly ChapterHeading[] {
  const forms = new Set(right.map(({ text }) => formOfNumber(text)));
  const ofChapters = groupBy(
    others.filter(({ chapter, text }) => isMissing(chapter, right) && forms.has(formOfNumber(text))),
    ({ chapter }) => chapter.code,
  ).flatMap((same) => same.slice(-1));
  return ofChapters.filter((heading) => isInOrder(heading, [...right, ...ofChapters], edition));
}

function isMissing({ code }: Chapter, headings: readonly ChapterHeading[]): boolean {
  return !headings.some(({ chapter }) => chapter.code === code);
}

/** How the number before a heading is written: #、 for 1、 */
function formOfNumber(text: string): string | undefined {
  return OTHER_NUMBER.exec(text)?.[0]
    .replace(/[^\s()（）、.．,，:：]+/, '#')
    .trim();
}

/** The heading of a chapter whose official words stand behind another number. */
function behindOther(
  { text, isAside }: PageLine,
  at: number,
  chapters: readonly Chapter[],
): OtherHeading | undefined {
  if (isAside || text.length > LONGEST_HEADING) return undefined;
  const mark = otherNumberOf(text);
  if (mark === '') return undefined;
  const bare = fold(text.slice(mark.length)).replace(/[:。.]+$/, '');
  const chapter = chapters.find(({ title }) => bare === stripNumber(fold(title)));
  const { number } = takeNumber(fold(text));
  return chapter && { chapter, at, text, isKept: false, agrees: agrees(number, chapter) };
}

/** True for a heading behind those of all chapters before its own, and before those of all others. */
function isInOrder(
  { chapter, at }: ChapterHeading,
  found: readonly ChapterHeading[],
  { chapters }: Edition,
): boolean {
  const own = chapters.indexOf(chapter);
  return found.every(
    (other) => other.chapter === chapter || other.at < at === chapters.indexOf(other.chapter) < own,
  );
}

function agrees(number: number | undefined, { title }: Chapter): boolean {
  return number === undefined || number === takeNumber(fold(title)).number;
}

function titleOf({ text, isAside }: PageLine, edition: Edition): ChapterTitle | undefined {
  if (isAside) return undefined;
  const title =
    officialTitle(text, edition) ?? (mayBeTitle(text, edition) ? rewordedTitle(text, edition) : undefined);
  if (!title || isRow(text, edition)) return undefined;
  if (title.rest !== '') return title.isNumbered ? title : undefined;
  if (text.length > LONGEST_HEADING) return undefined;
  // A table may be titled like its chapter: 表二：主动公开政府信息情况.
  const isBare = fold(text).replace(/[:。.]+$/, '') === stripNumber(fold(title.chapter.title));
  return title.isNumbered || isBare ? title : undefined;
}

/** True for the first line of an official heading that the next line completes. */
function isCompleted({ text }: PageLine, next: PagePiece | undefined, edition: Edition): boolean {
  if (next?.kind !== 'line' || !beginsTitle(text, edition)) return false;
  return officialTitle(`${text}${next.text}`, edition) !== undefined;
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
