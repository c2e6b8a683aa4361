import { fillPlaceholders } from './placeholder.js';
import type { Report } from './report.js';

/** The characters of paragraphs, with figures in the place of their names. */
export function proseSize(paragraphs: readonly string[], report: Report): number {
  return paragraphs.reduce((sum, each) => sum + fillPlaceholders(each, report, '').text.length, 0);
}
