import assert from 'node:assert/strict';
import { cellNamed, formOf } from '../../../../src/core/form/form.js';
import type { Reading } from '../../../../src/core/form/number.js';
import { readingOf } from '../../../../src/core/report/report.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets, reportLayouts, type ReadResult } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { edit, textOf } from '../editParts.js';

const suqian = sample('suqian-2023');
const COVER = 'xl/worksheets/sheet1.xml';
const REQUESTS = 'xl/worksheets/sheet4.xml';
const STYLES = 'xl/styles.xml';
const CACHED = /(<\/f>)<v>[^<]*<\/v>/g;

let drawn: Uint8Array;
before(async () => {
  const host = fileHost();
  await host.draw(reportLayouts(suqian));
  drawn = host.bytes();
});

async function read(bytes: Uint8Array): Promise<ReadResult> {
  return readSheets(await fileHost(bytes).read());
}
const messages = (result: ReadResult) => checkReport(result).findings.map(({ message }) => message);

/** The workbook with other markup for one cell. */
function withCell(part: string, address: string, cell: string, bytes = drawn): Uint8Array {
  return edit(bytes, part, (xml) =>
    xml.replace(new RegExp(`<c r="${address}"(?:[^>]*/>|.*?</c>)`), `<c r="${address}" ${cell}`),
  );
}

/** The workbook with one more style, in the format of a date, and the number of that style. */
function withDates(bytes = drawn): { readonly bytes: Uint8Array; readonly style: number } {
  const count = textOf(bytes, STYLES)
    .split('<cellXfs')[1]
    ?.split('</cellXfs>')[0]
    ?.match(/<xf[ >/]/g)?.length;
  return {
    bytes: edit(bytes, STYLES, (xml) => xml.replace('</cellXfs>', '<xf numFmtId="14"/></cellXfs>')),
    style: count ?? assert.fail('no styles'),
  };
}

/** What is read of E5 on 表三. */
async function readE5(bytes: Uint8Array): Promise<Reading> {
  const { report } = await read(bytes);
  return readingOf(report, cellNamed(formOf(report.edition), 'requests.received.company'));
}

describe('the results of formulas in a file', () => {
  const withSums = (result: string) =>
    ['sheet4', 'sheet5'].reduce(
      (bytes, name) => edit(bytes, `xl/worksheets/${name}.xml`, (xml) => xml.replace(CACHED, `$1${result}`)),
      drawn,
    );

  for (const [what, result] of [
    ['are missing', ''],
    ['are empty', '<v></v>'],
    ['are all 0', '<v>0</v>'],
    ['are old', '<v>12345</v>'],
  ] as const)
    it(`change nothing where they ${what} and the formula is a sum of the form`, async () => {
      const [base, changed] = [await read(drawn), await read(withSums(result))];
      assert.deepEqual(changed.report, base.report);
      assert.deepEqual(messages(changed), messages(base));
    });
  it('are not used in another formula where the file asks to be recalculated, as ours does', async () => {
    const bytes = withCell(REQUESTS, 'E5', '><f>MAX(1,2)</f><v>2</v></c>');
    assert.match(textOf(bytes, 'xl/workbook.xml'), /fullCalcOnLoad="1"/);
    assert.deepEqual(await readE5(bytes), { text: '=' });
    const saved = edit(bytes, 'xl/workbook.xml', (xml) => xml.replace(/ fullCalcOnLoad="1"/, ''));
    assert.equal(await readE5(saved), 2);
  });
});

describe('a number in a file', () => {
  it('has fifteen digits', async () =>
    assert.equal(await readE5(withCell(REQUESTS, 'E5', '><v>99.00000000000001</v></c>')), 99));
  it('has no footnotes, and no struck-out or raised characters', async () => {
    const runs = (run: string) => `t="inlineStr"><is>${run}<r><t>99</t></r></is></c>`;
    assert.deepEqual(await readE5(withCell(REQUESTS, 'E5', 't="inlineStr"><is><t>5①</t></is></c>')), {
      text: '5①',
      offer: 5,
    });
    for (const look of ['<strike/>', '<vertAlign val="superscript"/>', '<vertAlign val="subscript"/>'])
      assert.deepEqual(
        await readE5(withCell(REQUESTS, 'E5', runs(`<r><rPr>${look}</rPr><t>88</t></r>`))),
        { text: '带删除线、上下标或看不见的字，余 99，原文 8899', offer: 99 },
        look,
      );
  });
  it('has nothing left where all of it is struck out', async () => {
    const struck = 't="inlineStr"><is><r><rPr><strike/></rPr><t>99</t></r></is></c>';
    assert.deepEqual(await readE5(withCell(REQUESTS, 'E5', struck)), {
      text: '带删除线、上下标或看不见的字，原文 99',
    });
  });
  it('is none that the style of its cell strikes out, raises or lowers', async () => {
    const styled = (look: string) => {
      const { bytes, style } = withDates();
      const fonts =
        textOf(bytes, STYLES)
          .split('</fonts>')[0]
          ?.match(/<font[ >/]/g)?.length ?? 0;
      const more = edit(bytes, STYLES, (xml) =>
        xml
          .replace('</fonts>', `<font>${look}</font></fonts>`)
          .replace('</cellXfs>', `<xf fontId="${fonts}"/></cellXfs>`),
      );
      return readE5(withCell(REQUESTS, 'E5', `s="${style + 1}"><v>99</v></c>`, more));
    };
    for (const look of [
      '<strike/>',
      '<vertAlign val="superscript"/>',
      '<vertAlign val="subscript"/><sz val="9"/>',
    ])
      assert.deepEqual(await styled(look), { text: '带删除线、上下标或看不见的字，原文 99' });
    for (const look of ['<strike val="0"/>', '<vertAlign val="baseline"/>', '<b/>'])
      assert.equal(await styled(look), 99);
  });
  it('is no date', async () => {
    const { bytes, style } = withDates();
    assert.deepEqual(await readE5(withCell(REQUESTS, 'E5', `s="${style}"><v>99</v></c>`, bytes)), {
      text: '日期格式，原数 99',
      offer: 99,
    });
    assert.deepEqual(await readE5(withCell(REQUESTS, 'E5', 't="d"><v>2025-01-02T00:00:00</v></c>')), {
      text: '日期格式，原数 2025-01-02',
    });
  });
});

describe('a field of the cover in a file', () => {
  it('is a telephone number in any format', async () => {
    const { bytes, style } = withDates();
    for (const [number, digits] of [
      ['53112345678', '53112345678'],
      ['8.2251234E7', '82251234'],
      ['2251234', '2251234'],
    ] as const) {
      const { report } = await read(withCell(COVER, 'B10', `s="${style}"><v>${number}</v></c>`, bytes));
      assert.equal(report.contact['telephone'], digits);
    }
  });
  it('is a postcode of six digits, or is told', async () => {
    const result = await read(withCell(COVER, 'B9', '><v>50000</v></c>'));
    assert.equal(result.report.contact['postcode'], '50000');
    assert.deepEqual(messages(result), [
      '封面的邮政编码填的是“50000”，不是 6 位数字，可能丢了开头的 0，请把单元格改为文本格式，填“050000”',
    ]);
  });
  it('is on one line', async () => {
    for (const end of ['_x000D_\n', '_x000d_&#10;', '\n'])
      assert.equal(
        (await read(withCell(COVER, 'B3', `t="inlineStr"><is><t>宿迁市${end}人民政府</t></is></c>`))).report
          .org,
        '宿迁市人民政府',
      );
  });
});
