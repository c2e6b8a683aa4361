import type { WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { recordsOf } from '../../../../src/hosts/file/other/binaryRecords.js';
import { printedAreas } from '../../../../src/hosts/file/reading/printedCells.js';
import { checkReport, readSheets, reportLayouts } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { edit } from '../editParts.js';
import { bareXls, long, numberAt, short, type HandRecord } from '../other/biffByHand.js';
import { savedAs, sheetsIn } from '../other/savedAs.js';

const suqian = sample('suqian-2023');
const LAST_ROW = 1_048_576;

describe('the areas of a sheet that are printed', () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  for (const [reference, areas] of [
    ['表三!$A$1:$J$29', [area(1, 1, 29, 10)]],
    ["'表 三'!$A$1:$J$9,'表 三'!$A$20", [area(1, 1, 9, 10), area(20, 1, 20, 1)]],
    ["'一,二''!'!A1:B2", [area(1, 1, 2, 2)]],
    ['表三!$A:$C', [area(1, 1, LAST_ROW, 3)]],
    ['表三!$5:$29', [area(5, 1, 29, 16_384)]],
    ['表三!#REF!', []],
    ['#REF!', []],
    ['OFFSET(表三!$A$1,0,0,9,9)', []],
    ['表三!$A$1:$J$29,表三!#REF!', []],
    ['', []],
    ['表三!$A$1:$J$29'.repeat(2), []],
  ] as const)
    it(`are known of ${reference}`, () => assert.deepEqual(printedAreas(reference), areas));
  for (const [reference, sheet, count] of [
    ["'表三'!$A$1:$J$29", '表三', 1],
    ["'A''S'!$A$1", "a's", 1],
    ["'表二'!$A$1:$D$15", '表三', 0],
    ['表三!$A$1:$J$9,表二!$A$1', '表三', 0],
    ['$A$1:$J$29', '表三', 0],
  ] as const)
    it(`are none of another sheet than ${sheet}: ${reference}`, () =>
      assert.equal(printedAreas(reference, sheet).length, count));
});

describe('a figure outside the printed area of an .xlsx', () => {
  let drawn: Uint8Array;
  before(async () => {
    const host = fileHost();
    await host.draw(reportLayouts(suqian));
    drawn = host.bytes();
  });
  /** What is told of the workbook where this is the printed area of 表三. */
  const told = async (area: string) => {
    const bytes = edit(drawn, 'xl/workbook.xml', (xml) =>
      xml.replace(/(Print_Area" localSheetId="3">)[^<]*/, (_, tag: string) => tag + area),
    );
    const read = readSheets(await fileHost(bytes).read());
    assert.deepEqual(read.report.readings, suqian.readings);
    return checkReport(read).findings.map(({ rule, level, addresses }) => [rule, level, addresses.length]);
  };
  it('is told, one finding for each table #slow', async () => {
    assert.deepEqual(await told('表三!$A$1:$J$28'), [['invisible', 'warning', 7]]);
    assert.deepEqual(await told("'表三'!$A:$I"), [['invisible', 'warning', 25]]);
    assert.deepEqual(await told('表三!$A$1:$J$12,表三!$A$14:$J$29'), [['invisible', 'warning', 7]]);
  });
  it('is not told where all are printed, none is, or what is printed is not known #slow', async () => {
    for (const area of [
      '表三!$D$5:$J$29',
      '表三!$A$1:$J$12,表三!$A$13:$J$40',
      '表三!$1:$29',
      '表三!$A$1:$J$3',
      'OFFSET(表三!$A$1,0,0,9,9)',
      '表三!#REF!',
    ])
      assert.deepEqual(await told(area), [], area);
  });
});

describe('a figure outside the printed area of another workbook', () => {
  /** The figures of a column that are told. */
  const unprinted = (bytes: Uint8Array) =>
    sheetsIn(bytes)[0]?.cells.flatMap(({ row, isUnprinted }) => (isUnprinted ? [row] : []));
  const [AREA_3D, UNION, BRACKETS] = [0x3b, 0x10, 0x15];
  const byHand = (bytes: 2 | 4, ...rows: readonly (readonly number[])[]) => {
    const row = bytes === 2 ? short : long;
    const areas = rows.map(([from = 0, to = 0]) => [
      ...[AREA_3D, ...short(0), ...row(from - 1), ...row(to - 1), ...short(0), ...short(2)],
    ]);
    return areas.length === 1
      ? areas.flat()
      : [0x29, ...short(areas.flat().length + 1), ...areas.flat(), UNION, BRACKETS];
  };
  const name = (formula: readonly number[], flags = 0x20, letter = 6, sheet = 1): HandRecord => [
    0x0018,
    [
      ...[...short(flags), 0, 1, ...short(formula.length), 0, 0, ...short(sheet), 0, 0, 0, 0],
      ...[0, letter, ...formula],
    ],
  ];
  const xls = (...names: readonly HandRecord[]) =>
    bareXls(
      [1, 2, 3].map((row) => numberAt(row - 1, 0, row)),
      [],
      { more: names },
    );
  it('is marked in an .xls', () => {
    assert.deepEqual(unprinted(xls(name(byHand(2, [1, 2])))), [3]);
    assert.deepEqual(unprinted(xls(name(byHand(2, [1, 1], [3, 3])))), [2]);
    assert.deepEqual(unprinted(xls(name(byHand(2, [1, 1])))), [2, 3]);
    for (const other of [
      name(byHand(2, [1, 3])),
      name(byHand(2, [7, 9])),
      name(byHand(2, [1, 2]), 0),
      name(byHand(2, [1, 2]), 0x20, 7),
      name(byHand(2, [1, 2]), 0x20, 6, 2),
      name([0x42, 0, 0, 0]),
      name(byHand(2, [1, 2]).slice(0, 5)),
    ])
      assert.deepEqual(unprinted(xls(other)), []);
  });
  const END_OF_BOOK = 132;
  const xlsb = (area: readonly number[], label = '_xlnm.Print_Area') => {
    const cells = Object.fromEntries([1, 2, 3].map((row) => [`A${row}`, { t: 'n', v: row }]));
    const sheet = { '!ref': 'A1:A3', ...cells } as WorkSheet;
    const parts = unzipSync(savedAs({ SheetNames: ['表1'], Sheets: { 表1: sheet } }, 'xlsb'));
    const book = parts['xl/workbook.bin'] ?? new Uint8Array();
    const at = [...recordsOf(book)].find(({ type }) => type === END_OF_BOOK)?.start ?? 0;
    const text = [...long(label.length), ...[...label].flatMap((each) => short(each.charCodeAt(0)))];
    const contents = [...long(0x20), 0, ...long(0), ...text, ...long(area.length), ...area, ...long(0)];
    const record = [39, (contents.length & 0x7f) | 0x80, contents.length >> 7, ...contents];
    parts['xl/workbook.bin'] = Uint8Array.from([...book.subarray(0, at), ...record, ...book.subarray(at)]);
    return zipSync(parts);
  };
  it('is marked in an .xlsb #slow', () => {
    assert.deepEqual(unprinted(xlsb(byHand(4, [1, 2]))), [3]);
    assert.deepEqual(unprinted(xlsb(byHand(4, [1, 1], [3, 3]))), [2]);
    assert.deepEqual(unprinted(xlsb(byHand(4, [1, 3]))), []);
    assert.deepEqual(unprinted(xlsb(byHand(4, [1, 2]), '_xlnm.Print_Titles')), []);
  });
  const SS = 'urn:schemas-microsoft-com:office:spreadsheet';
  const xml = (names: string) => {
    const rows = [1, 2, 3].map((row) => `<Row><Cell><Data ss:Type="Number">${row}</Data></Cell></Row>`);
    return new TextEncoder().encode(
      `<?xml version="1.0"?><Workbook xmlns="${SS}" xmlns:ss="${SS}"><Worksheet ss:Name="表1">${names}<Table>${rows.join('')}</Table></Worksheet></Workbook>`,
    );
  };
  it('is marked in an XML Spreadsheet 2003', () => {
    const named = (range: string, label = 'Print_Area') =>
      `<Names><NamedRange ss:Name="${label}" ss:RefersTo="=${range}"/></Names>`;
    assert.deepEqual(unprinted(xml(named('表1!R1C1:R2C1'))), [3]);
    assert.deepEqual(unprinted(xml(named("'表1'!R1C1:R1C9,'表1'!R3C1:R3C9"))), [2]);
    assert.deepEqual(unprinted(xml(named('表1!R1C1:R3C1'))), []);
    assert.deepEqual(unprinted(xml(named('表1!R1C1:R2C1', 'Print_Titles'))), []);
  });
  const fods = (attributes: string) => {
    const space = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
    const rows = [1, 2, 3].map(
      (row) =>
        `<table:table-row><table:table-cell office:value-type="float" office:value="${row}"/></table:table-row>`,
    );
    return new TextEncoder().encode(
      `<?xml version="1.0"?><office:document ${space('office')} ${space('table')} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="表1" ${attributes}>${rows.join('')}</table:table></office:spreadsheet></office:body></office:document>`,
    );
  };
  it('is marked in an .fods', () => {
    assert.deepEqual(unprinted(fods('table:print-ranges="表1.A1:表1.C2"')), [3]);
    assert.deepEqual(unprinted(fods(`table:print-ranges="'表1'.A1:'表1'.C1 '表1'.A3:.C3"`)), [2]);
    assert.deepEqual(unprinted(fods('table:print-ranges="表1.A1:表1.C3"')), []);
    assert.deepEqual(unprinted(fods('')), []);
  });
  it('is left alone where the areas are too many to be those of a report', () => {
    const areas = (count: number) => Array.from({ length: count }, () => '表1.A1:表1.C2').join(' ');
    for (const [count, rows] of [
      [199, [3]],
      [200, [3]],
      [201, []],
      [40_000, []],
    ] as const)
      assert.deepEqual(unprinted(fods(`table:print-ranges="${areas(count)}"`)), rows, String(count));
  });
});
