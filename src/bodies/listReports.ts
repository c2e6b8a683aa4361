import { fold } from '../core/form/fold.js';
import { OPENABLE, READABLE } from '../index.js';
import type { PassedOver } from './passedOver.js';

/** The files of one folder that are opened, and the others with the reason. */
export interface ListedReports {
  readonly files: readonly string[];
  readonly passedOver: readonly PassedOver[];
  /**
   * Tables among the files with a document or page beside them that may have them too: once that one is read,
   * they are passed over.
   */
  readonly besides: readonly TablesBeside[];
}

/** A file of tables, the report beside it by its name, and why it is passed over where that one is read. */
export interface TablesBeside extends PassedOver {
  readonly whole: string;
}

/** Tables of a report without its text: what a workbook or a document beside them also has. */
const TABLES = ['.csv', '.tsv'];
const ARCHIVES = ['.zip', '.rar', '.7z', '.tar', '.gz'];
const PICTURES = ['.jpg', '.jpeg', '.png', '.bmp', '.tif', '.tiff', '.gif'];

/**
 * Which files of a folder are opened, by their names and in the order of these: all that may be reports, but
 * for the printed form of a workbook beside it, and its tables alone.
 */
export function listReports(all: readonly string[]): ListedReports {
  const names = [...all].sort();
  const data = new Map(names.filter(isData).map((name) => [keyOf(name), name]));
  const documents = new Map(names.filter(isDocument).map((name) => [keyOf(name), name]));
  const files: string[] = [];
  const passedOver: PassedOver[] = [];
  for (const file of names) {
    const why = whyPassed(file, data.get(keyOf(file)));
    if (why === undefined) files.push(file);
    else passedOver.push({ file, why });
  }
  const besides = files.filter(isTables).flatMap((file): readonly TablesBeside[] => {
    const whole = documents.get(keyOf(file));
    return whole === undefined ? [] : [{ file, whole, why: tellBeside(file, whole) }];
  });
  return { files, passedOver, besides };
}

function whyPassed(name: string, report: string | undefined): string | undefined {
  const why = whyNotOpened(name);
  if (why !== undefined) return why;
  if (report === undefined || isData(name)) return undefined;
  return tellBeside(name, report);
}

/** Why a file of this name is no report, whatever stands beside it; undefined where it may be one. */
export function whyNotOpened(name: string): string | undefined {
  if (isTemporary(name)) return '程序打开文件时留下的临时文件';
  if (name.startsWith('.')) return '隐藏文件';
  const ending = endingOf(name);
  if (ARCHIVES.includes(ending)) return '压缩包，请解压后再读取';
  if (PICTURES.includes(ending)) return '图片，读不出报告';
  return canBeOpened(name) ? undefined : '不是报告的格式';
}

function tellBeside(name: string, report: string): string {
  return `从文件名看，是 ${report} 的${isTables(name) ? '表格另存的' : '打印稿'}`;
}

function isTemporary(name: string): boolean {
  return /^~\$|^\.~|^~.*\.tmp$/.test(name);
}

function canBeOpened(name: string): boolean {
  return OPENABLE.includes(endingOf(name));
}

/** True for a form that holds a report as data: a workbook or JSON. */
function isData(name: string): boolean {
  return READABLE.includes(endingOf(name)) && !isTables(name);
}

function isTables(name: string): boolean {
  return TABLES.includes(endingOf(name));
}

/** True for a file that is opened and may be a whole report, or have no text at all, as a scanned one. */
function isDocument(name: string): boolean {
  return canBeOpened(name) && !isData(name) && !isTables(name) && !isTemporary(name) && !name.startsWith('.');
}

/** How a name ends after the name of a body, in a workbook and in a published report of this program. */
const TITLE = /^(.*\D)(\d{4})年度?政府信息公开(?:工作)?(?:年报|年度报告)$/;

/** What the names of a workbook and its printed form have in common: the name, or the body and the year. */
function keyOf(name: string): string {
  const stem = fold(name.slice(0, name.length - endingOf(name).length)).toLowerCase();
  const [, body, year] = TITLE.exec(stem) ?? [];
  return body === undefined || year === undefined ? stem : `${body}${year}`;
}

/** The ending of a file's name with its dot, in lower case; empty where it has none. */
function endingOf(name: string): string {
  return /[^.](\.[^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
