import type { Edition } from '../form/edition.js';
import { tablesOf } from '../form/edition.js';
import { everyLine } from '../form/outline.js';
import { remember } from '../form/remember.js';

/** What every report of an edition says: the form's own paragraphs, headings, labels and advice. */
export const setPhrases = remember((edition: Edition): readonly string[] => [
  ...edition.preface,
  ...edition.chapters.flatMap(({ title, prose = [], advice = [] }) => [title, ...prose, ...advice]),
  ...tablesOf(edition).flatMap(({ bands }) =>
    bands.flatMap(({ rows, columns }) =>
      [...everyLine(rows), ...everyLine(columns)].flatMap(({ label, meaning = '' }) => [label, meaning]),
    ),
  ),
]);
