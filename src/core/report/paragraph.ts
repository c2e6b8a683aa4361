import { gather } from '../form/group.js';
import { remember } from '../form/remember.js';
import { proseChapters, type Report } from './report.js';
import { findPrompt } from './unready.js';

/** A paragraph of the prose with its place. */
export interface Paragraph {
  /** Its name among cells: `overview.2`. */
  readonly cell: string;
  /** The title of its chapter, and its number in it, from 1. */
  readonly title: string;
  readonly number: number;
  readonly text: string;
}

/** The paragraphs of all chapters of prose, in their order. */
export const paragraphsOf = remember((report: Report): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  for (const { code, title } of proseChapters(report.edition))
    (report.chapters[code] ?? []).forEach((text, at) =>
      paragraphs.push({ cell: `${code}.${at + 1}`, title, number: at + 1, text }),
    );
  return paragraphs;
});

/** What is found in each paragraph of the prose, in their order. */
export function inParagraphs<Found>(
  report: Report,
  find: (paragraph: Paragraph) => readonly Found[],
): readonly Found[] {
  return gather(paragraphsOf(report), find);
}

/** True where a prompt of a template is left in the prose: it is not written yet. */
export const hasPrompt = remember((report: Report): boolean =>
  paragraphsOf(report).some(({ text }) => findPrompt(text) !== undefined),
);
