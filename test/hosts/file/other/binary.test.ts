import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { biffBoxes } from '../../../../src/hosts/file/other/biffBoxes.js';
import { sheetRecords } from '../../../../src/hosts/file/other/biffSheets.js';
import { recordsOf } from '../../../../src/hosts/file/other/binaryRecords.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { formatNamed, readSheets, renderReport, reportLayouts } from '../../../../src/index.js';
import { samples } from '../../../samples.js';
import {
  bareXls,
  fontRecord,
  long,
  numberAt,
  richText,
  sharedTextAt,
  short,
  type HandRecord,
} from './biffByHand.js';
import { problemIn, savedAs, sheetsIn } from './savedAs.js';
import { assertInTime } from '../../../time.js';

const BINARY = ['biff8', 'xlsb'] as const;
const ALL = [...BINARY, 'ods'] as const;

/** A workbook with one sheet of these cells. */
const bookOf = (cells: Readonly<Record<string, CellObject>>, more: Partial<WorkSheet> = {}) => {
  const sheet: WorkSheet = { '!ref': 'A1:J50', ...cells, ...more };
  return { SheetNames: ['表1'], Sheets: { 表1: sheet } };
};

/** What an .xls file says of a row, and of columns; both count from 0. */
const rowAt = (row: number, flags: number, height = 255): HandRecord => [
  0x0208,
  [...short(row), ...long(0), ...short(height), ...long(0), flags, 1, ...short(15)],
];
const columnsAt = (from: number, to: number, flags: number, width = 2048): HandRecord => [
  0x007d,
  [...short(from), ...short(to), ...short(width), ...short(15), ...short(flags)],
];
const BEGIN_CHART: HandRecord = [0x0809, [...short(0x0600), ...short(0x0020), ...long(0), ...long(0)]];

const number = (v: number, z = 'General'): CellObject => ({ t: 'n', v, z });
const text = (v: string): CellObject => ({ t: 's', v });

describe('a workbook saved in another format', () => {
  for (const [name, report] of samples)
    for (const type of ALL)
      it(`as ${type} gives the same JSON (${name}) #slow`, async () => {
        const host = fileHost();
        await host.draw(reportLayouts(report));
        const sheets = sheetsIn(savedAs(host.bytes(), type));
        const json = (each: typeof report) => renderReport(each, formatNamed('json'), false);
        assert.equal(await json(readSheets(sheets).report), await json(report));
        const original = await host.read();
        assert.deepEqual(
          sheets.map(({ name: sheet, cells }) => [
            sheet,
            cells.map(({ row, column, value }) => [row, column, value]),
          ]),
          original.map(({ name: sheet, cells }) => [
            sheet,
            cells.map(({ row, column, value }) => [row, column, value]),
          ]),
        );
      });
  for (const type of ALL)
    it(`as ${type} has the same numbers, truth values, texts and errors`, () => {
      const values = [
        0,
        -1,
        1,
        99,
        2 ** 29,
        -(2 ** 29) - 1,
        2 ** 53,
        0.1,
        1 / 3,
        1e-7,
        1.5e300,
        402.2,
        12_345_678.9,
      ];
      const cells = Object.fromEntries(values.map((value, at) => [`A${at + 1}`, number(value)]));
      const [{ cells: read } = { cells: [] }] = sheetsIn(
        savedAs(
          bookOf({
            ...cells,
            B1: { t: 'b', v: true },
            B2: { t: 'b', v: false },
            B3: text('_x000D_  两行\n“甲&<乙>”'),
            B4: text('５①²'),
          }),
          type,
        ),
      );
      const valueAt = (row: number, column: number) =>
        read.find((cell) => cell.row === row && cell.column === column)?.value;
      assert.deepEqual(
        values.map((_, at) => valueAt(at + 1, 1)),
        values,
      );
      assert.deepEqual(
        [1, 2, 3, 4].map((row) => valueAt(row, 2)),
        [true, false, '_x000D_  两行\n“甲&<乙>”', '５①²'],
      );
    });
  for (const type of BINARY) {
    it(`as ${type} tells errors, formulas and formulas without a text of their own`, () => {
      const codes = [0, 7, 15, 23, 29, 36, 42];
      const errors = Object.fromEntries(codes.map((v, at) => [`A${at + 1}`, { t: 'e', v } as CellObject]));
      const [sheet] = sheetsIn(
        savedAs(bookOf({ ...errors, B1: number(3), B2: { t: 'n', v: 5, f: 'SUM(B1:B1)+2' } }), type),
      );
      assert.deepEqual(
        sheet?.cells.filter(({ column }) => column === 1).map(({ value, error }) => [value, error]),
        ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'].map((error) => [null, error]),
      );
      if (type === 'biff8')
        assert.deepEqual(
          sheet?.cells.filter(({ column }) => column === 2),
          [
            { row: 1, column: 2, value: 3 },
            { row: 2, column: 2, value: 5 },
          ],
        );
    });
    it(`as ${type} knows a date by its format`, () => {
      const cells = {
        A1: number(46_037, 'yyyy-mm-dd'),
        A2: number(99, 'm/d/yy'),
        A3: number(13_800_000_000, 'yyyy-mm-dd'),
        A4: number(46_037, '0.00'),
        A5: number(0.5, 'h:mm'),
        A6: number(46_037, 'yyyy"年"m"月"d"日"'),
      };
      const [sheet] = sheetsIn(savedAs(bookOf(cells), type));
      assert.deepEqual(
        sheet?.cells.map(({ value, date }) => [value, date]),
        [
          [46_037, '2026-01-15'],
          [99, '1900-04-08'],
          [13_800_000_000, ''],
          [46_037, undefined],
          [0.5, '1899-12-31'],
          [46_037, '2026-01-15'],
        ],
      );
    });
    it(`as ${type} knows a number that its format hides or shows as another`, () => {
      const cells = {
        A1: number(12, '0%'),
        A2: number(12_000, '0.0,'),
        A3: number(12, ';;;'),
        A4: number(12, '0"件"'),
        A5: number(0, '0%'),
        A6: number(12, '"约"0'),
        A7: number(12, '[$$-409]0'),
        A8: { ...text('12'), z: '@"余件"' },
        A9: { ...text('12'), z: '@"件"' },
      };
      const [sheet] = sheetsIn(savedAs(bookOf(cells), type));
      assert.deepEqual(
        sheet?.cells.map(({ isShownOtherwise, isInvisible }) => [isShownOtherwise, isInvisible]),
        [
          [true, undefined],
          [true, undefined],
          [undefined, true],
          [undefined, undefined],
          [undefined, undefined],
          [true, undefined],
          [true, undefined],
          [true, undefined],
          [undefined, undefined],
        ],
      );
    });
    it(`as ${type} tells hidden sheets, and reads no cell that a merge covers`, () => {
      const shown = bookOf(
        { A1: text('甲'), B1: text('乙'), A2: text('丙'), B2: number(2), C2: number(3) },
        { '!merges': [utils.decode_range('A1:B2')] },
      );
      const sheets = sheetsIn(
        savedAs(
          {
            SheetNames: ['表1', '表2', '表3'],
            Sheets: { ...shown.Sheets, 表2: bookOf({ A1: text('x') }).Sheets['表1']!, 表3: { '!ref': 'A1' } },
            Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] },
          },
          type,
        ),
      );
      assert.deepEqual(
        sheets.map(({ name, hidden, isVeryHidden }) => [name, hidden, isVeryHidden]),
        [
          ['表1', false, undefined],
          ['表2', true, undefined],
          ['表3', true, true],
        ],
      );
      assert.deepEqual(
        sheets[0]?.cells.map(({ row, column, value }) => [row, column, value]),
        [
          [1, 1, '甲'],
          [2, 3, 3],
        ],
      );
    });
  }
});

describe('a date of a built-in format', () => {
  /** 3月14日, 2012年3月14日, 上午/下午 h时mm分 and others, in Chinese programs; and those of all. */
  const DATES = [14, 17, 22, 27, 31, 34, 36, 45, 47, 50, 55, 57, 58];
  const OTHERS = [0, 1, 4, 13, 23, 26, 37, 44, 48, 49, 59, 200];
  const cells = { A1: number(45_000, 'm/d/yy'), A2: number(7) };
  /** The styles of an .xlsb file in which that format takes the place of m/d/yy. */
  const styledBy = (styles: Uint8Array, format: number) => {
    const changed = styles.slice();
    const view = new DataView(changed.buffer);
    for (const { type, contents } of recordsOf(changed))
      if (type === 47 && view.getUint16(contents + 2, true) === 14)
        view.setUint16(contents + 2, format, true);
    return changed;
  };
  const inXlsb = (format: number) => {
    const parts = unzipSync(savedAs(bookOf(cells), 'xlsb'));
    const [sheet] = sheetsIn(
      zipSync({ ...parts, 'xl/styles.bin': styledBy(parts['xl/styles.bin']!, format) }),
    );
    return sheet?.cells.map(({ date }) => date);
  };
  const formatOf = (format: number): HandRecord => [
    0x00e0,
    [...short(0), ...short(format), ...Array.from({ length: 16 }, () => 0)],
  ];
  const cellInXls = (format: number, more: readonly HandRecord[] = []) =>
    sheetsIn(bareXls([numberAt(0, 0, 45_000)], [], { more: [...more, formatOf(format)] }))[0]?.cells[0];
  const inXls = (format: number, more: readonly HandRecord[] = []) => cellInXls(format, more)?.date;
  it('is a date in an .xls and in an .xlsb, those of Chinese programs too #slow', () => {
    for (const format of DATES) {
      assert.equal(inXls(format), '2023-03-15', String(format));
      assert.deepEqual(inXlsb(format), ['2023-03-15', undefined], String(format));
    }
  });
  it('is told as shown otherwise where it shows less than a day, such as a time', () => {
    const isOther = (format: number) => cellInXls(format)?.isShownOtherwise === true;
    assert.deepEqual(DATES.filter(isOther), [17, 27, 34, 36, 45, 47, 50, 55, 57, 58]);
    assert.deepEqual([15, 20, 30].map(isOther), [false, true, false]);
  });
  it('is none where the number is that of another format, or the file has it as its own #slow', () => {
    for (const format of OTHERS) {
      assert.equal(inXls(format), undefined, String(format));
      assert.deepEqual(inXlsb(format), [undefined, undefined], String(format));
    }
    assert.equal(inXls(31, [[0x041e, [...short(31), ...richText('0"件"')]]]), undefined);
  });
});

describe('an .xls by hand', () => {
  it('is read without a compound file around it', () => {
    assert.deepEqual(sheetsIn(bareXls([numberAt(2, 3, 12)])), [
      { name: '表1', hidden: false, cells: [{ row: 3, column: 4, value: 12 }] },
    ]);
  });
  const [USUAL, OTHER, STRUCK, RAISED, TINY, FAINT, SYMBOLS] = [0, 1, 2, 3, 5, 6, 7];
  const fonts = [
    fontRecord(),
    fontRecord({ name: 'Arial', size: 320, colour: 10, flags: 2 }),
    fontRecord({ flags: 8 }),
    fontRecord({ raised: 1 }),
    fontRecord({ size: 20 }),
    fontRecord({ colour: 9 }),
    fontRecord({ name: 'Wingdings' }),
  ];
  /** The texts of cells as they are read, and what of each is plain and seen. */
  const looksOf = (texts: readonly (readonly number[])[], more = fonts) => {
    const cells = texts.map((_, at) => sharedTextAt(at, 0, at));
    const [sheet] = sheetsIn(bareXls(cells, texts, { more }));
    return (sheet?.cells ?? []).map(({ value, plain, isInvisible }) => [value, plain, isInvisible]);
  };
  it('has what is plain and seen of a text with fonts of its own', () => {
    const given: readonly (readonly [
      readonly number[],
      plain?: string | undefined,
      isInvisible?: boolean,
    ])[] = [
      [richText('52')],
      [richText('0527-1、0527-2', [6, OTHER], [7, USUAL])],
      [richText('512', [1, STRUCK], [2, USUAL]), '52'],
      [richText('共12件', [2, RAISED], [3, OTHER]), '共1件'],
      [richText('内部说明。', [2, FAINT]), '内部'],
      [richText('12件', [1, TINY], [2, OTHER]), '1件'],
      [richText('12件', [1, SYMBOLS], [2, OTHER]), '1件'],
      [richText('●一件', [0, SYMBOLS], [1, OTHER])],
      [richText('内部', [0, FAINT], [1, TINY]), undefined, true],
      [richText('12', [0, STRUCK]), ''],
    ];
    assert.deepEqual(
      looksOf(given.map(([text]) => text)).map(([, plain, isInvisible]) => [plain, isInvisible]),
      given.map(([, plain, isInvisible]) => [plain, isInvisible]),
    );
  });
  it('has no number where a part of the digits has a font that is not there', () => {
    assert.deepEqual(looksOf([richText('51', [0, 1]), richText('52'), richText('1.5', [1, 1])], []), [
      ['51', '', undefined],
      ['52', undefined, undefined],
      ['1.5', '', undefined],
    ]);
    assert.deepEqual(looksOf([richText('512', [1, 9])]), [['512', '5', undefined]]);
  });
  it('leaves the text of its shapes and of its comments to the sheet', () => {
    const object = (kind: number): HandRecord => [0x005d, [...short(0x15), ...short(0x12), ...short(kind)]];
    const box = (length: number): HandRecord => [
      0x01b6,
      [...Array.from({ length: 10 }, () => 0), ...short(length), ...short(0), ...long(0)],
    ];
    const wide = (text: string): HandRecord => [
      0x003c,
      [1, ...[...text].flatMap((each) => short(each.charCodeAt(0)))],
    ];
    const records = [
      numberAt(0, 0, 12),
      ...[object(0x1e), box(5), wide('全年'), [0x003c, [0, 49, 50, 0xb7]] as const],
      ...[object(0x19), box(2), wide('批注')],
      ...[object(0x06), box(1), wide('框'), wide('款')],
      ...[object(0x06), box(0)],
    ];
    assert.deepEqual(sheetsIn(bareXls(records)), [
      {
        name: '表1',
        hidden: false,
        cells: [{ row: 1, column: 1, value: 12 }],
        boxes: ['全年12·', '框'],
        comments: ['批注'],
      },
    ]);
  });
  it('has no more than 200 boxes kept, however many say that they have a text', () => {
    const record: HandRecord = [0x01b6, [...Array.from({ length: 10 }, () => 0), ...short(5)]];
    const file = bareXls(Array.from({ length: 1000 }, () => record));
    const boxes = biffBoxes();
    for (const each of sheetRecords(file)) boxes.take(each);
    assert.equal(boxes.of('表1')?.length, 200);
    assert.equal(sheetsIn(file)[0]?.boxes, undefined);
  });
  for (const [what, records, unseen] of [
    ['a hidden row', [rowAt(1, 0x20)], ['2,1', '2,2']],
    ['a row in a group that is folded up', [rowAt(1, 0x31)], ['2,1', '2,2']],
    ['hidden columns', [columnsAt(1, 3, 0x01)], ['1,2', '2,2']],
    ['a row of less than three points', [rowAt(1, 0x40, 59)], ['2,1', '2,2']],
    ['columns of less than half a character', [columnsAt(1, 3, 0x02, 127)], ['1,2', '2,2']],
    [
      'no row and columns that are larger',
      [rowAt(1, 0x40, 60), rowAt(0, 0, 20), columnsAt(1, 3, 2, 128)],
      [],
    ],
    ['a sheet that shows no zeros', [[0x023e, [...short(0x00a6), ...long(0), ...long(0)]]], ['1,2']],
    ['nothing else', [rowAt(1, 0x51), columnsAt(1, 3, 0x02), [0x023e, short(0x00b6)], [0x0208, []]], []],
    ['nothing of a chart', [BEGIN_CHART, rowAt(1, 0x20), [0x023e, short(0)], [0x000a, []]], []],
  ] as readonly (readonly [string, readonly HandRecord[], readonly string[]])[])
    it(`has figures that nobody sees in ${what}`, () => {
      const cells = [numberAt(0, 0, 1), numberAt(0, 1, 0), numberAt(1, 0, 2), numberAt(1, 1, 3)];
      const [sheet] = sheetsIn(bareXls([...cells, ...records]));
      const found = (sheet?.cells ?? []).filter(({ isInvisible }) => isInvisible);
      assert.equal(sheet?.cells.length, 4);
      assert.deepEqual(
        found.map(({ row, column }) => `${row},${column}`),
        unseen,
      );
    });
  const font = (colour: number, { size = 220, flags = 0, name = '宋体', rise = 0 } = {}): HandRecord => [
    0x0031,
    [
      ...short(size),
      ...short(flags),
      ...short(colour),
      ...[...short(400), ...short(rise), 0, 0, 0, 0],
      ...[name.length, 1],
      ...[...name].flatMap((each) => short(each.charCodeAt(0))),
    ],
  ];
  /** A format of cells in a font, with a pattern and its colour. */
  const format = (own: number, pattern = 0, colour = 64): HandRecord => [
    0x00e0,
    [...short(own), ...Array.from({ length: 12 }, () => 0), ...long(pattern * 2 ** 26), ...short(colour)],
  ];
  const palette = (...colours: readonly (readonly number[])[]): HandRecord => [
    0x0092,
    [...short(colours.length), ...colours.flat()],
  ];
  /** Colours of a kind for the text (13) or the filling (4) of the format of that number. */
  const more = (at: number, ...colours: readonly (readonly number[])[]): HandRecord => [
    0x087d,
    [
      ...[...short(0x087d), ...Array.from({ length: 12 }, () => 0), ...short(at), ...short(0)],
      ...[...short(colours.length), ...colours.flat()],
    ],
  ];
  const colour = (of: number, kind: number, value: number, tint = 0) => [
    ...[...short(of), ...short(20), ...short(kind), ...short(tint), ...long(value)],
    ...Array.from({ length: 8 }, () => 0),
  ];
  const [BLACK, WHITE, RED, SYSTEM, AUTOMATIC] = [8, 9, 10, 64, 0x7fff] as const;
  for (const [what, records, look] of [
    ['in white', [font(WHITE), format(0)], 'isInvisible'],
    ['in the white of the system', [font(65), format(0)], 'isInvisible'],
    ['in the colour of its filling', [font(RED), format(0, 1, RED)], 'isInvisible'],
    ['in black on black', [font(AUTOMATIC), format(0, 1, BLACK)], 'isInvisible'],
    ['of one point', [font(SYSTEM, { size: 20 }), format(0)], 'isInvisible'],
    ['struck out', [font(SYSTEM, { flags: 8 }), format(0)], 'plain'],
    ['raised', [font(SYSTEM, { rise: 1 }), format(0)], 'plain'],
    ['lowered', [font(SYSTEM, { rise: 2 }), format(0)], 'plain'],
    ['in a font of symbols', [font(SYSTEM, { name: 'Wingdings' }), format(0)], 'isShownOtherwise'],
    [
      'in a colour that the workbook has made white',
      [font(BLACK), format(0), palette([255, 255, 255, 0])],
      'isInvisible',
    ],
    [
      'in the fifth font, of number five',
      [...Array.from({ length: 4 }, () => font(SYSTEM)), font(WHITE), format(5)],
      'isInvisible',
    ],
    ['in a white that Excel 2007 adds', [font(RED), format(0), more(0, colour(13, 3, 0))], 'isInvisible'],
    [
      'in a colour that Excel 2007 adds, the same behind it',
      [font(RED), format(0, 1, BLACK), more(0, colour(4, 2, 0x112233), colour(13, 2, 0x112233))],
      'isInvisible',
    ],
    ['in black', [font(AUTOMATIC), format(0)], ''],
    ['in white on blue', [font(WHITE), format(0, 1, 12)], ''],
    ['in white on a pattern', [font(WHITE), format(0, 2, WHITE)], ''],
    [
      'in white that the workbook has made red',
      [font(WHITE), format(0), palette([0, 0, 0, 0], [255, 0, 0, 0])],
      '',
    ],
    [
      'in nearly white, which Excel 2007 says is grey',
      [font(WHITE), format(0), more(0, colour(13, 2, 0x808080))],
      '',
    ],
    ['in white, which Excel 2007 states otherwise', [font(WHITE), format(0), more(0, colour(13, 7, 0))], ''],
    ['in small type', [font(SYSTEM, { size: 100 }), format(0)], ''],
    ['in a format whose font is not there', [font(WHITE), format(3)], ''],
    ['beside another format in white', [font(SYSTEM), font(WHITE), format(0), format(1)], ''],
    [
      'with records that are cut',
      [
        [0x0031, []],
        [0x00e0, [0]],
        [0x0092, short(9)],
        [0x087d, []],
      ],
      '',
    ],
  ] as readonly (readonly [string, readonly HandRecord[], string])[])
    it(`with a figure ${what} ${look === '' ? 'shows it' : 'tells it'}`, () => {
      const row: HandRecord = [
        0x00bd,
        [...[2, 0, 0, 0], ...[0, 0, 2, 0, 240, 63], ...[0, 0, 2, 0, 8, 64], 1, 0],
      ];
      const book = bareXls([numberAt(0, 0, 12), row, sharedTextAt(3, 0, 0)], [richText('3')], {
        more: records,
      });
      const [sheet] = sheetsIn(book);
      const found = (sheet?.cells ?? []).map(({ row: _, column: __, value: ___, ...own }) =>
        Object.keys(own),
      );
      assert.deepEqual(
        found,
        Array.from({ length: 4 }, () => (look === '' ? [] : [look])),
      );
    });
  it('asks to be recalculated', () => {
    const [sheet] = sheetsIn(
      bareXls([numberAt(0, 0, 1)], [], {
        more: [[0x08a3, [...short(0x08a3), ...long(0), ...long(0), ...short(0), ...long(1), ...long(0)]]],
      }),
    );
    assert.equal(sheet?.isStale, true);
  });
  it('counts its days from 1904 where it says so', () => {
    const dateFormat: HandRecord = [
      0x00e0,
      [...short(0), ...short(14), ...Array.from({ length: 16 }, () => 0)],
    ];
    const since = (day0: number) =>
      sheetsIn(bareXls([numberAt(0, 0, 44_575)], [], { more: [[0x0022, short(day0)], dateFormat] }))[0]
        ?.cells;
    assert.deepEqual(since(0), [{ row: 1, column: 1, value: 44_575, date: '2022-01-14' }]);
    assert.deepEqual(since(1), [{ row: 1, column: 1, value: 44_575, date: '2026-01-15' }]);
  });
  it('of Excel 95, with a password, cut, or with a text that is not there is told', () => {
    assert.equal(problemIn(bareXls([], [], { version: 0x0500 })), 'oldExcel');
    assert.equal(problemIn(bareXls([], [], { more: [[0x002f, [0, 0, 1, 2, 3, 4]]] })), 'encrypted');
    assert.equal(problemIn(bareXls([numberAt(0, 0, 1)]).slice(0, -8)), 'damaged');
    assert.equal(problemIn(bareXls([sharedTextAt(0, 0, 7)])), 'damaged');
  });
  it('of a name that every object has is read or told, and nothing else changes', () => {
    assert.equal(problemIn(bareXls([numberAt(0, 0, 1)], [], { name: '__proto__' })), 'damaged');
    assert.equal(sheetsIn(bareXls([numberAt(0, 0, 1)], [], { name: 'constructor' }))[0]?.name, 'constructor');
    assert.equal(({} as Record<string, unknown>)['!ref'], undefined);
  });
  it('may have a link over a whole sheet a thousand times: what is not used is not read', async () => {
    const whole = [...short(0), ...short(65_535), ...short(0), ...short(255)];
    const link: HandRecord = [0x01b8, [...whole, ...Array.from({ length: 40 }, () => 0)]];
    const book = bareXls([numberAt(0, 0, 1), ...Array.from({ length: 1_000 }, () => link)]);
    await assertInTime(2_000, () => assert.equal(sheetsIn(book)[0]?.cells.length, 1));
  });
  it('with more cells, merges or array formulas than a report has is refused #slow', () => {
    const merge: HandRecord = [0x00e5, [...short(1_000), ...Array.from({ length: 8_000 }, () => 0)]];
    const row: HandRecord = [
      0x00bd,
      [...short(0), ...short(0), ...Array.from({ length: 6 * 250 }, () => 0), ...short(249)],
    ];
    const times = (record: HandRecord, count: number) => Array.from({ length: count }, () => record);
    assert.equal(problemIn(bareXls(times(merge, 6))), 'tooManyCells');
    assert.equal(problemIn(bareXls(times(row, 1_001))), 'tooManyCells');
    assert.equal(problemIn(bareXls(times([0x0221, []], 501))), 'tooManyCells');
  });
});

describe('an .xlsb file', () => {
  const cells = { A1: number(1), B1: number(0), A2: number(2), B2: number(3) };
  const other = { '!ref': 'A1:B2', ...cells };
  /** The cells that nobody sees, sheet by sheet. */
  const unseenIn = (more: Partial<WorkSheet>) => {
    const first = bookOf(cells, more);
    const book = { SheetNames: ['表1', '表2'], Sheets: { ...first.Sheets, 表2: other } };
    return sheetsIn(savedAs(book, 'xlsb')).map((sheet) =>
      sheet.cells.filter(({ isInvisible }) => isInvisible).map(({ row, column }) => `${row},${column}`),
    );
  };
  it('tells figures in hidden rows and columns, of the sheet that has them', () => {
    assert.deepEqual(unseenIn({ '!rows': [{}, { hidden: true }] }), [['2,1', '2,2'], []]);
    assert.deepEqual(unseenIn({ '!cols': [{ wch: 9 }, { wch: 9, hidden: true }] }), [['1,2', '2,2'], []]);
    assert.deepEqual(unseenIn({ '!rows': [{}, { hpt: 2 }] }), [['2,1', '2,2'], []]);
    assert.deepEqual(unseenIn({ '!rows': [{}, { hpt: 30 }], '!cols': [{ wch: 9 }] }), [[], []]);
  });
  /** A styles part with these fonts, one filling, and one format of cells that has it and the first font. */
  const stylesOf = (fonts: readonly (readonly number[])[], fill: readonly number[]) => {
    const record = (type: number, contents: readonly number[]) => [
      ...(type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7]),
      ...[contents.length, ...contents],
    ];
    const format = [...short(0), ...short(0), ...short(0), ...short(0), ...long(0), ...long(0)];
    return Uint8Array.from([
      ...[...record(278, []), ...fonts.flatMap((font) => record(43, font)), ...record(45, fill)],
      ...[
        ...record(
          47,
          format.map((byte, at) => (at === 4 ? 9 : byte)),
        ),
      ],
      ...[...record(617, long(1)), ...record(47, format), ...record(618, []), ...record(279, [])],
    ]);
  };
  const font = (colour: readonly number[], { size = 220, flags = 0, name = '宋体', rise = 0 } = {}) => [
    ...[...short(size), ...short(flags), ...short(400), ...short(rise), 0, 0, 0, 0],
    ...[...colour, 0, ...long(name.length)],
    ...[...name].flatMap((each) => short(each.charCodeAt(0))),
  ];
  const colour = (kind: number, place = 0, tint = 0, rgb: readonly number[] = [0, 0, 0]) => [
    ...[kind * 2, place, ...short(tint), ...rgb, 255],
  ];
  const fill = (pattern: number, front = colour(0)) => [...long(pattern), ...front, ...colour(0)];
  const [AUTOMATIC, NONE] = [colour(0), fill(0)];
  const byRgb = (...rgb: readonly number[]) => colour(2, 0, 0, rgb);
  for (const [what, ownFont, ownFill, look] of [
    ['in the white of the theme', font(colour(3, 0)), NONE, 'isInvisible'],
    ['in white', font(byRgb(255, 255, 255)), NONE, 'isInvisible'],
    ['in the white of the palette', font(colour(1, 9)), NONE, 'isInvisible'],
    ['in nearly the colour of its filling', font(byRgb(1, 2, 3)), fill(1, byRgb(9, 8, 7)), 'isInvisible'],
    ['in the black of no colour on black', font(AUTOMATIC), fill(1, colour(1, 64)), 'isInvisible'],
    ['of one point', font(AUTOMATIC, { size: 20 }), NONE, 'isInvisible'],
    ['struck out', font(AUTOMATIC, { flags: 8 }), NONE, 'plain'],
    ['raised', font(AUTOMATIC, { rise: 1 }), NONE, 'plain'],
    ['lowered', font(AUTOMATIC, { rise: 2 }), NONE, 'plain'],
    ['in a font of symbols', font(AUTOMATIC, { name: 'Webdings' }), NONE, 'isShownOtherwise'],
    ['in the black of the theme', font(colour(3, 1)), NONE, ''],
    ['in the white of the theme, darkened', font(colour(3, 0, -16_000)), NONE, ''],
    ['in white on blue', font(colour(3, 0)), fill(1, byRgb(30, 80, 162)), ''],
    ['in white on a pattern', font(colour(3, 0)), fill(17), ''],
    ['in a colour that is stated otherwise', font(colour(7)), NONE, ''],
    ['in a font that is cut', [1, 0], [1], ''],
  ] as const)
    it(`${look === '' ? 'shows' : 'tells'} a figure ${what}`, () => {
      const parts = unzipSync(savedAs(bookOf(cells), 'xlsb'));
      const [sheet] = sheetsIn(zipSync({ ...parts, 'xl/styles.bin': stylesOf([ownFont], ownFill) }));
      const found = (sheet?.cells ?? []).map(({ row: _, column: __, value: ___, ...own }) =>
        Object.keys(own),
      );
      assert.deepEqual(
        found,
        Array.from({ length: 4 }, () => (look === '' ? [] : [look])),
      );
    });
  it('tells what of a text with fonts of its own is plain and seen', () => {
    const texts = ['共12件', '内部说明', '0527-1、0527-2'];
    const book = bookOf({ A1: text('共12件'), A2: text('内部说明'), B2: text('0527-1、0527-2') });
    const written = write(book, { bookType: 'xlsb', type: 'array', bookSST: true }) as ArrayBuffer;
    const parts = unzipSync(new Uint8Array(written));
    const runsOf = new Map([
      ['共12件', [2, 1, 3, 0]],
      ['内部说明', [0, 2, 2, 1]],
      ['0527-1、0527-2', [6, 3]],
    ]);
    const item = (each: string) => {
      const runs = runsOf.get(each) ?? [];
      const characters = [...each].flatMap((character) => short(character.charCodeAt(0)));
      const contents = [
        1,
        ...long(each.length),
        ...characters,
        ...long(runs.length / 2),
        ...runs.flatMap(short),
      ];
      return [19, contents.length, ...contents];
    };
    const fonts = [
      font(AUTOMATIC),
      font(AUTOMATIC, { flags: 8 }),
      font(byRgb(255, 255, 255)),
      font(byRgb(255, 0, 0), { name: 'Arial' }),
    ];
    const [sheet] = sheetsIn(
      zipSync({
        ...parts,
        'xl/styles.bin': stylesOf(fonts, NONE),
        'xl/sharedStrings.bin': Uint8Array.from([
          ...[0x9f, 0x01, 8, ...long(3), ...long(3)],
          ...texts.flatMap(item),
          ...[0xa0, 0x01, 0],
        ]),
      }),
    );
    assert.deepEqual(
      sheet?.cells.map(({ value, plain, isInvisible }) => [value, plain, isInvisible]),
      [
        ['共12件', '共1件', undefined],
        ['内部说明', '', undefined],
        ['0527-1、0527-2', undefined, undefined],
      ],
    );
  });
  it('tells what of a text in runs in its own cell is plain', () => {
    const parts = unzipSync(savedAs(bookOf(cells), 'xlsb'));
    const name = 'xl/worksheets/sheet1.bin';
    const sheet = parts[name]!;
    const at = sheet.findIndex((byte, place) => byte === 0x91 && sheet[place + 1] === 1) + 3;
    const row = [0, 25, ...long(5), ...Array.from({ length: 21 }, () => 0)];
    const runs = [...long(1), ...short(1), ...short(1)];
    const contents = [...long(2), ...long(0), 1, ...long(2), ...short(0x35), ...short(0x31), ...runs];
    const changed = [
      ...sheet.subarray(0, at),
      ...row,
      62,
      contents.length,
      ...contents,
      ...sheet.subarray(at),
    ];
    const read = (second: readonly number[]) =>
      sheetsIn(
        zipSync({
          ...parts,
          [name]: Uint8Array.from(changed),
          'xl/styles.bin': stylesOf([font(AUTOMATIC), second], NONE),
        }),
      )[0]?.cells.find((cell) => cell.row === 6);
    assert.deepEqual(read(font(AUTOMATIC, { flags: 8 })), { row: 6, column: 3, value: '51', plain: '5' });
    assert.deepEqual(read(font(byRgb(255, 255, 255))), { row: 6, column: 3, value: '51', plain: '5' });
    assert.deepEqual(read(font(AUTOMATIC)), { row: 6, column: 3, value: '51' });
  });
  it('tells a figure in runs that is struck out, and the one behind it that says no column', () => {
    const parts = unzipSync(savedAs(bookOf(cells), 'xlsb'));
    const name = 'xl/worksheets/sheet1.bin';
    const sheet = parts[name]!;
    const at = sheet.findIndex((byte, place) => byte === 0x91 && sheet[place + 1] === 1) + 3;
    const row = [0, 25, ...long(5), ...Array.from({ length: 21 }, () => 0)];
    // A text in runs without runs, and a small number.
    const both = [
      62,
      15,
      ...long(2),
      ...long(0),
      0,
      ...long(1),
      ...short(0x35),
      13,
      8,
      ...long(0),
      ...long(6),
    ];
    const changed = Uint8Array.from([...sheet.subarray(0, at), ...row, ...both, ...sheet.subarray(at)]);
    const styles = stylesOf([font(AUTOMATIC, { flags: 8 })], NONE);
    const [read] = sheetsIn(zipSync({ ...parts, [name]: changed, 'xl/styles.bin': styles }));
    assert.deepEqual(
      read?.cells.filter((cell) => cell.row === 6),
      [
        { row: 6, column: 3, value: '5', plain: '' },
        { row: 6, column: 4, value: 1, plain: '' },
      ],
    );
  });
  it('tells zeros where a sheet shows none', () => {
    const parts = unzipSync(savedAs(bookOf(cells), 'xlsb'));
    const name = 'xl/worksheets/sheet1.bin';
    const sheet = parts[name]!;
    // The record of the view: its type in two bytes, its size, its flags.
    const at = sheet.findIndex((byte, place) => byte === 0x89 && sheet[place + 1] === 0x01);
    const hidden = sheet.slice();
    hidden[at + 3] = (hidden[at + 3] ?? 0) & ~0x10;
    const read = sheetsIn(zipSync({ ...parts, [name]: hidden }));
    assert.deepEqual(
      read[0]?.cells.map(({ isInvisible = false }) => isInvisible),
      [false, true, false, false],
    );
  });
});
