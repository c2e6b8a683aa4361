import { editions } from '../../templates/index.js';
import { filledTable, tidyAttachment, type Attachment } from '../core/report/attachment.js';
import { Problem } from '../core/report/problem.js';
import { captionAbove } from '../imports/pieces/captions.js';
import { isPartOfForm } from '../imports/pieces/isOfForm.js';
import type { PageRead } from '../imports/pieces/pieces.js';
import { tableOf } from '../imports/pieces/tableOf.js';
import { readCellText } from '../imports/text/cellText.js';
import { readHtml } from './published.js';

/** One content of the clipboard; either may be empty. */
interface CopiedTable {
  readonly html: string;
  readonly text: string;
}

/** A table that was pasted to be an attachment. */
export interface PastedTable extends Pick<Attachment, 'title' | 'rows'>, Pick<PageRead, 'isUnstyled'> {
  /** Texts that the page strikes out or raises, which are left out. */
  readonly dropped: readonly string[];
}

/** The most characters of what is pasted. */
const LONGEST = 2_000_000;

/**
 * The one table of what was copied from a sheet, a page or a document, with the line over it as its title.
 * Throws a `Problem`: `noAttachment`, `manyTables`, `tableOfForm`, `pasteTooLarge`.
 */
export function readPastedTable({ html, text }: CopiedTable): PastedTable {
  if (html.length + text.length > LONGEST) throw new Problem('pasteTooLarge');
  const page = /<table/i.test(html) ? readHtml(html) : pageOfCells(text);
  const tables = [...page.pieces.entries()].filter(([, { kind }]) => kind === 'table');
  const [[at, table] = [0, undefined]] = tables;
  if (table?.kind !== 'table') throw new Problem('noAttachment');
  if (tables.length > 1) throw new Problem('manyTables', { count: tables.length });
  if (isPartOfForm(table, editions, false)) throw new Problem('tableOfForm');
  const cells = table.cells.map(({ row, column, value }) => ({ row, column, text: value }));
  const rows = filledTable(cells)?.texts ?? [];
  const attachment = tidyAttachment({ chapter: '', title: captionAbove(page.pieces, at).title, rows });
  if (!attachment) throw new Problem('noAttachment');
  const { struck, marks, isUnstyled } = page;
  return {
    ...{ title: attachment.title, rows: attachment.rows, dropped: [...struck, ...marks] },
    ...(isUnstyled ? { isUnstyled } : {}),
  };
}

/** Text in cells as one table; its blank cells are kept. */
function pageOfCells(text: string): PageRead {
  const rows = readCellText(text);
  const isBlank = rows.every((row) => row.every((cell) => cell.trim() === ''));
  return { pieces: isBlank ? [] : [tableOf(rows)], elements: [], struck: [], marks: [] };
}
