import assert from 'node:assert/strict';
import {
  rowShapes,
  spacedFigures,
  withBlanks,
  type SpacedLine,
} from '../../../src/imports/loose/spacedFigures.js';

describe('the figures at the end of a line', () => {
  const wide = ' '.repeat(120);
  it('are told apart from its text', () =>
    assert.deepEqual(spacedFigures('（一）予以公开 3 0 1'), {
      text: '（一）予以公开',
      figures: ['3', '0', '1'],
    }));
  it('are so however wide the columns are', () => {
    for (const blank of [wide, '　'.repeat(120)])
      assert.deepEqual(spacedFigures(`（七）总计${blank}3${blank}0${blank}3`), {
        text: '（七）总计',
        figures: ['3', '0', '3'],
      });
  });
  it('are none of a line as long as a paragraph', () => {
    const text = `${'收到的申请都按期答复。'.repeat(20)} 3 0 3`;
    assert.deepEqual(spacedFigures(text), { text, figures: [] });
  });
});

describe('the blanks among the figures of a row', () => {
  const lineOf = (...cells: readonly string[]) => ({ ...spacedFigures(cells.join(' ')), cells });
  const stated = lineOf('', '（三）不予公开', '1.属于国家秘密', '5', '0', '0', '0', '0', '5');
  const spanned = lineOf('', '（一）予以公开', '', '5', '0', '0', '0', '0', '5');
  it('are cells where the last figure is the sum of the others', () =>
    assert.deepEqual(
      withBlanks(lineOf('（一）予以公开', '', '5', '', '0', '', '0', '5'), 7, new Map()).figures,
      [...['', '5', '', '0', '', '0', '5']],
    ));
  it('are none where the labels of other rows stand', () => {
    assert.deepEqual(withBlanks(spanned, 7, rowShapes([spanned, stated], 7)).figures, [...'500005']);
    const blank = lineOf('', '（一）予以公开', '', '', '5', '', '0', '', '0', '5');
    const whole = lineOf('', '（三）不予公开', '1.属于国家秘密', ...'5000005');
    assert.deepEqual(withBlanks(blank, 7, rowShapes([blank, whole], 7)).figures, [
      ...['', '5', '', '0', '', '0', '5'],
    ]);
  });
  it('are cells of a row that does not come to its total, where most rows with as many cells do', () => {
    const right = [
      lineOf('（一）予以公开', '', '5', '', '', '', '', '5'),
      lineOf('2.没有现成信息', '1', '', '', '2', '', '', '3'),
    ];
    const wrong = lineOf('（二）部分公开', '', '4', '', '', '', '', '5');
    const figuresOf = (line: SpacedLine, ...others: readonly SpacedLine[]) =>
      withBlanks(line, 7, rowShapes([line, ...others], 7)).figures.join();
    assert.equal(figuresOf(wrong, ...right), ',4,,,,,5');
    // One row alone tells nothing, and neither do as many that are wrong.
    assert.equal(figuresOf(wrong, right[0]!), '4,5');
    assert.equal(figuresOf(wrong, ...right, wrong, wrong), '4,5');
    // What stands behind the total is a remark.
    for (const remark of ['1', '无'])
      assert.notEqual(
        figuresOf(lineOf('（二）部分公开', '', '', '8', '3', '', '11', remark), ...right),
        `,,8,3,,11,${remark}`,
      );
    const lost = lineOf('（二）部分公开', '4', '', '', '', '', '5', '');
    assert.equal(figuresOf(lost, ...right), '4,5');
  });
});
