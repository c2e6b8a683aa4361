import type { Sheet } from '../../../core/draw/sheet.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { commentTexts } from '../reading/commentTexts.js';
import { marginParts } from '../reading/marginTexts.js';
import type { PackageReader } from '../reading/packageReader.js';
import { readDrawing } from '../reading/readDrawing.js';
import { withBeside } from '../reading/withBeside.js';
import { recordsOf } from './binaryRecords.js';
import { textAt, type XlsbSheet } from './xlsbSheets.js';

/** The records of headers and footers, and of the text of a comment ([MS-XLSB] 2.4.89, 2.4.327). */
const [MARGINS, COMMENT] = [479, 637];
/** Where the first text of margins begins, and how many there are; where that of a comment begins. */
const [TEXTS, KINDS, COMMENT_AT] = [2, 6, 1];
/** A length that says that there is no text. */
const NO_TEXT = 0xffffffff;
/** A larger part of comments is not looked at, in bytes. */
const LARGEST = 4_000_000;

/** Gives the sheets of an .xlsb file what stands beside their cells. */
export function xlsbBeside(reader: PackageReader, listed: readonly XlsbSheet[]): (sheet: Sheet) => Sheet {
  const parts = new Map(listed.map((sheet) => [sheet.name, sheet]));
  return (sheet) => {
    const own = parts.get(sheet.name);
    if (!own) return sheet;
    // What is covered is not known, as the sizes of rows and columns are not.
    const { covers: _, ...drawn } = readDrawing(reader, own.path, commentsIn);
    return withBeside(sheet, { ...drawn, margins: marginsIn(own.part) });
  };
}

function commentsIn(reader: PackageReader, part: string): readonly string[] {
  const bytes = reader.bytes(part, LARGEST) ?? new Uint8Array();
  const texts = [...recordsOf(bytes)]
    .filter(({ type }) => type === COMMENT)
    .map(({ contents, end }) => textAt(viewOfBytes(bytes, contents, end), COMMENT_AT));
  return commentTexts(texts);
}

function marginsIn(part: Uint8Array): readonly string[] {
  const texts = new Set<string>();
  for (const { type, contents, end } of recordsOf(part)) {
    if (type !== MARGINS) continue;
    const record = viewOfBytes(part, contents, end);
    for (let [kind, at] = [0, TEXTS]; kind < KINDS && at + 4 <= record.byteLength; kind += 1) {
      const length = record.getUint32(at, true);
      for (const text of marginParts(textAt(record, at))) texts.add(text);
      at += 4 + (length === NO_TEXT ? 0 : length * 2);
    }
  }
  return [...texts];
}
