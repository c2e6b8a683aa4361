import type { BookState, SheetState, Style } from './state.js';

/** The format of an untouched cell in Excel for zh-CN. */
export const PLAIN: Style = {
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  color: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  locked: true,
  numberFormat: 'General',
  borders: {},
};
/** The size of untouched columns and rows, in points. */
export const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 14.25;

/** Page set-up of a new sheet; margins in points. */
const PAGE = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  centerHorizontally: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

/** An empty sheet. */
export function emptySheet(id: string, name: string): SheetState {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    rowStyles: new Map(),
    columnStyles: new Map(),
    base: PLAIN,
    merges: [],
    widths: new Map(),
    heights: new Map(),
    checks: [],
    frozen: undefined,
    formats: [],
    shapes: [],
    protection: undefined,
    names: [],
    page: { ...PAGE },
    printArea: undefined,
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  };
}

/** A workbook with empty sheets of these names; the first is active. */
export function emptyBook(names: readonly string[], year = 2026): BookState {
  const sheets = names.map((name, at) => emptySheet(sheetId(at + 1), name));
  return {
    sheets,
    names: [],
    active: sheets[0]?.id ?? '',
    isStructureProtected: false,
    structurePassword: '',
    isReadOnly: false,
    isFrom1904: false,
    idsArePlaces: false,
    calculation: 'Automatic',
    isStale: false,
    by: 'user',
    year,
    nextId: names.length + 1,
    listeners: new Set(),
  };
}

/** The id of a new sheet: it looks like one of Excel and is used once. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
