import { utils, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { recordsOf } from '../../../../src/hosts/file/other/binaryRecords.js';
import {
  bareXls,
  long,
  fontRecord,
  numberAt,
  richText,
  sharedTextAt,
  short,
  type HandRecord,
} from './biffByHand.js';
import { savedAs, sheetsIn } from './savedAs.js';

/** Columns of an .xls file of a width in characters. */
const columns = (from: number, to: number, width: number): HandRecord => [
  0x007d,
  [...short(from), ...short(to), ...short(Math.round(width * 256)), ...short(15), ...short(0)],
];
const merge = (...place: readonly number[]): HandRecord => [0x00e5, [...short(1), ...place.flatMap(short)]];
/** A format of cells in the first font of a workbook, with the bytes of its alignment. */
const format = (...alignment: readonly number[]): HandRecord => [
  0x00e0,
  Array.from({ length: 20 }, (_, at) => alignment[at - 6] ?? 0),
];

/** The cells of a sheet that nobody sees. */
const unseen = (file: Uint8Array) =>
  (sheetsIn(file)[0]?.cells ?? []).flatMap(({ row, column, isInvisible }) =>
    isInvisible ? [utils.encode_cell({ r: row - 1, c: column - 1 })] : [],
  );

describe('a figure of an .xls that is wider than its column, shown as ####,', () => {
  const cells = [numberAt(0, 0, 12_345), numberAt(0, 1, 5), numberAt(0, 2, 123_456_789)];
  const told = (first: readonly HandRecord[], more: readonly HandRecord[] = [fontRecord({ size: 220 })]) =>
    unseen(bareXls([...first, ...cells], [], { more }));
  for (const [what, records, wanted] of [
    ['is told', [columns(0, 2, 3)], ['A1', 'C1']],
    ['is told of columns from one to another', [columns(0, 1, 3), columns(2, 2, 9)], ['A1']],
    ['is seen in columns of its width', [columns(0, 0, 5.6), columns(2, 2, 9)], []],
    ['is seen in columns of which nothing is said', [columns(3, 9, 1)], []],
    ['is seen over two columns', [columns(0, 2, 3), merge(0, 0, 0, 1)], ['C1']],
    ['is told over two rows', [columns(0, 2, 3), merge(0, 1, 0, 0)], ['A1', 'C1']],
  ] as readonly (readonly [string, readonly HandRecord[], readonly string[]])[])
    it(what, () => assert.deepEqual(told(records), wanted));
  it('is told by the size of its type beside that of the first font', () => {
    const of = (size: number) => told([columns(0, 2, 5)], [fontRecord({ size }), fontRecord({ size: 220 })]);
    assert.deepEqual(of(220), ['C1']);
    assert.deepEqual(told([columns(0, 2, 5)], [fontRecord({ size: 2200 })]), ['C1']);
  });
  it('is seen where its alignment makes it fit, turns it, or lets it go beyond', () => {
    for (const alignment of [format(0, 0, 0x10), format(0, 90), format(6)])
      assert.deepEqual(told([columns(0, 2, 3)], [fontRecord(), alignment]), []);
    assert.deepEqual(told([columns(0, 2, 3)], [fontRecord(), format(0x0a, 0, 1)]), ['A1', 'C1']);
  });
});

describe('a figure of an .xls that is a text and wider than its column', () => {
  /** Texts in A1 to C1, and what is told of that in the middle. */
  const told = (width: number, texts: readonly string[], ...alignment: readonly number[]) => {
    const cells = texts.map((_, at) => sharedTextAt(0, at, at));
    const shared = texts.map((text) => richText(text));
    const more = [fontRecord({ size: 220 }), format(...alignment)];
    const file = bareXls([columns(0, 2, width), ...cells], shared, { more });
    return sheetsIn(file)[0]?.cells.flatMap((cell) => (cell.isShownOtherwise ? [cell.value] : []));
  };
  const three = ['甲', '12345', '0'];
  it('is told where there is no room beside it', () => {
    assert.deepEqual(told(3, three), ['12345']);
    assert.deepEqual(told(3, ['甲', '3402', '99']), ['3402']);
    assert.deepEqual(told(3, ['甲', '３４０２', '99']), ['３４０２']);
  });
  it('is seen where it has room, wraps, is made to fit, or goes on over a blank cell', () => {
    assert.deepEqual(told(5.6, three), []);
    for (const alignment of [[0x08], [0, 0, 0x10], [0, 90], [6]])
      assert.deepEqual(told(3, three, ...alignment), []);
    assert.deepEqual(told(3, three.slice(0, 2)), []);
    assert.deepEqual(told(3, ['甲', '一二三四五', '0']), []);
  });
});

describe('a figure of an .xlsb that is wider than its column, shown as ####,', () => {
  const numbers = [12_345, 5, 123_456_789];
  const sheet = (more: Partial<WorkSheet>, values: readonly (number | string)[] = numbers): Uint8Array => {
    const cells: WorkSheet = { '!ref': 'A1:C1', ...more };
    for (const [at, v] of values.entries())
      cells[utils.encode_cell({ r: 0, c: at })] = typeof v === 'number' ? { t: 'n', v } : { t: 's', v };
    return savedAs({ SheetNames: ['表1'], Sheets: { 表1: cells } }, 'xlsb');
  };
  const wide = (...widths: readonly number[]) => ({ '!cols': widths.map((width) => ({ width })) });
  /** The same workbook with bytes of the alignment of its formats. */
  const aligned = (bytes: Uint8Array, place: number, value: number) => {
    const parts = unzipSync(bytes);
    const styles = (parts['xl/styles.bin'] ?? new Uint8Array()).slice();
    for (const { type, contents } of recordsOf(styles)) if (type === 47) styles[contents + place] = value;
    return zipSync({ ...parts, 'xl/styles.bin': styles });
  };
  it('is told', () => {
    assert.deepEqual(unseen(sheet(wide(3, 3, 3))), ['A1', 'C1']);
    assert.deepEqual(unseen(sheet(wide(3, 3, 9))), ['A1']);
  });
  it('is seen in columns of its width, of which nothing is said, or over two columns', () => {
    assert.deepEqual(unseen(sheet(wide(5.6, 1, 9))), []);
    assert.deepEqual(unseen(sheet({})), []);
    assert.deepEqual(unseen(sheet({ ...wide(3, 3), '!merges': [utils.decode_range('A1:B1')] })), []);
  });
  it('is seen where its alignment makes it fit, turns it, or lets it go beyond', () => {
    const narrow = sheet(wide(3, 3, 3));
    for (const [place, value] of [
      [10, 90],
      [12, 6],
      [13, 1],
    ] as const)
      assert.deepEqual(unseen(aligned(narrow, place, value)), []);
    assert.deepEqual(unseen(aligned(narrow, 12, 2)), ['A1', 'C1']);
  });
  it('is told as cut off where it is a text', () => {
    const cut = (bytes: Uint8Array) =>
      sheetsIn(bytes)[0]?.cells.flatMap((cell) => (cell.isShownOtherwise ? [cell.value] : []));
    const texts = ['甲', '12345', '0'];
    assert.deepEqual(cut(sheet(wide(3, 3, 3), texts)), ['12345']);
    assert.deepEqual(cut(sheet(wide(3, 6, 3), texts)), []);
    assert.deepEqual(cut(sheet(wide(3, 3, 3), texts.slice(0, 2))), []);
    assert.deepEqual(cut(aligned(sheet(wide(3, 3, 3), texts), 12, 0x40)), []);
  });
});

describe('a figure whose format of numbers is white', () => {
  const FORMAT = '[White]0;-0;[White]0';
  /** A format of numbers, and cells in it with a filling or none. */
  const xls = (filling: number, code: string) => {
    const numbers: HandRecord = [0x041e, [...short(200), ...richText(code)]];
    const own: HandRecord = [
      0x00e0,
      [...short(0), ...short(200), ...zeros(10), ...long(filling > 0 ? 1 << 26 : 0), ...short(filling)],
    ];
    const more = [fontRecord({ size: 220 }), numbers, own];
    return unseen(bareXls([numberAt(0, 0, 12), numberAt(0, 1, -3), numberAt(0, 2, 0)], [], { more }));
  };
  const zeros = (count: number) => Array.from({ length: count }, () => 0);
  it('is told in an .xls, and seen on a filling', () => {
    assert.deepEqual(xls(0, FORMAT), ['A1', 'C1']);
    assert.deepEqual(xls(9, FORMAT), ['A1', 'C1']);
    assert.deepEqual(xls(12, FORMAT), []);
    assert.deepEqual(xls(0, '[Red]0;-0;[Black]0'), []);
  });
  it('is told in an .xlsb', () => {
    const of = (z: string) => {
      const figure = (v: number) => ({ t: 'n', v, z }) as const;
      const cells: WorkSheet = { '!ref': 'A1:C1', A1: figure(12), B1: figure(-3), C1: figure(0) };
      return unseen(savedAs({ SheetNames: ['表1'], Sheets: { 表1: cells } }, 'xlsb'));
    };
    assert.deepEqual(of(FORMAT), ['A1', 'C1']);
    assert.deepEqual(of('0;-0;[White]0'), ['C1']);
    assert.deepEqual(of('[Red]0;-0;[Black]0'), []);
  });
});
