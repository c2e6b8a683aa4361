import type { Edition } from '../form/edition.js';

/**
 * The name of the sheet of a table or a prose chapter, by its code, or of the cover, `cover`; undefined for
 * any other code.
 */
export function sheetNameOf(part: string, { coverSheet, chapters }: Edition): string | undefined {
  if (part === 'cover') return coverSheet;
  const chapter = chapters.find(({ code, tables }) => !tables && code === part);
  if (chapter) return chapter.sheet ?? chapter.title;
  return chapters.flatMap(({ tables = [] }) => tables).find(({ code }) => code === part)?.name;
}

/** The names of those sheets but for the notes. */
export function sheetNames(edition: Edition): readonly string[] {
  return [
    edition.coverSheet,
    ...edition.chapters.flatMap(
      (chapter) => chapter.tables?.map((table) => table.name) ?? [chapter.sheet ?? chapter.title],
    ),
  ];
}
