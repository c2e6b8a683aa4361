import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { formatNamed, readSheets, renderReport, reportLayouts, type Report } from '../../../../src/index.js';

/** The report of a workbook as its exported JSON. */
export async function exportedFrom(bytes: Uint8Array): Promise<string> {
  const { report } = readSheets(await fileHost(bytes).read());
  return String(await renderReport(report, formatNamed('json'), true));
}

/** The workbook of a report. */
export async function drawn(report: Report): Promise<Uint8Array> {
  const host = fileHost();
  await host.draw(reportLayouts(report));
  return host.bytes();
}
