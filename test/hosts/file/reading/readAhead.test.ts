import assert from 'node:assert/strict';
import { seededRandom } from '../../../../bench/random.js';
import { Problem } from '../../../../src/core/report/problem.js';
import type { SheetContext } from '../../../../src/hosts/file/reading/readSheet.js';
import { USUAL_PALETTE } from '../../../../src/hosts/file/colours/palette.js';
import { packageReader } from '../../../../src/hosts/file/reading/packageReader.js';
import { readSheet } from '../../../../src/hosts/file/reading/readSheet.js';
import { wholeCell } from '../../../../src/hosts/file/reading/wholeCell.js';
import { rowFinder } from '../../../../src/hosts/file/reading/wholeRow.js';
import { assertInTime } from '../../../time.js';
import { mutantOf } from './mutantOf.js';
import { ordinarySheet } from './ordinarySheet.js';

const SHEETS = 6_000;
const FIRST_ROW = '<row r="1"';

/** What is put into sheets. */
const PIECES = [
  ...'<>/="&;] \n\r\u0001\ufffe19sr字',
  ...[
    '<v>',
    '</v>',
    '<f>',
    '</f>',
    '<c>',
    '</c>',
    '<c r="D9"/>',
    '<row r="9">',
    '</row>',
    '<is><t>a</t></is>',
  ],
  ...[
    '<v/>',
    '<f t="shared" si="0">B1</f>',
    ' t="s"',
    ' t="x"',
    ' s="2"',
    ' r="A1"',
    ' xmlns="u"',
    ' xml:a="b"',
  ],
  ...[
    '<v>1</v>',
    '<x:v>5</x:v>',
    '<v xmlns="u">5</v>',
    '<foo>',
    '</foo>',
    '<foo/>',
    '&amp;',
    '&#49;',
    ']]>',
    'A1048577',
  ],
  ...[
    '<!--x-->',
    '<![CDATA[7]]>',
    '<c r="A4" t="inlineStr"><v>1</v></c>',
    ' r="B1"',
    '<extLst><c><v>1</v></c></extLst>',
  ],
];

const PLAIN = {
  isDate: false,
  isPartOfDay: false,
  isStruck: false,
  isOfSymbols: false,
  isInvisible: () => false,
  isOnWhite: () => true,
  leastWidth: () => 0,
  mostWidth: () => 0,
};
const context: SheetContext = {
  strings: () => [{ text: '一' }, { text: '二', plain: '' }],
  formats: () => [PLAIN, { ...PLAIN, isDate: true }, { ...PLAIN, isStruck: true }],
  looks: () => [],
  palette: () => USUAL_PALETTE,
  isFrom1904: false,
  hasPictures: false,
};

/** The cells of a sheet, how many were counted, or the problem. */
function read(xml: string) {
  const bytes = new TextEncoder().encode(xml);
  const reader = packageReader({
    names: ['s'],
    size: () => bytes.length,
    part: () => bytes,
    packed: () => undefined,
  });
  let count = 0;
  try {
    const { cells } = readSheet(reader, 's', context, () => {
      count += 1;
    });
    return { cells, count };
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return error.code;
  }
}

/** The same sheet, from its first row on in a form that is not read ahead: the parser takes over there. */
function slowly(xml: string): string {
  return xml.replace(FIRST_ROW, `<!---->${FIRST_ROW}`);
}

describe('cells that are read ahead', () => {
  it('are what the parser makes of them, in right and in wrong sheets #slow', () => {
    const random = seededRandom(20_251_231);
    let right = 0;
    for (let at = 0; at < SHEETS; at += 1) {
      const xml = mutantOf(
        ordinarySheet,
        ordinarySheet.indexOf(FIRST_ROW) + FIRST_ROW.length,
        PIECES,
        random,
      );
      const expected = read(slowly(xml));
      assert.deepEqual(read(xml), expected, JSON.stringify(xml));
      if (typeof expected === 'object') right += 1;
    }
    assert.ok(right > SHEETS / 4 && right < (SHEETS * 3) / 4, `${right} right`);
  });

  it('are those without entities but the five, children of other kinds, prefixes and further attributes', () => {
    const markupOf = (xml: string) => wholeCell(xml, 0)?.markup;
    assert.equal(markupOf('<c r="A1"/>'), 2);
    assert.equal(markupOf('<c r="A1" s="1" t="s"><f>A2&gt;1</f><v>1</v></c>'), 6);
    assert.equal(
      wholeCell('<c r="A1"><f>A2&lt;&gt;&quot;&amp;gt;&apos;&quot;</f></c>', 0)?.formula,
      `A2<>"&gt;'"`,
    );
    assert.equal(markupOf('<c r="A1" s="1" t="s"><f>A2</f><v>1</v></c>'), 6);
    for (const other of [
      '<c><v>1</v></c>',
      '<c r="A1" cm="1"/>',
      '<x:c r="A1"/>',
      '<c r="A1"><v>1</v><v>2</v></c>',
      '<c r="A1"><f>A2&#62;1</f></c>',
      '<c r="A1"><v>1&2</v></c>',
    ])
      assert.equal(wholeCell(other, 0), undefined, other);
  });

  it('are those of whole rows, with all that their start tags say', () => {
    const wholeRow = rowFinder();
    const cells = '<c r="A1"/><c r="B1"><v>5</v></c>';
    const found = wholeRow(`  <row r="1" ht="15">${cells}</row><row r="2"/>`, 2);
    assert.deepEqual(
      [found?.tag.count, found?.tag.named('ht'), found?.cells.length, found?.end],
      [2, '15', 2, 60],
    );
    assert.equal(wholeRow('<row r="2"/>', 0)?.end, 12);
    for (const other of [
      `<row>${cells}</row>`,
      `<rows r="1">${cells}</rows>`,
      `<row r="1" xmlns="u">${cells}</row>`,
      `<row r="1" r="1">${cells}</row>`,
      `<row r="1">${cells}<c/></row>`,
      `<row r="1">${cells}`,
      cells,
    ])
      assert.equal(wholeRow(other, 0), undefined, other);
    const low = (tag: string) => read(ordinarySheet.replace('<row r="2">', tag));
    const hidden = low('<row r="2" hidden="1">');
    assert.deepEqual(hidden, low('<row r="2" hidden="1"><!---->'));
    assert.notDeepEqual(hidden, read(ordinarySheet));
  });

  it('stand in a row of the sheet, in its own namespace', () => {
    const cell = '<c r="A1"><v>5</v></c>';
    const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const passedOver = `<worksheet xmlns="${spreadsheet}"><foo><row r="1">${cell}</row></foo></worksheet>`;
    assert.deepEqual(read(passedOver), { cells: [], count: 0 });
    const foreign = `<x:sheetData><x:row r="1">${cell}</x:row></x:sheetData>`;
    const prefixed = `<x:worksheet xmlns:x="${spreadsheet}">${foreign}</x:worksheet>`;
    assert.deepEqual(read(prefixed), { cells: [], count: 0 });
    const row = `<row r="1">${cell}</row>`;
    const rows = [
      `<x:worksheet xmlns:x="${spreadsheet}"><x:sheetData>${row}</x:sheetData></x:worksheet>`,
      `<foo xmlns="${spreadsheet}"><sheetData>${row}</sheetData></foo>`,
    ];
    for (const each of rows) assert.deepEqual(read(each), { cells: [], count: 0 }, each);
    const own = prefixed.replace('<x:row', `<x:row xmlns="${spreadsheet}"`);
    assert.deepEqual(read(own), { cells: [{ row: 1, column: 1, value: 5 }], count: 1 });
  });

  it('count as markup', () => {
    const cells = '<c r="A1" s="0" t="n"/>'.repeat(375_000);
    const xml = ordinarySheet.replace(/<row .*<\/row>/s, `<row>${cells}</row>`);
    assert.equal(read(xml), 'tooManyCells');
  });

  it('pass over the rules for typing, to their own end, and read what stands after them', () => {
    const sheet = (rules: string) =>
      ordinarySheet.replace('<mergeCells', `${rules}<mergeCells`).replace('A5:B5', 'A1:B1');
    const merged = read(sheet(''));
    assert.ok(
      typeof merged === 'object' && !merged.cells.some(({ row, column }) => row === 1 && column === 2),
    );
    const [start, end] = ['<dataValidations>', '</dataValidations>'];
    const rule = '<dataValidation sqref="A1" prompt="填&lt;数&gt;"><formula1>0</formula1></dataValidation>';
    for (const rules of [
      `${start}${rule}${rule}${end}`,
      `<dataValidations/>`,
      `<dataValidations/>${start}${rule}${end}`,
      `${start}<!-- ${end} -->${rule}${end}`,
      `${start}<?x ${end}?>${rule}${end}`,
      `${start}<![CDATA[${end}]]>${rule}${end}`,
      `${start}${start}${rule}${end}<mergeCell ref="A2:B2"/>${end}`,
      `${start}${rule}<foo>${start}${end}</foo>${end}`,
      `<foo/>${start}${rule}${end}<foo>${rule}</foo>${start}${end}`,
      `<x:dataValidations xmlns:x="u">${start}${rule}${end}</x:dataValidations>`,
      `<dataValidations xmlns="u">${rule}${end}${start}${end}`,
    ])
      assert.deepEqual(read(sheet(rules)), merged, rules);
  });

  it('take the rules for typing in linear time, whatever stands in their place #slow', async () => {
    const many = '<dataValidations><a/></dataValidations>'.repeat(100_000);
    const spreadsheet = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    for (const rules of [
      many,
      many.replaceAll(/(<\/?)d/g, '$1x:d'),
      `<dataValidations>${many}</dataValidations>`,
      `<dataValidations>${'<!---->'.repeat(200_000)}</dataValidations>`,
    ])
      await assertInTime(1500, () => {
        const xml = ordinarySheet.replace('<mergeCells', `${rules}<mergeCells`);
        assert.equal(typeof read(xml.replace('<worksheet', `<worksheet ${spreadsheet}`)), 'object');
      });
  });
});
