import { strToU8, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { CELLS_LIMIT } from '../../../../src/hosts/file/bytes/limits.js';
import { formulaOf } from '../../../../src/hosts/file/other/odsFormula.js';
import { problemIn, sheetsIn } from './savedAs.js';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const SHORT: Readonly<Record<string, string>> = {
  datastyle: 'number',
  drawing: 'draw',
  'svg-compatible': 'svg',
  'xsl-fo-compatible': 'fo',
};
const NAMESPACES = ['office', 'table', 'text', 'style', ...Object.keys(SHORT)]
  .map((each) => [SHORT[each] ?? each, each])
  .map(([prefix, each]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${each}:1.0"`)
  .join(' ');
const CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';

interface Document {
  readonly styles?: string;
  readonly named?: string;
  readonly manifest?: string;
  readonly settings?: string;
}

/** An .ods file with these rows on its only sheet. */
function ods(
  rows: string,
  { styles = '', named = '', manifest = '', settings = '' }: Document = {},
): Uint8Array {
  const content = `<office:document-content ${NAMESPACES} ${CALC}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${settings}<table:table table:name="表1" table:style-name="ta1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return odsOf(content, named, manifest);
}

function odsOf(content: string, named = '', manifest = ''): Uint8Array {
  return zipSync({
    mimetype: [strToU8(TYPE), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(`<office:document-styles ${NAMESPACES}>${named}</office:document-styles>`),
    'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
  });
}

const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
const cell = (attributes: string, content = '') =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const text = (content: string) => cell('office:value-type="string"', `<text:p>${content}</text:p>`);
const cellsOf = (file: Uint8Array) => sheetsIn(file)[0]?.cells;
/** The only cell of a sheet, without its place. */
const only = (content: string, more?: Document) => {
  const [{ row: at, column, ...found } = { row: 0, column: 0, value: null }] =
    cellsOf(ods(row(content), more)) ?? [];
  assert.deepEqual([at, column], [1, 1]);
  return found;
};

/** A style of cells with these properties of its own; other styles, and data styles, may come before it. */
const styleOf = (text: string, ground = '', attributes = '') =>
  `<style:style style:name="ce1" style:family="table-cell" ${attributes}><style:table-cell-properties ${ground}/><style:text-properties ${text}/></style:style>`;
const WHITE = 'fo:color="#FFFFFF"';

/** How a number looks in a cell of such a style. */
const lookIn = (styles: string, value: number, shown: string, named = '') => {
  const number = cell(`table:style-name="ce1" office:value-type="float" office:value="${value}"`, shown);
  const { value: read, ...look } = only(number, { styles, named });
  assert.equal(read, value);
  return Object.keys(look);
};

describe('a figure of an .ods', () => {
  const after =
    '<number:number-style style:name="N1"><style:text-properties fo:color="#ffffff"/></number:number-style>';
  for (const [what, styles, isUnseen, named] of [
    ['in white', styleOf(WHITE), true],
    ['in the colour of its cell', styleOf('fo:color="#ff0000"', 'fo:background-color="#FF0000"'), true],
    ['in black on black', styleOf('fo:color="#000000"', 'fo:background-color="#000000"'), true],
    ['in a colour of no name on black', styleOf('', 'fo:background-color="#000000"'), false],
    [
      'in white on the blue of a style that stands behind its own',
      `${styleOf(WHITE, '', 'style:parent-style-name="z"')}${styleOf('', 'fo:background-color="#0000ff"').replace('ce1', 'z')}`,
      false,
    ],
    [
      'in white by a style that stands behind its own',
      `${styleOf('', '', 'style:parent-style-name="z"')}${styleOf(WHITE).replace('ce1', 'z')}`,
      true,
    ],
    ['in a style that is based on itself', styleOf('', '', 'style:parent-style-name="ce1"'), false],
    ['in a style of a name that another part has used', styleOf(''), false, styleOf(WHITE)],
    ['in type of one point', styleOf('fo:font-size="1pt"'), true],
    ['in type of a third of a millimetre', styleOf('fo:font-size="0.03cm"'), true],
    [
      'in white by a style that it is based on',
      styleOf('', '', 'style:parent-style-name="p"'),
      true,
      styleOf(WHITE).replace('ce1', 'p'),
    ],
    ['in white on blue', styleOf(WHITE, 'fo:background-color="#0000ff"'), false],
    ['in the usual colour', styleOf(`${WHITE} style:use-window-font-color="true"`), false],
    ['in small type', styleOf('fo:font-size="6pt"'), false],
    ['before a white format of numbers', `${styleOf('')}${after}`, false],
    ['in white text that is none of cells', styleOf(WHITE).replace('table-cell', 'text'), false],
  ] as readonly (readonly [string, string, boolean, string?])[])
    it(`${what} is ${isUnseen ? 'read and told' : 'seen'}`, () =>
      assert.deepEqual(lookIn(styles, 12, '<text:p>12</text:p>', named), isUnseen ? ['isInvisible'] : []));

  const face = (family: string) =>
    `<style:font-face style:name="F1" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="${family}"/>`;
  for (const [what, styles, look] of [
    ['in nearly white', styleOf('fo:color="#f0f0f0"'), 'isInvisible'],
    ['in a grey that is seen', styleOf('fo:color="#eeeeee"'), ''],
    [
      'in nearly the colour of its cell',
      styleOf('fo:color="#1e50a2"', 'fo:background-color="#1f4e9c"'),
      'isInvisible',
    ],
    ['in a font of symbols', styleOf('fo:font-family="Wingdings"'), 'isShownOtherwise'],
    [
      'in a declared font of symbols',
      face('&apos;Wingdings 2&apos;') + styleOf('style:font-name="F1"'),
      'isShownOtherwise',
    ],
    ['in a declared font', face('Symbol') + styleOf('style:font-name="F1"'), ''],
    [
      'struck out',
      styleOf('style:text-line-through-style="solid" style:text-line-through-type="single"'),
      'plain',
    ],
    ['raised', styleOf('style:text-position="super 58%"'), 'plain'],
    ['lowered', styleOf('style:text-position="-33% 58%"'), 'plain'],
    ['on its line', styleOf('style:text-position="0% 100%"'), ''],
    ['struck out twice', styleOf('style:text-line-through-type="double"'), 'plain'],
    [
      'not struck out',
      styleOf('style:text-line-through-style="none" style:text-line-through-type="none"'),
      '',
    ],
    [
      'not struck out, as the style behind its own',
      `${styleOf('style:text-line-through-type="none"', '', 'style:parent-style-name="z"')}${styleOf('style:text-line-through-type="single"').replace('ce1', 'z')}`,
      '',
    ],
    [
      'struck out in a style of text',
      styleOf('style:text-line-through-type="single"').replace('table-cell', 'text'),
      '',
    ],
  ] as const)
    it(`${what} is ${look === '' ? 'as it is' : 'told'}`, () =>
      assert.deepEqual(lookIn(styles, 12, '<text:p>12</text:p>'), look === '' ? [] : [look]));

  const formatted = styleOf('', '', 'style:data-style-name="N1"');
  for (const [value, shown, look] of [
    [12, '1200%', ['isShownOtherwise']],
    [3001, '3!.0万', ['isShownOtherwise']],
    [3001, '3.0.1', ['isShownOtherwise']],
    [12, '1*1', ['isShownOtherwise']],
    [3001, '300 1', []],
    [3001, '3 001', []],
    [1234.5, '1.234,50', []],
    [1300, '1千3', []],
    [100_000, '10,0000.00', []],
    [1234.56, '1,2.3,4.7', ['isShownOtherwise']],
    [12, '12万', ['isShownOtherwise']],
    [1234, '1.2', ['isShownOtherwise']],
    [12, '120', ['isShownOtherwise']],
    [12, '-12', ['isShownOtherwise']],
    [12, '1-2', ['isShownOtherwise']],
    [12, '多', ['isShownOtherwise']],
    [12, '1E+1', ['isShownOtherwise']],
    [1234, '1.2E+03', ['isShownOtherwise']],
    [0.4024, '4.02E-01', ['isRounded']],
    [0.35, '.35', []],
    [-0.35, '-.35', []],
    [1234, '1.234', []],
    [0.402, '0,402', []],
    [1234567, '1.234.567', []],
    [1200, '1.2E+03', []],
    [-12, '减12', []],
    [402.2137, '402.21', ['isRounded']],
    [402.2137, '¥402.21 ', ['isRounded', 'unit']],
    [2950, '¥2,950.00', ['unit']],
    [2950, '2,950.00 ¥', ['unit']],
    [402.2137, '403', ['isShownOtherwise']],
    [0.4, '0', ['isRounded']],
    [12, '', ['isInvisible']],
    [0, '', ['isInvisible']],
    [0, '5', ['isShownOtherwise']],
    [0, '1 件', ['isShownOtherwise']],
    [0, '-', []],
    [0, '0%', []],
    [12, '12件', []],
    [12, '共12件', []],
    [12, '约12', ['isShownOtherwise']],
    [0, '约0件', ['isShownOtherwise']],
    [12, '12余件', ['isShownOtherwise']],
    [12, '第12', ['isShownOtherwise']],
    [12, '>12', ['isShownOtherwise']],
    [12, '(12)', ['isShownOtherwise']],
    [12, '减少12', ['isShownOtherwise']],
    [12, '12美元', ['isShownOtherwise']],
    [0, '第0', ['isShownOtherwise']],
    [0, '(0)', []],
    [12, '0012', ['padded']],
    [1234567, '1,234,567.00', []],
    [0.1 + 0.2, '0.3', []],
    [-3, '-3', []],
    [-3, '(3)', []],
    [12.5, '12 1/2', []],
    [12, '12 1/2', ['isShownOtherwise']],
    [12, '12/1', []],
    [-0.5, '-1/2', []],
    [1 / 3, '1/3', []],
    [402.2137, '402 2/9', ['isRounded']],
    [402.2137, '402 1/5', ['isRounded']],
    [402.2137, '401 1/5', ['isShownOtherwise']],
    [402.21, '402,21', []],
    [12, '壹拾贰', []],
    [402.2137, '402.2137万元', ['unit']],
    [0, '0.00万元', ['unit']],
    [0, '¥0', ['unit']],
    [0, '-元', []],
    [402.2137, '402.21 万元', ['isRounded', 'unit']],
    [251000, '251,000元', ['unit']],
  ] as const)
    it(`that is ${value} and shown as “${shown}” is ${look.join() || 'as it is'}`, () =>
      assert.deepEqual(lookIn(formatted, value, `<text:p>${shown}</text:p>`), look));
  const given = (condition: string, properties: string, attributes = '', base = '表1.A1') =>
    `<style:style style:name="c" style:family="table-cell" ${attributes}>${properties}</style:style>` +
    styleOf('').replace(
      '</style:style>',
      `<style:map style:condition="${condition}" style:apply-style-name="c" style:base-cell-address="${base}"/></style:style>`,
    );
  const white = `<style:text-properties ${WHITE}/>`;
  const format = (kind: string, inner: string) =>
    `<number:${kind}-style style:name="N1">${inner}</number:${kind}-style>`;
  const digits = '<number:number number:min-integer-digits="1"/>';
  const byFormat = (kind: string, inner: string) =>
    format(kind, inner) + given('cell-content()>1', '', 'style:data-style-name="N1"');
  const parted =
    '<number:number-style style:name="P"><number:text/></number:number-style>' +
    format('number', `${digits}<style:map style:condition="value()>0" style:apply-style-name="P"/>`);
  for (const [what, styles, look] of [
    ['in white', given('cell-content()>1', white), 'isInvisible'],
    ['in white, for others', given('cell-content()>12', white), ''],
    ['in white where it is not 1', given('cell-content()!=1', white), 'isInvisible'],
    ['in white between bounds', given('cell-content-is-between(1,12)', white), 'isInvisible'],
    ['in white outside bounds', given('cell-content-is-not-between(1,12)', white), ''],
    ['in white always', given('is-true-formula(1)', white), 'isInvisible'],
    ['in white by a formula', given('is-true-formula([.A1]>0)', white), 'isInvisible'],
    ['in white by a formula of elsewhere', given('is-true-formula([.A1]>0)', white, '', '表1.A2'), ''],
    ['in white by a formula of another cell', given('is-true-formula([.B1]>0)', white), ''],
    ['in white by a condition of no kind', given('starts-with(1)', white), ''],
    [
      'in white behind a condition that is not known',
      given('is-true-formula(NOW()>1)"/><style:map style:condition="cell-content()>1', white),
      'isUnsure',
    ],
    ['in white by the day', given('is-true-formula(TODAY()>1)', white), 'isUnsure'],
    ['in white by another sheet', given('is-true-formula([表2.A1]>1)', white), 'isUnsure'],
    ['in white by a sheet that is gone', given('is-true-formula([#REF!.A1]>1)', white), ''],
    [
      'in red by the day',
      given('is-true-formula(TODAY()>1)', '<style:text-properties fo:color="#ff0000"/>'),
      '',
    ],
    ['in a format without a digit', byFormat('number', '<number:text/>'), 'isInvisible'],
    ['in a format of words', byFormat('number', '<number:text>5</number:text>'), 'isShownOtherwise'],
    ['in a format of digits', byFormat('number', digits), ''],
    ['in a format with words', byFormat('number', `${digits}<number:text>件</number:text>`), ''],
    ['in a format with 万', byFormat('number', `${digits}<number:text>万</number:text>`), 'isShownOtherwise'],
    [
      'in a format of thousands',
      byFormat('number', digits.replace('/>', ' number:display-factor="1000"/>')),
      'isShownOtherwise',
    ],
    ['in a format of shares', byFormat('percentage', digits), 'isShownOtherwise'],
    [
      'in the part of a format',
      parted + given('cell-content()>1', '', 'style:data-style-name="N1"'),
      'isInvisible',
    ],
  ] as const)
    it(`that a condition shows ${what} is ${look === '' ? 'as it is' : 'told'}`, () =>
      assert.deepEqual(lookIn(styles, 12, '<text:p>12</text:p>'), look === '' ? [] : [look]));
  it('that a condition makes white is told where the condition looks at another cell', () => {
    const figure = (value: number, style = '') =>
      cell(`${style} office:value-type="float" office:value="${value}"`, `<text:p>${value}</text:p>`);
    const unseen = (condition: string, ...rows: readonly string[]) => {
      const styles = given(condition, white);
      return (cellsOf(ods(rows.join(''), { styles })) ?? []).flatMap(({ value, isInvisible }) =>
        isInvisible ? [value] : [],
      );
    };
    const painted = (value: number) => figure(value, 'table:style-name="ce1"');
    const rows = [row(painted(12) + figure(3)), row(painted(13) + figure(4)), row(figure(5) + text('甲'))];
    assert.deepEqual(unseen('is-true-formula([.$B1]>3)', ...rows), [13]);
    assert.deepEqual(unseen('is-true-formula([.A3]=5)', ...rows), [12]);
    assert.deepEqual(unseen('is-true-formula([.$A$3]=5)', ...rows), [12, 13]);
    assert.deepEqual(unseen('is-true-formula(ISNUMBER([.B2]))', ...rows), [12]);
    assert.deepEqual(unseen('is-true-formula([.$C$1]=0)', ...rows), [12, 13]);
    assert.deepEqual(unseen('is-true-formula([.$B1]+[.A2]>10)', ...rows), [12]);
    assert.deepEqual(unseen('cell-content()>[.$B1]*[.$A$3]-3', ...rows), []);
    assert.deepEqual(unseen('cell-content()>[.$B1]*[.$B$1]-3', ...rows), [12, 13]);
    assert.deepEqual(unseen('cell-content-is-between([.B1]*4,SUM([.$A$1:.$B$1]))', ...rows), [12]);
    const merged = cell('table:number-columns-spanned="2" office:value-type="string"', '<text:p>乙</text:p>');
    const under = (content: string) =>
      merged + `<table:covered-table-cell>${content}</table:covered-table-cell>`;
    const blank = 'is-true-formula([.$B$2]=&quot;&quot;)';
    assert.deepEqual(unseen(blank, row(painted(12)), row(under(''))), [12]);
    assert.deepEqual(unseen(blank, row(painted(12)), row(under('<text:p>丙</text:p>'))), []);
    for (const other of ['[.B3]=3', '[表2.$B1]>3', '[.$B1]+NOW()>3', '[.$B$1]=4'])
      assert.deepEqual(unseen(`is-true-formula(${other})`, ...rows), []);
  });
  /** Styles of the cells, and of two conditional formats: white, and struck out. */
  const partedStyles = `<style:style style:name="w_5f_1" style:display-name="w_1" style:family="table-cell"><style:text-properties ${WHITE}/></style:style><style:style style:name="s" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="r" style:family="table-cell"><style:text-properties fo:color="#ff0000"/></style:style>`;
  const later = (...formats: readonly (readonly [area: string, value: string, style: string])[]) =>
    `<calcext:conditional-formats>${formats
      .map(
        ([area, value, style]) =>
          `<calcext:conditional-format calcext:target-range-address="${area}"><calcext:condition calcext:apply-style-name="${style}" calcext:value="${value}" calcext:base-cell-address="表1.A1"/></calcext:conditional-format>`,
      )
      .join('')}</calcext:conditional-formats>`;
  /** How 12 in A1 looks, whose style has a condition that does not hold, with formats behind the rows. */
  const withLater = (formats: string, content = '<text:p>12</text:p>', type = 'float') => {
    const styles = partedStyles + given('cell-content()>99', white);
    const number = cell(
      `table:style-name="ce1" office:value-type="${type}" ${type === 'float' ? 'office:value="12"' : ''}`,
      content,
    );
    const [{ row: _, column: __, value: ___, ...look } = { row: 0, column: 0, value: 0 }] =
      cellsOf(ods(row(number + text('3')) + formats, { styles })) ?? [];
    return Object.keys(look).join();
  };
  for (const [what, formats, look] of [
    [
      'by the second of two formats',
      [
        ['A1', '>20', 's'],
        ['A1:B2', '>1', 's'],
      ],
      'plain',
    ],
    ['always', [['表1.A1:表1.B1', 'formula-is(1)', 's']], 'plain'],
    ['by its own formula', [['A1', 'formula-is([.A1]>3)', 's']], 'plain'],
    ['between bounds', [['A1', 'between(10,20)', 's']], 'plain'],
    [
      'below a format that is not known to hold',
      [
        ['A1:A9', 'formula-is(SUM([.A1:.A9])>9)', 'r'],
        ['A1', '=12', 's'],
      ],
      'plain',
    ],
    [
      'below a format of a colour',
      [
        ['A1:A9', '>1', 'r'],
        ['A1', '!=11', 's'],
      ],
      'plain',
    ],
    ['outside bounds', [['A1', 'not-between(10,20)', 's']], ''],
    ['elsewhere', [['B1', '>1', 's']], ''],
    ['where it is greater', [['A1', '>12', 's']], ''],
    ['by a condition of no kind', [['A1', 'today', 's']], ''],
  ] as const)
    it(`that LibreOffice strikes out ${what} is ${look === '' ? 'as it is' : 'told'}`, () =>
      assert.equal(
        withLater(
          later(
            ...formats.map(
              ([area, ...more]) =>
                [area.includes('.') ? area : `表1.${area.replace(':', ':表1.')}`, ...more] as const,
            ),
          ),
        ),
        look,
      ));
  it('that LibreOffice makes white is told where no format before it is shown', () => {
    const [red, white2] = [
      ['表1.A1', '>1', 'r'],
      ['表1.A1', '>1', 'w_1'],
    ] as const;
    assert.equal(withLater(later(white2)), 'isInvisible');
    assert.equal(withLater(later(['表1.A1', '>20', 'r'], white2)), 'isInvisible');
    assert.equal(withLater(later(white2, red)), 'isInvisible');
    assert.equal(withLater(later(red, white2)), '');
    assert.equal(withLater(later(['表1.A1', 'formula-is(NOW()>1)', 'r'], white2)), 'isUnsure');
    assert.equal(withLater(later(['表1.A1', 'formula-is(NOW()>1)', 'w_1'])), 'isUnsure');
    assert.equal(withLater(later(white2, ['表1.A1', 'formula-is(NOW()>1)', 'r'])), 'isInvisible');
    assert.equal(withLater(later(red, ['表1.A1', 'formula-is(NOW()>1)', 'w_1'])), '');
  });
  it('that LibreOffice makes white in a period of days is told where it may be one', () => {
    const told = (value: number) => {
      const figure = cell(`office:value-type="float" office:value="${value}"`, `<text:p>${value}</text:p>`);
      const format =
        '<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="表1.A1">' +
        '<calcext:date-is calcext:style="w_1" calcext:date="today"/>' +
        '</calcext:conditional-format></calcext:conditional-formats>';
      return cellsOf(ods(row(figure) + format, { styles: partedStyles }))?.[0]?.isUnsure;
    };
    assert.deepEqual([told(46_000), told(12)], [true, undefined]);
  });
  it('that LibreOffice strikes out among those of its area is told, whatever the style of its cell', () => {
    const figure = (value: number) =>
      cell(`office:value-type="float" office:value="${value}"`, `<text:p>${value}</text:p>`);
    const struckOf = (value: string) =>
      cellsOf(
        ods(row([12, 3, 7, 3].map(figure).join('')) + later(['表1.A1:表1.D1', value, 's']), {
          styles: partedStyles,
        }),
      )?.flatMap(({ column, plain }) => (plain === '' ? [column] : []));
    for (const [value, columns] of [
      ['top-elements(2)', [1, 3]],
      ['bottom-elements(1)', [2, 4]],
      ['top-percent(25)', [1]],
      ['bottom-percent(10)', [2, 4]],
      ['above-average', [1, 3]],
      ['below-average', [2, 4]],
      ['above-equal-average', [1, 3]],
      ['below-equal-average', [2, 4]],
      ['duplicate', [2, 4]],
      ['unique', [1, 3]],
      ['begins-with(&quot;1&quot;)', [1]],
      ['ends-with(&quot;3&quot;)', [2, 4]],
      ['contains-text(&quot;7&quot;)', [3]],
      ['not-contains-text(&quot;7&quot;)', [1, 2, 4]],
      ['is-no-error', [1, 2, 3, 4]],
      ['is-error', []],
      ['>5', [1, 3]],
      ['yesterday', []],
    ] as const)
      assert.deepEqual(struckOf(value), columns, value);
  });
  it('that is a text is told where LibreOffice always strikes it out', () => {
    const struck = (value: string) =>
      withLater(later(['表1.A1', value, 's']), '<text:p>12</text:p>', 'string');
    assert.equal(struck('formula-is(1)'), 'plain');
    assert.equal(struck('>1'), '');
    assert.equal(struck('formula-is([.A1]&lt;>&quot;&quot;)'), 'plain');
    assert.equal(struck('formula-is([.A1]=&quot;x&quot;)'), '');
  });
  it('that is written once for several is looked at in each place', () => {
    const styles = partedStyles + given('is-true-formula([.A$1]>1)', white);
    const figures = cell(
      'table:style-name="ce1" office:value-type="float" office:value="7" table:number-columns-repeated="3"',
      '<text:p>7</text:p>',
    );
    const first = [1, 2, 3]
      .map((value) => cell(`office:value-type="float" office:value="${value}"`))
      .join('');
    const cells = cellsOf(ods(row(first) + row(figures), { styles })) ?? [];
    assert.deepEqual(
      cells.flatMap((each) => (each.isInvisible ? [each.column] : [])),
      [2, 3],
    );
  });
  it('behind a bar or an icon in its place is told', () => {
    const figures = row(cell('office:value-type="float" office:value="7"').repeat(4) + text('甲'));
    const bars = (area: string, bar: string) =>
      `<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="${area}">${bar}</calcext:conditional-format></calcext:conditional-formats>`;
    const unseen = (area: string, bar: string) =>
      (cellsOf(ods(figures + bars(area, bar))) ?? []).flatMap(({ column, isInvisible }) =>
        isInvisible ? [column] : [],
      );
    const hidden = '<calcext:data-bar calcext:show-value="false"/>';
    assert.deepEqual(unseen('表1.A1:表1.B1', hidden), [1, 2]);
    assert.deepEqual(unseen("'表 1'.$B$1:.$C$9 表1.D1 表1.E1", hidden), [2, 3, 4]);
    assert.deepEqual(unseen('表1.A1', '<calcext:icon-set calcext:show-value="false"/>'), [1]);
    const entry = (value: string) =>
      `<calcext:icon-set><calcext:formatting-entry calcext:show-value="${value}"/></calcext:icon-set>`;
    assert.deepEqual(unseen('表1.A1', entry('false')), [1]);
    assert.deepEqual(unseen('表1.A1', entry('true')), []);
    for (const seen of [
      '<calcext:data-bar/>',
      '<calcext:icon-set calcext:show-value="true"/>',
      '<calcext:color-scale/>',
    ])
      assert.deepEqual(unseen('表1.A1:表1.D1', seen), []);
    assert.deepEqual(unseen('表1.A2:表1.D2', hidden), []);
  });
  it('that is white is seen where a condition gives it a colour', () => {
    const black = given('cell-content()>1', '<style:text-properties fo:color="#000000"/>');
    const styles = black.replace(/<style:text-properties \/>(?=<style:map)/, white);
    assert.deepEqual(lookIn(styles, 12, '<text:p>12</text:p>'), []);
    assert.deepEqual(lookIn(styles, 1, '<text:p>1</text:p>'), ['isInvisible']);
  });
  it('in a format of numbers that is white is told on white', () => {
    const whiteFormat = format('number', `${white}${digits}`);
    const shown = '<text:p>12</text:p>';
    assert.deepEqual(lookIn(whiteFormat + formatted, 12, shown), ['isInvisible']);
    const dark = styleOf('', 'fo:background-color="#000000"', 'style:data-style-name="N1"');
    assert.deepEqual(lookIn(whiteFormat + dark, 12, shown), []);
  });
  it('is as it is where the file does not say what is shown, or gives no format', () => {
    assert.deepEqual(lookIn(formatted, 12, ''), []);
    assert.deepEqual(lookIn(styleOf(''), 12, '<text:p>120</text:p>'), []);
  });
  const negative = (own: string, parts = '') =>
    `<number:number-style style:name="N1"><style:text-properties ${own}/>${parts}</number:number-style>`;
  const part = (own: string) => negative(own).replace('N1', 'N1P0');
  const map = '<style:map style:condition="value()&gt;=0" style:apply-style-name="N1P0"/>';
  const RED = 'fo:color="#ff0000"';
  for (const [what, styles, shown, look] of [
    ['a sign', negative(''), '-3', []],
    ['brackets', negative(''), '(3)', []],
    ['a word', negative(''), '减少3', []],
    ['its colour', negative(RED, map) + part(''), '3', []],
    ['the colour of the others', negative('', map) + part(RED), '3', []],
    ['nothing', negative('', map) + part(''), '3', ['isShownOtherwise']],
    ['nothing, in a format that is not there', '', '3.00', ['isShownOtherwise']],
    ['the colour of another format', `${negative('')}${part(RED)}`, '3', ['isShownOtherwise']],
    ['a unit', negative(''), '3元', ['isShownOtherwise']],
  ] as const)
    it(`that is negative by ${what} is ${look.join() || 'as it is'}`, () =>
      assert.deepEqual(lookIn(styles + formatted, -3, `<text:p>${shown}</text:p>`), look));
  it('that is negative and rounded to nothing is rounded', () =>
    assert.deepEqual(lookIn(formatted, -0.4, '<text:p>0</text:p>'), ['isRounded']));
  it('in a hidden row or column is read and told', () => {
    const figure = (more = '') => cell(`office:value-type="float" office:value="1" ${more}`);
    const hide = (more: string) => `<table:table-row ${more}>${figure().repeat(2)}</table:table-row>`;
    const unseen = (rows: string) =>
      (cellsOf(ods(rows)) ?? []).flatMap((each) => (each.isInvisible ? [`${each.row},${each.column}`] : []));
    assert.deepEqual(unseen(hide('') + hide('table:visibility="collapse"') + hide('')), ['2,1', '2,2']);
    assert.deepEqual(unseen(hide('table:visibility="filter" table:number-rows-repeated="2"')), [
      ...['1,1', '1,2', '2,1', '2,2'],
    ]);
    assert.deepEqual(unseen(hide('table:visibility="visible"')), []);
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
    assert.deepEqual(unseen(columns + hide('') + row(figure('table:number-columns-repeated="3"'))), [
      ...['1,2', '2,2'],
    ]);
  });
  it('that stands in a row lower than a letter is told', () => {
    const low = (properties: string) =>
      `<style:style style:name="ro1" style:family="table-row"><style:table-row-properties ${properties}/></style:style>`;
    const unseen = (properties: string, cells = text('12')) =>
      cellsOf(
        ods(`<table:table-row table:style-name="ro1">${cells}</table:table-row>${row(text('3'))}`, {
          styles: low(properties),
        }),
      )?.flatMap(({ value, isInvisible }) => (isInvisible ? [value] : []));
    for (const height of ['0.02cm', '0.5mm', '2pt', '0.01in'])
      assert.deepEqual(unseen(`style:row-height="${height}"`), ['12'], height);
    assert.deepEqual(unseen('style:row-height="0.02cm" style:use-optimal-row-height="false"'), ['12']);
    assert.deepEqual(unseen('style:row-height="0.02cm" style:use-optimal-row-height="true"'), []);
    for (const seen of ['style:row-height="0.45cm"', '']) assert.deepEqual(unseen(seen), [], seen);
    const high = cell('table:number-rows-spanned="2" office:value-type="string"', '<text:p>12</text:p>');
    assert.deepEqual(unseen('style:row-height="0.02cm"', high), []);
  });
  it('that is wider than its column, shown as ###, is told', () => {
    const wide = (width: string, name = 'co1') =>
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`;
    const figure = (value: number, more = '') =>
      cell(`table:style-name="ce1" office:value-type="float" office:value="${value}" ${more}`);
    const unseen = (width: string, style: string, cells: string) =>
      (
        cellsOf(
          ods(`<table:table-column table:style-name="co1"/>${row(cells)}`, { styles: wide(width) + style }),
        ) ?? []
      ).flatMap(({ value, isInvisible }) => (isInvisible ? [value] : []));
    const type = styleOf('fo:font-size="11pt"');
    assert.deepEqual(unseen('0.6cm', type, figure(12_345)), [12_345]);
    assert.deepEqual(unseen('0.236in', type, figure(-12_345.5)), [-12_345.5]);
    assert.deepEqual(unseen('6mm', '', figure(12_345)), [12_345]);
    assert.deepEqual(unseen('20pt', styleOf('fo:font-size="36pt"'), figure(12)), [12]);
    assert.deepEqual(unseen('0.6cm', type, figure(12_345, 'table:number-rows-spanned="2"')), [12_345]);
    for (const seen of ['', 'table:number-columns-spanned="2"'])
      assert.deepEqual(unseen(seen === '' ? '0.97cm' : '0.6cm', type, figure(12_345, seen)), []);
    assert.deepEqual(unseen('0.95cm', type, figure(12_345)), [12_345]);
    assert.deepEqual(
      unseen('0.97cm', styleOf('fo:font-size="11pt"', 'fo:padding="1mm"'), figure(12_345)),
      [12_345],
    );
    assert.deepEqual(
      unseen(
        '0.93cm',
        styleOf('fo:font-size="11pt"', 'fo:padding-left="0in" fo:padding-right="0in"'),
        figure(12_345),
      ),
      [],
    );
    const placed = (align: string, more = '') =>
      styleOf('fo:font-size="11pt"', more).replace(
        '</style:style>',
        `<style:paragraph-properties fo:margin-left="20pt" ${align}/></style:style>`,
      );
    assert.deepEqual(unseen('1.5cm', placed('fo:text-align="start"'), figure(12_345)), [12_345]);
    assert.deepEqual(unseen('0.9cm', placed('fo:text-align="left"'), figure(12)), [12]);
    for (const align of ['end', 'right'])
      assert.deepEqual(unseen('1.5cm', placed(`fo:text-align="${align}"`), figure(12_345)), [12_345]);
    for (const style of [
      placed('fo:text-align="center"'),
      placed(''),
      placed('fo:text-align="start"', 'style:text-align-source="value-type"'),
    ])
      assert.deepEqual(unseen('1.5cm', style, figure(12_345)), []);
    for (const [width, value] of [
      ['3mm', 5],
      ['', 12_345],
      ['50%', 12_345],
    ] as const)
      assert.deepEqual(unseen(width, type, figure(value)), []);
    assert.deepEqual(unseen('0.6cm', type, text('12345')), []);
    for (const fitted of [
      'style:shrink-to-fit="true"',
      'style:rotation-angle="90"',
      'style:direction="ttb"',
      'style:repeat-content="true"',
    ])
      assert.deepEqual(unseen('0.6cm', styleOf('fo:font-size="11pt"', fitted), figure(12_345)), []);
  });
  it('that is a text of which a narrow column cuts digits off is told', () => {
    const wide = (width: string) =>
      `<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`;
    const columns = '<table:table-column table:style-name="co1" table:number-columns-repeated="4"/>';
    const told = (width: string, texts: readonly string[], wrap = '', more = '') => {
      const own = texts.map((each) =>
        cell(`table:style-name="ce1" office:value-type="string" ${more}`, `<text:p>${each}</text:p>`),
      );
      const styles = wide(width) + styleOf('fo:font-size="11pt"', wrap);
      return (cellsOf(ods(columns + row(own.join('')), { styles })) ?? []).flatMap((each) =>
        each.isShownOtherwise ? [each.value] : [],
      );
    };
    assert.deepEqual(told('0.6cm', ['甲', '12345', '0']), ['12345']);
    assert.deepEqual(told('0.236in', ['甲', '12345', '67890', '0']), ['12345', '67890']);
    assert.deepEqual(told('6mm', ['甲', '１２３４５', '0']), ['１２３４５']);
    assert.deepEqual(told('0.6cm', ['甲', '12345', '0'], 'fo:wrap-option="no-wrap"'), ['12345']);
    assert.deepEqual(told('0.6cm', ['甲', '12345']), []);
    assert.deepEqual(told('0.6cm', ['12345', '甲', '0']), []);
    assert.deepEqual(told('1.5cm', ['甲', '12345', '0']), []);
    assert.deepEqual(told('0.6cm', ['甲', '一二三四五', '0']), []);
    assert.deepEqual(told('', ['甲', '12345', '0']), []);
    for (const room of ['fo:wrap-option="wrap"', 'style:shrink-to-fit="true"', 'style:rotation-angle="90"'])
      assert.deepEqual(told('0.6cm', ['甲', '12345', '0'], room), []);
    assert.deepEqual(told('0.6cm', ['甲', '12345', '0'], '', 'table:number-columns-spanned="2"'), []);
  });
  it('whose format fills up its cell with a digit is told', () => {
    const filled = (character: string, name = 'fill-character') =>
      format('number', `${digits}<number:${name}>${character}</number:${name}>`) + formatted;
    const shown = (value: number) => `<text:p>${value}</text:p>`;
    for (const character of ['0', '5', '9'])
      assert.deepEqual(lookIn(filled(character), 12, shown(12)), ['isShownOtherwise']);
    assert.deepEqual(lookIn(filled('5'), 0, shown(0)), ['isShownOtherwise']);
    assert.deepEqual(lookIn(filled('0'), 0, shown(0)), []);
    for (const character of [' ', '-', '*']) assert.deepEqual(lookIn(filled(character), 12, shown(12)), []);
    assert.deepEqual(lookIn(filled('件', 'text'), 12, '<text:p>12件</text:p>'), []);
  });
  it('has the style of its column where it has none', () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce1"/>';
    const cells = cellsOf(ods(columns + row(text('1').repeat(4)), { styles: styleOf(WHITE) })) ?? [];
    assert.deepEqual(
      cells.map(({ isInvisible }) => isInvisible),
      [undefined, undefined, true, undefined],
    );
  });
});

describe('a cell of an .ods', () => {
  it('holds a number, a share, an amount, a truth value, a day or a time', () => {
    assert.deepEqual(only(cell('office:value-type="float" office:value="-12.5"')), { value: -12.5 });
    assert.deepEqual(only(cell('office:value-type="percentage" office:value="0.12"')), { value: 0.12 });
    assert.deepEqual(only(cell('office:value-type="currency" office:value="1E3"')), { value: 1_000 });
    assert.deepEqual(only(cell('office:value-type="boolean" office:boolean-value="true"')), { value: true });
    assert.deepEqual(only(cell('office:value-type="date" office:date-value="2026-01-15"')), {
      value: 46_037,
      date: '2026-01-15',
    });
    assert.deepEqual(only(cell('office:value-type="date" office:date-value="2026-01-15T12:00:00"')), {
      value: 46_037.5,
      date: '2026-01-15',
    });
    assert.deepEqual(
      only(cell('office:value-type="date" office:date-value="2026-01-15"'), {
        settings:
          '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>',
      }),
      { value: 44_575, date: '2026-01-15' },
    );
    assert.deepEqual(only(cell('office:value-type="time" office:time-value="PT06H00M00S"')), {
      value: 0.25,
      date: '',
    });
  });
  it('holds a day of any year, as a telephone number is one in the format of a day', () => {
    const day = (date: string, shown = '') =>
      only(cell(`office:value-type="date" office:date-value="${date}"`, `<text:p>${shown}</text:p>`));
    for (const [date, value] of [
      ['9999-12-31', 2_958_465],
      ['10000-01-01', 2_958_466],
      ['16328-10-07', 5_270_000],
      ['32766-12-31', 11_273_941],
    ] as const)
      assert.deepEqual(day(date), { value, date });
    assert.equal(day('16328-10-07T06:00:00').value, 5_270_000.25);
    // The year from which on LibreOffice writes the same day for all.
    for (const date of ['32767-12-31', '-000-32768-01-01T00:00:00', '-0001-01-01'])
      assert.deepEqual(day(date, '#FMT'), { value: null, error: '#FMT' });
    assert.equal(
      problemIn(ods(row(cell('office:value-type="date" office:date-value="10000-13-01"')))),
      'damaged',
    );
  });
  it('begins a line at a CR, which is written as a code', () => {
    for (const code of ['&#13;', '&#x0d;', '&#xD;'])
      assert.equal(only(text(`青山市${code}人民政府`)).value, '青山市\n人民政府');
    assert.equal(only(text('青山市\r\n人民\r政府')).value, '青山市 人民 政府');
  });
  it('holds a result that is shown otherwise, as the formats of what a formula names show it', () => {
    const shownAs = (...pairs: readonly (readonly [value: number, shown: string])[]) => pairs;
    const look = (value: number, shown: string, formula = 'table:formula="of:=[.A1]"') => {
      const attributes = `${formula} office:value-type="float" office:value="${value}"`;
      const {
        value: read,
        isShownOtherwise,
        isRounded,
      } = only(cell(attributes, `<text:p>${shown}</text:p>`));
      assert.equal(read, value);
      return isShownOtherwise ?? isRounded ?? false;
    };
    for (const [value, shown] of [
      ...shownAs([13, '1300.00%'], [1200, '1.2'], [1, '甲'], [1, 'TRUE'], [0, 'FALSE'], [1, '真']),
      ...[45_293, 45_293.5].flatMap((day) =>
        ['2024-01-02', '2024/1/2', '01/02/24', '2024年1月2日', '12:00:00'].map(
          (said) => [day, said] as const,
        ),
      ),
    ])
      assert.equal(look(value, shown), true, shown);
    for (const [value, shown] of [
      ...shownAs([12, '12'], [0, '0'], [1, '1件'], [-3, '-3'], [1234, '1,234'], [1_234_567, '1.234.567']),
      ...shownAs([0.5, '1/2'], [1 / 3, '0.333333333333333'], [1e20, '1E+020']),
    ])
      assert.equal(look(value, shown), false, shown);
    // A number that nothing but its own format shows is looked at where it has one.
    assert.equal(look(13, '1300%', ''), false);
  });
  it('holds a number with white space around it', () => {
    for (const value of [' 12 ', '12&#9;', '&#10;1.2e1'])
      assert.deepEqual(only(cell(`office:value-type="float" office:value="${value}"`)), { value: 12 });
  });
  it('holds no number that is not written as one', () => {
    for (const value of ['5abc', '12,5', '', '1 2', '0x10', 'Infinity', '１２'])
      assert.equal(
        problemIn(ods(row(cell(`office:value-type="float" office:value="${value}"`)))),
        'damaged',
        value,
      );
    assert.equal(problemIn(ods(row(cell('office:value-type="float"')))), 'damaged');
    assert.equal(
      problemIn(ods(row(cell('office:value-type="date" office:date-value="2026-13-45"')))),
      'damaged',
    );
  });
  it('holds text as it is shown: lines, blanks, tabs, links, and no comments, drawings or reading aids', () => {
    assert.deepEqual(
      only(
        cell(
          'office:value-type="string"',
          `<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲  <text:s text:c="2"/>乙<text:tab/>\n<text:a>丙</text:a></text:p><text:p/><text:p><text:ruby><text:ruby-base>丁</text:ruby-base><text:ruby-text>ding</text:ruby-text></text:ruby><text:line-break/>&lt;戊&gt;<![CDATA[<己>]]></text:p><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>`,
        ),
      ),
      { value: '甲   乙\t 丙\n\n丁\n<戊><己>' },
    );
    assert.deepEqual(only(cell('office:value-type="string" office:string-value="甲"')), { value: '甲' });
    assert.equal(only(text('<text:s text:c="1000000000"/>1')).value, ' 1');
    const heading = '<text:h>甲</text:h><text:p>乙</text:p>';
    assert.deepEqual(only(cell('office:value-type="string"', heading)), { value: '甲\n乙' });
    assert.deepEqual(cellsOf(ods(row(text('')))), []);
  });
  it('leaves the text of the shapes over it and of its comments to the sheet, each once', () => {
    const box = (said: string) =>
      `<draw:frame><draw:text-box><text:p>${said}</text:p><text:p>乙</text:p></draw:text-box></draw:frame>`;
    const file = ods(
      `<table:shapes>${box('图')}</table:shapes>${row(text(`甲</text:p>${box('框')}<office:annotation><text:p>批注</text:p></office:annotation><text:p>丙`))}`,
    );
    assert.deepEqual(sheetsIn(file), [
      {
        name: '表1',
        hidden: false,
        cells: [{ row: 1, column: 1, value: '甲\n丙' }],
        boxes: ['图\n乙', '框\n乙'],
        comments: ['批注'],
      },
    ]);
  });
  it('leaves no comment to the sheet that is advice or has no words, nor the name of an author', () => {
    const comment = (...lines: readonly string[]) =>
      `<office:annotation><dc:creator xmlns:dc="urn:dc">某人</dc:creator>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:annotation>`;
    const file = ods(
      row(`${text(comment('请填写数字'))}${text(comment(' '))}${text(comment('某人:', '再<text:s/>核'))}`),
    );
    assert.deepEqual(
      sheetsIn(file).map(({ comments, cells }) => [comments, cells]),
      [[['再核'], []]],
    );
  });
  it('is beside the headers and footers of the pages that its sheet is printed on', () => {
    const style = (page: string) =>
      `<style:style style:name="ta1" style:family="table" style:master-page-name="${page}"/>`;
    const region = (side: string, said: string) =>
      `<style:region-${side}><text:p>${said}</text:p></style:region-${side}>`;
    const header = `${region('left', '填报单位：<text:span>青山市</text:span>')}${region('center', '<text:title>内部文件</text:title>')}`;
    const named = `<office:master-styles><style:master-page style:name="甲"><style:header>${header}</style:header><style:header-left style:display="false"><text:p>不印</text:p></style:header-left><style:footer><text:p>第<text:page-number>一</text:page-number>页</text:p></style:footer><style:footer-first><text:p>单位：元</text:p><text:p>内部</text:p></style:footer-first></style:master-page><style:master-page style:name="乙"/></office:master-styles>`;
    const marginsOf = (page: string) =>
      sheetsIn(ods(row(text('x')), { styles: style(page), named }))[0]?.margins;
    assert.deepEqual(marginsOf('甲'), ['填报单位：青山市', '单位：元\n内部']);
    assert.equal(marginsOf('乙'), undefined);
    assert.equal(marginsOf('丙'), undefined);
  });
  it('is beside pictures that are not small, and documents that are no charts', () => {
    const frame = (inside: string, width = '15cm', height = '2in') =>
      `<draw:frame svg:width="${width}" svg:height="${height}">${inside}</draw:frame>`;
    const [picture, link] = ['<draw:image/>', 'xmlns:xlink="urn:link" xlink:href'];
    const rows = [
      row(
        `${text('甲')}${cell('', frame(`${picture}${picture}`))}${cell('', frame(picture, '5cm', '50mm'))}`,
      ),
      row(cell('', `<draw:g>${frame(picture, '', '')}</draw:g>${frame('<draw:text-box/>')}`)),
      row(cell('', frame(`<draw:object ${link}="./Object 1"/>${picture}`))),
      row(cell('', frame(`<draw:object ${link}="./Object 2"/>${picture}`))),
      row(cell('', frame(`<draw:object-ole ${link}="./Object 3"/>${picture}`))),
    ];
    const manifest =
      '<m:file-entry m:full-path="Object 1/" m:media-type="application/vnd.oasis.opendocument.chart"/><m:file-entry m:media-type="application/vnd.oasis.opendocument.text" m:full-path="Object 2/"/>';
    const [{ floating, embedded } = {}] = sheetsIn(ods(rows.join(''), { manifest }));
    assert.deepEqual(floating, [
      { row: 1, column: 2 },
      { row: 2, column: 1 },
    ]);
    assert.equal(embedded, 2);
  });
  it('may have a table in it, which is told by its sheet where it has words', () => {
    const table = (content: string) => `<table:table table:is-sub-table="true">${row(content)}</table:table>`;
    const told = (...inner: readonly string[]) =>
      sheetsIn(ods(row(inner.map((each) => cell('', table(each))).join(''))))[0]?.embedded;
    assert.equal(told(text('全年无。')), 1);
    assert.equal(
      told(cell('office:value-type="float" office:value="7"', '<text:p>7</text:p>'), text('甲')),
      2,
    );
    assert.equal(told(cell('', table(text('甲')) + table(text('乙')))), 1);
    for (const empty of ['', cell(''), text(' '), cell('', table(''))]) assert.equal(told(empty), undefined);
  });
  it('says which digits are struck out, raised or lowered, by styles of the sheet, the document or their parents', () => {
    const style = (name: string, property: string, parent = '') =>
      `<style:style style:name="${name}" style:family="text" style:parent-style-name="${parent}"><style:text-properties ${property}/></style:style>`;
    const styles = [
      style('struck', 'style:text-line-through-style="solid"'),
      style('raised', 'style:text-position="super 58%"'),
      style('lowered', 'style:text-position="-33% 58%"'),
      style('plain', 'style:text-position="0% 100%" style:text-line-through-style="none"'),
      style('double', 'style:text-line-through-type="double"'),
    ].join('');
    const spanned = (name: string) => `5<text:span text:style-name="${name}">1</text:span>`;
    for (const name of ['struck', 'raised', 'lowered', 'double'])
      assert.deepEqual(only(text(spanned(name)), { styles }), { value: '51', plain: '5' }, name);
    assert.deepEqual(only(text(spanned('struck')), { named: styles }), { value: '51', plain: '5' });
    assert.deepEqual(only(text(spanned('heir')), { styles: styles + style('heir', '', 'struck') }), {
      value: '51',
      plain: '5',
    });
    assert.deepEqual(only(text(spanned('plain')), { styles }), { value: '51' });
    assert.deepEqual(
      only(text(`5<text:span text:style-name="struck">1<text:span>2</text:span></text:span>3`), { styles }),
      { value: '5123', plain: '53' },
    );
  });
  it('says which days are shown in part, and times', () => {
    const isOtherwise = (attributes: string, shown: string) =>
      only(cell(attributes, `<text:p>${shown}</text:p>`)).isShownOtherwise ?? false;
    const day = 'office:value-type="date" office:date-value="2023-05-01"';
    for (const shown of ['2023年5月1日', '2023/5/1', '23-05-01', '二〇二三年五月一日', '1-May-23'])
      assert.equal(isOtherwise(day, shown), false, shown);
    for (const shown of ['5月1日', '2023年5月', '10:30']) assert.equal(isOtherwise(day, shown), true, shown);
    assert.equal(isOtherwise('office:value-type="time" office:time-value="PT09H36M00S"', '09:36:00'), true);
  });
  it('says which characters nobody sees, by their own styles on the ground of the cell', () => {
    const style = (name: string, property: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${property}/></style:style>`;
    const styles = [
      styleOf(WHITE),
      style('white', WHITE),
      style('black', 'fo:color="#000000"'),
      style('tiny', 'fo:font-size="1pt"'),
    ].join('');
    const span = (name: string, content: string) =>
      `<text:span text:style-name="${name}">${content}</text:span>`;
    const inStyle = (content: string) =>
      cell('table:style-name="ce1" office:value-type="string"', `<text:p>${content}</text:p>`);
    for (const name of ['white', 'tiny']) {
      assert.deepEqual(only(text(`5${span(name, '1')}2`), { styles }), { value: '512', plain: '52' });
      assert.deepEqual(only(text(span(name, '12')), { styles }), { value: '12', isInvisible: true });
    }
    assert.deepEqual(only(text(span('white', span('black', '12'))), { styles }), { value: '12' });
    assert.deepEqual(only(inStyle('12'), { styles }), { value: '12', isInvisible: true });
    assert.deepEqual(only(inStyle(`5${span('black', '1')}`), { styles }), { value: '51', plain: '1' });
    assert.deepEqual(only(inStyle(span('black', '12')), { styles }), { value: '12' });
  });
  it('holds an error, a formula, and a formula without a result', () => {
    assert.deepEqual(
      only(
        cell(
          'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"',
          '<text:p>#DIV/0!</text:p>',
        ),
      ),
      { value: null, error: '#DIV/0!', isFormula: true, formula: '1/0' },
    );
    assert.deepEqual(
      only(cell('table:formula="of:=[.Z1]" office:value-type="string"', '<text:p>#REF!</text:p>')),
      { value: null, error: '#REF!', isFormula: true, formula: 'Z1' },
    );
    assert.deepEqual(only(text('#REF!')), { value: '#REF!' });
    assert.deepEqual(only(cell('table:formula="of:=SUM([.A1:.A2])"')), {
      value: null,
      isFormula: true,
      formula: 'SUM(A1:A2)',
    });
  });
});

describe('a formula of an .ods', () => {
  it('without a result is struck out by its style', () => {
    const sum = cell('table:style-name="ce1" table:formula="of:=SUM([.A1:.A2])"');
    const struck = styleOf('style:text-line-through-style="solid"');
    const said = { value: null, isFormula: true, formula: 'SUM(A1:A2)' };
    assert.deepEqual(only(sum, { styles: struck }), { ...said, plain: '' });
    assert.deepEqual(only(sum, { styles: styleOf('') }), said);
  });
  for (const [kind, look] of [
    ['date', { date: '' }],
    ['time', { date: '' }],
    ['percentage', { isShownOtherwise: true }],
    ['number', {}],
  ] as const)
    it(`without a result is what its format of a ${kind} makes of a number`, () => {
      const sum = cell('table:style-name="ce1" table:formula="of:=SUM([.A1:.A2])"');
      const digits = '<number:number number:min-integer-digits="1"/>';
      const styles =
        `<number:${kind}-style style:name="N1">${digits}</number:${kind}-style>` +
        styleOf('', '', 'style:data-style-name="N1"');
      const said = { value: null, isFormula: true, formula: 'SUM(A1:A2)' };
      assert.deepEqual(only(sum, { styles }), { ...said, ...look });
    });
  for (const [written, formula] of [
    ['of:=SUM([.D5:.I5])', 'SUM(D5:I5)'],
    ['of:=IF(COUNT([.D5:.I5])=6;SUM([.D5:.I5]);"")', 'IF(COUNT(D5:I5)=6,SUM(D5:I5),"")'],
    ['of:=[$表三.$D$5]+[.E6]', '表三!$D$5+E6'],
    [`of:=SUM([$'a.b ''c'.A1:.B2];"a;[.A1]")`, `SUM('a.b ''c'!A1:B2,"a;[.A1]")`],
    ['oooc:=[.A1]', 'A1'],
    ['msoxl:=SUM(A1,B1)', 'SUM(A1,B1)'],
  ] as const)
    it(`${written} is ${formula}`, () => assert.equal(formulaOf(written), formula));
});

describe('the rows of an .ods', () => {
  const two = '<table:table-cell office:value-type="float" office:value="2"/>';
  it('may stand for several, and so may cells', () => {
    const repeated =
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>';
    assert.deepEqual(
      cellsOf(
        ods(
          `<table:table-row table:number-rows-repeated="3"/><table:table-row-group><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>${repeated}</table:table-row></table:table-row-group>${row(two)}<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
        ),
      )?.map(({ row: at, column, value }) => [at, column, value]),
      [
        [4, 4, 7],
        [4, 5, 7],
        [5, 4, 7],
        [5, 5, 7],
        [6, 1, 2],
      ],
    );
  });
  it('keep the places of covered cells, whose contents are not shown', () => {
    const covered = '<table:covered-table-cell office:value-type="float" office:value="9"/>';
    assert.deepEqual(
      cellsOf(
        ods(
          row(
            `<table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="1"/>${covered}${two}`,
          ),
        ),
      )?.map(({ column, value }) => [column, value]),
      [
        [1, 1],
        [3, 2],
      ],
    );
  });
  it('are those of the sheet itself: not of a table in a cell, an earlier version or a cache', () => {
    const inner = `<table:table table:name="内">${row(two)}</table:table>`;
    assert.deepEqual(
      sheetsIn(
        ods(row(cell('', inner) + two), {
          settings: `<table:tracked-changes>${row(two)}</table:tracked-changes><table:dde-links>${inner}</table:dde-links>`,
        }),
      ),
      [{ name: '表1', hidden: false, cells: [{ row: 1, column: 2, value: 2 }] }],
    );
  });
  it('may be on a hidden sheet', () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    assert.equal(sheetsIn(ods('', { styles }))[0]?.hidden, true);
  });
  it('may be many, up to the limit, and never as many as can be declared', () => {
    const block = (rows: number, columns: number) =>
      `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/></table:table-row>`;
    assert.equal(cellsOf(ods(block(2_500, 100)))?.length, CELLS_LIMIT);
    for (const [rows, columns] of [
      [2_501, 100],
      [1_048_576, 16_384],
      [1e12, 1],
    ] as const)
      assert.equal(problemIn(ods(block(rows, columns))), 'tooManyCells');
    assert.equal(problemIn(ods(block(1, 1).repeat(3).replace('repeated="1"', 'repeated="-1"'))), 'damaged');
    assert.equal(
      problemIn(ods(`<table:table-row table:number-rows-repeated="1048576"/>${row(two)}`)),
      'damaged',
    );
  });
});

describe('an .ods whose parts are in another encoding', () => {
  const stated = (name: string) =>
    `<?xml version="1.0" encoding="${name}"?><office:document-content ${NAMESPACES}><office:body><office:spreadsheet><table:table table:name="表一"><table:table-row>${text('甲')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const utf16 = (content: string) => Uint8Array.from(Buffer.from(`\ufeff${content}`, 'utf16le'));
  const bigEndian = (content: string) => Uint8Array.from(Buffer.from(`\ufeff${content}`, 'utf16le').swap16());
  for (const [name, bytes] of [
    ['UTF-16', utf16(stated('UTF-16'))],
    ['UTF-16, the larger byte first', bigEndian(stated('UTF-16'))],
    ['UTF-8 with a mark', strToU8(`\ufeff${stated('UTF-8')}`)],
  ] as const)
    it(`is read: ${name}`, () => {
      const file = zipSync({ mimetype: strToU8(TYPE), 'content.xml': bytes });
      assert.deepEqual(
        sheetsIn(file).map((sheet) => [sheet.name, sheet.cells.map(({ value }) => value)]),
        [['表一', ['甲']]],
      );
    });
});

describe('an .ods that cannot be read', () => {
  it('is told', () => {
    const entity = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>';
    assert.equal(problemIn(odsOf(`${entity}<a>&c;</a>`)), 'damaged');
    assert.equal(problemIn(odsOf('<a><b></a>')), 'damaged');
    assert.equal(problemIn(odsOf('')), 'damaged');
    const nested = (depth: number) => odsOf('<a>'.repeat(depth) + '</a>'.repeat(depth));
    assert.equal(problemIn(nested(200)), undefined);
    assert.equal(problemIn(nested(201)), 'damaged');
    assert.equal(problemIn(ods('', { manifest: '<manifest:encryption-data/>' })), 'encrypted');
    assert.equal(problemIn(zipSync({ mimetype: strToU8(TYPE) })), 'damaged');
    const table = '<table:table table:name="甲"/>';
    const sheets = (count: number) =>
      odsOf(
        `<office:document-content ${NAMESPACES}>${Array.from({ length: count }, (_, at) => table.replace('甲', `甲${at}`)).join('')}</office:document-content>`,
      );
    assert.equal(problemIn(sheets(500)), undefined);
    assert.equal(problemIn(sheets(501)), 'tooManySheets');
    assert.equal(problemIn(odsOf(`<a ${NAMESPACES}>${table}${table}</a>`)), 'damaged');
  });
  it('may have prefixes of its own', () => {
    assert.deepEqual(
      sheetsIn(
        odsOf(
          '<t:table xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" t:name="甲"><t:table-row><t:table-cell o:value-type="float" o:value="3"/></t:table-row></t:table>',
        ),
      ),
      [{ name: '甲', hidden: false, cells: [{ row: 1, column: 1, value: 3 }] }],
    );
  });
});
