import type { Edition } from '../../core/form/edition.js';
import { contactFields } from '../../core/report/report.js';
import { isObject, quote, type JsonFields } from './fields.js';

/** The fields of a report file, and those of a note in it. */
const FIELDS = [
  '$schema',
  'schemaVersion',
  'draft',
  'edition',
  'org',
  'year',
  'contact',
  'chapters',
  'notes',
  'tables',
];
const NOTE_FIELDS = ['finding', 'about', 'text'];

/** The most fields that are named. */
const MOST_NAMED = 5;

/** The first fields of a report file that say nothing to this program, and so were not read. */
export function strayFields(file: JsonFields, edition: Edition): readonly string[] {
  const contact = contactFields(edition).map(({ code }) => code);
  const notes = Array.isArray(file['notes']) ? file['notes'] : [];
  const stray = [
    ...keysBut(FIELDS, file, ''),
    ...keysBut(contact, file['contact'], 'contact.'),
    ...new Set(notes.flatMap((note) => keysBut(NOTE_FIELDS, note, 'notes.'))),
  ];
  return stray.slice(0, MOST_NAMED);
}

function keysBut(known: readonly string[], value: unknown, before: string): readonly string[] {
  if (!isObject(value)) return [];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => quote(before + key));
}
