import { CFB } from '@e965/xlsx';
import type { PublishedCell, PublishedPart } from '../publishedParts.js';

/** A stretch of a document with its own properties: its text, and those of the paragraph that it ends. */
export interface DocRun {
  readonly text: string;
  readonly look?: readonly number[];
  readonly paragraph?: readonly number[];
}

/** What else the file has. */
export interface DocOptions {
  /** Streams besides those of the document, by their paths. */
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  /** Changes of the head of the file, by their places: two bytes each. */
  readonly head?: Readonly<Record<number, number>>;
  /** How many characters at the end are those of boxes. */
  readonly boxes?: number;
  /** The text in pieces of so many characters, kept in the file last piece first. */
  readonly pieceOf?: number;
  /** True for text of one byte a character. */
  readonly isNarrow?: boolean;
  /** The change that every piece names, and the lists of changes. */
  readonly change?: number;
  readonly changes?: readonly (readonly number[])[];
  readonly lists?: readonly number[];
  readonly listsHead?: number;
  readonly listUses?: readonly number[];
  readonly styles?: readonly number[];
  readonly fonts?: readonly number[];
}

const PAGE = 512;
const TEXT = 1024;

/** Two and four bytes of a number, the lowest first. */
export const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): readonly number[] => [...word(value & 0xffff), ...word(value >>> 16)];

/** A property with its value. */
export const property = (code: number, ...value: readonly number[]): readonly number[] => [
  ...word(code),
  ...value,
];

/** Paragraph properties: within a table, at the end of a row, and the places of its cells. */
export const IN_TABLE = property(0x2416, 1);
export const rowEnd = (
  cells: readonly { readonly right: number; readonly flags?: number }[],
  left = 0,
): readonly number[] => [...IN_TABLE, ...property(0x2417, 1), ...rowCells(cells, left)];
export const rowCells = (
  cells: readonly { readonly right: number; readonly flags?: number }[],
  left = 0,
): readonly number[] => {
  const value = [
    cells.length,
    ...word(left),
    ...cells.flatMap(({ right }) => word(right)),
    ...cells.flatMap(({ flags = 0 }) => [...word(flags), ...Array.from({ length: 18 }, () => 0)]),
  ];
  return property(0xd608, ...word(value.length + 1), ...value);
};

/** The bytes of a document of Word 97 with these runs. */
export function docByHand(runs: readonly DocRun[], options: DocOptions = {}): Uint8Array {
  const text = runs.map((run) => run.text).join('');
  const width = options.isNarrow === true ? 1 : 2;
  const size = options.pieceOf ?? Math.max(1, text.length);
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => at);
  const placeOfPiece = (at: number) => TEXT + (pieces.length - 1 - at) * size * width;
  const placeOf = (at: number) => placeOfPiece(Math.floor(at / size)) + (at % size) * width;
  const bytes = new Uint8Array(TEXT + Math.ceil((pieces.length * size * width) / PAGE) * PAGE);
  for (let at = 0; at < text.length; at += 1)
    bytes.set(word(text.charCodeAt(at)).slice(0, width), placeOf(at));
  const units = unitsOf(runs, size).map((unit) => ({
    ...unit,
    place: placeOf(unit.from),
    size: unit.length * width,
  }));
  const sorted = [...units].sort((a, b) => a.place - b.place);
  const looks = sorted.map(({ place, size: length, look }) => lookPage(place, place + length, look));
  const paragraphs = sorted.map(({ place, size: length, paragraph }) =>
    paragraphPage(place, place + length, paragraph),
  );
  const first = bytes.length / PAGE;
  const list = (from: number) => [
    ...sorted.flatMap(({ place }) => long(place)),
    ...long((sorted.at(-1)?.place ?? 0) + (sorted.at(-1)?.size ?? 0)),
    ...sorted.flatMap((_, at) => long(from + at)),
  ];
  const pieceTable = [
    ...(options.changes ?? []).flatMap((change) => [1, ...word(change.length), ...change]),
    2,
    ...long(4 * (pieces.length + 1) + 8 * pieces.length),
    ...pieces.flatMap((at) => long(at * size)),
    ...long(text.length),
    ...pieces.flatMap((at) => [
      ...word(0),
      ...long(width === 1 ? (placeOfPiece(at) * 2) | 0x40000000 : placeOfPiece(at)),
      ...word(options.change ?? 0),
    ]),
  ];
  const tables: number[] = [];
  const head = new DataView(new ArrayBuffer(TEXT));
  const put = (structure: number, content: readonly number[], length = content.length) => {
    head.setUint32(0x9a + 8 * structure, tables.length, true);
    head.setUint32(0x9e + 8 * structure, length, true);
    tables.push(...content);
  };
  put(12, list(first));
  put(13, list(first + looks.length));
  put(33, pieceTable);
  put(73, options.lists ?? [], options.listsHead ?? 0);
  put(74, options.listUses ?? []);
  put(1, options.styles ?? []);
  put(15, options.fonts ?? []);
  for (const [at, value] of [
    [0, 0xa5ec],
    [2, 0xc1],
    [0x0a, 0x0200],
    [0x20, 14],
    [0x3e, 22],
  ] as const)
    head.setUint16(at, value, true);
  const boxes = options.boxes ?? 0;
  head.setInt32(0x4c, text.length - boxes, true);
  head.setInt32(0x64, boxes, true);
  for (const [at, value] of Object.entries(options.head ?? {})) head.setUint16(Number(at), value, true);
  bytes.set(new Uint8Array(head.buffer));
  return compoundOf({
    WordDocument: Uint8Array.from([...bytes, ...looks.flat(), ...paragraphs.flat()]),
    '1Table': Uint8Array.from(tables),
    ...options.streams,
  });
}

/** A compound file of these streams. */
export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${path}`, Array.from(content));
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

interface Unit {
  readonly from: number;
  readonly length: number;
  readonly look: readonly number[];
  readonly paragraph: readonly number[];
}

/** The runs, cut where a piece ends. */
function unitsOf(runs: readonly DocRun[], size: number): readonly Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const { text, look = [], paragraph = [] } of runs)
    for (let left = text.length; left > 0;) {
      const length = Math.min(left, size - (at % size));
      units.push({ from: at, length, look, paragraph });
      at += length;
      left -= length;
    }
  return units;
}

function lookPage(from: number, to: number, look: readonly number[]): readonly number[] {
  const page = new Uint8Array(PAGE);
  page.set([...long(from), ...long(to), look.length === 0 ? 0 : 128]);
  page.set([look.length, ...look], 256);
  page[PAGE - 1] = 1;
  return [...page];
}

/** A paragraph of style 0, or of the style in the first two numbers after a -1. */
function paragraphPage(from: number, to: number, properties: readonly number[]): readonly number[] {
  const page = new Uint8Array(PAGE);
  const own = properties[0] === -1 ? properties.slice(1) : [0, 0, ...properties];
  page.set([...long(from), ...long(to), 16]);
  page.set(own.length % 2 === 1 ? [(own.length + 1) / 2, ...own] : [0, own.length / 2, ...own], 32);
  page[PAGE - 1] = 1;
  return [...page];
}

/** A published report as runs of a document. */
export function runsOf(parts: readonly PublishedPart[]): readonly DocRun[] {
  return parts.flatMap((part) =>
    part.kind === 'line' ? [{ text: `${part.text}\r` }] : tableRuns(part.cells),
  );
}

function tableRuns(cells: readonly PublishedCell[]): readonly DocRun[] {
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  return Array.from({ length: rows }, (_, at) => {
    const here = cells
      .filter(({ row, rowSpan }) => row <= at + 1 && row + rowSpan > at + 1)
      .sort((a, b) => a.column - b.column);
    const places = here.map(({ row, rowSpan, column, columnSpan }) => ({
      right: 500 * (column + columnSpan - 1),
      flags: rowSpan === 1 ? 0 : row === at + 1 ? 0x60 : 0x20,
    }));
    return [
      ...here.map(({ row, text }) => ({
        text: `${row === at + 1 ? text.replaceAll('\n', '\r') : ''}\u0007`,
        paragraph: IN_TABLE,
      })),
      { text: '\u0007', paragraph: rowEnd(places) },
    ];
  }).flat();
}
