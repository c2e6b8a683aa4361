import assert from 'node:assert/strict';
import { openDoc } from '../../../src/hosts/file/doc/openDoc.js';
import { openRtf } from '../../../src/hosts/file/rtf/openRtf.js';
import { readFlat } from '../../../src/imports/word/readFlat.js';
import { docByHand, IN_TABLE, property, rowEnd } from './docByHand.js';
import { rtfByHand } from './rtfByHand.js';

const OVER = '浮在数字上的图片或图形：1 格';

/** What is told beside the text of a row of two cells, the first one with that in it. */
const besideRtf = (inner: string, first = '') =>
  readFlat(
    openRtf(
      rtfByHand(
        `\\trowd${first}\\cellx500\\cellx900\\pard\\intbl ${inner}\\cell \\u30002?\\cell\\row\\pard x\\par`,
      ),
    ),
  ).beside;

describe('a file of rich text', () => {
  const shape = (inner = '') =>
    `{\\shp{\\*\\shpinst\\shpleft0\\shpwr3{\\sp{\\sn shapeType}{\\sv 1}}${inner}}{\\shprslt{\\*\\do\\dprect}}}`;
  const group = (inner: string) => `{\\shpgrp{\\*\\shpinst{\\sp{\\sn fLine}{\\sv 0}}${inner}}}`;
  const line = '{\\*\\do\\dobxcolumn\\dpline\\dpptx0\\dppty0}';
  it('is told of where a shape, a group or a line without text floats over a figure in a cell', () => {
    for (const drawn of [shape(), group(shape() + shape()), line, shape('{\\shptxt \\par}')]) {
      assert.deepEqual(besideRtf(`${drawn}3456`), [OVER], drawn);
      assert.deepEqual(besideRtf(`3456${drawn}`), [OVER], drawn);
      assert.equal(besideRtf(`\\u30002?${drawn}`), undefined, drawn);
      assert.equal(besideRtf(drawn), undefined, drawn);
      assert.equal(readFlat(openRtf(rtfByHand(`3456${drawn}\\par`))).beside, undefined, drawn);
    }
  });
  it('is not where the shape has text, which is read', () => {
    const text = '{\\shptxt \\u20843?\\par}';
    for (const drawn of [shape(text), group(shape() + shape(text))])
      assert.equal(besideRtf(`${drawn}3456`), undefined, drawn);
  });
  it('is told of fields in cells that are worked out anew as it opens', () => {
    const field = (flag: string) => `{\\field${flag}{\\*\\fldinst =1+2}{\\fldrslt 4}}`;
    assert.deepEqual(besideRtf(field('\\flddirty')), ['打开时会重新计算的公式域：1 处']);
    assert.deepEqual(besideRtf(field('\\flddirty') + field('\\flddirty')), [
      '打开时会重新计算的公式域：2 处',
    ]);
    for (const flag of ['', '\\fldlock', '\\fldedit']) assert.equal(besideRtf(field(flag)), undefined, flag);
    assert.equal(readFlat(openRtf(rtfByHand(`${field('\\flddirty')}\\par`))).beside, undefined);
  });
  it('has the cells of rows from right to left where one sees them', () => {
    const cellsOf = (first: string) => {
      const body = `\\trowd${first}\\cellx500\\cellx900\\pard\\intbl 1\\cell 2\\cell\\row\\pard x\\par`;
      const { pieces, beside } = readFlat(openRtf(rtfByHand(body)));
      const cells = pieces.flatMap((piece) => (piece.kind === 'table' ? piece.cells : []));
      return [...cells.map(({ value }) => value), ...(beside ?? [])];
    };
    assert.deepEqual(cellsOf('\\rtlrow'), ['2', '1', '从右向左排列各列的表格：1 张']);
    assert.deepEqual(cellsOf('\\rtlrow\\ltrrow'), ['1', '2']);
    assert.deepEqual(cellsOf('\\ltrrow'), ['1', '2']);
  });
});

describe('a document of old Word', () => {
  const DRAWN = { text: '\u0008', look: property(0x0855, 1) };
  const rowOf = (
    first: readonly { text: string; look?: readonly number[] }[],
    more: readonly number[] = [],
  ) => [
    ...first,
    { text: '\u0007', paragraph: IN_TABLE },
    { text: '2\u0007', paragraph: IN_TABLE },
    { text: '\u0007', paragraph: [...rowEnd([{ right: 500 }, { right: 900 }]), ...more] },
    { text: 'x\r' },
  ];
  it('is told of where something drawn floats over a figure in a cell', () => {
    const beside = (...first: readonly { text: string; look?: readonly number[] }[]) =>
      readFlat(openDoc(docByHand(rowOf(first)))).beside;
    assert.deepEqual(beside({ text: '3456' }, DRAWN), [OVER]);
    assert.deepEqual(beside(DRAWN, { text: '12件' }), [OVER]);
    assert.equal(beside({ text: '行政许可' }, DRAWN), undefined);
    assert.equal(beside({ text: '3456' }, { text: '\u0008' }), undefined);
    assert.equal(readFlat(openDoc(docByHand([DRAWN, { text: '12\r' }]))).beside, undefined);
  });
  it('has the cells of rows from right to left where one sees them', () => {
    const cellsOf = (more: readonly number[]) => {
      const { pieces, beside } = readFlat(openDoc(docByHand(rowOf([{ text: '1' }], more))));
      const cells = pieces.flatMap((piece) => (piece.kind === 'table' ? piece.cells : []));
      return [...cells.map(({ value }) => value), ...(beside ?? [])];
    };
    for (const code of [0x560b, 0x5664]) {
      assert.deepEqual(cellsOf(property(code, 1, 0)), ['2', '1', '从右向左排列各列的表格：1 张']);
      assert.deepEqual(cellsOf(property(code, 0, 0)), ['1', '2']);
    }
    assert.deepEqual(cellsOf([]), ['1', '2']);
  });
});
