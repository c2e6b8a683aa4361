import type { Chapter, Edition } from '../../core/form/edition.js';
import { DRAFT } from '../../core/publish/compose.js';
import { captionAbove, namesTable, type Caption } from './captions.js';
import { findEnd } from './findEnd.js';
import type { ChapterHeading } from './findHeadings.js';
import type { PageTitle } from './findTitle.js';
import { isPartOfForm } from './isOfForm.js';
import type { PagePiece, PieceRole } from './pieces.js';
import { closesChat, isDivider } from './aroundText.js';
import { isPageNumber, isPageOfPages } from './wrapped.js';

/** What stands over the tables that are none of the form, by the places of the tables. */
export type Captions = ReadonlyMap<number, Caption>;

/** The captions of all tables of data that are no part of the form. */
export function captionsOf(pieces: readonly PagePiece[], editions: readonly Edition[]): Captions {
  return new Map(
    pieces.flatMap((piece, at) => {
      if (piece.kind !== 'table') return [];
      const caption = captionAbove(pieces, at);
      return isPartOfForm(piece, editions, caption.isNamed) ? [] : [[at, caption] as const];
    }),
  );
}

function linesOf(captions: Captions): ReadonlySet<number> {
  return new Set([...captions.values()].flatMap(({ lines }) => lines));
}

/** Where the text of the last chapter ends; below the last piece where there are no chapters. */
export function endOf(
  pieces: readonly PagePiece[],
  headings: readonly ChapterHeading[],
  captions: Captions,
): number {
  const last = headings.at(-1);
  return last ? findEnd(pieces, last.at, linesOf(captions)) : pieces.length;
}

/** What the roles of pieces follow from. */
export interface Landmarks {
  readonly headings: readonly ChapterHeading[];
  readonly title: PageTitle | undefined;
  /** The pieces of the content, and where the reasons below the report begin. */
  readonly from: number;
  readonly to: number;
  readonly notes: number;
  /** Where the text of the last chapter ends. */
  readonly end: number;
  readonly captions: Captions;
}

export function rolesOf(
  pieces: readonly PagePiece[],
  { headings, title, from, to, notes, end: below, captions }: Landmarks,
): readonly PieceRole[] {
  const byPlace = new Map(headings.map((heading) => [heading.at, heading]));
  const first = headings[0]?.at ?? pieces.length;
  const end = Math.min(to, below);
  const overTables = linesOf(captions);
  let chapter: Chapter | undefined;
  let isClosed = false;
  return pieces.map((piece, at): PieceRole => {
    if (piece.kind === 'table') {
      if (!captions.has(at)) chapter = undefined;
      return 'table';
    }
    if (title && at >= title.from && at <= title.to) return 'title';
    const begun = byPlace.get(at);
    if (begun) [chapter, isClosed] = [begun.chapter, false];
    if (begun && !begun.isKept) return 'heading';
    if (begun) return begun.chapter.tables ? 'loose' : 'text';
    if (overTables.has(at) && at >= first && at < to) return 'caption';
    if (piece.isAside || at < from || at >= end) return 'outside';
    if (isPageNumber(piece.text) || piece.text === DRAFT) return 'pageNumber';
    if (chapter && !chapter.tables && isPageOfPages(piece.text)) return 'pageNumber';
    if (chapter && !chapter.tables && isDivider(piece.text)) return 'divider';
    if (chapter && namesTable(piece.text, chapter)) return 'outside';
    if (headings.length === 0) return 'loose';
    if (at < first) return title === undefined || at > title.to ? 'preface' : 'outside';
    isClosed ||= closesChat(piece.text);
    return chapter && !chapter.tables && at < notes && !isClosed ? 'text' : 'loose';
  });
}

/** The texts of the lines that have one of those roles. */
export function textsWith(
  wanted: readonly PieceRole[],
  pieces: readonly PagePiece[],
  roles: readonly PieceRole[],
): readonly string[] {
  return pieces.flatMap((piece, at) =>
    piece.kind === 'line' && wanted.includes(roles[at] ?? 'outside') ? [piece.text] : [],
  );
}
