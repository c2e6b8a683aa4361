import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { exchangesDigits } from '../../../src/imports/html/css/fontDigits.js';
import { checkReport } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const RIGHT = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const EXCHANGED = [3, 1, 7, 0, 9, 5, 6, 2, 8, 4];

const numbers = (...list: readonly (readonly [bytes: number, value: number])[]) =>
  list.flatMap(([bytes, value]) =>
    Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256),
  );
const words = (...list: readonly number[]) => numbers(...list.map((value) => [2, value] as const));

/** A map of characters in segments of one digit each, which stand in a font as `order` says. */
function segments(order: readonly number[]): readonly number[] {
  const codes = order.map((_, digit) => 0x30 + digit);
  const deltas = order.map((glyph, digit) => (0x10000 + 5 + glyph - codes[digit]!) % 0x10000);
  const own = [...codes, 0xffff];
  const lists = [...own, 0, ...own, ...deltas, 1, ...own.map(() => 0)];
  return [...words(4, 16 + 8 * own.length, 0, 2 * own.length, 0, 0, 0), ...words(...lists)];
}

/** The same in groups, as fonts with more characters have it. */
const groups = (order: readonly number[]) =>
  numbers([2, 12], [2, 0], [4, 16 + 120], [4, 0], [4, 10]).concat(
    order.flatMap((glyph, digit) => numbers([4, 0x30 + digit], [4, 0x30 + digit], [4, 5 + glyph])),
  );
const mapOf = (kind: readonly number[]) =>
  Uint8Array.from([...words(0, 1, 3, 1), ...numbers([4, 12]), ...kind]);

function ttf(map: Uint8Array): Uint8Array {
  const tag = [...'cmap'].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([
    ...numbers([4, 0x10000]),
    ...words(1, 0, 0, 0),
    ...tag,
    ...numbers([4, 0], [4, 28], [4, map.length]),
    ...map,
  ]);
}
function woff(map: Uint8Array): Uint8Array {
  const packed = deflateSync(map);
  const tag = [...'cmap'].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([
    ...numbers([4, 0x774f4646], [4, 0x10000], [4, 64 + packed.length]),
    ...words(1, 0),
    ...Array<number>(28).fill(0),
    ...tag,
    ...numbers([4, 64], [4, packed.length], [4, map.length], [4, 0]),
    ...packed,
  ]);
}

describe('a font', () => {
  for (const [what, fontOf] of [
    ['ttf', (order: readonly number[]) => ttf(mapOf(segments(order)))],
    ['ttf with groups', (order: readonly number[]) => ttf(mapOf(groups(order)))],
    ['woff', (order: readonly number[]) => woff(mapOf(segments(order)))],
  ] as const)
    it(`exchanges digits where they do not stand in their order: ${what}`, () => {
      assert.deepEqual([RIGHT, EXCHANGED].map(fontOf).map(exchangesDigits), [false, true]);
      const cut = fontOf(EXCHANGED);
      for (let end = 0; end < cut.length; end += 7) exchangesDigits(cut.subarray(0, end));
      assert.equal(exchangesDigits(cut.subarray(0, 60)), false);
    });
  const places = (order: readonly number[]) => exchangesDigits(ttf(mapOf(groups(order))));
  it('has its digits as on a keyboard, or by their English names', () => {
    assert.equal(places([9, 0, 1, 2, 3, 4, 5, 6, 7, 8]), false);
    assert.equal(places([9, 4, 8, 7, 2, 1, 6, 5, 0, 3]), false);
  });
  it('has them in the order of a text from which it was made, other characters between them', () => {
    assert.equal(places([1, 4, 0, 9, 12, 13, 15, 20, 21, 33]), false);
  });
});

const page = publishedPage(sample('xingjing-town-2020'));
const right = readPublishedPage(page);

/** The page whose cells are in a font, which it brings along. */
function pageOf(order: readonly number[], fonts: string, cell = ''): string {
  const data = Buffer.from(ttf(mapOf(segments(order)))).toString('base64');
  const face = `@font-face{font-family:'Numbers';src:url(data:font/ttf;base64,${data}) format('truetype')}`;
  return page
    .replace('</head>', `<style>${face} td{font-family:${fonts}}</style></head>`)
    .replace(/<td rowspan/g, `<td ${cell} rowspan`);
}

describe('a page with a font of its own that shows other digits than the text has', () => {
  const read = (...given: Parameters<typeof pageOf>) => readPublishedPage(pageOf(...given));
  it('has no figure in that font, and is told', () => {
    for (const found of [
      read(EXCHANGED, '"Numbers", SimSun'),
      read(EXCHANGED, 'SimSun', `style="font: bold 12px/1.5 'numbers'"`),
    ]) {
      const { readings } = found.report;
      assert.equal(readings.filter((reading) => typeof reading === 'number').length, 0);
      assert.ok(checkReport(found).findings.some(({ rule }) => rule === 'unread'));
    }
  });
  it('is read where the font shows them as they are, or is not used', () => {
    for (const found of [
      read(RIGHT, 'Numbers, SimSun'),
      read(EXCHANGED, 'SimSun, Numbers'),
      read(EXCHANGED, 'Numbers', 'style="font-family: SimSun"'),
    ])
      assert.deepEqual(found.report.readings, right.report.readings);
  });
});
