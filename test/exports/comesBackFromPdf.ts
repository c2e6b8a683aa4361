import assert from 'node:assert/strict';
import type { Report } from '../../src/core/report/report.js';
import { readPublishedFile } from '../../src/opening/published.js';
import { addedFindings } from './addedFindings.js';

/** Asserts that a PDF made of an export is the same report and is accused of nothing more. */
export async function comesBackFromPdf(report: Report, pdf: Uint8Array): Promise<void> {
  const again = await readPublishedFile(pdf, 'pdf');
  assert.deepEqual(again.report.readings, report.readings);
  for (const [field, value] of Object.entries(again.report.contact))
    assert.equal(value, report.contact[field] ?? '', field);
  assert.deepEqual(addedFindings(report, again), [], report.org);
}
