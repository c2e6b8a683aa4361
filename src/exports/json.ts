import { formOf } from '../core/form/form.js';
import type { Composed } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { contactFields, readingOf, type Report } from '../core/report/report.js';
import { SCHEMA, toJsonReading, type JsonReading } from '../core/report/reportJson.js';

/** The finished report as data, by the names of the form; its schema is `docs/report.schema.json`. */
export const json: Export = {
  id: 'json',
  title: 'JSON 数据',
  extension: '.json',
  type: 'application/json',
  render: (composed) => `${JSON.stringify(toJson(composed), null, 2)}\n`,
};

function toJson({ report, chapters, isDraft }: Composed) {
  const { edition, org, year } = report;
  return {
    $schema: SCHEMA,
    schemaVersion: 1,
    ...(isDraft ? { draft: true } : {}),
    edition: edition.id,
    org,
    year,
    contact: Object.fromEntries(contactFields(edition).map(({ code }) => [code, report.contact[code] ?? ''])),
    chapters: Object.fromEntries(
      chapters
        .filter(({ chapter }) => !chapter.tables)
        .map(({ chapter, paragraphs }) => [chapter.code, paragraphs]),
    ),
    ...(report.notes.length > 0
      ? { notes: report.notes.map(({ finding, about, text }) => ({ finding, about, text })) }
      : {}),
    ...(report.attachments?.length ? { attachments: report.attachments } : {}),
    tables: tablesToJson(report),
  };
}

function tablesToJson(report: Report) {
  const tables: Record<string, Record<string, Record<string, JsonReading>>> = {};
  for (const cell of formOf(report.edition).cells) {
    const table = (tables[cell.table.code] ??= {});
    (table[cell.row.code] ??= {})[cell.column.code] = toJsonReading(readingOf(report, cell), cell);
  }
  return tables;
}
