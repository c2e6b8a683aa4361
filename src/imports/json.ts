import type { Edition } from '../core/form/edition.js';
import { findCell, formOf } from '../core/form/form.js';
import type { Reading } from '../core/form/number.js';
import { splitParagraphs } from '../core/form/text.js';
import { tidyNote, type Note } from '../core/report/note.js';
import { Problem } from '../core/report/problem.js';
import { contactFields, proseChapters, type Report } from '../core/report/report.js';
import { fromJsonReading } from '../core/report/reportJson.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a report file. What it does not say is blank; what a report does not have is refused.
 *
 * Throws a `Problem`: `notJson`, `notReport`, `unknownEdition`, `unknownCell`, `wrongField`, `wrongValue`.
 */
export function readJson(text: string, editions: readonly Edition[]): Report {
  const file = fieldsOf(parse(text));
  if (!file || !('edition' in file) || !('tables' in file)) throw new Problem('notReport');
  const edition = editions.find(({ id }) => id === String(file['edition']));
  if (!edition)
    throw new Problem('unknownEdition', {
      edition: String(file['edition']).slice(0, 20),
      known: editions.map(({ id }) => id).join('、'),
    });
  if ((file['schemaVersion'] ?? 1) !== 1) throw new Problem('wrongField', { field: 'schemaVersion' });
  return {
    edition,
    org: textOf(file['org'] ?? '', 'org'),
    year: yearOf(file['year'] ?? null),
    contact: readContact(file['contact'] ?? {}, edition),
    chapters: readChapters(file['chapters'] ?? {}, edition),
    notes: readNotes(file['notes'] ?? []),
    readings: readTables(file['tables'], edition),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Problem('notJson');
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || !isWritable(value)) throw new Problem('wrongField', { field });
  return value.trim();
}

/**
 * True where a workbook can hold every character: no controls but tabs and line ends, no halves of
 * characters.
 */
function isWritable(text: string): boolean {
  return [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
    return !isControl && code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff);
  });
}

function yearOf(value: unknown): number | null {
  if (value === null || (Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 9999))
    return value as number | null;
  throw new Problem('wrongField', { field: 'year' });
}

function readContact(value: unknown, edition: Edition): Report['contact'] {
  const said = fieldsOf(value);
  if (!said) throw new Problem('wrongField', { field: 'contact' });
  const fields = contactFields(edition).map(
    ({ code }) => [code, textOf(said[code] ?? '', `contact.${code}`)] as const,
  );
  return Object.fromEntries(fields.filter(([, text]) => text !== ''));
}

function readChapters(value: unknown, edition: Edition): Report['chapters'] {
  const said = fieldsOf(value);
  if (!said) throw new Problem('wrongField', { field: 'chapters' });
  const codes = proseChapters(edition).map(({ code }) => code);
  const stray = Object.keys(said).find((code) => !codes.includes(code));
  if (stray !== undefined) throw new Problem('wrongField', { field: `chapters.${stray.slice(0, 40)}` });
  return Object.fromEntries(
    codes.map((code) => {
      const paragraphs = said[code] ?? [];
      if (!Array.isArray(paragraphs)) throw new Problem('wrongField', { field: `chapters.${code}` });
      return [
        code,
        paragraphs.flatMap((paragraph) => splitParagraphs(textOf(paragraph, `chapters.${code}`))),
      ];
    }),
  );
}

/**
 * Notes are kept whatever finding they name: which there are is the rules' affair, and a later program may
 * know more of them.
 */
function readNotes(value: unknown): readonly Note[] {
  if (!Array.isArray(value)) throw new Problem('wrongField', { field: 'notes' });
  return value.flatMap((said: unknown) => {
    const note = fieldsOf(said);
    if (!note) throw new Problem('wrongField', { field: 'notes' });
    const { finding = '', about = '', text = '' } = note;
    return (
      tidyNote({
        finding: textOf(finding, 'notes.finding'),
        about: textOf(about, 'notes.about'),
        text: textOf(text, 'notes.text'),
      }) ?? []
    );
  });
}

function readTables(value: unknown, edition: Edition): readonly Reading[] {
  const form = formOf(edition);
  const readings: Reading[] = form.cells.map(() => null);
  for (const [name, said] of eachCell(value)) {
    const cell = findCell(form, name);
    if (!cell) throw new Problem('unknownCell', { cell: name.slice(0, 80), edition: edition.id });
    const reading = fromJsonReading(said, cell);
    if (reading === undefined) throw new Problem('wrongValue', { cell: name });
    readings[cell.index] = reading;
  }
  return readings;
}

function eachCell(value: unknown): readonly (readonly [string, unknown])[] {
  return entries(value, 'tables').flatMap(([table, rows]) =>
    entries(rows, `tables.${table}`).flatMap(([row, columns]) =>
      entries(columns, `tables.${table}.${row}`).map(
        ([column, said]) => [`${table}.${row}.${column}`, said] as const,
      ),
    ),
  );
}

function entries(value: unknown, field: string): readonly (readonly [string, unknown])[] {
  const fields = fieldsOf(value);
  if (!fields) throw new Problem('wrongField', { field: field.slice(0, 80) });
  return Object.entries(fields);
}
