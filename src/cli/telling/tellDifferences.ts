import type { AttachmentDifference } from '../../core/check/compareAttachments.js';
import type { FieldDifference, ProseDifference, ReportDifferences } from '../../core/check/compareReports.js';
import { tellCell } from '../../core/check/sentence.js';
import type { CellKind } from '../../core/form/edition.js';
import { showReading, type Reading } from '../../core/form/number.js';
import type { Addresses } from '../../core/report/addresses.js';
import { showInLine } from '../terminal/showControls.js';

/** The characters that are shown before and after what differs in a paragraph. */
const AROUND = 12;

/** What two reports differ in, for reading, one line each; empty where they say the same. */
export function tellDifferences(
  { isOtherEdition, cells, fields, paragraphs, attachments }: ReportDifferences,
  addresses: Addresses,
): readonly string[] {
  return [
    ...(isOtherEdition ? ['版式不同，各表没有比较'] : []),
    ...cells.map(({ cell, a, b }) => {
      const at = addresses.get(cell.name);
      const place = at === undefined ? '' : `（${at}）`;
      return `${tellCell(cell)}${place}：第一份${tellReading(a, cell.kind)}，第二份${tellReading(b, cell.kind)}`;
    }),
    ...fields.map(tellField),
    ...paragraphs.map(tellParagraph),
    ...attachments.map(tellAttachment),
  ].map(showInLine);
}

function tellReading(reading: Reading, kind: CellKind): string {
  const text = showReading(reading, kind);
  return text === '' ? '是空白或没有读到' : `是 ${text}`;
}

function tellField({ label, a, b }: FieldDifference): string {
  const tell = (text: string) => (text === '' ? '没有写' : `是“${text}”`);
  return `${label}：第一份${tell(a)}，第二份${tell(b)}`;
}

function tellParagraph({ title, a, b }: ProseDifference): string {
  if (a && b) {
    const [one, other] = cutToChange(a.text, b.text);
    return `“${title}”第 ${a.at} 段：第一份“${one}”，第二份“${other}”`;
  }
  if (a) return `“${title}”第 ${a.at} 段只在第一份里有：“${cutLong(a.text)}”`;
  return `“${title}”第 ${b?.at ?? ''} 段只在第二份里有：“${cutLong(b?.text ?? '')}”`;
}

/** The most cells of an attachment that are named. */
const MOST_CELLS = 5;

function tellAttachment({ title, a, b, cells }: AttachmentDifference): string {
  const name = `附件${a ?? b}${title === '' ? '' : `“${cutLong(title)}”`}`;
  if (a === undefined || b === undefined) return `${name}只在第${a === undefined ? '二' : '一'}份里有`;
  if (cells.length === 0) return `${name}：两份的名称或行数、列数不同`;
  const told = cells
    .slice(0, MOST_CELLS)
    .map(
      ({ row, column, ...texts }) =>
        `第 ${row} 行第 ${column} 列第一份“${cutLong(texts.a)}”，第二份“${cutLong(texts.b)}”`,
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
