import { ABOUT_SAMPLE, sampleWithFault } from './sample.js';
import type { Workbook } from './useWorkbook.js';

/** Puts the sample on the page, and says that one of its cells is wrong. */
export function showSample(workbook: Pick<Workbook, 'show'>): void {
  workbook.show(sampleWithFault(), { text: ABOUT_SAMPLE });
}
