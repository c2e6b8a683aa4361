import type { Edition } from '../core/form/edition.js';
import { splitParagraphs } from '../core/form/text.js';
import type { Import } from '../core/read/import.js';
import { editionNamed } from '../core/report/editionNamed.js';
import { tidyNote, type Note } from '../core/report/note.js';
import { joinLines } from '../core/read/cover/fieldText.js';
import { Problem } from '../core/report/problem.js';
import { contactFields, proseChapters, type Report } from '../core/report/report.js';
import { fieldsOf, isObject, listOf, quoteName, textOf, wrongField, type JsonFields } from './json/fields.js';
import { findRepeatedKey } from './json/findRepeatedKey.js';
import { readAttachments } from './json/readAttachments.js';
import { readTables } from './json/readTables.js';
import { strayFields } from './json/strayFields.js';

/** The report file that the export `json` writes; it stands on no sheet. */
export const json: Import = {
  id: 'json',
  title: '本程序导出的报告 JSON',
  extensions: ['.json'],
  // An RTF text begins with a brace too.
  recognises: (text) => /^\s*(?:\[|\{(?!\\))/.test(text),
  read: (text, editions) => {
    const file = parse(text);
    const report = readJson(file, editions);
    const stray = strayFields(file, report.edition);
    return {
      report,
      addresses: new Map(),
      remarks: stray.length > 0 ? [{ kind: 'strayFields', fields: stray }] : [],
      formulas: new Set(),
    };
  },
};

/**
 * Reads a report file. What it leaves out is blank; a chapter or a cell that a report does not have is
 * refused.
 *
 * Throws a `Problem`: `notReport`, `unknownEdition`, `unknownCell`, `wrongField`, `wrongValue`, or one of
 * `textOf`.
 */
function readJson(file: JsonFields, editions: readonly Edition[]): Report {
  const edition = readEdition(file['edition'], editions);
  if ((file['schemaVersion'] ?? 1) !== 1) throw wrongField('schemaVersion');
  return {
    edition,
    org: joinLines(textOf(file['org'] ?? '', 'org')),
    year: readYear(file['year'] ?? null),
    contact: readContact(file['contact'] ?? {}, edition),
    chapters: readChapters(file['chapters'] ?? {}, edition),
    notes: listOf(file['notes'] ?? [], 'notes').flatMap(readNote),
    ...readAttachments(file['attachments'] ?? [], edition),
    readings: readTables(file['tables'], edition),
  };
}

/**
 * Parses JSON with or without a byte order mark. Throws a `Problem`: `notJson`, `notReport` where it is not
 * that of a report, or `repeatedKey`.
 */
function parse(text: string): JsonFields {
  const json = text.replace(/^\ufeff/, '');
  const file = parseAny(json);
  if (!isObject(file) || !('edition' in file) || !('tables' in file)) throw new Problem('notReport');
  const key = findRepeatedKey(json);
  if (key !== undefined) throw new Problem('repeatedKey', { key: quoteName(key) });
  return file;
}

function parseAny(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Problem('notJson');
  }
}

function readEdition(value: unknown, editions: readonly Edition[]): Edition {
  if (typeof value !== 'string' && typeof value !== 'number') throw wrongField('edition');
  return editionNamed(String(value), editions);
}

function readYear(value: unknown): number | null {
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1000 || value > 9999)
    throw wrongField('year');
  return value;
}

function readContact(value: unknown, edition: Edition): Report['contact'] {
  const said = fieldsOf(value, 'contact');
  const fields = contactFields(edition).map(
    ({ code }) => [code, joinLines(textOf(said[code] ?? '', `contact.${code}`))] as const,
  );
  return Object.fromEntries(fields.filter(([, text]) => text !== ''));
}

function readChapters(value: unknown, edition: Edition): Report['chapters'] {
  const said = fieldsOf(value, 'chapters');
  const codes = proseChapters(edition).map(({ code }) => code);
  const stray = Object.keys(said).find((code) => !codes.includes(code));
  if (stray !== undefined) throw wrongField(`chapters.${stray}`);
  return Object.fromEntries(
    codes.map((code) => [code, readParagraphs(said[code] ?? [], `chapters.${code}`)]),
  );
}

function readParagraphs(value: unknown, field: string): readonly string[] {
  return listOf(value, field).flatMap((paragraph) => splitParagraphs(textOf(paragraph, field)));
}

/** A note is kept whatever finding it is for: a later version of the program may have more of them. */
function readNote(value: unknown): readonly Note[] {
  const { finding = '', about = '', text = '' } = fieldsOf(value, 'notes');
  const note = tidyNote({
    finding: textOf(finding, 'notes.finding'),
    about: textOf(about, 'notes.about'),
    text: textOf(text, 'notes.text'),
  });
  return note ? [note] : [];
}
