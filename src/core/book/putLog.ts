import { addressOn, cellAddress } from '../draw/address.js';
import type { Layout } from '../draw/layout.js';
import { firstLogPlace, layoutLog } from '../draw/layoutLog.js';
import { LOG_PARTS, type LogLine } from '../draw/logLine.js';
import type { Edition } from '../form/edition.js';
import type { LogPlace } from '../read/beside/readLog.js';

/**
 * What a host has to draw and then to write so that these lines stand in the log of the workbook: a sheet
 * without lines where there is none yet, and the cells of the lines.
 */
export function putLog(
  place: LogPlace | undefined,
  edition: Edition,
  lines: readonly LogLine[],
): {
  readonly layouts: readonly Layout[];
  readonly entries: readonly { readonly address: string; readonly value: string }[];
} {
  const { sheet, row, columns } = place ?? firstLogPlace(edition);
  const entries = lines.flatMap((line, at) =>
    LOG_PARTS.map((part) => ({
      address: addressOn(sheet, cellAddress(row + at, columns[part])),
      value: line[part],
    })),
  );
  return { layouts: place ? [] : [layoutLog(edition, [])], entries };
}
