import { blocksOf, type Block } from '../core/publish/blocks.js';
import { compose } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { tellPlainly } from '../core/publish/plain.js';
import type { Report } from '../core/report/report.js';
import type { Seal } from '../core/report/seal.js';
import { renderFragment } from '../exports/html.js';
import { formats } from '../exports/index.js';

export { formats };

/**
 * The finished report in a format; the notes are part of it with `withNotes`, and of JSON always. `wrap`: the
 * columns at which plain text breaks its lines; one line a paragraph where left out. `seal`: printed on a
 * page of its own behind the report.
 */
export async function renderReport(
  report: Report,
  format: Export,
  isDraft: boolean,
  withNotes = false,
  wrap?: number,
  seal?: Seal,
): Promise<string | Uint8Array> {
  const composed = compose(report, isDraft, withNotes);
  return format.render(seal ? { ...composed, seal } : composed, wrap);
}

/** The finished report as titles, paragraphs and tables, to be shown in whatever the program draws with. */
export function previewReport(report: Report, isDraft: boolean, withNotes = false): readonly Block[] {
  return blocksOf(compose(report, isDraft, withNotes));
}

/**
 * The finished report for the clipboard: a piece of HTML that keeps its tables when pasted, and the same as
 * text with tabs.
 */
export function renderClip(
  report: Report,
  isDraft: boolean,
  withNotes = false,
): { readonly html: string; readonly text: string } {
  const composed = compose(report, isDraft, withNotes);
  return { html: renderFragment(composed), text: tellPlainly(blocksOf(composed)) };
}
