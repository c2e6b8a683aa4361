import { Problem } from '../../core/report/problem.js';
import type { Host, Listing, Mark } from '../host.js';
import { markPackage } from './marking/markPackage.js';
import { inflateAll, openPackage } from './zip/openPackage.js';
import { readWorkbook } from './reading/readWorkbook.js';

/**
 * A workbook as the bytes of a file. A given workbook is marked by editing its package; no library that drops
 * parts of it saves it again.
 */
export interface FileHost extends Host {
  readonly bytes: () => Uint8Array;
}

/** A host over the bytes of an .xlsx file; without bytes, a new workbook that can be drawn on once. */
export function fileHost(given?: Uint8Array): FileHost {
  let bytes = given;
  return {
    bytes: () => bytes ?? new Uint8Array(),
    read: async () => (bytes ? readWorkbook(bytes) : []),
    draw: async (layouts) => {
      const [taken] = bytes ? layouts : [];
      if (taken) throw new Problem('sheetExists', { sheet: taken.sheet });
      const { drawWorkbook } = await import('./drawing/drawWorkbook.js');
      bytes = await drawWorkbook(layouts);
    },
    mark: async (marks, listing) => {
      if (bytes) bytes = markWorkbook(bytes, marks, listing);
    },
  };
}

function markWorkbook(bytes: Uint8Array, marks: readonly Mark[], listing?: Listing): Uint8Array {
  inflateAll(openPackage(bytes));
  try {
    return markPackage(bytes, marks, listing);
  } catch {
    throw new Problem('damaged');
  }
}
