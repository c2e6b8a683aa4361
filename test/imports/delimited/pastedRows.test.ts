import assert from 'node:assert/strict';
import { pastedRows } from '../../../src/imports/delimited/pastedRows.js';
import { editions } from '../../../src/index.js';

const heads = '项目,自然人,商业企业,总计';
const rows = ['一、新收,1,2,3', '二、结转,0,0,0', '总计,1,2,3'];

describe('the rows of a pasted text with commas', () => {
  it('have their cells parted, those in quotes too, and prose between them whole', () => {
    const text = [
      '一、总体情况',
      '主动公开,依申请公开,按时完成。',
      '公开,答复。',
      '二、表',
      heads,
      ...rows,
    ].join('\r\n');
    const parted = [heads, ...rows].map((row) => row.split(','));
    assert.deepEqual(pastedRows(text, editions), [
      ['一、总体情况'],
      ['主动公开,依申请公开,按时完成。'],
      ['公开,答复。'],
      ['二、表'],
      ...parted,
    ]);
    const quoted = [heads, ...rows].map((row) => `"${row.replaceAll(',', '","')}"`).join('\n');
    assert.deepEqual(pastedRows(quoted, editions), parted);
    assert.deepEqual(pastedRows(text.replaceAll(',', ';'), editions)?.slice(4), parted);
  });
  for (const [what, text] of [
    ['a row lost a cell', [heads, rows[0], '二、结转,0,0', rows[2]].join('\n')],
    ['a number has a comma', [heads, '一、新收,1,234,2,3', ...rows.slice(1)].join('\n')],
    ['numbers of all rows may have one', ['一、新收,1,234,3', '二、结转,2,345,3', '总计,3,456,6'].join('\n')],
    ['tabs part cells', [heads, ...rows].join('\n').replaceAll(',', '\t')],
    ['there is no row of figures', '主动公开,依申请公开,按时完成。\n公开,答复。'],
    ['quotes do not match', `"${[heads, ...rows].join('\n')}`],
  ] as const)
    it(`are none where ${what}`, () => assert.equal(pastedRows(text, editions), undefined));
  it('are cells below heads that say how many there are, whatever their figures', () => {
    const text = [heads, '一、新收,1,234,235', ...rows.slice(1)].join('\n');
    assert.deepEqual(pastedRows(text, editions)?.[1], ['一、新收', '1', '234', '235']);
  });
});
