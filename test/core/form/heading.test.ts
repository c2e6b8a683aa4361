import assert from 'node:assert/strict';
import { headingLevel } from '../../../src/core/form/heading.js';

describe('the level of a heading', () => {
  const levels = (...texts: string[]) => texts.map(headingLevel);

  it('is told by its number', () => {
    assert.deepEqual(levels('一、总体情况', '（一）主动公开', '1.加强领导', '（1）培训'), [1, 2, 3, 4]);
    assert.deepEqual(
      levels('十一、其他', '(二)依申请公开', '12．完善制度', '3、改进', ' （三） 监督'),
      [1, 2, 3, 3, 2],
    );
    assert.deepEqual(levels('（一）', '（二）坚持公开为常态，不公开为例外'), [2, 2]);
  });
  it('is none without a number, however short the text is', () =>
    assert.deepEqual(
      levels('无', '无。', '主动公开', '公开有序开展', '一是加强领导', '十件', ''),
      Array(7).fill(undefined),
    ));
  it('is none for a numbered sentence, however short it is', () =>
    assert.deepEqual(
      levels(
        '（一）无。',
        '（一）工作有序开展。',
        '1.已整改；',
        '（二）新收{本年新收}件',
        '（一）存在问题：',
        '1.一是，',
      ),
      Array(6).fill(undefined),
    ));
  it('is none where the number is one of a date or an amount', () =>
    assert.deepEqual(levels('2.5万元', '2023.1', '12件', '100.总数'), Array(4).fill(undefined)));
  it('is none where more than 30 characters follow the number', () => {
    assert.deepEqual(levels(`（一）${'甲'.repeat(30)}`, `（一）${'甲'.repeat(31)}`), [2, undefined]);
    assert.equal(headingLevel(`（一）${' '.repeat(1_000_000)}。`), undefined);
  });
});
