import { OPENABLE } from '../../index.js';

/** A file on the disk that the browser lets the page read and, where the user allows it, write. */
export interface FileHandle extends FileSystemFileHandle {
  readonly queryPermission?: (mode: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (mode: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** The ways in which some browsers let the user choose files; the typings do not have them. */
interface FilePickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

/** An item that is dropped on the page; the typings do not have its file on the disk. */
interface DroppedItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
  '.xltx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  '.xltm': 'application/vnd.ms-excel.template.macroEnabled.12',
};

/** The media type of a workbook with this ending. */
export function mediaTypeOf(ending: string): string {
  return TYPES[ending] ?? 'application/octet-stream';
}

/** True where the browser lets the user choose a place to write to. */
export function canPickPlace(): boolean {
  return 'showSaveFilePicker' in window;
}

/**
 * Lets the user choose a file. `cancelled` where the user chooses none, `unable` where the browser cannot ask
 * in this way.
 */
export async function pickFile(): Promise<FileHandle | 'cancelled' | 'unable'> {
  const { showOpenFilePicker } = window as FilePickers;
  if (!showOpenFilePicker) return 'unable';
  const types = [{ description: '工作簿或年度报告', accept: { [mediaTypeOf('.xlsx')]: [...OPENABLE] } }];
  return chosen(async () => (await showOpenFilePicker.call(window, { types }))[0]);
}

/** Lets the user choose where a workbook of this ending is written; answers as `pickFile` does. */
export async function pickPlace(
  suggestedName: string,
  ending: string,
): Promise<FileHandle | 'cancelled' | 'unable'> {
  const { showSaveFilePicker } = window as FilePickers;
  if (!showSaveFilePicker) return 'unable';
  const types = [{ description: '工作簿', accept: { [mediaTypeOf(ending)]: [ending] } }];
  return chosen(() => showSaveFilePicker.call(window, { suggestedName, types }));
}

async function chosen(
  ask: () => Promise<FileHandle | undefined>,
): Promise<FileHandle | 'cancelled' | 'unable'> {
  try {
    return (await ask()) ?? 'cancelled';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unable';
  }
}

/**
 * The file on the disk that is dropped on the page; undefined where the browser does not tell. To be called
 * at once: an event keeps what was dropped only while it is handled.
 */
export async function droppedHandle(event: DragEvent): Promise<FileHandle | undefined> {
  const item = event.dataTransfer?.items[0];
  try {
    const handle = await (item as DroppedItem | undefined)?.getAsFileSystemHandle?.();
    return handle?.kind === 'file' ? (handle as FileHandle) : undefined;
  } catch {
    return undefined;
  }
}
