import { tellCell } from '../../core/check/tellCell.js';
import { findCell, formOf } from '../../core/form/form.js';
import type { ReadResult } from '../../index.js';

/** So many things are named; of more, their number is told. */
const MOST_NAMED = 5;

/** The names of cells, fields, chapters, notes and log as the user knows them: `表三“…”行…列`. */
export function tellNames(
  names: readonly string[],
  { report: { edition } }: Pick<ReadResult, 'report'>,
): string {
  const form = formOf(edition);
  const told = names.map((name) => {
    const cell = findCell(form, name);
    if (cell) return tellCell(cell);
    const field = edition.cover.find(({ code }) => name === `cover.${code}`);
    if (field) return `封面“${field.label}”`;
    if (name === 'attachments') return edition.attachments.sheet;
    if (name === 'notes') return edition.notes.sheet;
    if (name === 'log') return edition.log.sheet;
    return edition.chapters.find(({ code }) => code === name)?.title ?? name;
  });
  const more = told.length > MOST_NAMED ? `等 ${told.length} 处` : '';
  return told.slice(0, MOST_NAMED).join('、') + more;
}

/** What is said of totals that follow a formula of the user's, which the program does not work out. */
export function tellFollowed(names: readonly string[], read: ReadResult): readonly string[] {
  if (names.length === 0) return [];
  return [
    `下列各格是您自己的公式，已保留，保存后由 Excel 或 WPS 计算，请打开文件核对：${tellNames(names, read)}。`,
  ];
}
