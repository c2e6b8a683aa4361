import { veryHidden } from '../../draw/sheet.js';
import type { Chapter, Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import {
  ATTACHMENT_LIMITS,
  filledTable,
  inOrderOfChapters,
  tidyAttachment,
  type FilledTable,
} from '../../report/attachment.js';
import type { Remark } from '../../report/remark.js';
import type { Report } from '../../report/report.js';
import { blocksOn, strayOn, type AttachedBlock } from './attachedBlocks.js';
import { officialTitle } from '../prose/chapterTitle.js';
import { rewordedTitle } from '../prose/rewordedTitle.js';
import { remarkAttached } from './remarkAttached.js';
import { showText } from '../view/showText.js';
import { placeName, type View } from '../view/view.js';

/** The column right of the labels. */
const TITLE = 2;

/** The attachments of a workbook, with the addresses of their titles, chapters and cells. */
export interface AttachmentsRead {
  readonly said: Pick<Report, 'attachments'>;
  /** Under `attachment.`, the number from 1, and `title`, `chapter` or row and column: `attachment.1.2.3`. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** The sheets of attachments, known by their title whatever their name, and the others. */
export function takeAttachments(
  views: readonly View[],
  editions: readonly Edition[],
): { readonly sheets: readonly View[]; readonly rest: readonly View[] } {
  const titles = new Set(editions.map(({ attachments }) => fold(attachments.title)));
  const isOne = ({ keys: [first] }: View) => first !== undefined && titles.has(first.key);
  return { sheets: views.filter(isOne), rest: views.filter((view) => !isOne(view)) };
}

/**
 * Reads the attachments on their sheets; hidden sheets are told and not read. Each begins beside its number
 * in the first column and ends before that of the next.
 */
export function readAttachments(sheets: readonly View[], edition: Edition): AttachmentsRead {
  const shown = sheets.filter(({ sheet }) => !sheet.hidden);
  const read = shown
    .flatMap((view) => blocksOn(view, edition))
    .map((block, at) => readBlock(block, edition, at < ATTACHMENT_LIMITS.attachments));
  const attachments = inOrderOfChapters(
    read.flatMap(({ attachment }) => attachment ?? []),
    edition,
  );
  return {
    said: attachments.length > 0 ? { attachments } : {},
    addresses: new Map(
      read.flatMap(({ attachment, places }) => {
        const number = attachment ? attachments.indexOf(attachment) + 1 : 0;
        return number === 0
          ? []
          : [...places].map(([part, address]) => [`attachment.${number}.${part}`, address] as const);
      }),
    ),
    remarks: [
      ...sheets
        .filter(({ sheet }) => sheet.hidden)
        .map(({ sheet }): Remark => ({
          kind: 'attachment',
          why: 'hidden',
          text: sheet.name,
          ...veryHidden(sheet),
        })),
      ...shown.flatMap((view) => strayOn(view, edition)),
      ...read.flatMap(({ remarks }) => remarks),
    ],
  };
}

function readBlock({ view, row, chapterRow, cells }: AttachedBlock, edition: Edition, hasRoom: boolean) {
  const [title, said] = [row, chapterRow].map((at) => besideLabel(view, at));
  const texts = cells.map((cell) => ({ row: cell.row, column: cell.column, text: showText(cell) }));
  const table = filledTable(texts);
  const chapter = chapterNamed(said?.text ?? '', edition);
  const attachment = hasRoom
    ? tidyAttachment({
        chapter: (chapter ?? (edition.chapters.at(-1) as Chapter)).code,
        title: title?.text ?? '',
        rows: table?.texts ?? [],
      })
    : undefined;
  const isLost = !attachment && texts.some(({ text }) => text.trim() !== '');
  const titleAt = placeName(view, row, title?.column ?? TITLE);
  const chapterAt = placeName(view, chapterRow ?? row, said?.column ?? TITLE);
  const tell = (why: 'large' | 'chapter', text = '', address: string): Remark => ({
    kind: 'attachment',
    why,
    text,
    address,
  });
  return {
    attachment,
    places: new Map([['title', titleAt], ['chapter', chapterAt], ...placesIn(table, view)]),
    remarks: [
      ...(isLost ? [tell('large', title?.text, titleAt)] : []),
      ...(attachment && !chapter && said ? [tell('chapter', said.text, chapterAt)] : []),
      ...(attachment ? remarkAttached(cells, view) : []),
    ],
  };
}

/** The addresses of the cells of a table by row and column of the attachment: `2.3`. */
function placesIn(table: FilledTable | undefined, view: View): readonly (readonly [string, string])[] {
  const { rows = [], columns = [] } = table ?? {};
  return rows.flatMap((row, r) =>
    columns.map((column, c) => [`${r + 1}.${c + 1}`, placeName(view, row, column)] as const),
  );
}

/** The first text right of a label. */
function besideLabel({ rows }: View, row: number | undefined) {
  const cell = rows.get(row ?? 0)?.find(({ column, value }) => column > 1 && value !== null);
  return cell && { text: showText(cell).trim(), column: cell.column };
}

/** The chapter of that heading; undefined where the words are those of none. */
function chapterNamed(text: string, edition: Edition): Chapter | undefined {
  return (officialTitle(text, edition) ?? rewordedTitle(text, edition))?.chapter;
}
