import { tablesOf } from '../core/form/edition.js';
import { formOf } from '../core/form/form.js';
import { proseChapters, type Report } from '../core/report/report.js';

/**
 * What was recognised in a published report: body and year, figures of tables, paragraphs of chapters,
 * attachments.
 */
export function tellRecognised(report: Report): string {
  const { edition, org, year, chapters, attachments = [] } = report;
  const cells = formOf(edition).cells;
  const tables = tablesOf(edition).map(({ code, name }) => {
    const own = cells.filter(({ table }) => table.code === code);
    const read = own.filter(({ index }) => (report.readings[index] ?? null) !== null);
    return `${name} ${read.length}/${own.length} 格`;
  });
  const texts = proseChapters(edition).map(
    ({ code, title }) => `“${title}”${chapters[code]?.length ?? 0} 段`,
  );
  const more = attachments.length > 0 ? [`附件 ${attachments.length} 个`] : [];
  const of = `${org === '' ? '没有认出机关名称' : org}，${year === null ? '没有认出年度' : `${year} 年度`}`;
  return `认出：${of}；${[...tables, ...texts, ...more].join('、')}。`;
}
