import type { AttachmentDifference } from '../core/check/compareAttachments.js';
import type { FieldDifference, ProseDifference, ReportDifferences } from '../core/check/compareReports.js';
import { tellCell } from '../core/check/tellCell.js';
import type { CellKind } from '../core/form/edition.js';
import { showReading, type Reading } from '../core/form/number.js';
import type { Addresses } from '../core/report/addresses.js';

/** The characters that are shown before and after what differs in a paragraph. */
const AROUND = 12;

/** What the two reports are called. */
export type TwoNames = readonly [string, string];

/** Reports that are told by their order. */
const IN_ORDER: TwoNames = ['第一份', '第二份'];

/**
 * What two reports differ in, for reading, one clause each without a full stop, in the order of
 * `differenceNames`; empty where they say the same.
 */
export function tellDifferences(
  { isOtherEdition, cells, fields, paragraphs, attachments }: ReportDifferences,
  addresses: Addresses,
  [one, other]: TwoNames = IN_ORDER,
): readonly string[] {
  return [
    ...(isOtherEdition ? ['版式不同，各表没有比较'] : []),
    ...cells.map(({ cell, a, b }) => {
      const at = addresses.get(cell.name);
      const place = at === undefined ? '' : `（${at}）`;
      return `${tellCell(cell)}${place}：${one}${tellReading(a, cell.kind)}，${other}${tellReading(b, cell.kind)}`;
    }),
    ...fields.map((field) => tellField(field, [one, other])),
    ...paragraphs.map((pair) => tellParagraph(pair, [one, other])),
    ...attachments.map((pair) => tellAttachment(pair, [one, other])),
  ];
}

function tellReading(reading: Reading, kind: CellKind): string {
  const text = showReading(reading, kind);
  return text === '' ? '是空白或没有读到' : `是 ${text}`;
}

function tellField({ label, a, b }: FieldDifference, [one, other]: TwoNames): string {
  const tell = (text: string) => (text === '' ? '没有写' : `是“${text}”`);
  return `${label}：${one}${tell(a)}，${other}${tell(b)}`;
}

function tellParagraph({ title, a, b }: ProseDifference, [one, other]: TwoNames): string {
  if (a && b) {
    const [before, after] = cutToChange(a.text, b.text);
    return `“${title}”第 ${a.at} 段：${one}“${before}”，${other}“${after}”`;
  }
  if (a) return `“${title}”第 ${a.at} 段只在${one}里有：“${cutLong(a.text)}”`;
  return `“${title}”第 ${b?.at ?? ''} 段只在${other}里有：“${cutLong(b?.text ?? '')}”`;
}

/** The most cells of an attachment that are named. */
const MOST_CELLS = 5;

function tellAttachment({ title, a, b, cells }: AttachmentDifference, [one, other]: TwoNames): string {
  const name = `附件${a ?? b}${title === '' ? '' : `“${cutLong(title)}”`}`;
  if (a === undefined || b === undefined) return `${name}只在${a === undefined ? other : one}里有`;
  if (cells.length === 0) return `${name}：两份的名称或行数、列数不同`;
  const told = cells
    .slice(0, MOST_CELLS)
    .map(
      ({ row, column, ...texts }) =>
        `第 ${row} 行第 ${column} 列${one}“${cutLong(texts.a)}”，${other}“${cutLong(texts.b)}”`,
    );
  return `${name}：${told.join('；')}${cells.length > MOST_CELLS ? `等 ${cells.length} 格` : ''}`;
}

/** Both texts without what they begin and end with alike, but for a few characters around the change. */
function cutToChange(a: string, b: string): readonly [string, string] {
  const least = Math.min(a.length, b.length);
  let before = 0;
  while (before < least && a[before] === b[before]) before += 1;
  let after = 0;
  while (after < least - before && a.at(-1 - after) === b.at(-1 - after)) after += 1;
  const from = Math.max(0, before - AROUND);
  const cut = (text: string) => {
    const end = Math.min(text.length, text.length - after + AROUND);
    return `${from > 0 ? '…' : ''}${cutLong(text.slice(from, end))}${end < text.length ? '…' : ''}`;
  };
  return [cut(a), cut(b)];
}

/** The most characters of a paragraph that are shown. */
const LONGEST = 120;

function cutLong(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
