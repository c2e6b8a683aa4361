import type { FileHandle } from './fileAccess.js';
import { openPackageBytes, type OpenedFile } from './openedFile.js';

/** What is kept of the file that the page came from, so that it can be saved into again: plain data. */
export interface Origin {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly handle?: FileHandle;
}

/** What to keep of a file; undefined for what began on the page. */
export function originOf(file: OpenedFile | undefined): Origin | undefined {
  if (!file) return undefined;
  const { name, opened, handle } = file;
  return { name, ...(opened ? { bytes: opened.bytes } : {}), ...(handle ? { handle } : {}) };
}

/** The file of which this was kept; undefined for anything else, and a workbook is then drawn anew. */
export async function openOrigin(kept: unknown): Promise<OpenedFile | undefined> {
  if (typeof kept !== 'object' || kept === null || !('name' in kept)) return undefined;
  const { name, bytes, handle } = kept as Origin;
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) return undefined;
  try {
    return { name, opened: await openPackageBytes(bytes), ...(handle ? { handle } : {}) };
  } catch {
    return undefined;
  }
}
