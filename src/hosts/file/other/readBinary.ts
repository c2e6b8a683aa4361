import { read, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { markUnprinted } from '../../unprinted.js';
import { packageReader } from '../reading/packageReader.js';
import { openPackage } from '../zip/openPackage.js';
import { refuseSheets } from './refuseSheets.js';
import { biffBeside } from './biffBeside.js';
import { keepValueRecords } from './biffRecords.js';
import { sheetRecords } from './biffSheets.js';
import { biffLooked } from './biffLooked.js';
import { biffPaints } from './biffPaints.js';
import { isUncalculated } from './biffStale.js';
import { biffGrounds } from './biffStyles.js';
import { biffTexts } from './biffTexts.js';
import { biffUnseen } from './biffUnseen.js';
import { biffPrinted, xlsbPrinted, type PrintedAreas } from './binaryPrinted.js';
import { asksForCalculation, keepBook, keepSheetValues, keepStyles } from './binaryRecords.js';
import { openCompoundFile } from './compoundFile.js';
import { withLooks } from './binaryLooks.js';
import { formatLooks } from './binaryRuns.js';
import { countRecords } from './countRecords.js';
import { sheetsOfBook } from './sheetsOfBook.js';
import { unlockBook } from './unlockBook.js';
import { unpackEntries } from './unpackEntries.js';
import { xlsbBeside } from './xlsbBeside.js';
import { STYLES, xlsbLooks } from './xlsbLooks.js';
import { BOOK, xlsbSheets } from './xlsbSheets.js';
import { xlsbUnseen } from './xlsbUnseen.js';

/** The parts of an .xlsb file that hold values, and those that say where these are. */
const WITH_VALUES =
  /^\[Content_Types\]\.xml$|^_rels\/\.rels$|workbook\.bin\.rels$|(?:workbook|sharedStrings|styles|sheet\d*)\.bin$/i;

/** Parts that the library asks for where the package lists them; they may be empty. */
const ASKED_FOR = /metadata\.bin$|persons\/[^/]+\.xml$/i;
const SHEET = /sheet\d*\.bin$/i;

/** The sheets of an .xls file, in a compound file or bare. */
export function readXls(bytes: Uint8Array, isBare: boolean): readonly Sheet[] {
  const stream = unlockBook(isBare ? bytes : streamOf(bytes));
  const book = readWith(keepValueRecords(stream));
  // The library keeps this setting beside the workbook, and its types do not know it.
  const { opts } = book as { readonly opts?: { readonly FullCalc?: boolean } };
  const texts = biffTexts(stream);
  const grounds = biffGrounds(stream);
  const [unseen, looked, beside] = [biffUnseen(), biffLooked(formatLooks(grounds), texts), biffBeside()];
  const [paints, printed] = [biffPaints(grounds), biffPrinted(stream)];
  for (const record of sheetRecords(stream)) {
    unseen.take(record);
    looked.take(record);
    paints.take(record);
    beside.take(record);
  }
  const unseenOf = (name: string) => ({ lines: unseen.of(name), rooms: looked.roomsOf(name) });
  const isStale = opts?.FullCalc === true || isUncalculated(stream);
  return sheetsOfBook(book, isStale, unseenOf, texts === undefined).map((sheet) =>
    beside.of(
      asPrinted(paints.paint({ ...sheet, cells: withLooks(sheet.cells, looked.of(sheet.name)) }), printed),
    ),
  );
}

function streamOf(bytes: Uint8Array): Uint8Array {
  const file = openCompoundFile(bytes);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new Problem('damaged');
  return stream;
}

/** The sheets of an .xlsb file. */
export function readXlsb(bytes: Uint8Array): readonly Sheet[] {
  const parts = unpackEntries(bytes, (name) => WITH_VALUES.test(name) || ASKED_FOR.test(name));
  refuseSheets([...parts.keys()].filter((name) => SHEET.test(name)).length);
  const count = countRecords();
  const kept = [...parts].map(([name, part]): [string, Uint8Array] => {
    if (ASKED_FOR.test(name)) return [name, new Uint8Array()];
    if (BOOK.test(name)) return [name, keepBook(part, count)];
    if (STYLES.test(name)) return [name, keepStyles(part)];
    return [name, SHEET.test(name) ? keepSheetValues(part, count) : part];
  });
  const isStale = [...parts].some(([name, part]) => BOOK.test(name) && asksForCalculation(part));
  const reader = packageReader(openPackage(bytes));
  const listed = xlsbSheets(parts, reader);
  const [unseen, looks] = [xlsbUnseen(listed), xlsbLooks(parts, listed)];
  const book = readWith(zipSync(Object.fromEntries(kept), { level: 0 }));
  const withBeside = xlsbBeside(reader, listed);
  const printed = xlsbPrinted([...parts].find(([name]) => BOOK.test(name))?.[1]);
  const unseenOf = (name: string) => ({ lines: unseen.get(name), rooms: looks.get(name)?.rooms });
  return sheetsOfBook(book, isStale, unseenOf, false).map((sheet) => {
    const own = looks.get(sheet.name);
    const looked = { ...sheet, cells: withLooks(sheet.cells, own?.cells) };
    return withBeside(asPrinted(own?.paint(looked) ?? looked, printed));
  });
}

function asPrinted(sheet: Sheet, printed: PrintedAreas): Sheet {
  return { ...sheet, cells: markUnprinted(sheet.cells, printed.get(sheet.name) ?? []) };
}

/** Reads with the library, which tells what it does not know on the console. */
function readWith(bytes: Uint8Array): WorkBook {
  const { error } = console;
  console.error = () => undefined;
  try {
    return read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellText: false, cellHTML: false });
  } finally {
    console.error = error;
  }
}
