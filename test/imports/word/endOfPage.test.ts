import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { endOfPage, lastOf, withoutPages } from '../../../src/imports/word/endOfPage.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { wordNode, wordText } from '../../../src/imports/word/wordNode.js';
import { assertInTime } from '../../time.js';
import { docxByHand } from './docxByHand.js';

describe('the end of a page within a paragraph', () => {
  const isKept = (...texts: readonly string[]) =>
    withoutPages([...texts.map(wordText), endOfPage()]).length > texts.length;
  it('ends a line behind a sentence, a title or a heading, however long the text is before', () => {
    for (const texts of [
      ['甲。'],
      ['甲'.repeat(500), '乙；', ' '],
      ['某某局', '政府信息公开工作年度报告'],
      ['一、', '总体情况'],
    ])
      assert.equal(isKept(...texts), true, texts.join('|'));
    for (const texts of [['甲'], ['甲。', '乙'], [`一、${'甲'.repeat(500)}`], ['一、', '甲'.repeat(200)], []])
      assert.equal(isKept(...texts), false, texts.join('|'));
  });
  it('is known by the last part of what stands before, in whatever elements', () => {
    const inner = { ...wordNode('del'), children: [wordText('乙'), wordText('丙')] };
    assert.equal(lastOf([wordText('甲'), inner, wordText('丁')]), '甲乙丙丁');
    assert.ok(lastOf([wordText('甲'.repeat(5000)), inner]).endsWith('甲乙丙'));
    assert.ok(lastOf([wordText('甲'.repeat(5000)), inner]).length < 200);
    assert.equal(lastOf([]), '');
  });
  it('is read in time where a paragraph has many #slow', async () => {
    const parts = (inner: string) => {
      // Numbers that differ keep the package from being refused as packed too tightly.
      const each = (_: unknown, at: number) =>
        `${inner}<w:br w:type="page" w:id="${(at * 48_271) % 99_991}"/>`;
      return `<w:p><w:r>${Array.from({ length: 30_000 }, each).join('')}</w:r></w:p>`;
    };
    for (const inner of ['<w:t>甲</w:t>', '<w:t>甲。乙</w:t>', '']) {
      const bytes = docxByHand(parts(inner));
      await assertInTime(3000, () => readWord(openWord(bytes)));
    }
  });
});
