import assert from 'node:assert/strict';
import { seededRandom } from '../../../../bench/random.js';
import { Problem } from '../../../../src/core/report/problem.js';
import { USUAL_PALETTE } from '../../../../src/hosts/file/colours/palette.js';
import { fixedPiece } from '../../../../src/hosts/file/reading/fixedPieces.js';
import { packageReader } from '../../../../src/hosts/file/reading/packageReader.js';
import type { KeptReadings } from '../../../../src/hosts/file/reading/readOnce.js';
import { readSheet } from '../../../../src/hosts/file/reading/readSheet.js';
import { mutantOf } from './mutantOf.js';

const FRAMES = 1_000;
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD =
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${SPREADSHEET}" xmlns:r="r"><sheetPr/>` +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
  '<cols><col min="1" max="1" width="6" customWidth="1"/></cols><sheetData>';
const TAIL =
  '</sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
  '<dataValidations count="1"><dataValidation prompt="填&lt;数"><formula1>0</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7"/></worksheet>\n';
const ROWS =
  '<row r="1" ht="20"><c r="A1"><v>5</v></c><c r="B1"><v>6</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>';
const OTHER_ROWS = '<row r="1"><c r="B1"><v>8</v></c><c r="C1" t="inlineStr"><is><t>a</t></is></c></row>';

/** What is put around the rows of sheets. */
const PIECES = [
  ...'<>/="&;] \u0001\ufeff字',
  ...['<row r="9"><c r="A9"><v>1</v></c></row>', '<sheetData>', '</sheetData>', '<sheetData/>', '<!--x-->'],
  ...[
    '<x:c/>',
    ' xmlns="u"',
    '<mergeCell ref="A2:B2"/>',
    '&amp;',
    '&#49;',
    '<dataValidations>',
    '</dataValidations>',
  ],
  ...['<col min="1" max="3" hidden="1"/>', '</worksheet>', '<foo>', '</foo>', '<c r="A7"><v>1</v></c>'],
];

/** The cells of a sheet, or its problem. */
function read(xml: string | Uint8Array) {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const reader = readerOf(bytes);
  const context = {
    strings: () => [],
    formats: () => [],
    looks: () => [],
    palette: () => USUAL_PALETTE,
    isFrom1904: false,
    hasPictures: false,
  };
  try {
    return readSheet(reader, 's', context, () => undefined).cells;
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return { code: error.code, facts: error.facts };
  }
}

function readerOf(bytes: Uint8Array) {
  return packageReader({
    names: ['s'],
    size: () => bytes.length,
    part: () => bytes,
    packed: () => ({ facts: '', bytes }),
  });
}

/** The same sheet in UTF-16, of which no piece is kept. */
const inUtf16 = (xml: string) => new Uint8Array(Buffer.from(xml, 'utf16le'));

describe('what stands around the rows of sheets', () => {
  it('is read as before where it comes again, around other rows, in right and in wrong sheets #slow', () => {
    const random = seededRandom(20_261_128);
    let right = 0;
    for (let at = 0; at < FRAMES; at += 1) {
      const head = mutantOf(HEAD, HEAD.indexOf('<sheetPr'), at % 4 === 0 ? PIECES : [' '], random);
      const tail = mutantOf(TAIL, '</sheetData>'.length, PIECES, random);
      for (const rows of [ROWS, OTHER_ROWS, ROWS, OTHER_ROWS]) {
        const xml = `${head}${rows}${tail}`;
        const expected = read(inUtf16(xml));
        assert.deepEqual(read(xml), expected, JSON.stringify(xml));
        if (Array.isArray(expected)) right += 1;
      }
    }
    assert.ok(right > FRAMES / 2 && right < FRAMES * 3, `${right} right`);
  });

  it('gives nothing to a sheet whose rows end within something else', () => {
    const whole = HEAD + ROWS + TAIL;
    const cells = read(whole);
    for (let at = 0; at < 3; at += 1) assert.deepEqual(read(whole), cells);
    for (const rows of [
      `${ROWS}<row r="3">`,
      `${ROWS}<!--`,
      `${ROWS}<foo>`,
      `${ROWS}&`,
      '<row r="1"><c r="A1"',
    ])
      assert.deepEqual(read(HEAD + rows + TAIL), read(inUtf16(HEAD + rows + TAIL)), rows);
  });

  it('is no text where one of its bytes is none, whatever the rows say', () => {
    const [start, end] = [HEAD, TAIL].map((text) => new TextEncoder().encode(text));
    const rows = new TextEncoder().encode(ROWS.replace('"B1"', '"B1" t="x"'));
    for (let at = 0; at < 3; at += 1)
      assert.deepEqual(read(Uint8Array.from([...start!, ...rows, ...end!.subarray(0, -2), 0xff])), {
        code: 'damaged',
        facts: { part: 's' },
      });
  });

  it('does not begin or end within rules for typing', () => {
    for (const tag of ['<sheetData>', '</sheetData>']) {
      const rules = `<dataValidations>${tag}</dataValidations>`;
      for (const xml of [
        HEAD.replace('<cols>', `${rules}<cols>`) + ROWS + TAIL,
        HEAD + ROWS.replace('</row>', `${rules}</row>`) + TAIL,
        HEAD + ROWS + TAIL.replace('<mergeCells', `${rules}<mergeCells`),
      ])
        for (let at = 0; at < 3; at += 1) assert.deepEqual(read(xml), read(inUtf16(xml)), xml);
    }
  });

  it('may hold rows of its own, which are read each time', () => {
    const own = `<x:sheetData xmlns:x="${SPREADSHEET}"><x:row r="5"><c r="A5"><v>9</v></c></x:row></x:sheetData>`;
    const xml = HEAD + ROWS + TAIL.replace('<pageMargins', `${own}<pageMargins`);
    for (let at = 0; at < 4; at += 1) {
      const cells = read(xml);
      assert.ok(Array.isArray(cells) && cells.some(({ row, value }) => row === 5 && value === 9));
    }
  });
});

describe('a fixed piece', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  it('is known from the second time on that its bytes come, with the same facts', () => {
    assert.equal(fixedPiece(bytesOf('once or twice')), undefined);
    const known = fixedPiece(bytesOf('once or twice'));
    assert.ok(known);
    assert.equal(fixedPiece(bytesOf('once or twice')), known);
    assert.equal(fixedPiece(bytesOf('once or twice'), '8 1 1'), undefined);
    assert.equal(fixedPiece(bytesOf('once or more')), undefined);
  });

  it('is none of more than 32 KB, and is forgotten after a hundred others', () => {
    const large = new Uint8Array(32_769);
    for (let at = 0; at < 3; at += 1) assert.equal(fixedPiece(large), undefined);
    for (let at = 0; at < 2; at += 1) fixedPiece(bytesOf('first'));
    const first = fixedPiece(bytesOf('first'));
    const fill = (many: number, name: string) => {
      for (let at = 0; at < many * 2; at += 1) fixedPiece(bytesOf(`${name} ${at % many}`));
    };
    fill(99, 'other');
    assert.equal(fixedPiece(bytesOf('first')), first);
    fill(1, 'last');
    assert.equal(fixedPiece(bytesOf('first')), undefined);
  });
});

describe('a part that is read once', () => {
  const part = (text: string) =>
    new TextEncoder().encode(`<styleSheet xmlns="${SPREADSHEET}">${text}</styleSheet>`);
  const kept: KeptReadings<readonly string[]> = new WeakMap();
  const namesIn = (reader: ReturnType<typeof readerOf>) =>
    reader.readOnce('s', kept, () => {
      const names: string[] = [];
      reader.read('s', { open: (name) => names.push(name) });
      return names;
    });

  it('gives for the same bytes what it gave, and counts its markup again', () => {
    const bytes = part('<font/>'.repeat(2_000));
    const [, second, third] = [1, 2, 3].map(() => namesIn(readerOf(bytes)));
    assert.equal(third, second);
    assert.deepEqual(namesIn(readerOf(part('<fill/>'))), ['styleSheet', 'fill']);
    const reader = readerOf(bytes);
    for (let at = 0; at < 749; at += 1) namesIn(reader);
    assert.throws(() => namesIn(reader), { code: 'tooManyCells' });
  });

  it('is read again where it could not be', () => {
    for (let at = 0; at < 3; at += 1)
      assert.throws(() => namesIn(readerOf(part('<font>'))), { code: 'damaged' });
  });
});
