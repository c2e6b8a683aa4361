import { pageHost, type BookState, type Typed } from '../../hosts/page/pageHost.js';
import { readSheets } from '../../index.js';
import type { PaneState } from '../../pane/work/state.js';

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
  /** What the workbook says of the file that it came from. */
  readonly origin?: unknown;
}

/** What was kept, if this program can go on with it; undefined for anything else. */
export function readBackup(kept: unknown): Backup | undefined {
  const { version, at, state, typing, reasons } = fieldsOf(kept);
  const { sheets, selection } = fieldsOf(state);
  const isWhole =
    version === BACKUP_VERSION &&
    typeof at === 'number' &&
    Array.isArray(sheets) &&
    sheets.every(isSheet) &&
    typeof fieldsOf(selection)['sheet'] === 'string' &&
    Array.isArray(typing) &&
    reasons instanceof Map;
  return isWhole ? (kept as Backup) : undefined;
}

/** When something was kept, also where it cannot be read; undefined where that is not told. */
export function timeKept(kept: unknown): Date | undefined {
  const { at } = fieldsOf(kept);
  return typeof at === 'number' ? new Date(at) : undefined;
}

/** Whose report was kept, and of which year: `青山县民政局 2025 年度`; empty where it does not say. */
export async function tellBackup({ state }: Backup): Promise<string> {
  const host = pageHost();
  host.restore(state);
  try {
    const { org, year } = readSheets(await host.read()).report;
    return [org, year === null ? '' : `${year} 年度`].filter(Boolean).join(' ');
  } catch {
    return '';
  }
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
