import type { Sheet } from '../../core/draw/sheet.js';
import type { Edition } from '../../core/form/edition.js';
import { joinBlocks } from '../loose/joinBlocks.js';
import { joinColumns } from '../loose/joinColumns.js';
import { joinFigures } from '../loose/joinFigures.js';
import { joinLabels } from '../loose/joinLabels.js';
import { partLines } from '../loose/partLines.js';
import { joinParts } from '../loose/joinParts.js';
import { dropTwins } from '../loose/dropTwins.js';
import { withoutTwice } from '../loose/headsTwice.js';
import { withoutLastTables } from '../loose/lastTables.js';
import { withoutLastYear } from '../loose/lastYear.js';
import { withSpacedTables } from '../loose/spacedTables.js';
import { mergeRepeats } from '../loose/mergeRepeats.js';
import { straighten } from '../loose/straighten.js';
import { placeStripHeads } from '../loose/stripHeads.js';
import { takeHeadings } from '../loose/takeHeadings.js';
import { turnTables } from '../loose/turnTables.js';
import { contentOf, wholePage } from '../pieces/contentOf.js';
import { findContact } from '../pieces/findContact.js';
import { findHeadings, type ChapterHeading } from '../pieces/findHeadings.js';
import { findNotes } from '../pieces/findNotes.js';
import { findPublishers } from '../pieces/findPublisher.js';
import { findSignature } from '../pieces/findSignature.js';
import { findStated, type SaidOfItself } from '../pieces/findStated.js';
import { findOutside, findTitle, type PageTitle } from '../pieces/findTitle.js';
import { isOfForm } from '../pieces/isOfForm.js';
import { numbersAlone } from '../pieces/numbersAlone.js';
import { captionsOf, endOf, rolesOf, textsWith, type Captions } from '../pieces/pieceRoles.js';
import type { NamedBody, PagePiece, PageRead, PieceRole } from '../pieces/pieces.js';
import { simplifyPage } from '../pieces/simplifyPage.js';
import { takeSeal } from '../pieces/takeSeal.js';
import { joinWraps, withWraps } from '../pieces/wrapped.js';
import { placePieces, type PlacedPiece } from './placePieces.js';
import { tableSheets, textSheets } from './sheetsOfPieces.js';

/** A page as sheets, which the reader of labels reads like those of a workbook. */
export interface PageSheets {
  readonly sheets: readonly Sheet[];
  readonly pieces: readonly PlacedPiece[];
  readonly title: PageTitle | undefined;
  /** What sentences say of body and year, or else a title outside the text. */
  readonly stated: SaidOfItself;
  readonly headings: readonly ChapterHeading[];
  /** The numbers alone that no number of another page goes with. */
  readonly numbers: ReadonlySet<PagePiece>;
  /** Where the text of the last chapter ends; below it only attachments belong to the report. */
  readonly end: number;
  /** Where the report ends with its attachments. */
  readonly last: number;
  readonly captions: Captions;
  /** The body that signs the report; empty where none does. */
  readonly signed: string;
  /** The bodies that the page names above the report. */
  readonly publishers: readonly NamedBody[];
  /** The fields of the cover that the preface states, by their codes. */
  readonly contact: ReadonlyMap<string, string>;
  /** The lines above the chapters. */
  readonly preface: readonly string[];
  /** A text of the form in traditional characters; left out where there is none. */
  readonly traditional?: string;
  /** What stands on the page of a seal, folded; left out where there is none. */
  readonly sealPage?: string;
}

/**
 * Puts a page on sheets: the text of its chapters on one, each table on one of its own. Tables with nothing
 * between them share a sheet: one that was broken by a page end is read as one. The first edition says which
 * chapters there are.
 */
export function pageSheets(read: PageRead, editions: readonly Edition[]): PageSheets {
  const edition = editions[0] as Edition;
  const { page, traditional } = simplifyPage(read);
  const { elements } = page;
  const { pieces: whole, ...sealed } = takeSeal(page.pieces);
  const own = joinColumns(joinBlocks(whole, editions), editions);
  const hasTables = elements.length > 0 && own.some(isFormTable(editions));
  const given = hasTables ? own : joinFigures(joinLabels(partLines(own, editions), editions), editions);
  const before = headingsOf(given, edition);
  const pieces = withSpacedTables(given, before, editions);
  // Tables made of lines change the places of all that follows.
  const headings = pieces === given ? before : headingsOf(pieces, edition);
  const content = pieces === own ? contentOf(elements, headings, pieces.length) : wholePage(pieces);
  const notes = findNotes(pieces, edition);
  const title = findTitle(pieces, headings[0]?.at ?? 0);
  const captions = captionsOf(pieces, editions);
  const end = endOf(pieces, headings, captions);
  const found = rolesOf(pieces, { headings, title, ...content, notes, end, captions });
  // Only text without markup is broken where its lines end.
  const roles = elements.length === 0 ? withWraps(pieces, found) : found;
  const textsOf = (role: PieceRole) => textsWith([role], pieces, roles);
  const ofYear = withoutLastTables(pieces, editions, title?.year);
  const preface = prefaceOf(textsOf('preface'), elements);
  const placed = withGiven(placePieces(straightened(ofYear, editions), roles, title), pieces);
  return {
    sheets: [...textSheets(placed, headings, title), ...tableSheets(placed)],
    pieces: placed,
    title,
    stated: withOutside(findStated([...textsOf('title'), ...preface], textsOf('text')), title, read),
    headings,
    numbers: numbersAlone(given),
    end: Math.min(content.to, end),
    last: Math.min(content.to, notes),
    captions,
    signed: headings.length === 0 ? '' : findSignature(pieces, end),
    contact: findContact(preface, edition),
    preface,
    publishers: findPublishers(pieces, headings[0]?.at ?? 0),
    ...(traditional === undefined ? {} : { traditional }),
    ...sealed,
  };
}

/** The lines above the chapters, of a text without markup with those joined that were broken. */
function prefaceOf(lines: readonly string[], elements: PageRead['elements']): readonly string[] {
  return elements.length === 0 ? joinWraps(lines) : lines;
}

/** What the text says of body and year, and what only a title outside it does; not that of another year. */
function withOutside(stated: SaidOfItself, title: PageTitle | undefined, read: PageRead): SaidOfItself {
  const outside = findOutside(read.titles ?? []);
  const year = title?.year ?? stated.year;
  if (!outside || (year !== undefined && year !== outside.year)) return stated;
  return { org: stated.org || outside.org, year: stated.year ?? outside.year };
}

/** The pieces with the tables of the form as the paper has them: upright, whole, in their columns. */
function straightened(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  const whole = takeHeadings(dropTwins(pieces), editions);
  const upright = turnTables(placeStripHeads(whole, editions), editions);
  const ofYear = withoutTwice(withoutLastYear(upright, editions), editions);
  return straighten(mergeRepeats(joinParts(ofYear, editions), editions), editions);
}

/** Tells the tables with labels of the form; a page without one has its figures in lines. */
function isFormTable(editions: readonly Edition[]): (piece: PagePiece) => boolean {
  return (piece) => piece.kind === 'table' && isOfForm(piece, editions);
}

/** The headings of the report, without those that the reasons below it may quote. */
function headingsOf(pieces: readonly PagePiece[], edition: Edition): readonly ChapterHeading[] {
  return findHeadings(pieces.slice(0, findNotes(pieces, edition)), edition);
}

/** Keeps with each table that was straightened how the page has it. */
function withGiven(placed: readonly PlacedPiece[], pieces: readonly PagePiece[]): readonly PlacedPiece[] {
  return placed.map((each, at) => {
    const given = pieces[at];
    return given?.kind === 'table' && given !== each.piece ? { ...each, given } : each;
  });
}
