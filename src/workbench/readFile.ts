import { kindOfFile } from '../hosts/file/kindOfFile.js';
import { FILE_LIMIT } from '../hosts/file/limits.js';
import {
  checkReport,
  decodeText,
  Problem,
  readSheets,
  readText,
  reportLayouts,
  tellProblem,
  templateLayouts,
  type Layout,
  type ReadResult,
  type Report,
  type Sheet,
} from '../index.js';

/** What the page tells: a sentence, and more sentences under it where there are any. */
export interface FileNotice {
  readonly text: string;
  readonly more?: readonly string[];
  readonly isProblem?: boolean;
}

/** A report that was read from a file, with the sheets of a workbook. */
export interface ReadFile {
  readonly read: ReadResult;
  readonly sheets: readonly Sheet[];
}

/** Reads a workbook or a text of a registered import; throws a `Problem` where it cannot be used. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > FILE_LIMIT) throw new Problem('fileTooLarge', { size: file.size, limit: FILE_LIMIT });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Problem('fileEmpty');
  if (kindOfFile(bytes) === 'text')
    return { read: readText(decodeText(bytes, file.name), file.name), sheets: [] };
  const { fileHost } = await import('../hosts/file/fileHost.js');
  const sheets = await fileHost(bytes).read();
  return { read: readSheets(sheets), sheets };
}

/** The sheets that a report is shown on, and the same with a formula in every total. */
export function sheetsFor(report: Report): readonly [layouts: readonly Layout[], sums: readonly Layout[]] {
  return [reportLayouts(report), templateLayouts(report)];
}

/**
 * What there is to say about a file just opened: what it says, what is shown otherwise than it stands there,
 * and what a saved copy will not have.
 */
export function describeFile(name: string, { read, sheets }: ReadFile): FileNotice {
  const { report } = read;
  const year = report.year === null ? '' : `${report.year}年度`;
  const labels = checkReport(read)
    .findings.filter(({ rule }) => rule === 'label')
    .map(({ message }) => message);
  const others = otherSheets(read, sheets);
  const more = [
    ...(labels.length === 0
      ? []
      : [`原文件有 ${labels.length} 处表内文字或行列与官方格式不一致，这里按官方格式显示：`, ...labels]),
    ...(others.length === 0 ? [] : [`下列工作表不属于年度报告，不会写入另存的文件：${others.join('、')}。`]),
  ];
  return {
    text: `已打开“${name}”${report.org === '' && year === '' ? '' : `（${report.org}${year}）`}，原文件不会改动，修改后请另存。`,
    more,
  };
}

/** The sheets of a workbook from which nothing was read and that the report has no sheet of that name for. */
function otherSheets({ addresses, report }: ReadResult, sheets: readonly Sheet[]): readonly string[] {
  const own = new Set(reportLayouts(report).map(({ sheet }) => sheet));
  const read = [...addresses.values()].map((address) =>
    address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'"),
  );
  for (const name of read) own.add(name);
  return sheets.filter(({ name, cells }) => cells.length > 0 && !own.has(name)).map(({ name }) => name);
}

/** The sentence for whatever went wrong. */
export function tellFailure(error: unknown): FileNotice {
  const problem =
    error instanceof Problem
      ? error
      : new Problem('unexpected', { message: error instanceof Error ? error.message : String(error) });
  return { text: tellProblem(problem), isProblem: true };
}
