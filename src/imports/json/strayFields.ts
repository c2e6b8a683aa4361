import type { Edition } from '../../core/form/edition.js';
import { contactFields } from '../../core/report/report.js';
import { isObject, quoteName, type JsonFields } from './fields.js';

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
  'attachments',
  'tables',
];
const NOTE_FIELDS = ['finding', 'about', 'text'];
const ATTACHMENT_FIELDS = ['chapter', 'title', 'rows'];

/** The most fields that are named. */
const MOST_NAMED = 5;

/** The first fields of a report file that say nothing to this program, and so were not read. */
export function strayFields(file: JsonFields, edition: Edition): readonly string[] {
  const contact = contactFields(edition).map(({ code }) => code);
  const stray = [
    ...keysBut(FIELDS, file, ''),
    ...keysBut(contact, file['contact'], 'contact.'),
    ...keysInList(NOTE_FIELDS, file['notes'], 'notes.'),
    ...keysInList(ATTACHMENT_FIELDS, file['attachments'], 'attachments.'),
  ];
  return stray.slice(0, MOST_NAMED);
}

function keysInList(known: readonly string[], list: unknown, before: string): ReadonlySet<string> {
  return new Set(Array.isArray(list) ? list.flatMap((each) => keysBut(known, each, before)) : []);
}

function keysBut(known: readonly string[], value: unknown, before: string): readonly string[] {
  if (!isObject(value)) return [];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => quoteName(before + key));
}
