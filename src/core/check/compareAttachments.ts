import { fold } from '../form/fold.js';
import type { Attachment } from '../report/attachment.js';
import type { Report } from '../report/report.js';

/** A cell in which two attachments differ; row and column from 1. */
interface CellDifference {
  readonly row: number;
  readonly column: number;
  readonly a: string;
  readonly b: string;
}

/** An attachment in which two reports differ: its number on each side, left out where one has none. */
export interface AttachmentDifference {
  readonly chapter: string;
  readonly title: string;
  readonly a?: number;
  readonly b?: number;
  /** The cells that differ, where both have it in one size. */
  readonly cells: readonly CellDifference[];
}

/**
 * Compares the attachments of two reports: those of one chapter and one title, then those that are left of a
 * chapter in their order. Width, spaces and quotes do not count.
 */
export function compareAttachments(a: Report, b: Report): readonly AttachmentDifference[] {
  const [ones, others] = [numbered(a), numbered(b)];
  const pairs: [NumberedAttachment, NumberedAttachment][] = [];
  for (const isPair of [isNamesake, isOfChapter])
    for (const one of [...ones]) {
      const other = others.find((each) => isPair(one, each));
      if (!other) continue;
      pairs.push([one, other]);
      ones.splice(ones.indexOf(one), 1);
      others.splice(others.indexOf(other), 1);
    }
  return [
    ...pairs.flatMap(([one, other]) => differenceOf(one, other)),
    ...ones.map(({ chapter, title, number }) => ({ chapter, title, a: number, cells: [] })),
    ...others.map(({ chapter, title, number }) => ({ chapter, title, b: number, cells: [] })),
  ];
}

type NumberedAttachment = Attachment & { readonly number: number };

function numbered({ attachments = [] }: Report): NumberedAttachment[] {
  return attachments.map((each, at) => ({ ...each, number: at + 1 }));
}

function isOfChapter(one: Attachment, other: Attachment): boolean {
  return one.chapter === other.chapter;
}

function isNamesake(one: Attachment, other: Attachment): boolean {
  return isOfChapter(one, other) && fold(one.title) === fold(other.title);
}

function differenceOf(a: NumberedAttachment, b: NumberedAttachment): readonly AttachmentDifference[] {
  const isOneSize = a.rows.length === b.rows.length && a.rows[0]?.length === b.rows[0]?.length;
  const cells = isOneSize
    ? a.rows.flatMap((row, r) => row.flatMap((text, c) => compareCell(text, b.rows[r]?.[c] ?? '', r, c)))
    : [];
  if (isOneSize && cells.length === 0 && isNamesake(a, b)) return [];
  return [{ chapter: a.chapter, title: a.title, a: a.number, b: b.number, cells }];
}

function compareCell(a: string, b: string, row: number, column: number): readonly CellDifference[] {
  return fold(a) === fold(b) ? [] : [{ row: row + 1, column: column + 1, a, b }];
}
