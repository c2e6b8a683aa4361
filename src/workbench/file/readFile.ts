import { parseAddress } from '../../core/draw/address.js';
import { FILE_LIMIT } from '../../hosts/file/limits.js';
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
} from '../../index.js';

/** What the page says: a sentence, and further sentences below it. */
export interface FileNotice {
  readonly text: string;
  readonly more?: readonly string[];
  readonly isProblem?: boolean;
}

/** A report that was read from a file, with the sheets of a workbook. */
interface ReadFile {
  readonly read: ReadResult;
  readonly sheets: readonly Sheet[];
}

/** Reads a spreadsheet or a text of a registered import; throws a `Problem` where it cannot be used. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > FILE_LIMIT) throw new Problem('fileTooLarge', { size: file.size, limit: FILE_LIMIT });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Problem('fileEmpty');
  const { readSpreadsheet } = await import('../../hosts/file/readSpreadsheet.js');
  const spreadsheet = await readSpreadsheet(bytes);
  if (!spreadsheet) return { read: readText(decodeText(bytes, file.name), file.name), sheets: [] };
  return { read: readSheets(spreadsheet.sheets), sheets: spreadsheet.sheets };
}

/** The sheets that a report is shown on, and the same with a formula in every total. */
export function sheetsFor(report: Report): readonly [layouts: readonly Layout[], sums: readonly Layout[]] {
  return [reportLayouts(report), templateLayouts(report)];
}

/**
 * What the page says of a file just opened: what it is, what is shown with other labels than in the file, and
 * what a saved copy will not have.
 */
export function describeFile(name: string, { read, sheets }: ReadFile): FileNotice {
  return {
    text: `已打开“${name}”${tellReport(read.report)}，原文件不会改动，修改后请另存。`,
    more: [...tellLabels(read), ...tellOtherSheets(read, sheets)],
  };
}

function tellReport({ org, year }: Report): string {
  const of = `${org}${year === null ? '' : `${year}年度`}`;
  return of === '' ? '' : `（${of}）`;
}

function tellLabels(read: ReadResult): readonly string[] {
  const labels = checkReport(read).findings.filter(({ rule }) => rule === 'label');
  if (labels.length === 0) return [];
  return [
    `原文件有 ${labels.length} 处表内文字或行列与官方格式不一致，这里按官方格式显示：`,
    ...labels.map(({ message }) => message),
  ];
}

function tellOtherSheets(read: ReadResult, sheets: readonly Sheet[]): readonly string[] {
  const others = otherSheets(read, sheets);
  return others.length === 0 ? [] : [`下列工作表不属于年度报告，不会写入另存的文件：${others.join('、')}。`];
}

/** The sheets that hold something, but nothing of the report. */
function otherSheets({ addresses, report }: ReadResult, sheets: readonly Sheet[]): readonly string[] {
  const own = new Set([
    ...reportLayouts(report).map(({ sheet }) => sheet),
    ...[...addresses.values()].map((address) => parseAddress(address).sheet),
  ]);
  return sheets.filter(({ name, cells }) => cells.length > 0 && !own.has(name)).map(({ name }) => name);
}

/** The sentence for an error, as a notice. */
export function tellFailure(error: unknown): FileNotice {
  const problem =
    error instanceof Problem
      ? error
      : new Problem('unexpected', { message: error instanceof Error ? error.message : String(error) });
  return { text: tellProblem(problem), isProblem: true };
}
