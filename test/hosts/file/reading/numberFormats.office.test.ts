import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { shownBy } from '../../../../src/hosts/numberFormat.js';
import { convert, needs } from '../../programs.js';
import { bytesOf } from '../loadBook.js';

const NUMBERS = [12, 1234, 1234567, -3, 0, 0.4, 402.2137];
const FORMATS = [
  ...['0', '#', '#,###', '#,##0', '0.0', '0.00', '0.##', '#.00', '.00', '?', '???', '00000', '0.', '# ##0'],
  ...['0%', '0.00%', '#%', '0"%"', '0\\%', '0[$%]', '0.00,', '0,', '0,,', '0.0,"千"', '0,%', 'General%'],
  ...['0"万"', '0"0"', '0\\0', '0[$0]', '0".5"', '"多"', '0\\.0', '"1"0', '0-0', '0000-00', '0"K"'],
  ...['-0', '0;0', '0;-0', '0;"-"0', '"-"0;0', '+0;-0;0', '0;-0;', '0;-0;;@', ';;;', ';;', '0;', '0;;0'],
  ...['""', '" "', '**', '[>100]"多";-0;0', '[<1]"";0', '"√";;', '"是";"是";"否"', '[Red]0'],
  ...[
    '0E+0',
    '0.0E+0',
    '0.00E+00',
    '@',
    'General',
    '0"件"',
    '0 "件"',
    '"共"0"件"',
    '0"万元"',
    '#,##0.00"元"',
    '0"千元"',
  ],
  ...[
    '_-* #,##0_-',
    '0_)',
    '*-0',
    '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ',
    '0.0_);\\-0.0',
    '[$-409]0',
  ],
];

async function bookOfFormats(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表1');
  sheet.columns = NUMBERS.map(() => ({ width: 40 }));
  for (const numFmt of FORMATS)
    sheet.addRow([...NUMBERS]).eachCell((cell) => {
      cell.numFmt = numFmt;
    });
  return bytesOf(book);
}

/** What a text shows to the eye: nothing, a number, or neither. */
function seenIn(text: string): string | number {
  const bare = text.replace(/[\s,共件]|[万千]?元/g, '');
  return bare === '' ? '' : Number(bare);
}

describe('a number in a format that LibreOffice shows', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  it('as it is, as nothing or as another is told as that', async () => {
    const [csv] = convert([await bookOfFormats()], 'csv');
    const shown = new TextDecoder()
      .decode(csv)
      .split('\n')
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, text = '']) => text));
    for (const [at, format] of FORMATS.entries())
      for (const [column, value] of NUMBERS.entries()) {
        const text = (shown[at]?.[column] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"');
        const seen = seenIn(text);
        const { isInvisible = false, unit, padded, ...other } = shownBy(value, format) ?? {};
        const what = `${value} in ${format}: ${text}`;
        assert.equal(isInvisible, seen === '', what);
        if (!isInvisible) assert.equal(text.trim().endsWith(unit ?? ''), true, what);
        if (padded !== undefined) assert.equal(text, padded, what);
        if (!isInvisible && value !== 0) assert.equal(Object.keys(other).length === 0, seen === value, what);
      }
  });
});
