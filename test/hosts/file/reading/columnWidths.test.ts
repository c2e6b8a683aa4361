import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets, reportLayouts } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { edit } from '../editParts.js';

const suqian = sample('suqian-2023');
const REQUESTS = 'xl/worksheets/sheet4.xml';
const STYLES = 'xl/styles.xml';

let drawn: Uint8Array;
before(async () => {
  const host = fileHost();
  await host.draw(reportLayouts(suqian));
  drawn = edit(host.bytes(), REQUESTS, (xml) => xml.replace(/<cols>.*<\/cols>/, '<cols/>'));
});

/** The workbook with that markup of columns, a style on D5, and D5 as a number of some digits. */
function dressed(columns: string, { size = 11, alignment = '', value = 12345, more = '' } = {}): Uint8Array {
  let style = 0;
  const styles = edit(drawn, STYLES, (xml) => {
    const fonts = /<fonts.*<\/fonts>/s.exec(xml)?.[0].match(/<font>/g)?.length ?? 0;
    style = /<cellXfs.*<\/cellXfs>/s.exec(xml)?.[0].match(/<xf /g)?.length ?? 0;
    return xml
      .replace('</fonts>', `<font><sz val="${size}"/><name val="宋体"/></font></fonts>`)
      .replace(
        '</cellXfs>',
        `<xf numFmtId="0" fontId="${fonts}" fillId="0" borderId="0">${alignment}</xf></cellXfs>`,
      );
  });
  return edit(styles, REQUESTS, (xml) =>
    xml
      .replace('<cols/>', `<cols>${columns}</cols>`)
      .replace(/<c r="D5" s="\d+"><v>\d+/, `<c r="D5" s="${style}"><v>${value}`)
      .replace(/<mergeCell /, `${more}$&`),
  );
}

/** The rules that tell something of D5. */
async function toldOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = checkReport(readSheets(await fileHost(bytes).read()));
  return findings
    .filter(({ rule, addresses }) => /invisible|shown/.test(rule) && addresses.includes('表三!D5'))
    .map(({ rule }) => rule);
}

/** Column D of a width, in characters. */
const column = (width: number) => `<col min="4" max="4" width="${width}" customWidth="1"/>`;
const aligned = (attributes: string) => ({ alignment: `<alignment ${attributes}/>` });

describe('a figure in a column of the width that all have of which nothing is said', () => {
  const usual = (width: string, columns = '', more = {}) =>
    toldOf(
      edit(dressed(columns, more), REQUESTS, (xml) =>
        xml.replace(/<sheetFormatPr[^>]*\/>/, `<sheetFormatPr defaultRowHeight="15" ${width}/>`),
      ),
    );
  it('is told where it is wider than that', async () => {
    assert.deepEqual(await usual('defaultColWidth="3"'), ['invisible']);
    assert.deepEqual(await usual('defaultColWidth="2.3"', '', { value: 123 }), ['invisible']);
    assert.deepEqual(await usual('defaultColWidth="3"', '<col min="1" max="3" width="20"/>'), ['invisible']);
  });
  it('is seen where it has room, has a width of its own, or none is stated', async () => {
    for (const width of ['defaultColWidth="8.43"', 'defaultColWidth="5.6"', 'baseColWidth="3"'])
      assert.deepEqual(await usual(width), []);
    assert.deepEqual(await usual('defaultColWidth="3"', column(9)), []);
  });
});

describe('a figure that is wider than its column, shown as ####,', () => {
  for (const [what, width, more] of [
    ['of five digits', 3, {}],
    ['of three digits', 2.3, { value: 123 }],
    ['of two digits in large type', 3, { value: 12, size: 36 }],
    ['that is indented from the left', 6, aligned('horizontal="left" indent="4"')],
    ['that is indented from the right', 12, aligned('horizontal="right" indent="9"')],
    [
      'that is indented from both sides',
      9,
      { value: 123, ...aligned('horizontal="distributed" indent="9"') },
    ],
    ['that wraps', 3, aligned('wrapText="1" horizontal="center"')],
    ['that is as wide as a column in a merge of rows', 3, { more: '<mergeCell ref="D5:D6"/>' }],
  ] as const)
    it(`${what} is told`, async () =>
      assert.deepEqual(await toldOf(dressed(column(width), more)), ['invisible']));
  for (const [what, width, more] of [
    ['in a column of its width', 5.6, {}],
    ['that is indented in a wide column', 14, aligned('horizontal="left" indent="3"')],
    ['that has an indent and no side', 6, aligned('indent="4"')],
    ['that is indented in the middle', 6, aligned('horizontal="center" indent="4"')],
    ['of one digit', 1, { value: 5 }],
    ['of two digits', 2, { value: 12 }],
    ['of nine digits in a column of nine', 9, { value: 123_456_789 }],
    ['in smaller type', 3, { size: 6 }],
    ['that is made to fit', 3, aligned('shrinkToFit="1"')],
    ['that stands upright', 3, aligned('textRotation="90"')],
    ['over several columns', 3, aligned('horizontal="centerContinuous"')],
    ['in merged columns', 3, { more: '<mergeCell ref="D5:E5"/>' }],
  ] as const)
    it(`${what} is not`, async () => assert.deepEqual(await toldOf(dressed(column(width), more)), []));
  it('is told of the columns between the first and the last, and where its cell has no style', async () => {
    const stretch = (min: number, max: number) =>
      `<col min="${min}" max="${max}" width="3" customWidth="1"/>`;
    assert.deepEqual(await toldOf(dressed(stretch(2, 9))), ['invisible']);
    assert.deepEqual(await toldOf(dressed(stretch(5, 9))), []);
    const plain = edit(dressed(stretch(2, 9)), REQUESTS, (xml) => xml.replace(/(<c r="D5") s="\d+"/, '$1'));
    assert.deepEqual(await toldOf(plain), ['invisible']);
  });
  it('is told once where its format shows another number', async () => {
    const share = edit(dressed(column(3)), STYLES, (xml) =>
      xml.replace(/numFmtId="0"([^>]*><\/xf><\/cellXfs>)/, 'numFmtId="9"$1'),
    );
    assert.deepEqual(await toldOf(share), ['shownOtherwise']);
  });
});

describe('a figure that its alignment repeats until its cell is full', () => {
  const fill = (value: number) => ({ ...aligned('horizontal="fill"'), value });
  it('is told', async () => {
    assert.deepEqual(await toldOf(dressed('', fill(5))), ['shownOtherwise']);
    assert.deepEqual(await toldOf(dressed(column(12), fill(123))), ['shownOtherwise']);
  });
  it('is as it is where there is room for it once', async () => {
    assert.deepEqual(await toldOf(dressed(column(8), fill(12_345))), []);
    assert.deepEqual(await toldOf(dressed(column(2), fill(5))), []);
  });
});

describe('a figure that is a text and wider than its column', () => {
  /** D5 as a text, and what stands right of it. */
  const asText = (width: number, more: Parameters<typeof dressed>[1] = {}, text = '12345') =>
    edit(dressed(column(width), more), REQUESTS, (xml) =>
      xml.replace(/(<c r="D5" s="\d+")><v>\d+/, `$1 t="str"><v>${text}`),
    );
  it('is told where there is no room beside it', async () => {
    assert.deepEqual(await toldOf(asText(3)), ['shownOtherwise']);
    assert.deepEqual(await toldOf(asText(3, aligned('horizontal="right"'))), ['shownOtherwise']);
    assert.deepEqual(await toldOf(asText(3, { size: 22 }, '12')), ['shownOtherwise']);
    const merged = asText(3, { more: '<mergeCell ref="D5:D6"/>' });
    assert.deepEqual(await toldOf(merged), ['shownOtherwise']);
  });
  it('is seen where it has room, wraps, or is made to fit', async () => {
    assert.deepEqual(await toldOf(asText(5.6)), []);
    for (const alignment of [
      'wrapText="1"',
      'horizontal="distributed"',
      'shrinkToFit="1"',
      'horizontal="centerContinuous"',
    ])
      assert.deepEqual(await toldOf(asText(3, aligned(alignment))), []);
    assert.deepEqual(await toldOf(asText(3, { more: '<mergeCell ref="D5:E5"/>' })), []);
  });
  it('is seen where it goes on over a blank cell', async () => {
    const beside = edit(asText(3), REQUESTS, (xml) => xml.replace(/(<c r="E5"[^>]*>)<v>\d+<\/v>/, '$1'));
    assert.deepEqual(await toldOf(beside), []);
  });
});
