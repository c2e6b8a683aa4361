import { progressOf, type Finding } from '../../../index.js';
import type { Checked, PaneState } from '../state/state.js';

/** What is still to be written: how many cells of the tables are filled, of how many, and what is blank. */
export interface Remaining {
  readonly filled: number;
  readonly cells: number;
  /** Chapters of prose that are empty or still have a prompt. */
  readonly chapters: number;
  /** Fields of the cover. */
  readonly fields: number;
}

/** The findings to show: what is not filled in yet is told as wrong only once a check was asked for. */
export function shownFindings(
  { result }: Checked,
  { isAsked }: Pick<PaneState, 'isAsked'>,
): readonly Finding[] {
  return isAsked ? result.findings : result.findings.filter(({ isGap }) => isGap !== true);
}

/** What is still to be written; undefined where nothing is, and once a check was asked for. */
export function remainingOf(
  { read: { report }, result }: Checked,
  { isAsked }: Pick<PaneState, 'isAsked'>,
): Remaining | undefined {
  const gaps = result.findings.filter(({ isGap }) => isGap === true).flatMap(({ cells }) => cells);
  if (isAsked || gaps.length === 0) return undefined;
  const chapters = new Set(
    gaps.map((name) => name.split('.')[0] ?? '').filter((code) => code in report.chapters),
  );
  const fields = gaps.filter((name) => name.startsWith('cover.'));
  return { ...progressOf(report), chapters: chapters.size, fields: fields.length };
}
