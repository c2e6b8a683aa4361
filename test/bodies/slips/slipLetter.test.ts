import assert from 'node:assert/strict';
import type { ReturnSlip } from '../../../src/bodies/slips/returnSlip.js';
import { slipLetter } from '../../../src/bodies/slips/slipLetter.js';

const slip: ReturnSlip = {
  title: '退回单',
  addressee: '青山县林业局',
  opening: '现将需要处理的内容退回。',
  parts: [
    {
      heading: '一、需要改正',
      lead: '',
      items: [
        { place: '表三 D5', text: '相差 1' },
        { place: '', text: '与别的单位相同' },
      ],
    },
    { heading: '二、提示', lead: '供参考。', items: [{ place: '', text: '没有报送\n请补报' }] },
  ],
  closing: '请改正后重新报送。',
  blanks: ['审核单位：'],
};

describe('a return slip as an official letter', () => {
  const { blocks } = slipLetter(slip);

  it('has a table where points have places, and says of a point without one that it is on the whole report', () => {
    const tables = blocks.filter((block) => block.kind === 'table');
    assert.deepEqual(
      tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text))),
      [
        [
          ['序号', '位置', '问题和要求'],
          ['1', '表三 D5', '相差 1'],
          ['2', '整份报告', '与别的单位相同'],
        ],
      ],
    );
  });
  it('has a numbered list, a line a paragraph, where none has a place, and a lead where there is one', () => {
    const texts = blocks.flatMap((block) => (block.kind === 'table' ? '表' : block.text));
    assert.deepEqual(texts, [
      '现将需要处理的内容退回。',
      '一、需要改正',
      '表',
      '二、提示',
      '供参考。',
      '1.没有报送',
      '请补报',
      '请改正后重新报送。',
      '审核单位：',
    ]);
  });
});
