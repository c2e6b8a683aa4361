import type { Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { FILE_LIMIT } from '../bytes/limits.js';
import type { OtherKind } from './otherKind.js';
import { readXls, readXlsb } from './readBinary.js';
import { readFods } from './readFods.js';
import { readOds } from './readOds.js';
import { readXmlTable } from './readXmlTable.js';

const READERS: Readonly<Record<OtherKind, (bytes: Uint8Array) => readonly Sheet[]>> = {
  xls: (bytes) => readXls(bytes, false),
  bareXls: (bytes) => readXls(bytes, true),
  xlsb: readXlsb,
  ods: readOds,
  fods: readFods,
  xmlTable: readXmlTable,
};

/**
 * The sheets of a spreadsheet that is no .xlsx. Throws a `Problem`: `encrypted`, `oldExcel`, one of the
 * limits, or `damaged` for whatever a reader cannot read.
 */
export function readOther(bytes: Uint8Array, kind: OtherKind): readonly Sheet[] {
  if (bytes.length > FILE_LIMIT) throw new Problem('fileTooLarge', { size: bytes.length, limit: FILE_LIMIT });
  try {
    return READERS[kind](bytes);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('damaged');
  }
}
