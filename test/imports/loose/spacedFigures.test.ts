import assert from 'node:assert/strict';
import { spacedFigures } from '../../../src/imports/loose/spacedFigures.js';

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
