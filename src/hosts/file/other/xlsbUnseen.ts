import { hideColumns, LEAST_HEIGHT, LEAST_WIDTH, startUnseen, type UnseenLines } from '../../unseenLines.js';
import { recordsOf } from './binaryRecords.js';

const SHEET = 156;
const ROW = 0;
const COLUMNS = 60;
const VIEW = 137;

/** The flags of hidden rows and columns, and of a view that shows zeros, and where they stand. */
const ROW_HIDDEN = { at: 11, flag: 0x10 };
const COLUMNS_HIDDEN = { at: 16, flag: 0x01 };
const SHOWS_ZEROS = { at: 0, flag: 0x10 };

/** A row whose height was set by hand; heights are in twentieths of a point, widths in parts of 256. */
const IS_CUSTOM = { at: 11, flag: 0x20 };
const [TWIPS, PARTS] = [20, 256];

const utf16 = new TextDecoder('utf-16le');

/**
 * What nobody sees of the sheets of an .xlsb file, by their names ([MS-XLSB] 2.4.726, 2.4.323, 2.4.301):
 * hidden rows and columns, and zeros that are not shown. `parts` are those of the package.
 */
export function xlsbUnseen(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, UnseenLines> {
  const [bookName = '', book] = [...parts].find(([name]) => /workbook\.bin$/i.test(name)) ?? [];
  const [, links] = [...parts].find(([name]) => /workbook\.bin\.rels$/i.test(name)) ?? [];
  if (!book || !links) return new Map();
  const folder = bookName.replace(/[^/]*$/, '');
  const targets = targetsOf(new TextDecoder().decode(links), folder);
  return new Map(
    sheetsOf(book).flatMap(({ link, name }) => {
      const part = parts.get(targets.get(link) ?? '');
      return part ? [[name, linesOf(part)] as const] : [];
    }),
  );
}

/** The parts to which relationships lead, by their ids. */
function targetsOf(links: string, folder: string): ReadonlyMap<string, string> {
  return new Map(
    [...links.matchAll(/<(?:\w+:)?Relationship\b[^>]{0,1000}>/g)].map(([tag]) => {
      const [id = '', target = ''] = ['Id', 'Target'].map(
        (name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1],
      );
      return [id, target.startsWith('/') ? target.slice(1) : folder + target];
    }),
  );
}

/** The sheets that a workbook lists: their names and the ids of their relationships. */
function sheetsOf(book: Uint8Array): readonly { readonly link: string; readonly name: string }[] {
  return [...recordsOf(book)]
    .filter(({ type }) => type === SHEET)
    .map(({ contents, end }) => {
      const record = viewOf(book, contents, end);
      const link = textAt(record, 8);
      return { link, name: textAt(record, 12 + link.length * 2) };
    });
}

/** A text with its length before it; empty where the length says that there is none. */
function textAt(record: DataView, at: number): string {
  const length = at + 4 <= record.byteLength ? record.getUint32(at, true) : 0;
  const size = length * 2;
  if (at + 4 + size > record.byteLength) return '';
  return utf16.decode(new Uint8Array(record.buffer, record.byteOffset + at + 4, size));
}

function linesOf(sheet: Uint8Array): UnseenLines {
  const lines = startUnseen();
  for (const { type, contents, end } of recordsOf(sheet)) {
    if (type !== ROW && type !== COLUMNS && type !== VIEW) continue;
    const record = viewOf(sheet, contents, end);
    const isSet = ({ at, flag }: typeof ROW_HIDDEN) =>
      record.byteLength > at ? (record.getUint8(at) & flag) > 0 : undefined;
    const isLow = () => isSet(IS_CUSTOM) && record.getUint16(8, true) < LEAST_HEIGHT * TWIPS;
    const isNarrow = () => record.byteLength > 16 && record.getUint32(8, true) < LEAST_WIDTH * PARTS;
    if (type === ROW && (isSet(ROW_HIDDEN) || isLow())) lines.rows.add(record.getUint32(0, true) + 1);
    else if (type === COLUMNS && (isSet(COLUMNS_HIDDEN) || isNarrow()))
      hideColumns(lines, record.getUint32(0, true) + 1, record.getUint32(4, true) + 1);
    else if (type === VIEW && isSet(SHOWS_ZEROS) === false) lines.hidesZeros = true;
  }
  return lines;
}

function viewOf(part: Uint8Array, from: number, to: number): DataView {
  return new DataView(part.buffer, part.byteOffset + from, to - from);
}
