import { pageHost, type BookState, type Typed } from '../../hosts/page/pageHost.js';
import { readSheets } from '../../index.js';
import type { PaneState } from '../../pane/work/state/state.js';
import { openPackageBytes, type PageFile } from '../file/openedFile.js';

/** To be raised whenever a program could no longer go on with what an older one has kept. */
export const BACKUP_VERSION = 1;

/** Work that is in no file yet, as the browser keeps it on the machine. */
export interface Backup {
  readonly version: number;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  readonly state: BookState;
  /** What was being typed and had not reached its cells. */
  readonly typing: readonly Typed[];
  readonly reasons: PaneState['reasons'];
  /** The file that saving writes; left out for what began on the page. */
  readonly origin?: KeptFile;
}

/** What is kept of an opened file: its name, its bytes where saving edits them, and its place on the disk. */
interface KeptFile extends Pick<PageFile, 'name' | 'handle'> {
  readonly bytes?: Uint8Array;
}

/** What is kept of the file that saving writes. */
export function keepFile({ name, handle, opened }: PageFile): KeptFile {
  return { name, ...(handle ? { handle } : {}), ...(opened ? { bytes: opened.bytes } : {}) };
}

/** The file as it was opened; throws a `Problem` where its bytes cannot be read. */
export async function reopenFile({ name, handle, bytes }: KeptFile): Promise<PageFile> {
  const opened = bytes && (await openPackageBytes(bytes));
  return { name, ...(handle ? { handle } : {}), ...(opened ? { opened } : {}) };
}

/** What was kept, if this program can go on with it; undefined for anything else. */
export function readBackup(kept: unknown): Backup | undefined {
  const { version, at, state, typing, reasons, origin } = fieldsOf(kept);
  const { sheets, selection } = fieldsOf(state);
  const isWhole =
    version === BACKUP_VERSION &&
    typeof at === 'number' &&
    Array.isArray(sheets) &&
    sheets.every(isSheet) &&
    typeof fieldsOf(selection)['sheet'] === 'string' &&
    Array.isArray(typing) &&
    reasons instanceof Map &&
    isFile(origin);
  return isWhole ? (kept as Backup) : undefined;
}

/** When something was kept, also where it cannot be read; undefined where that is not told. */
export function timeKept(kept: unknown): Date | undefined {
  const { at } = fieldsOf(kept);
  return typeof at === 'number' ? new Date(at) : undefined;
}

/** Whose report was kept, and of which year: `青山县民政局 2025 年度`; empty where nothing can be read. */
export async function tellBackup({ state }: Backup): Promise<string> {
  const host = pageHost();
  host.restore(state);
  try {
    const { org, year } = readSheets(await host.read()).report;
    return [org === '' ? '未填机关名称' : org, year === null ? '' : `${year} 年度`].filter(Boolean).join(' ');
  } catch {
    return '';
  }
}

function isFile(origin: unknown): boolean {
  const { name, bytes } = fieldsOf(origin);
  return (
    origin === undefined || (typeof name === 'string' && (bytes === undefined || bytes instanceof Uint8Array))
  );
}

function isSheet(sheet: unknown): boolean {
  const { layout, typed, printed } = fieldsOf(sheet);
  const { sheet: name, cells, columns, rows } = fieldsOf(layout);
  return (
    typeof name === 'string' &&
    [cells, columns, rows].every(Array.isArray) &&
    typed instanceof Map &&
    printed instanceof Map
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
