import type { Edition } from '../form/edition.js';
import { cellNamed, formOf, type Cell } from '../form/form.js';
import { isMoney, type Reading } from '../form/number.js';
import { remember } from '../form/remember.js';
import type { Attachment } from './attachment.js';
import type { Note } from './note.js';

/** Everything a workbook, a JSON file or a published report says. */
export interface Report {
  readonly edition: Edition;
  readonly org: string;
  /** The report year; null where it is not given or not a year. */
  readonly year: number | null;
  /** What the cover says besides, by the code of the field; a blank field is left out. */
  readonly contact: Readonly<Record<string, string>>;
  /** The paragraphs of the prose chapters, by chapter code. */
  readonly chapters: Readonly<Record<string, readonly string[]>>;
  /** The reasons given for what should hold and does not, in their order. */
  readonly notes: readonly Note[];
  /** Its tables that are none of the form, in the order of their chapters; left out where there are none. */
  readonly attachments?: readonly Attachment[];
  /** One reading for each cell of the edition, in the order of its form. */
  readonly readings: readonly Reading[];
}

/** A report with every cell, field and chapter blank. */
export function blankReport(edition: Edition): Report {
  const chapters = Object.fromEntries(proseChapters(edition).map(({ code }) => [code, []]));
  return {
    edition,
    org: '',
    year: null,
    contact: {},
    chapters,
    notes: [],
    readings: formOf(edition).cells.map(() => null),
  };
}

/** The chapters of an edition that hold prose. */
export const proseChapters = remember(({ chapters }: Edition): Edition['chapters'] =>
  chapters.filter((chapter) => !chapter.tables),
);

/** The cover fields of an edition that are kept under `contact`. */
export function contactFields(edition: Edition): Edition['cover'] {
  return edition.cover.filter(({ code }) => code !== 'org' && code !== 'year' && code !== 'edition');
}

/** The same report with some cells changed; throws a `RangeError` for a name the edition does not have. */
export function withCells(report: Report, changes: Readonly<Record<string, Reading>>): Report {
  const form = formOf(report.edition);
  const readings = [...report.readings];
  for (const [name, reading] of Object.entries(changes)) readings[cellNamed(form, name).index] = reading;
  return { ...report, readings };
}

/** What a report says in a cell; null for a blank, and where the report has no such cell. */
export function readingOf({ readings }: Pick<Report, 'readings'>, { index }: Pick<Cell, 'index'>): Reading {
  return readings[index] ?? null;
}

/**
 * A reading as a number; NaN for a blank or unreadable one. An amount of money is approximated in binary:
 * compare it with 0, never show it.
 */
export function numberOf(reading: Reading): number {
  if (typeof reading === 'number') return reading;
  return isMoney(reading) ? Number(reading.value) : NaN;
}

/** What a cover field says, by its code; empty where it is blank. */
export function coverText(report: Report, code: string): string {
  if (code === 'org') return report.org;
  if (code === 'year') return report.year === null ? '' : String(report.year);
  if (code === 'edition') return report.edition.name;
  return report.contact[code] ?? '';
}
