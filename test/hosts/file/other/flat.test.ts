import assert from 'node:assert/strict';
import { flatKind } from '../../../../src/hosts/file/other/flatKind.js';
import { xmlTableFormula } from '../../../../src/hosts/file/other/xmlTableFormula.js';
import { assertInTime } from '../../../time.js';
import { problemIn, sheetsIn } from './savedAs.js';

const SS = 'urn:schemas-microsoft-com:office:spreadsheet';
const utf8 = (text: string) => new TextEncoder().encode(text);
const book = (rows: string, styles = '', more = '') =>
  `<?xml version="1.0"?><Workbook xmlns="${SS}" xmlns:ss="${SS}" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40"><Styles>${styles}</Styles><Worksheet ss:Name="表1"><Table>${rows}</Table><x:WorksheetOptions>${more}</x:WorksheetOptions></Worksheet></Workbook>`;
const row = (cells: string, attributes = '') => `<Row ${attributes}>${cells}</Row>`;
const data = (type: string, text: string) => `<Data ss:Type="${type}">${text}</Data>`;
const cell = (value: string, attributes = '', type = 'Number') =>
  `<Cell ${attributes}>${data(type, value)}</Cell>`;
const cellsOf = (rows: string, styles = '', more = '') =>
  sheetsIn(utf8(book(rows, styles, more)))[0]!.cells.map(({ row: at, column, ...content }) => [
    at,
    column,
    content,
  ]);
/** The only cell of a sheet. */
const only = (inside: string, styles = '') => cellsOf(row(inside), styles)[0]?.[2];

describe('an XML Spreadsheet 2003', () => {
  for (const [type, text, content] of [
    ['Number', '12', { value: 12 }],
    ['Number', '1e5', { value: 100_000 }],
    ['Number', '5abc', { value: '5abc' }],
    ['Number', '1,234', { value: '1,234' }],
    ['Number', '', undefined],
    ['String', 'a&#10;b<![CDATA[<c>]]><!-- d -->&amp;', { value: 'a\nb<c>&' }],
    ['Boolean', '1', { value: true }],
    ['Error', '#REF!', { value: null, error: '#REF!' }],
    ['DateTime', '2024-01-15T00:00:00.000', { value: 45_306, date: '2024-01-15' }],
    ['DateTime', '1900-01-12T00:00:00.000', { value: 12, date: '1900-01-12' }],
    ['DateTime', '1900-02-29T00:00:00.000', { value: 60, date: '1900-02-28' }],
    ['DateTime', '2024-02-30', { value: '2024-02-30' }],
  ] as const)
    it(`holds ${type} “${text}” as it is written`, () =>
      assert.deepEqual(only(cell(text, '', type)), content));
  it('has a formula without a result in the format of its style', () => {
    const style = (format: string) => `<Style ss:ID="s1"><NumberFormat ss:Format="${format}"/></Style>`;
    const sum = '<Cell ss:StyleID="s1" ss:Formula="=SUM(R[1]C:R[2]C)"/>';
    for (const [format, look] of [
      ['Short Date', { date: '' }],
      ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', { date: '' }],
      ['Percent', { isShownOtherwise: true }],
      ['0', {}],
    ] as const)
      assert.deepEqual(only(sum, style(format)), {
        value: null,
        ...look,
        isFormula: true,
        formula: 'SUM(A2:A3)',
      });
  });
  it('tells what of a text is struck out, raised or not seen', () => {
    for (const inside of [
      '<html:S>2</html:S>',
      '<html:Sup>2</html:Sup>',
      '<html:Font html:Color="#FFFFFF">2</html:Font>',
    ])
      assert.deepEqual(only(cell(`1${inside}3`, '', 'String')), { value: '123', plain: '13' }, inside);
  });
  it('leaves the texts of comments, headers and footers to the sheet', () => {
    const note = (inside: string) =>
      `<Cell><Comment ss:Author="某人"><Data>${inside}</Data></Comment></Cell>`;
    const rows = row(
      `${note('<html:B>某人:</html:B><html:Font>&#10;实际为3500件</html:Font>')}${note('请填写数字')}${cell('7')}`,
    );
    const margins =
      '<x:PageSetup><x:Header x:Data="&amp;L单位：元&amp;C第&amp;P页"/><x:Footer x:Margin="0.3"/><x:Footer x:Data="单位：元"/></x:PageSetup>';
    assert.deepEqual(sheetsIn(utf8(book(rows, '', margins))), [
      {
        name: '表1',
        hidden: false,
        cells: [{ row: 1, column: 3, value: 7 }],
        comments: ['实际为3500件'],
        margins: ['单位：元'],
      },
    ]);
  });
  it('tells what the style of a cell, its row, its column or its parent does', () => {
    const styles =
      '<Style ss:ID="w"><Font ss:Color="#FFFFFF"/></Style><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="c" ss:Parent="s"/><Style ss:ID="u"><Font ss:VerticalAlign="Superscript"/></Style><Style ss:ID="l"><Font ss:VerticalAlign="Subscript"/></Style><Style ss:ID="n"><Font ss:VerticalAlign="None"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>';
    assert.deepEqual(only(cell('7', 'ss:StyleID="w"'), styles), { value: 7, isInvisible: true });
    assert.deepEqual(only(cell('7', 'ss:StyleID="c"'), styles), { value: 7, plain: '' });
    for (const style of ['u', 'l'])
      assert.deepEqual(only(cell('7', `ss:StyleID="${style}"`), styles), { value: 7, plain: '' });
    assert.deepEqual(only(cell('7', 'ss:StyleID="n"'), styles), { value: 7 });
    assert.deepEqual(only(cell('7', 'ss:StyleID="p"'), styles), { value: 7, isShownOtherwise: true });
    assert.deepEqual(only(cell('12', 'ss:StyleID="d"'), styles), { value: 12, date: '1900-01-12' });
    assert.deepEqual(cellsOf(row(cell('7'), 'ss:StyleID="w"'), styles), [
      [1, 1, { value: 7, isInvisible: true }],
    ]);
    assert.deepEqual(cellsOf(`<Column ss:StyleID="w"/>${row(cell('7'))}`, styles), [
      [1, 1, { value: 7, isInvisible: true }],
    ]);
  });
  it('places rows and cells by their numbers, behind merged ones, and tells hidden ones', () => {
    const rows =
      row(cell('1', 'ss:Index="2" ss:MergeAcross="2"') + cell('2'), 'ss:Index="3"') +
      row(cell('3'), 'ss:Hidden="1"') +
      row('<Cell/>', 'ss:Span="4"') +
      row(cell('4'));
    assert.deepEqual(cellsOf(rows), [
      [3, 2, { value: 1 }],
      [3, 5, { value: 2 }],
      [4, 1, { value: 3, isInvisible: true }],
      [10, 1, { value: 4 }],
    ]);
    assert.deepEqual(
      cellsOf(`<Column ss:Hidden="1" ss:Span="1"/>${row(cell('1') + cell('2') + cell('3'))}`),
      [
        [1, 1, { value: 1, isInvisible: true }],
        [1, 2, { value: 2, isInvisible: true }],
        [1, 3, { value: 3 }],
      ],
    );
  });
  it('may have hidden sheets, zeros that are not shown, and comments that are no values', () => {
    const note = '<Cell><Comment><Data ss:Type="String">9</Data></Comment></Cell>';
    assert.deepEqual(cellsOf(row(note + cell('0')), '', '<x:DoNotDisplayZeros/>'), [
      [1, 2, { value: 0, isInvisible: true }],
    ]);
    assert.equal(sheetsIn(utf8(book('', '', '<x:Visible>SheetHidden</x:Visible>')))[0]?.hidden, true);
  });
  it('of LibreOffice counts no columns that a merged cell above covers', () => {
    const rows = row(cell('1', 'ss:MergeDown="2"')) + row(cell('2')) + row(cell('3', 'ss:Index="2"'));
    assert.deepEqual(cellsOf(rows, '<Style ss:ID="Default" ss:Name="Default"/>'), [
      [1, 1, { value: 1 }],
      [2, 2, { value: 2 }],
      [3, 3, { value: 3 }],
    ]);
    assert.equal(problemIn(utf8(book(rows))), 'damaged');
  });
  it('states formulas by rows and columns; their results may be old where Excel did not save it', () => {
    assert.equal(xmlTableFormula('=SUM(RC[-6]:RC[-1])+R2C3', { row: 5, column: 10 }), 'SUM(D5:I5)+$C$2');
    assert.equal(xmlTableFormula('=\'R1C1\'!R[1]C&"RC"', { row: 1, column: 1 }), '\'R1C1\'!A2&"RC"');
    for (const other of ['=SUM(D5:I5)', '=R[-9]C', '=SUM(C2)', '=SUM(R)'])
      assert.equal(xmlTableFormula(other, { row: 5, column: 10 }), undefined, other);
    const [sheet] = sheetsIn(utf8(book(row(cell('3', 'ss:Formula="=RC[1]"')))));
    assert.deepEqual([sheet?.isStale, sheet?.cells[0]?.formula], [true, 'B1']);
  });
  for (const [what, rows] of [
    ['a falling place', row(cell('1', 'ss:Index="2"') + cell('2', 'ss:Index="2"'))],
    ['a place off the sheet', row(cell('1', 'ss:Index="999999999"'))],
    ['a merge off the sheet', row(cell('1', 'ss:MergeAcross="99999999"'))],
    ['a filled cell in a merged area', row(cell('1', 'ss:MergeDown="1"')) + row(cell('2'))],
    ['two values', row(`<Cell>${data('Number', '1')}${data('Number', '2')}</Cell>`)],
    ['an unknown type', row(cell('1', '', 'Integer'))],
    ['text without a value', row('<Cell>12</Cell>')],
    ['a place without its prefix', row(cell('1', 'Index="3"'))],
    ['a row in another element', `<Group>${row(cell('1'))}</Group>`],
    ['figures of a repeated row', row(cell('1'), 'ss:Span="2"')],
    ['great depth', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ] as const)
    it(`with ${what} is damaged`, () => assert.equal(problemIn(utf8(book(rows))), 'damaged'));
  it('with entities of its own is damaged', () => {
    const bomb = '<!DOCTYPE Workbook [<!ENTITY a "bbbb"><!ENTITY c "&a;&a;&a;">]>';
    assert.equal(problemIn(utf8(book(row(cell('&c;', '', 'String'))).replace('?>', `?>${bomb}`))), 'damaged');
  });
  it('of many rows below a merged area ends in time', async () => {
    const wide = row(cell('1', 'ss:MergeAcross="16382" ss:MergeDown="1048575"'));
    const rows = wide + row('<Cell/>').repeat(100_000);
    const named = book(rows, '<Style ss:ID="Default" ss:Name="Default"/>');
    await assertInTime(4_000, () => assert.equal(problemIn(utf8(named)), 'tooManyCells'));
  });
  it('may be in UTF-16 or GBK, whatever it states, after blanks or a mark', () => {
    const text = book(row(cell('年报', '', 'String')));
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    const gbk = Uint8Array.from(
      text.replaceAll('年报', '\xc4\xea\xb1\xa8').replaceAll('表', '\xb1\xed'),
      (c) => c.charCodeAt(0),
    );
    for (const bytes of [wide, gbk, utf8(`\ufeff${text}`), utf8(`\r\n${text}`)])
      assert.deepEqual([sheetsIn(bytes)[0]?.name, sheetsIn(bytes)[0]?.cells[0]?.value], ['表1', '年报']);
  });
});

describe('an .fods', () => {
  const names = ['office', 'table', 'text', 'drawing', 'config']
    .map((each) => `xmlns:${each}="urn:oasis:names:tc:opendocument:xmlns:${each}:1.0"`)
    .join(' ');
  const fods = (rows: string, settings = '') =>
    utf8(
      `<?xml version="1.0"?><office:document ${names} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:settings>${settings}</office:settings><office:body><office:spreadsheet><table:table table:name="甲">${rows}</table:table></office:spreadsheet></office:body></office:document>`,
    );
  const figure = (more = '', inside = '') =>
    `<table:table-row><table:table-cell office:value-type="float" office:value="0" ${more}>${inside}</table:table-cell></table:table-row>`;
  it('is read as the content of an .ods, with its settings and without the texts of charts', () => {
    const objectOf = (type: string) =>
      `<drawing:frame><drawing:object><office:document office:mimetype="application/vnd.oasis.opendocument.${type}"><text:p>图</text:p></office:document></drawing:object></drawing:frame>`;
    const setting = '<config:config-item config:name="ShowZeroValues">false</config:config-item>';
    const zero = { row: 1, column: 1, value: 0 };
    const plain = { name: '甲', hidden: false, cells: [zero] };
    assert.deepEqual(sheetsIn(fods(figure('', objectOf('chart')))), [plain]);
    assert.deepEqual(sheetsIn(fods(figure('', objectOf('text')))), [{ ...plain, embedded: 1 }]);
    assert.deepEqual(sheetsIn(fods(figure(), setting))[0]?.cells, [{ ...zero, isInvisible: true }]);
    assert.equal(problemIn(fods(figure('table:number-columns-repeated="1000000000"'))), 'tooManyCells');
  });
  it('is told by its root from other documents and texts', () => {
    assert.equal(flatKind(fods('')), 'fods');
    assert.equal(flatKind(utf8(book(''))), 'xmlTable');
    for (const other of [
      '',
      '一、总体情况',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel">',
      `<a>${book('')}`,
    ])
      assert.equal(flatKind(utf8(other)), undefined, other);
  });
});
