import { parseAddress } from '../../core/draw/address.js';
import {
  checkReport,
  reportLayouts,
  tellRecognised,
  type ReadResult,
  type Report,
  type Sheet,
} from '../../index.js';
import { findingsOfLoss } from '../../telling/ofReading.js';
import type { FileNotice, ReadFile } from './readFile.js';

/** What is known of a file besides its report. */
interface FileFacts {
  readonly name: string;
  /** True where saving writes to the file itself. */
  readonly isWritable: boolean;
  /** True where the file has a digital signature. */
  readonly isSigned: boolean;
  /** True where it was made here and is in no file yet. */
  readonly isMade?: boolean;
}

/**
 * What the page says of a file just opened: what it is, what saving does to it, what is shown with other
 * labels than in the file, and which of its sheets are not shown.
 */
export function describeFile(facts: FileFacts, file: ReadFile): FileNotice {
  const { name, isSigned } = facts;
  const { read, sheets, bytes } = file;
  return {
    text: `已打开“${name}”${tellReport(read.report)}，${tellSaving(bytes !== undefined, facts)}`,
    more: [
      ...(isSigned ? ['文件带有数字签名，保存改动以后签名失效，需要时请重新签名。'] : []),
      ...(file.isPublished === true ? tellPublished(read) : []),
      ...tellLabels(read),
      ...tellOtherSheets(read, sheets, bytes !== undefined),
    ],
  };
}

/** What saving does, before anything is saved. */
function tellSaving(isPackage: boolean, { isWritable, isMade = false }: FileFacts): string {
  if (isMade) return '还没有存成文件，请按“保存”。';
  if (!isPackage) return '原文件不会改动，保存时另写一个新的 .xlsx 工作簿。';
  return isWritable
    ? '保存时只把改动写回这个文件，其他内容原样保留。'
    : '原文件不会改动，保存时另存一份，只有改动的内容不同，其他内容原样保留。';
}

function tellReport({ org, year }: Report): string {
  const of = `${org}${year === null ? '' : `${year}年度`}`;
  return of === '' ? '' : `（${of}）`;
}

/** What was recognised in a published report, and what it says besides. */
function tellPublished(read: ReadResult): readonly string[] {
  const left = findingsOfLoss(checkReport(read).findings);
  return [tellRecognised(read.report), ...left.map(({ message }) => message)];
}

function tellLabels(read: ReadResult): readonly string[] {
  const labels = checkReport(read).findings.filter(({ rule }) => rule === 'label');
  if (labels.length === 0) return [];
  return [
    `原文件有 ${labels.length} 处表内文字或行列与官方格式不一致，这里按官方格式显示：`,
    ...labels.map(({ message }) => message),
  ];
}

function tellOtherSheets(read: ReadResult, sheets: readonly Sheet[], isPackage: boolean): readonly string[] {
  const others = otherSheets(read, sheets);
  if (others.length === 0) return [];
  const names = others.join('、');
  return [
    isPackage
      ? `下列工作表不属于年度报告，这里不显示，保存时原样保留：${names}。`
      : `下列工作表不属于年度报告，不会写入新的工作簿：${names}。`,
  ];
}

/** The sheets that hold something, but nothing of the report. */
function otherSheets(
  { addresses, report, logPlace, last }: ReadResult,
  sheets: readonly Sheet[],
): readonly string[] {
  const own = new Set([
    ...reportLayouts(report).map(({ sheet }) => sheet),
    ...[...addresses.values()].map((address) => parseAddress(address).sheet),
    ...(logPlace ? [logPlace.sheet] : []),
    ...(last ? [last.sheet] : []),
  ]);
  return sheets.filter(({ name, cells }) => cells.length > 0 && !own.has(name)).map(({ name }) => name);
}
