import assert from 'node:assert/strict';
import type { SheetCell } from '../../../../src/core/draw/sheet.js';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';
import { bookParts, MAIN, makeBook, OFFICE } from '../../../bookParts.js';
import { problemOf } from './problemOf.js';

/** What a workbook holds besides the cells of its only sheet. */
interface Rest {
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
}

/** A workbook with these rows on one sheet; shared texts, styles and properties of the workbook as given. */
function bookOf(rows: string, { strings = '', styles = '', workbook = '' }: Rest = {}): Uint8Array {
  const parts = bookParts({ sheets: [rows] });
  const list = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const links = ['sharedStrings', 'styles'].map(
    (type) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`,
  );
  return makeBook({
    parts: {
      ...parts,
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('<sheets>', `${workbook}<sheets>`),
      'xl/_rels/workbook.xml.rels': list.replace('</Relationships>', `${links.join('')}</Relationships>`),
      'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
      'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    },
  });
}

function cellsOf(rows: string, rest?: Rest): readonly SheetCell[] {
  return readWorkbook(bookOf(`<sheetData>${rows}</sheetData>`, rest))[0]?.cells ?? [];
}

/** What the first cell holds, without its place. */
function contentOf(cell: string, rest?: Rest): unknown {
  const [first] = cellsOf(`<row r="1">${cell}</row>`, rest);
  if (!first) return undefined;
  const { row: _, column: _column, ...content } = first;
  return content;
}

describe('a cell', () => {
  it('holds a number only where it is written as one', () => {
    for (const [written, value] of [
      ['12', 12],
      ['-1.5e3', -1500],
      ['+.5', 0.5],
      ['1.', 1],
      [' 12 ', 12],
      ['<![CDATA[12]]>', 12],
      ['1<!-- -->2', 12],
      ['&#49;', 1],
      ['99.00000000000001', 99.00000000000001],
      ['5abc', '5abc'],
      ['12,5', '12,5'],
      ['0x10', '0x10'],
      ['1 2', '1 2'],
      ['Infinity', 'Infinity'],
      ['１２', '１２'],
    ] as const)
      assert.deepEqual(contentOf(`<c><v>${written}</v></c>`), { value }, written);
    for (const empty of [
      '<c/>',
      '<c s="0"/>',
      '<c><v/></c>',
      '<c><v> </v></c>',
      '<c t="s"/>',
      '<c t="str"/>',
    ])
      assert.equal(contentOf(empty), undefined, empty);
  });

  it('holds truth values, errors and days as they are written', () => {
    assert.deepEqual(contentOf('<c t="b"><v>1</v></c>'), { value: true });
    assert.deepEqual(contentOf('<c t="b"><v>false</v></c>'), { value: false });
    assert.deepEqual(contentOf('<c t="b"><v>2</v></c>'), { value: '2' });
    assert.deepEqual(contentOf('<c t="e"><v>#REF!</v></c>'), { value: null, error: '#REF!' });
    assert.deepEqual(contentOf('<c t="d"><v>2025-01-02T00:00:00</v></c>'), {
      value: '2025-01-02T00:00:00',
      date: '2025-01-02',
    });
  });

  it('holds shared and inline texts, without what helps to pronounce them', () => {
    const strings =
      '<si><t>一</t></si><si/><si><r><t>自</t></r><r><rPr><b/></rPr><t>然人</t></r><rPh sb="0" eb="1"><t>zi</t></rPh><phoneticPr fontId="1"/></si>';
    for (const [index, value] of ['一', '', '自然人'].entries())
      assert.deepEqual(contentOf(`<c t="s"><v>${index}</v></c>`, { strings }), { value });
    assert.deepEqual(
      contentOf(
        '<c t="inlineStr"><is><t>a</t><rPh><t>x</t></rPh><extLst><ext><t>y</t></ext></extLst></is></c>',
      ),
      { value: 'a' },
    );
    assert.deepEqual(contentOf('<c t="str"><v>a_x000D__x000a_b_x5F_</v></c>'), { value: 'a\r\nb_x5F_' });
    assert.deepEqual(contentOf('<c t="inlineStr"><is><t>_X005f_x000D_</t></is></c>'), { value: '_x000D_' });
    for (const index of ['3', '-1', '1.0', 'x', ''])
      assert.equal(
        problemOf(bookOf(`<sheetData><row><c t="s"><v>${index}</v></c></row></sheetData>`, { strings }))
          ?.code,
        'damaged',
        index,
      );
  });

  it('tells what of a text is neither struck out nor raised or lowered', () => {
    const run = (properties: string, text: string) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
    const read = (runs: string) => contentOf(`<c t="inlineStr"><is>${runs}</is></c>`);
    assert.deepEqual(read(run('<strike/>', '88') + run('', '99')), { value: '8899', plain: '99' });
    assert.deepEqual(read(`<r><t>5</t></r>${run('<vertAlign val="superscript"/>', '①')}`), {
      value: '5①',
      plain: '5',
    });
    assert.deepEqual(read(`<r><t>5</t></r>${run('<vertAlign val="subscript"/>', '2')}`), {
      value: '52',
      plain: '5',
    });
    assert.deepEqual(read(run('<strike val="0"/>', '5') + run('<vertAlign val="baseline"/>', '6')), {
      value: '56',
    });
  });

  it('is text in its place without a type that says so', () => {
    assert.deepEqual(contentOf('<c><is><t>甲</t></is></c>'), { value: '甲' });
    assert.deepEqual(contentOf('<c><is><t>甲</t></is><v>5</v></c>'), { value: 5 });
  });

  it('is struck out as a whole by its style', () => {
    const styles =
      '<fonts><font/><font><strike/></font><font><strike val="false"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>';
    assert.deepEqual(contentOf('<c s="0"><v>5</v></c>', { styles }), { value: 5 });
    assert.deepEqual(contentOf('<c s="1"><v>5</v></c>', { styles }), { value: 5, plain: '' });
    assert.deepEqual(contentOf('<c s="2"><v>5</v></c>', { styles }), { value: 5 });
    assert.deepEqual(contentOf('<c s="1" t="str"><v>5</v></c>', { styles }), { value: '5', plain: '' });
    const sum = { isFormula: true, formula: 'SUM(B1:B2)' };
    assert.deepEqual(contentOf('<c s="1"><f>SUM(B1:B2)</f></c>', { styles }), {
      value: null,
      plain: '',
      ...sum,
    });
    assert.deepEqual(contentOf('<c s="2"><f>SUM(B1:B2)</f></c>', { styles }), { value: null, ...sum });
  });

  it('without a result is what its style makes of a number', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="000"/><numFmt numFmtId="172" formatCode="0&quot;元&quot;"/><numFmt numFmtId="173" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf fontId="1"/><xf numFmtId="2"/></cellXfs>';
    const sum = { isFormula: true, formula: 'SUM(B1:B2)' };
    for (const [style, look] of [
      [0, {}],
      [1, { date: '' }],
      [2, { date: '', isShownOtherwise: true }],
      [3, { isShownOtherwise: true }],
      [4, {}],
      [5, { unit: '元' }],
      [6, { isInvisible: true }],
      [7, { isInvisible: true }],
      [8, {}],
    ] as const)
      assert.deepEqual(contentOf(`<c s="${style}"><f>SUM(B1:B2)</f></c>`, { styles }), {
        value: null,
        ...look,
        ...sum,
      });
  });

  it('shows a day where its style is that of a date', () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;件yd&quot;"/>' +
      '<numFmt numFmtId="178" formatCode="[$-804]aaaa;@"/><numFmt numFmtId="179" formatCode="[Black]General&quot;宗&quot;"/></numFmts>' +
      `<cellXfs>${[0, 14, 22, 23, 176, 177, 57, 178, 179].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const day = '2025-01-01';
    const dates = [undefined, day, day, undefined, day, undefined, day, day, undefined];
    // The year and the month, twice, and the day of the week.
    const partly = new Set([4, 6, 7]);
    for (const [style, date] of dates.entries())
      assert.deepEqual(
        contentOf(`<c s="${style}"><v>45658.7</v></c>`, { styles }),
        date === undefined
          ? { value: 45658.7 }
          : { value: 45658.7, date, ...(partly.has(style) ? { isShownOtherwise: true } : {}) },
      );
    const workbook = '<workbookPr date1904="1"/>';
    assert.deepEqual(contentOf('<c s="1"><v>44196</v></c>', { styles, workbook }), {
      value: 44196,
      date: '2025-01-01',
    });
    assert.deepEqual(contentOf('<c s="1"><v>82251234</v></c>', { styles }), { value: 82251234, date: '' });
  });

  it('tells no more shared formulas than can be moved at once', () => {
    const cells = ['A1', 'A2', 'A3'].map((place, at) => {
      const text = at === 0 ? `A9${'+A9'.repeat(20_000)}` : '';
      return `<row><c r="${place}"><f t="shared" si="0" ref="A1:A3">${text}</f><v>1</v></c></row>`;
    });
    assert.deepEqual(
      cellsOf(cells.join('')).map(({ value, isFormula, formula }) => [value, isFormula, formula?.slice(-4)]),
      [
        [1, true, '9+A9'],
        [1, true, '+A10'],
        [1, true, undefined],
      ],
    );
  });

  it('tells its formula and whether it has a result', () => {
    const rows =
      '<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c t="str"><f>""</f><v></v></c><c><f>A1</f><v/></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    assert.deepEqual(
      cellsOf(rows).map(({ value, formula, isFormula, error }) => [value, formula, isFormula, error]),
      [
        [2, '1+1', true, undefined],
        [null, 'A1', true, undefined],
        ['', '""', true, undefined],
        [null, 'A1', true, undefined],
        [null, '1/0', true, '#DIV/0!'],
      ],
    );
  });

  it('shares a formula with cells around it', () => {
    const shared = (text: string) => `<f t="shared" si="0" ref="C1:D9">${text}</f><v>1</v>`;
    const rows =
      `<row r="1"><c r="C1">${shared('SUM(A1:$B1)+表2!A$1&amp;"A1"+LOG10(A1)')}</c><c r="D1">${shared('')}</c></row>` +
      `<row r="3"><c r="C3">${shared('')}</c></row>`;
    assert.deepEqual(
      cellsOf(rows).map(({ formula }) => formula),
      [
        'SUM(A1:$B1)+表2!A$1&"A1"+LOG10(A1)',
        'SUM(B1:$B1)+表2!B$1&"A1"+LOG10(B1)',
        'SUM(A3:$B3)+表2!A$1&"A1"+LOG10(A3)',
      ],
    );
    for (const text of ['SUM(A:B)', 'SUM(1:2)', 'A1'])
      assert.equal(
        cellsOf(
          `<row r="2"><c r="B2">${shared(text)}</c></row><row r="3"><c r="A3">${shared('')}</c></row>`,
        )[1]?.formula,
        undefined,
        text,
      );
  });
});

describe('the cells of a sheet', () => {
  it('stand where they follow each other where they have no reference', () => {
    const places = (rows: string) => cellsOf(rows).map(({ row, column }) => [row, column]);
    const cell = '<c><v>1</v></c>';
    assert.deepEqual(places(`<row>${cell}<c/>${cell}</row><row/><row>${cell}</row>`), [
      [1, 1],
      [1, 3],
      [3, 1],
    ]);
    assert.deepEqual(places(`<row r="5"><c r="C5"><v>1</v></c>${cell}</row><row>${cell}</row>`), [
      [5, 3],
      [5, 4],
      [6, 1],
    ]);
  });

  it('come row by row, whatever the order of the markup; two texts of one place are one, and the same text twice is one too', () => {
    const rows =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c><c r="C2" t="str"><v>丙</v></c><c r="C2" t="str"><v>丙</v></c></row><row r="1"><c r="A1" t="str"><v>甲</v></c><c r="A1" t="str"><v>乙</v></c></row>';
    assert.deepEqual(
      cellsOf(rows).map(({ value }) => value),
      ['甲\n乙', 3, 4, '丙'],
    );
  });

  it('do not include those that a merge covers', () => {
    const rows = `<sheetData>${'<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'.repeat(3)}</sheetData>`;
    const merges =
      '<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:A2"/><mergeCell ref="x"/></mergeCells>';
    const [sheet] = readWorkbook(makeBook({ sheets: [rows + merges] }));
    assert.deepEqual(
      sheet?.cells.map(({ row, column }) => `${row}${column}`),
      ['11', '12', '13', '22', '31'],
    );
  });
});

describe('the markup of a sheet', () => {
  const cell = '<c><v>1</v></c>';
  const codeOf = (sheet: string, rest?: Rest) => problemOf(bookOf(sheet, rest))?.code;
  for (const sheet of [
    `<sheetData><row>${cell}<row>${cell}</row></row></sheetData>`,
    '<sheetData><row><c><c><v>1</v></c></c></row></sheetData>',
    `<sheetData>${cell}</sheetData>`,
    `<row>${cell}</row>`,
    `<other><row>${cell}</row></other><row/>`,
    `<sheetData><other><row>${cell}</row></other></sheetData>`,
    '<sheetData><row><v>1</v></row></sheetData>',
    '<sheetData><row><c><v><other/>1</v></c></row></sheetData>',
    '<sheetData><row><c>1</c></row></sheetData>',
    '<sheetData><row>1</row></sheetData>',
    '<sheetData><row><c><x:v>1</x:v></c></row></sheetData>',
    '<sheetData><row><c t="inlineStr"><is><t>a<t>b</t></t></is></c></row></sheetData>',
    '<sheetData><row><c t="inlineStr"><is><t>a</t><t>b</t></is></c></row></sheetData>',
    '<sheetData><row><c t="inlineStr"><is><r><t>a</t><t>b</t></r></is></c></row></sheetData>',
    '<sheetData><row><c t="inlineStr"><is><r><t>1</t></r><row><t>2</t></row></is></c></row></sheetData>',
    '<sheetData><row><c t="inlineStr"><is><r><rPr><t>2</t></rPr><t>1</t></r></is></c></row></sheetData>',
    '<mergeCell ref="A1:B2"/>',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1" t="str"><v>1</v></c></row></sheetData>',
    `<sheetData><row r="2">${cell}</row><row r="1">${cell}</row><row>${cell}</row></sheetData>`,
  ])
    it(`is damaged where something is out of its place: ${sheet}`, () =>
      assert.equal(codeOf(sheet), 'damaged'));
  for (const strings of [
    '<si><si><t>a</t></si></si>',
    '<x><si><t>a</t></si></x>',
    '<si><t>a<r/></t></si>',
    '<si><r><x><t>a</t></x></r></si>',
  ])
    it(`is damaged where a shared text is: ${strings}`, () =>
      assert.equal(
        codeOf('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>', { strings }),
        'damaged',
      ));
  for (const sheet of [
    `<sheetData><row>${cell}<extLst><ext>7<c><v>8</v></c></ext></extLst></row></sheetData>`,
    `<other><row><c><v>8</v></c></row></other><sheetData> <row> ${cell}\n</row> </sheetData>`,
    '<sheetData><row><c><v>1</v><extLst><v>8</v></extLst></c></row></sheetData>',
    `<sheetData><row>${cell}<y:c xmlns:y="y"><y:v>8</y:v></y:c></row></sheetData>`,
  ])
    it(`is passed over where the format may have more: ${sheet}`, () =>
      assert.deepEqual(
        readWorkbook(bookOf(sheet))[0]?.cells.map(({ value }) => value),
        [1],
      ));
});

describe('the parts of a workbook', () => {
  it('are found by relationship whatever their names, prefixes and form of the format', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const lists = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const relation = (type: string, target: string) =>
      `<p:Relationship Id="${type}" Type="${strict}/officeDocument/relationships/${type}" Target="${target}"/>`;
    const listed = (relations: string) =>
      `<p:Relationships xmlns:p="${lists}">${relations}</p:Relationships>`;
    const main = `xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"`;
    const [first, ...others] = readWorkbook(
      makeBook({
        parts: {
          '_rels/.rels': listed(relation('officeDocument', '/Buch/Mappe.XML')),
          'buch/_rels/mappe.xml.rels': listed(
            relation('worksheet', 'Blatt%201.xml') + relation('sharedStrings', '../t.xml'),
          ),
          'buch/mappe.xml': `<x:workbook ${main}><x:sheets><x:sheet name="表三" state="veryHidden" q:id="worksheet"/></x:sheets><x:calcPr fullCalcOnLoad="true"/></x:workbook>`,
          't.xml': `<x:sst ${main}><x:si><x:t>甲</x:t></x:si></x:sst>`,
          'Buch/blatt 1.xml': `<x:worksheet ${main}><x:sheetData><x:row><other xmlns="y"><x:c><x:v>9</x:v></x:c></other><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        },
      }),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(first, {
      name: '表三',
      hidden: true,
      isVeryHidden: true,
      isStale: true,
      cells: [{ row: 1, column: 1, value: '甲' }],
    });
  });

  it('are found by content type where no relationship leads to them', () => {
    const types = ['sheet.main', 'sharedStrings'].map(
      (type, at) =>
        `<Override PartName="/${['w.xml', 's.xml'][at]}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
    );
    const parts = bookParts({ sheets: ['<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'] });
    const book = makeBook({
      sheets: ['<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'],
      parts: {
        '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
          '/>',
          `>${types.join('')}</Types>`,
        ),
        '_rels/.rels': (parts['_rels/.rels'] ?? '').replaceAll('officeDocument"', 'other"'),
        'w.xml': parts['xl/workbook.xml'] ?? '',
        '_rels/w.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replaceAll('Target="', 'Target="xl/'),
        's.xml': `<sst ${MAIN}><si><t>乙</t></si></sst>`,
      },
    });
    assert.equal(readWorkbook(book)[0]?.cells[0]?.value, '乙');
  });

  it('are not read where no value is in them', () => {
    const book = makeBook({ parts: { 'xl/theme/theme1.xml': '<', 'customXml/item1.xml': '\uFFFE' } });
    assert.equal(readWorkbook(book).length, 1);
  });

  it('leave out sheets of charts', () => {
    const parts = bookParts({ sheets: ['<sheetData/>', '<sheetData/>'] });
    const list = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const book = makeBook({
      parts: { ...parts, 'xl/_rels/workbook.xml.rels': list.replace('worksheet"', 'chartsheet"') },
    });
    assert.deepEqual(
      readWorkbook(book).map(({ name }) => name),
      ['表2'],
    );
  });
});
