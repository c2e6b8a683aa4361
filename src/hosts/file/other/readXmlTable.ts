import type { Sheet } from '../../../core/draw/sheet.js';
import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import { USUAL_PALETTE } from '../colours/palette.js';
import type { ValueContext } from '../reading/cellValue.js';
import { isFalse } from '../reading/xmlBoolean.js';
import { decodeFlat } from './decodeFlat.js';
import { walkNamed } from './namedXml.js';
import { xmlTableCells } from './xmlTableCells.js';
import { readElements, shortOfXmlTable } from './xmlTableElements.js';
import { xmlTableSheets } from './xmlTableSheets.js';
import { xmlTableStyles } from './xmlTableStyles.js';

/** The workbook that is read. */
interface XmlTableBook extends ElementListener {
  readonly sheets: () => readonly Sheet[];
  readonly takeComment: (text: string) => void;
}

type Openers = Readonly<Record<string, (attributes: NamedElement['attributes']) => void>>;

/**
 * The sheets of an XML Spreadsheet 2003. Throws a `Problem`: `damaged` for what Excel does not open,
 * `wrongEncoding`, or one of the limits.
 */
export function readXmlTable(bytes: Uint8Array): readonly Sheet[] {
  const book = xmlTableBook();
  walkNamed(decodeFlat(bytes), shortOfXmlTable, readElements(book, book.takeComment));
  return book.sheets();
}

function xmlTableBook(): XmlTableBook {
  const styles = xmlTableStyles();
  const tables = xmlTableSheets(styles.isOfLibreOffice);
  const context = startContext(styles.formats);
  const cells = xmlTableCells(tables, styles, context);
  const addMargin: Openers[string] = (attributes) => tables.addMargin(attributes.get('x:Data') ?? '');
  const openers: Openers = {
    'ss:Worksheet': tables.startSheet,
    'ss:Table': tables.startTable,
    'ss:Column': tables.addColumns,
    'ss:Row': tables.startRow,
    'ss:NamedRange': tables.addName,
    'x:Header': addMargin,
    'x:Footer': addMargin,
  };
  let [said, isOfExcel] = ['', false];
  return {
    takeComment: tables.addComment,
    open: (element) => {
      const { name, attributes } = element;
      said = '';
      if (isOfCell(name) || cells.isInValue()) cells.open(element);
      else if (Object.hasOwn(openers, name)) openers[name]?.(attributes);
      else styles.open(element);
    },
    text: (text) => {
      if (cells.isInValue()) cells.text(text);
      else said += text;
    },
    close: (name) => {
      if (isOfCell(name) || cells.isInValue()) cells.close(name);
      else if (name === 'ss:Worksheet') tables.endSheet();
      else if (name === 'o:Version') isOfExcel = true;
      else if (name === 'x:Visible' && said.trim() !== 'SheetVisible') tables.hide();
      else if (name === 'x:DoNotDisplayZeros' && !isDenied(said)) tables.hideZeros();
      else if (name === 'x:Date1904') context.isFrom1904 = !isDenied(said);
    },
    // Excel says its version, and has worked out its formulas; others leave the results of a template there.
    sheets: () => tables.sheets().map((sheet) => markStale(sheet, cells.hasFormulas() && !isOfExcel)),
  };
}

function startContext(formats: ValueContext['formats']) {
  return { strings: () => [], formats, palette: () => USUAL_PALETTE, isFrom1904: false };
}

function markStale(sheet: Sheet, isStale: boolean): Sheet {
  return isStale ? { ...sheet, isStale } : sheet;
}

function isOfCell(name: string): boolean {
  return name === 'ss:Cell' || name === 'ss:Data';
}

/** True for a setting that is stated and denied; most are stated without a text. */
function isDenied(said: string): boolean {
  return isFalse(said.trim().toLowerCase());
}
