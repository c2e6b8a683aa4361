import { fileHost, type FileHost } from '../../hosts/file/fileHost.js';
import {
  checkReport,
  marksOf,
  readSheets,
  repairOf,
  reportLayouts,
  suspicionOf,
  type CheckResult,
  type ReadResult,
  type Repair,
} from '../../index.js';
import type { LastOfBody } from '../../bodies/lastFiles.js';
import type { OpenedFile } from '../opening/openFile.js';
import { listingOf } from './listing.js';

/** A marked copy of a workbook, and what is marked in it. */
export interface MarkedReport {
  readonly bytes: Uint8Array;
  readonly checked: CheckResult;
  readonly repair: Repair;
}

/** The workbook to be marked, where its cells are, and what was found in it. */
interface MarkedBook {
  readonly host: FileHost;
  readonly addresses: ReadResult['addresses'];
  readonly checked: CheckResult;
}

/** Checks a report and marks the findings in a copy of its workbook, or in a new one where it is none. */
export async function markReport(opened: OpenedFile, last: LastOfBody): Promise<MarkedReport> {
  const { host, addresses, checked } = await openWorkbook(opened, last);
  const repair = await repairOf(opened, {}, last.report);
  await host.mark(
    marksOf(checked.findings, suspicionOf(repair, addresses)),
    listingOf(checked.findings, repair, addresses),
  );
  return { bytes: host.bytes(), checked, repair };
}

/** The workbook that was opened; one drawn from the report where the file is no package. */
async function openWorkbook(
  opened: OpenedFile,
  { report: last, isRenamed }: LastOfBody,
): Promise<MarkedBook> {
  const { workbook, report } = opened;
  if (workbook)
    return {
      host: fileHost(workbook),
      addresses: opened.addresses,
      checked: checkReport(opened, last, isRenamed),
    };
  const host = fileHost();
  await host.draw(reportLayouts(report));
  const { addresses } = readSheets(await host.read());
  const checked = checkReport({ ...opened, addresses }, last, isRenamed);
  // What the reader remarked is about places that the new workbook does not have.
  const findings = checked.findings.map((finding) => ({
    ...finding,
    addresses: finding.cells.flatMap((cell) => addresses.get(cell) ?? []),
  }));
  return { host, addresses, checked: { ...checked, findings } };
}
