import { parseAddress } from '../../core/draw/address.js';
import type { Edition } from '../../core/form/edition.js';
import type { Addresses } from '../../core/report/addresses.js';
import {
  ATTACHMENT_LIMITS,
  filledTable,
  inOrderOfChapters,
  tidyAttachment,
  type Attachment,
} from '../../core/report/attachment.js';
import type { PageTable } from '../pieces/pieces.js';
import type { PageSheets } from './pageSheets.js';
import type { PlacedPiece } from './placePieces.js';

/** A table without a caption of its own has as many rows and columns and cells at least. */
const LEAST = { lines: 2, cells: 4 };
const LETTER = /\p{L}/u;

/**
 * The attachments of a published report, and the places of other tables that are not read, and of the lines
 * over tables that are no attachments.
 */
export interface AttachedTables {
  readonly attachments: readonly Attachment[];
  readonly left: ReadonlySet<number>;
  /** The places of the tables that are attachments, and of the lines over them. */
  readonly taken: ReadonlySet<number>;
}

/**
 * The tables of a published report that are none of the form, each with the chapter under whose heading it
 * stands, or else with the chapter `code`. A table from which a cell of the form was read is none of them.
 */
export function attachTables(
  { pieces, headings, captions, end, last }: PageSheets,
  addresses: Addresses,
  edition: Edition,
  code?: string,
): AttachedTables {
  const isRead = readPlaces(addresses);
  const attachments: Attachment[] = [];
  const left = new Set<number>();
  const taken = new Set<number>();
  for (const [at, { title, isNamed, lines }] of captions) {
    const placed = pieces[at];
    const chapter = headings.filter((each) => each.at < at).at(-1)?.chapter.code ?? code;
    if (placed?.piece.kind !== 'table' || chapter === undefined || isPartAbove(placed)) continue;
    if (isRead(placed)) {
      for (const line of lines) left.add(line);
      continue;
    }
    const isWithin = at < end || (isNamed && at < last);
    const table = placed.given ?? placed.piece;
    const isTable = isNamed || isDataTable(table);
    const rows = textsOf(table);
    const attachment =
      isWithin && isTable && attachments.length < ATTACHMENT_LIMITS.attachments
        ? tidyAttachment({ chapter, title, rows })
        : undefined;
    if (attachment) attachments.push(attachment);
    for (const each of [at, ...lines]) (attachment ? taken : left).add(each);
  }
  return { attachments: inOrderOfChapters(attachments, edition), left, taken };
}

/** Tells whether a cell of the form stands in the rows of a piece. */
function readPlaces(addresses: Addresses): (placed: PlacedPiece) => boolean {
  const rows = new Map<string, Set<number>>();
  for (const address of addresses.values()) {
    const { sheet, row } = parseAddress(address);
    rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  }
  return ({ piece, sheet = '', row = 1 }) => {
    const own = rows.get(sheet);
    if (piece.kind !== 'table' || !own) return false;
    return Array.from({ length: piece.rows }, (_, at) => row + at).some((each) => own.has(each));
  };
}

/** True for a piece that became a part of a table above it. */
function isPartAbove({ piece }: PlacedPiece): boolean {
  return piece.kind === 'table' && piece.rows === 0;
}

/** True for a table that says something; a row of figures alone may be a part of one of the form. */
function isDataTable({ cells, rows }: PageTable): boolean {
  const columns = new Set(cells.map(({ column }) => column)).size;
  return (
    rows >= LEAST.lines &&
    columns >= LEAST.lines &&
    cells.length >= LEAST.cells &&
    cells.some(({ value }) => LETTER.test(value))
  );
}

function textsOf({ cells }: PageTable): Attachment['rows'] {
  return (
    filledTable(cells.map(({ row, column, value, source = value }) => ({ row, column, text: source })))
      ?.texts ?? []
  );
}
