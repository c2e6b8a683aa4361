import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import type { CellEdit } from '../../../../src/core/book/cellEdit.js';
import { parseAddress } from '../../../../src/core/draw/address.js';
import { editPackage, isSigned } from '../../../../src/hosts/file/editing/editPackage.js';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';
import { makeBook, MAIN, OFFICE, type Book } from '../../../bookParts.js';

/** An edit of a cell of the first sheet. */
function at(place: string, value: CellEdit['value'], more: Partial<CellEdit> = {}): CellEdit {
  const { row, column } = parseAddress(`!${place}`);
  return { sheet: '表1', row, column, value, ...more };
}

function save(book: Book, edits: readonly CellEdit[]): Promise<Uint8Array> {
  return editPackage(makeBook(book), { edits, added: [], recalculation: 'always' });
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** What stands in the root of the first sheet after edits of what stood there. */
async function after(sheet: string, edits: readonly CellEdit[]): Promise<string> {
  const xml = part(await save({ sheets: [sheet] }, edits), 'xl/worksheets/sheet1.xml');
  return /^<worksheet [^>]*>(.*)<\/worksheet>$/s.exec(xml)?.[1] ?? '';
}

const text = (content: string) => ` t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

/** What stands on a sheet, the edits, and what stands there then. */
const cases: readonly (readonly [
  title: string,
  before: string,
  edits: readonly CellEdit[],
  after: string,
])[] = [
  [
    'a number takes the place of another, and the rest of its cell stays',
    '<sheetData><row r="1" x="y"><c r="A1"><v>1</v></c><c  s="1" r="B1" t="s"  ><v>0</v></c></row></sheetData>',
    [at('B1', 7)],
    '<sheetData><row r="1" x="y"><c r="A1"><v>1</v></c><c  s="1" r="B1"><v>7</v></c></row></sheetData>',
  ],
  [
    'a text stands in its cell, with what XML forbids as codes',
    '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
    [at('A1', ' <&>\n_x0041_\u0001')],
    `<sheetData><row r="1"><c r="A1" s="1"${text(' &lt;&amp;&gt;&#10;_x005F_x0041__x0001_')}</row></sheetData>`,
  ],
  [
    'an emptied cell keeps its look',
    '<sheetData><row r="1"><c r="A1" s="1" t="str"><f>B1</f><v>x</v></c></row></sheetData>',
    [at('A1', null)],
    '<sheetData><row r="1"><c r="A1" s="1"></c></row></sheetData>',
  ],
  [
    'extensions of a cell stay, what belongs to its old value goes',
    '<sheetData><row r="1"><c r="A1" cm="1" vm="2" ph="1"><f t="array" ref="A1">B1</f><v>1</v><extLst/></c></row></sheetData>',
    [at('A1', 2)],
    '<sheetData><row r="1"><c r="A1" ph="1"><v>2</v><extLst/></c></row></sheetData>',
  ],
  [
    'a formula that stays gets its result',
    '<sheetData><row r="1"><c r="A1" t="str" cm="1"><f>SUM(B1:C1)</f><v></v></c></row></sheetData>',
    [at('A1', 5, { isResult: true })],
    '<sheetData><row r="1"><c r="A1" cm="1"><f>SUM(B1:C1)</f><v>5</v></c></row></sheetData>',
  ],
  [
    'a formula without result loses the old one',
    '<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c></row></sheetData>',
    [at('A1', null, { isResult: true })],
    '<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f></c></row></sheetData>',
  ],
  [
    'missing cells go between and behind the others, with the look of their row or column',
    '<cols><col min="2" max="9" style="1"/></cols><sheetData><row r="1" s="0" spans="2:4"><c r="B1"/><c r="D1"/></row></sheetData>',
    [at('F1', 3), at('A1', 1), at('C1', 2)],
    '<cols><col min="2" max="9" style="1"/></cols><sheetData><row r="1" s="0" spans="1:6">' +
      '<c r="A1" s="0"><v>1</v></c><c r="B1"/><c r="C1" s="0"><v>2</v></c><c r="D1"/><c r="F1" s="0"><v>3</v></c></row></sheetData>',
  ],
  [
    'missing rows go between and behind the others',
    '<dimension ref="A2:B4"/><cols><col min="2" max="9" style="1"/></cols><sheetData><row r="2"/><row r="4"/></sheetData>',
    [at('C9', 9), at('A3', 3), at('B3', 4), at('A1', 1)],
    '<dimension ref="A1:C9"/><cols><col min="2" max="9" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/>' +
      '<row r="3"><c r="A3"><v>3</v></c><c r="B3" s="1"><v>4</v></c></row><row r="4"/><row r="9"><c r="C9" s="1"><v>9</v></c></row></sheetData>',
  ],
  [
    'rows and cells without a reference are counted',
    '<sheetData><row><c/><c><v>1</v></c></row><row/><row><c r="C3"><v>2</v></c><c><v>3</v></c></row></sheetData>',
    [at('B1', 8), at('D3', 9), at('A2', 7)],
    '<sheetData><row><c/><c><v>8</v></c></row><row><c r="A2"><v>7</v></c></row><row><c r="C3"><v>2</v></c><c><v>9</v></c></row></sheetData>',
  ],
  [
    'an empty list of rows is filled',
    '<sheetData/>',
    [at('A2', 2), at('A1', 1)],
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
  ],
  [
    'nothing is added for a cell that is emptied and was not there',
    '<sheetData><row r="1"><c r="B1"/></row></sheetData>',
    [at('A1', null), at('C1', null), at('A7', null)],
    '<sheetData><row r="1"><c r="B1"/></row></sheetData>',
  ],
  [
    'a shared formula that is overwritten is given to those that shared it',
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&amp;"&lt;"</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row></sheetData>',
    [at('A1', 5), at('A3', 6, { isResult: true })],
    '<sheetData><row r="1"><c r="A1"><v>5</v></c></row>' +
      '<row r="2"><c r="A2"><f>B2&amp;&quot;&lt;&quot;</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3&amp;&quot;&lt;&quot;</f><v>6</v></c></row></sheetData>',
  ],
  [
    'a formula that another cell shares is overwritten alone',
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row></sheetData>',
    [at('A2', 5)],
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><v>5</v></c></row></sheetData>',
  ],
  [
    'a cell takes the look of another',
    '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"/></row></sheetData>',
    [at('B1', 'x', { like: { row: 1, column: 1 } })],
    `<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"${text('x')}</row></sheetData>`,
  ],
];

describe('an edited sheet', () => {
  for (const [title, before, edits, expected] of cases)
    it(title, async () => assert.equal(await after(before, edits), expected));

  const refused: Readonly<Record<string, readonly [string, readonly CellEdit[]]>> = {
    'a part of an array formula': [
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
      [at('A2', 5)],
    ],
    'a part of a data table': [
      '<sheetData><row r="1"><c r="A1"><f t="dataTable" ref="A1:B2"/></c></row></sheetData>',
      [at('B2', 5)],
    ],
    'a cell that is there twice': [
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>',
      [at('A1', 5)],
    ],
    'a row that is there twice': ['<sheetData><row r="1"/><row r="1"/></sheetData>', [at('A1', 5)]],
    'two edits of one cell': ['<sheetData/>', [at('A1', 5), at('A1', 6)]],
    'a sheet that is not there': ['<sheetData/>', [{ ...at('A1', 5), sheet: '表9' }]],
    'a shared formula of whole columns': [
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">SUM(C:C)</f></c><c r="B1"><f t="shared" si="0"/></c></row></sheetData>',
      [at('A1', 5)],
    ],
  };
  for (const [title, [sheet, edits]] of Object.entries(refused))
    it(`is refused for ${title}`, () => assert.rejects(save({ sheets: [sheet] }, edits), RangeError));

  it('grows rows with their texts, and never makes one lower that others need', async () => {
    const cell = (place: string) => `<c r="${place}" t="str"><v>x</v></c>`;
    const sheet =
      `<cols><col min="1" max="1" width="20" customWidth="1"/></cols><sheetData><row r="1" ht="300">${cell('A1')}</row>` +
      `<row r="2" ht="300">${cell('A2')}${cell('B2')}</row><row r="3" ht="300" customHeight="1">${cell('A3')}</row></sheetData>`;
    const rows = await after(
      sheet,
      [1, 2, 3, 4].map((row) => at(`A${row}`, '一行', { wraps: true })),
    );
    assert.deepEqual(
      [...rows.matchAll(/<row [^>]*>/g)].map(([row]) => row),
      [
        '<row r="1" ht="23">',
        '<row r="2" ht="300">',
        '<row r="3" ht="300" customHeight="1">',
        '<row r="4" ht="23">',
      ],
    );
  });

  it('makes formats that wrap, and numbers of cells that are dates or struck out', async () => {
    const styles =
      `<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/></font><font><b/><strike/><vertAlign val="superscript"/></font></fonts><fills><fill/></fills><borders><border/></borders>` +
      '<cellXfs count="3"><xf fontId="0"/><xf numFmtId="14" fontId="1"/><xf fontId="0"><alignment horizontal="left" wrapText="1"/></xf></cellXfs></styleSheet>';
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="0"/><c r="C1" s="2"/><c r="D1" s="1"/></row></sheetData>';
    const edits = [
      at('A1', 46037),
      at('B1', 'a', { wraps: true }),
      at('C1', 'b', { wraps: true }),
      at('D1', 46037),
    ];
    const links = `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
    const plain = unzipSync(makeBook({ sheets: [sheet] }));
    const list = strFromU8(plain['xl/_rels/workbook.xml.rels']!).replace('</Relationships>', links);
    const saved = await save(
      { sheets: [sheet], parts: { 'xl/styles.xml': styles, 'xl/_rels/workbook.xml.rels': list } },
      edits,
    );
    assert.match(
      part(saved, 'xl/styles.xml'),
      /<font><b\/><\/font><\/fonts>.*<xf numFmtId="0" fontId="1"\/><xf numFmtId="0" fontId="2"\/><xf applyAlignment="1" fontId="0"><alignment vertical="top" wrapText="1"\/><\/xf><\/cellXfs>/,
    );
    assert.deepEqual(
      readWorkbook(saved)[0]?.cells.map(({ value, date, plain: kept }) => [value, date, kept]),
      [46037, 'a', 'b', 46037].map((value) => [value, undefined, undefined]),
    );
    assert.match(part(saved, 'xl/worksheets/sheet1.xml'), /<c r="C1" s="2" t="inlineStr">/);
  });
});

describe('an edited package', () => {
  const chain = `<calcChain ${MAIN}><c r="A1" i="1"/></calcChain>`;
  const book = (settings: string): Book => {
    const plain = unzipSync(
      makeBook({ sheets: ['<sheetData><row r="1"><c r="A1"><f>B1</f></c></row></sheetData>'] }),
    );
    const textAt = (name: string) => strFromU8(plain[name]!);
    return {
      sheets: ['<sheetData><row r="1"><c r="A1"><f>B1</f><v>1</v></c></row></sheetData>'],
      parts: {
        'xl/calcChain.xml': chain,
        'xl/workbook.xml': textAt('xl/workbook.xml').replace('</workbook>', `${settings}</workbook>`),
        'xl/_rels/workbook.xml.rels': textAt('xl/_rels/workbook.xml.rels').replace(
          '</Relationships>',
          `<Relationship Id="c" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
        ),
      },
    };
  };
  const settingsIn = (bytes: Uint8Array) => /<calcPr.*?>/.exec(part(bytes, 'xl/workbook.xml'))?.[0] ?? 'none';

  it('asks to be worked out when it is opened', async () => {
    for (const [before, always, byVersion] of [
      ['', '<calcPr fullCalcOnLoad="1"/>', 'none'],
      ['<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1" calcId="191029"/>', '<calcPr/>'],
      [
        '<calcPr fullCalcOnLoad="true"/>',
        '<calcPr fullCalcOnLoad="true"/>',
        '<calcPr fullCalcOnLoad="true"/>',
      ],
      ["<calcPr fullCalcOnLoad='0'/>", '<calcPr fullCalcOnLoad="1"/>', "<calcPr fullCalcOnLoad='0'/>"],
    ] as const) {
      const bytes = makeBook(book(before));
      const edit = { edits: [at('B1', 2)], added: [] };
      assert.equal(settingsIn(await editPackage(bytes, { ...edit, recalculation: 'always' })), always);
      const other = settingsIn(await editPackage(bytes, { ...edit, recalculation: 'byVersion' }));
      assert.equal(other.replace(' />', '/>'), byVersion);
    }
  });

  it('loses the list of its formulas where a formula is overwritten, and not before', async () => {
    const kept = await save(book(''), [at('A1', 2, { isResult: true }), at('B1', 2)]);
    assert.equal(part(kept, 'xl/calcChain.xml'), chain);
    const gone = await save(book(''), [at('A1', 2)]);
    assert.equal(unzipSync(gone)['xl/calcChain.xml'], undefined);
    assert.doesNotMatch(part(gone, 'xl/_rels/workbook.xml.rels'), /calcChain/);
  });

  it('is told to be signed', () => {
    assert.ok(!isSigned(makeBook()));
    assert.ok(isSigned(makeBook({ parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } })));
  });
});
