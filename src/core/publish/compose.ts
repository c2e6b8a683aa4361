import type { Chapter } from '../form/edition.js';
import { fillPlaceholders } from '../report/placeholder.js';
import type { Note } from '../report/note.js';
import type { Report } from '../report/report.js';
import { UNFILLED } from '../report/unready.js';
import type { Seal } from '../report/seal.js';

/**
 * The finished report: everything that is published, figures written into the sentences, before any format.
 */
export interface Composed {
  readonly report: Report;
  readonly title: string;
  readonly preface: readonly string[];
  readonly chapters: readonly { readonly chapter: Chapter; readonly paragraphs: readonly string[] }[];
  /** True for a report that may not be published yet; every format says so. */
  readonly isDraft: boolean;
  /** The notes that are published with it: none unless that was asked for. */
  readonly notes: readonly Note[];
  /** The seal that is printed on a page of its own behind the report. */
  readonly seal?: Seal;
}

/** What a draft says of itself on every page. */
export const DRAFT = '草稿';

/**
 * Puts the finished report together: title, preface from the cover, six chapters, and the notes where they
 * are to be published with it.
 */
export function compose(report: Report, isDraft: boolean, withNotes = false): Composed {
  const { edition } = report;
  const fill = (text: string) => fillPlaceholders(text, report, UNFILLED).text;
  return {
    report,
    title: fill(edition.title),
    preface: edition.preface.map((paragraph) => fill(dropBlankParts(paragraph, report))),
    chapters: edition.chapters.map((chapter) => ({
      chapter,
      paragraphs: (report.chapters[chapter.code] ?? []).map(fill),
    })),
    isDraft,
    notes: withNotes ? report.notes : [],
  };
}

/**
 * Takes the brackets off the parts in `〔…〕` that name fields of the cover, and leaves out those that name a
 * blank one.
 */
function dropBlankParts(paragraph: string, report: Report): string {
  return paragraph.replace(/〔([^〔〕]*\{[^〔〕]*)〕/g, (_, part: string) =>
    fillPlaceholders(part, report, UNFILLED).text.includes(UNFILLED) ? '' : part,
  );
}
