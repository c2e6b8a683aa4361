import { remember } from '../../core/form/remember.js';
import type { Report } from '../../core/report/report.js';
import { shorten } from '../wording/quote.js';

/** The most characters of a title that a message quotes. */
const MOST_QUOTED = 20;

/** A text of an attachment: its name among cells, `attachment.1.2.3`, and its place in words. */
export interface AttachedText {
  readonly cell: string;
  /** `第 2 行第 3 列`, or `的名称` for what stands over it; what follows `whole`. */
  readonly place: string;
  readonly text: string;
}

/** The texts of one attachment, what stands over it first. */
export interface AttachedTexts {
  /** `附件1“主动公开分类统计”`. */
  readonly whole: string;
  readonly texts: readonly AttachedText[];
}

/** The texts of all attachments of a report that say something. */
export const attachedTexts = remember(({ attachments = [], edition }: Report): readonly AttachedTexts[] =>
  attachments.map(({ title, rows }, at) => {
    const cell = `attachment.${at + 1}`;
    const shown = shorten(title, MOST_QUOTED);
    const texts = rows.flatMap((row, r) =>
      row.map((text, c) => ({
        cell: `${cell}.${r + 1}.${c + 1}`,
        place: `第 ${r + 1} 行第 ${c + 1} 列`,
        text,
      })),
    );
    return {
      whole: `${edition.attachments.label}${at + 1}${shown === '' ? '' : `“${shown}”`}`,
      texts: [{ cell: `${cell}.title`, place: '的名称', text: title }, ...texts].filter(
        ({ text }) => text !== '',
      ),
    };
  }),
);
