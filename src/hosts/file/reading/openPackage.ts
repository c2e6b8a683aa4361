import { Problem } from '../../../core/report/problem.js';
import { kindOfFile, problemOfCompound } from '../kindOfFile.js';
import { FILE_LIMIT, PLACES_LIMIT } from '../limits.js';
import { readXml } from '../xmlText.js';
import { countRanges, guardNames } from './guardRanges.js';
import { countPlaces, guardSheet } from './guardSheet.js';
import { inflateEntry } from './inflateEntry.js';
import { isXmlPart, refuseDeclared, refuseMarkup, refuseSheets } from './packageSize.js';
import { countListedSheets, isSheetPart, nameSheets } from './sheetParts.js';
import { costOfRow } from './styleCost.js';
import { readZipDirectory, type ZipEntry } from './zipDirectory.js';

const WORKBOOK = 'xl/workbook.xml';

/** The fewest characters a place is written with: `<row/>` counts 2. */
const CHARACTERS_A_PLACE = 3;

/**
 * The XML parts of an .xlsx file by name (`xl/workbook.xml`), inflated and looked at; every file passes here
 * before exceljs sees it.
 *
 * Pictures and other binary parts are inflated too, to hold the zip to its word, but left out of the result.
 * Throws a `Problem` for a file that is no workbook, that is damaged or locked, or that would cost exceljs
 * more than 2 s or 300 MB.
 */
export function openPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.length === 0) throw new Problem('fileEmpty');
  if (bytes.length > FILE_LIMIT) throw new Problem('fileTooLarge', { size: bytes.length, limit: FILE_LIMIT });
  refuseOtherKinds(bytes);
  const entries = readZipDirectory(bytes);
  refuseDeclared(bytes.length, entries);
  if (!entries.some((entry) => entry.name === WORKBOOK)) throw new Problem('notWorkbook');
  const parts = inflateParts(bytes, entries);
  refuseMarkup(parts.values());
  guardParts(new Map([...parts].map(([name, part]) => [name, readXml(name, part)])));
  return parts;
}

/**
 * Refuses what does not begin like a zip: a compound file (`encrypted`, `oldExcel`, `notWorkbook`) or any
 * other (`notZip`).
 */
function refuseOtherKinds(bytes: Uint8Array): void {
  const kind = kindOfFile(bytes);
  if (kind === 'compound') throw new Problem(problemOfCompound(bytes));
  if (kind === 'text') throw new Problem('notZip');
}

function inflateParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const part = inflateEntry(bytes, entry);
    if (isXmlPart(entry.name)) parts.set(entry.name, part);
  }
  return parts;
}

function guardParts(texts: ReadonlyMap<string, string>): void {
  const workbook = texts.get(WORKBOOK) ?? '';
  refuseSheets(countListedSheets(workbook));
  const ranges = countRanges();
  guardNames(workbook, ranges);
  guardSheets(texts, nameSheets(workbook, texts.get('xl/_rels/workbook.xml.rels') ?? ''), ranges);
}

function guardSheets(
  texts: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  ranges: ReturnType<typeof countRanges>,
): void {
  const sheets = [...texts].filter(([part]) => isSheetPart(part));
  const characters = sheets.reduce((sum, [, xml]) => sum + xml.length, 0);
  const rowCost = costOfRow(texts.get('xl/styles.xml') ?? '');
  const scale = { rowCost, counted: rowCost > 2 || characters > PLACES_LIMIT * CHARACTERS_A_PLACE };
  const places = countPlaces();
  for (const [part, xml] of sheets) guardSheet(xml, names.get(part) ?? part, scale, places, ranges);
}
