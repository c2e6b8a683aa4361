import { formOf, type Cell } from '../form/form.js';
import { fold } from '../form/fold.js';
import { isUnread, type Reading } from '../form/number.js';
import { yuanOf } from '../form/yuan.js';
import { fillPlaceholders } from '../report/placeholder.js';
import { isSameBody } from '../report/sameBody.js';
import { contactFields, coverText, proseChapters, readingOf, type Report } from '../report/report.js';
import { compareAttachments, type AttachmentDifference } from './compareAttachments.js';
import { alignParagraphs, type ParagraphPair } from './alignParagraphs.js';

/** A cell in which two reports differ. */
export interface FigureDifference {
  readonly cell: Cell;
  readonly a: Reading;
  readonly b: Reading;
}

/** A field of the cover in which two reports differ; `code` is `org`, `year` or that of a contact. */
export interface FieldDifference {
  readonly code: string;
  readonly label: string;
  readonly a: string;
  readonly b: string;
}

/** A paragraph in which two reports differ. */
export interface ProseDifference extends ParagraphPair {
  readonly chapter: string;
  readonly title: string;
}

/** Everything in which two reports differ. */
export interface ReportDifferences {
  /** True where their editions differ: their tables are then not compared. */
  readonly isOtherEdition: boolean;
  readonly cells: readonly FigureDifference[];
  readonly fields: readonly FieldDifference[];
  readonly paragraphs: readonly ProseDifference[];
  readonly attachments: readonly AttachmentDifference[];
}

/** How far an amount in binary may be from itself in another unit, as a share of it. */
const ROUNDING = 1e-12;
/** What a blank figure or field shows in a paragraph. */
const BLANK = '';

/**
 * Compares two reports cell by cell and paragraph by paragraph, figures written into the sentences. One
 * amount in two units is the same; a contact that one of them does not state is not compared, since pages
 * print few of them.
 */
export function compareReports(a: Report, b: Report): ReportDifferences {
  const isOtherEdition = a.edition !== b.edition;
  return {
    isOtherEdition,
    cells: isOtherEdition ? [] : formOf(a.edition).cells.flatMap((cell) => compareCell(cell, a, b)),
    fields: compareFields(a, b),
    paragraphs: proseChapters(a.edition).flatMap(({ code, title }) =>
      alignParagraphs(proseOf(a, code), proseOf(b, code)).map((pair) => ({ chapter: code, title, ...pair })),
    ),
    attachments: compareAttachments(a, b),
  };
}

function compareCell(cell: Cell, a: Report, b: Report): readonly FigureDifference[] {
  const [one, other] = [readingOf(a, cell), readingOf(b, cell)];
  return isSameFigure(one, other) ? [] : [{ cell, a: one, b: other }];
}

function isSameFigure(a: Reading, b: Reading): boolean {
  if (a === null || b === null || typeof a === 'number' || typeof b === 'number') return a === b;
  if (isUnread(a) || isUnread(b)) return isUnread(a) && isUnread(b) && fold(a.text) === fold(b.text);
  if (a.unit === b.unit) return Number(a.value) === Number(b.value);
  return Math.abs(yuanOf(a) - yuanOf(b)) <= ROUNDING * Math.abs(yuanOf(a));
}

function compareFields(a: Report, b: Report): readonly FieldDifference[] {
  return a.edition.cover.flatMap(({ code, label }): readonly FieldDifference[] => {
    const [one, other] = [coverText(a, code), coverText(b, code)];
    const isSame = fold(one) === fold(other) || (code === 'org' && isSameBody(one, other));
    const isContact = contactFields(a.edition).some((field) => field.code === code);
    const isSilent = isContact && (one.trim() === '' || other.trim() === '');
    return isSame || isSilent || code === 'edition' ? [] : [{ code, label, a: one, b: other }];
  });
}

function proseOf(report: Report, chapter: string): readonly string[] {
  return (report.chapters[chapter] ?? []).map((text) => fillPlaceholders(text, report, BLANK).text);
}
