import assert from 'node:assert/strict';
import type { FixedPage, FixedRule, FixedText } from '../../../src/core/read/opened/fixedPage.js';
import { readPdf } from '../../../src/imports/pdf/readPdf.js';

const SIZE = 10;
/** A text of digits and letters in the cell of the figure, so far from its left and so much off its line. */
function at(text: string, left: number, up = 0, size = SIZE): FixedText {
  const from = 210 + left;
  return { text, left: from, right: from + (text.length * size) / 2, y: 110 - up, size };
}

const across = (left: number, right: number, y: number): FixedRule => ({ left, right, top: y, bottom: y });
/** A row of a table with its label, a figure and another one, of which the second cell has some texts. */
function page(texts: readonly FixedText[], rules: readonly FixedRule[] = [], more = {}): FixedPage {
  const label = { text: '规章', left: 105, right: 125, y: 110, size: SIZE };
  const frame = [100, 200, 300, 400].map((x) => ({ left: x, right: x, top: 100, bottom: 120 }));
  const lines = [100, 120].map((y) => across(100, 400, y));
  const other = { text: '9', left: 310, right: 315, y: 110, size: SIZE };
  return { height: 842, texts: [label, ...texts, other], rules: [...frame, ...lines, ...rules], ...more };
}

/** What the cell says, and what is told as struck out. */
function readCell(...given: Parameters<typeof page>): readonly [string, readonly string[]] {
  const { pieces, struck } = readPdf([page(...given)]);
  const [table] = pieces;
  assert.equal(pieces.length, 1);
  const cells = table?.kind === 'table' ? table.cells : [];
  assert.equal(cells.find(({ column }) => column === 3)?.value, '9');
  return [cells.find(({ column }) => column === 2)?.value ?? '', struck];
}

describe('digits of a PDF that are no part of the figure beside them', () => {
  for (const [what, mark] of [
    ['raised', at('1', 10, 3, 6)],
    ['lowered', at('1', 10, -2, 6)],
    ['smaller', at('1', 10, 0, 6)],
    ['raised in the same size', at('1', 10, 3)],
    ['drawn over them', at('1', 5)],
  ] as const)
    it(`stand on a line of their own where they are ${what}`, () =>
      assert.deepEqual(readCell([at('18', 0), mark]), ['18\n1', []]));
  for (const [what, mark] of [
    ['nearly as large', at('1', 10, 0, 9)],
    ['a little higher', at('1', 10, 1)],
    ['a little over them', at('1', 8.5)],
  ] as const)
    it(`are one where they are ${what}`, () => assert.deepEqual(readCell([at('18', 0), mark]), ['181', []]));
  it('are told from words in smaller type', () =>
    assert.deepEqual(readCell([at('18', 0), at('a', 10, 3, 6)]), ['18a', []]));
  it('are parted in a line of text', () => {
    const [line] = readPdf([{ ...page([]), rules: [], texts: [at('18', 0), at('1', 10, 3, 6)] }]).pieces;
    assert.equal(line?.kind === 'line' && line.text, '18 1');
  });
});

describe('a text of a PDF that is drawn twice', () => {
  it('is one where both stand in the same place', () => {
    assert.deepEqual(readCell([at('18', 0), at('18', 0.3)]), ['18', []]);
    assert.deepEqual(readCell([at('18', 0), at('18', 0), at('18', 0.5, 0.5)]), ['18', []]);
  });
  it('is two where they stand beside or over each other', () => {
    assert.deepEqual(readCell([at('1', 0), at('1', 5)]), ['11', []]);
    assert.deepEqual(readCell([at('18', 0), at('18', 4)]), ['18\n18', []]);
    assert.deepEqual(readCell([at('18', 0), at('19', 0)]), ['18\n19', []]);
  });
});

describe('a mark over a part of a figure of a PDF', () => {
  const over = (left: number, right: number, isCover = false) => [
    { left, right, top: 105, bottom: 115, isCover },
  ];
  for (const [what, strikes, wanted] of [
    ['strikes out the digits at whose ends it ends', over(210, 220), ['12', ['18']]],
    ['does so where it ends near these', over(209, 220.8), ['12', ['18']]],
    ['leaves nobody the choice where it ends within one', over(208, 218), ['\ufffd12', ['1']]],
    ['or begins within one', over(222, 240), ['18\ufffd', ['2']]],
    ['or covers it with another text', over(220, 230, true), ['18\ufffd', ['2']]],
    ['covers all of it', over(208, 233, true), ['', ['1812']]],
  ] as const)
    it(what, () => assert.deepEqual(readCell([at('1812', 0)], [], { strikes }), wanted));
});

describe('a rule through a figure of a PDF', () => {
  for (const [what, texts, rule, wanted] of [
    ['all of it', [at('18', 0)], across(210, 220, 110), ['', ['18']]],
    ['its first digits', [at('1812', 0)], across(210, 220, 111), ['12', ['18']]],
    ['its last digits', [at('1812', 0)], across(220, 230.5, 109), ['18', ['12']]],
    ['the text before it', [at('18', 0), at('12', 10)], across(209, 220, 110), ['12', ['18']]],
    ['two texts', [at('1', 0), at('8', 5)], across(210, 220, 110), ['', ['1', '8']]],
    ['it, from the side of its cell on', [at('18', 0)], across(200, 220, 110), ['', ['18']]],
  ] as const)
    it(`strikes it out: ${what}`, () => assert.deepEqual(readCell(texts, [rule]), wanted));
  for (const [what, rule] of [
    ['below it', across(210, 220, 114)],
    ['above it', across(210, 220, 106)],
    ['beside it', across(230, 250, 110)],
    ['of a point', across(212, 214, 110)],
    ['from wall to wall', across(200, 300, 111)],
  ] as const)
    it(`strikes out nothing ${what}`, () =>
      assert.deepEqual(readPdf([page([at('18', 0)], [rule])]).struck, []));
  it('strikes out the words of a line', () => {
    const words = { text: '共18件', left: 210, right: 250, y: 110, size: SIZE };
    const { pieces, struck } = readPdf([
      { height: 842, texts: [words, { ...words, y: 140 }], rules: [across(210, 250, 110)] },
    ]);
    assert.deepEqual([pieces.length, struck], [1, ['共18件']]);
  });
});

describe('texts of a PDF that nobody sees', () => {
  const unseen = (...texts: readonly FixedText[]) =>
    readPdf([page([at('18', 0)], [], { unseen: texts })]).invisible;
  it('are told, but for those that are drawn again in their places, and signs', () => {
    assert.deepEqual(unseen(at('19', 0), at('甲', 20)), ['19', '甲']);
    assert.deepEqual(unseen(at('18', 20)), ['18']);
    assert.equal(unseen(at('18', 0.3), at(' — ', 20)), undefined);
  });
  it('are told by the numbers of pages where these are scans', () => {
    const [plain, scan] = [page([at('18', 0)]), page([at('18', 0)], [], { isScanned: true })];
    assert.deepEqual(readPdf([plain, scan, scan]).scanned, [2, 3]);
    assert.equal(readPdf([plain]).scanned, undefined);
  });
});
