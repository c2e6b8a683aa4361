import { proseChapters } from '../core/report/report.js';
import { formOf } from '../core/form/form.js';
import { tablesOf } from '../core/form/edition.js';
import type { Finding, Report } from '../index.js';
import type { Terminal } from './command.js';
import { tellFinding } from './tellFinding.js';

/** The rules whose findings say what of a published report was not read. */
const OF_READING: ReadonlySet<string> = new Set(['edition', 'label', 'sheets', 'unread']);

/** Tells on the error stream what was recognised in a published report, and what was not. */
export function tellImported(report: Report, findings: readonly Finding[], { err }: Terminal): void {
  const cells = formOf(report.edition).cells;
  const tables = tablesOf(report.edition).map(({ code, name }) => {
    const own = cells.filter(({ table }) => table.code === code);
    const read = own.filter(({ index }) => (report.readings[index] ?? null) !== null);
    return `${name} ${read.length}/${own.length} 格`;
  });
  const chapters = proseChapters(report.edition).map(
    ({ code, title }) => `“${title}”${report.chapters[code]?.length ?? 0} 段`,
  );
  const { org, year } = report;
  const of = `${org === '' ? '没有认出机关名称' : org}，${year === null ? '没有认出年度' : `${year} 年度`}`;
  err(`认出：${of}；${[...tables, ...chapters].join('、')}。\n`);
  for (const finding of findings) if (OF_READING.has(finding.rule)) err(`${tellFinding(finding)}\n`);
}
