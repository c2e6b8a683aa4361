import type { Layout } from '../../src/core/draw/layout.js';
import type { Report } from '../../src/core/report/report.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { reportLayouts } from '../../src/index.js';

/** Makes the bytes of a file. */
export type MakeBytes = () => Promise<Uint8Array>;

/** A report as a workbook, with the sheets that are kept and some more behind. */
export function drawn(
  report: Report,
  isKept: (layout: Layout) => boolean = () => true,
  more: readonly Layout[] = [],
): MakeBytes {
  return async () => {
    const host = fileHost();
    await host.draw([...reportLayouts(report).filter(isKept), ...more]);
    return host.bytes();
  };
}
