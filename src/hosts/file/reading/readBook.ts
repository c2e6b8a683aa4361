import type { Area } from '../../../core/draw/address.js';
import { Problem } from '../../../core/report/problem.js';
import { SHEETS_LIMIT } from '../bytes/limits.js';
import type { Link, PackageReader } from './packageReader.js';
import { PRINT_AREA, printedAreas } from './printedCells.js';
import type { KeptReadings } from './readOnce.js';
import type { Attributes } from './startTag.js';

/** A worksheet as the workbook lists it. */
interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
  readonly isVeryHidden: boolean;
  /** The areas that are printed, where the workbook names some. */
  readonly printed: readonly Area[];
}

/** What the workbook part says: its worksheets in the order of their tabs, and where the other parts are. */
export interface Book {
  readonly sheets: readonly ListedSheet[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly theme: string | undefined;
  /** True where pictures stand in cells. */
  readonly hasPictures: boolean;
  /** True where dates count from 1904. */
  readonly isFrom1904: boolean;
  /** True where the workbook asks to be recalculated when it is opened. */
  readonly isStale: boolean;
}

interface SheetEntry extends Omit<ListedSheet, 'part' | 'printed'> {
  readonly id: string;
}

/** What the workbook part says of itself. */
interface WorkbookEntries {
  readonly entries: readonly SheetEntry[];
  /** The references of the areas that are printed, by the places of the sheets. */
  readonly printed: ReadonlyMap<number, string>;
  readonly isFrom1904: boolean;
  readonly isStale: boolean;
}

const keptEntries: KeptReadings<WorkbookEntries> = new WeakMap();

/** What leads to the pictures in cells: of the workbook itself, and of a page of the web. */
const PICTURES = new Set(['richValueRel', 'rdRichValueWebImage']);
const TRUE = new Set(['1', 'true', 'on']);
const FALSE = new Set(['0', 'false', 'off']);

/**
 * Reads the workbook part, found by its relationship or else by its content type. Sheets of charts, dialogs
 * and macros are left out.
 *
 * Throws `notWorkbook` for a package without one, `tooManySheets`, and `damaged` for a sheet without a part.
 */
export function readBook(reader: PackageReader): Book {
  const part =
    reader.links('').find(({ type }) => type === 'officeDocument')?.part ??
    reader.partOfType('sheet.main+xml') ??
    reader.partOfType('sheet.macroEnabled.main+xml');
  if (part === undefined) throw new Problem('notWorkbook');
  const { entries, printed, isFrom1904, isStale } = reader.readOnce(part, keptEntries, () =>
    readEntries(reader, part),
  );
  const links = reader.links(part);
  const byId = new Map(links.map((link) => [link.id, link]));
  const partOf = (type: string) =>
    links.find((link) => link.type === type)?.part ?? reader.partOfType(`.${type}+xml`);
  return {
    sheets: entries.flatMap((entry, at) => listSheet(entry, printed.get(at) ?? '', byId)),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    // Workbooks without one are many: it is not looked for by its content type.
    theme: links.find(({ type }) => type === 'theme')?.part,
    hasPictures: links.some(({ type }) => PICTURES.has(type)),
    isFrom1904,
    isStale,
  };
}

function readEntries(reader: PackageReader, part: string): WorkbookEntries {
  const entries: SheetEntry[] = [];
  const names = printedNames();
  let isFrom1904 = false;
  let isStale = false;
  let isWorkbook = false;
  reader.read(part, {
    ...names,
    open: (name, attributes) => {
      names.open(name, attributes);
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') isFrom1904 = TRUE.has(attributes.named('date1904') ?? '');
      else if (name === 'calcPr')
        isStale =
          TRUE.has(attributes.named('fullCalcOnLoad') ?? '') ||
          FALSE.has(attributes.named('calcCompleted') ?? '');
      else if (name === 'sheet') {
        entries.push(entryOf(attributes));
        if (entries.length > SHEETS_LIMIT)
          throw new Problem('tooManySheets', { count: entries.length, limit: SHEETS_LIMIT });
      }
    },
  });
  if (!isWorkbook) throw new Problem('notWorkbook');
  return { entries, printed: names.areas, isFrom1904, isStale };
}

function entryOf({ named, prefixed }: Attributes): SheetEntry {
  const state = named('state') ?? 'visible';
  const id = prefixed('id') ?? '';
  return { name: named('name') ?? '', id, hidden: state !== 'visible', isVeryHidden: state === 'veryHidden' };
}

/** Collects what names the printed areas of sheets in a workbook, by the places of the sheets. */
function printedNames() {
  const areas = new Map<number, string>();
  let [sheet, written] = [-1, ''];
  return {
    areas,
    open: (name: string, { named }: Attributes) => {
      const isOne = name === 'definedName' && named('name')?.toLowerCase() === PRINT_AREA.toLowerCase();
      [sheet, written] = [isOne ? Number(named('localSheetId') ?? -1) : -1, ''];
    },
    text: (text: string) => {
      if (sheet >= 0) written += text;
    },
    close: () => {
      if (sheet >= 0) areas.set(sheet, written);
      sheet = -1;
    },
  };
}

function listSheet(
  { id, ...sheet }: SheetEntry,
  printed: string,
  links: ReadonlyMap<string, Link>,
): readonly ListedSheet[] {
  const link = links.get(id);
  if (!link) throw new Problem('damaged', { sheet: sheet.name });
  return link.type === 'worksheet'
    ? [{ printed: printedAreas(printed, sheet.name), part: link.part, ...sheet }]
    : [];
}
