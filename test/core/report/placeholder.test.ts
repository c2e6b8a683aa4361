import assert from 'node:assert/strict';
import { fillPlaceholders } from '../../../src/core/report/placeholder.js';
import { withCells } from '../../../src/core/report/report.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const fill = (text: string) => fillPlaceholders(text, report, '〔未填〕').text;

describe('names in braces', () => {
  for (const [name, figure] of [
    ['本年新收', '3511'],
    ['一、本年新收政府信息公开申请数量', '3511'],
    ['本年新收.商业企业', '99'],
    ['本年新收.法人或其他组织', '109'],
    ['上年结转', '96'],
    ['结转下年度', '121'],
    ['总计', '3486'],
    ['不予公开', '142'],
    ['1.属于国家秘密', '0'],
    ['属于国家秘密.自然人', '0'],
    ['无法提供', '1078'],
    ['其他处理.商业企业', '3'],
    ['本年度办理结果', '3486'],
    ['四', '121'],
    ['一.自然人', '3402'],
    ['行政复议', '440'],
    ['行政诉讼', '113'],
    ['行政复议.尚未审结', '26'],
    ['行政许可', '1808595'],
    ['规章.现行有效件数', '11'],
    ['行政事业性收费', '59237.2449万元'],
    ['机关名称', '宿迁市人民政府'],
    ['年度', '2023'],
    ['邮政编码', '223800'],
    ['（七）总计．社会公益组织', '4'],
  ] as const)
    it(`read {${name}} as ${figure}`, () => assert.equal(fill(`前{${name}}后`), `前${figure}后`));

  it('may be written in full-width braces', () => assert.equal(fill('｛本年新收｝件'), '3511件'));
  it('stay where they stand for nothing or for more than one thing', () => {
    const { text, unknown } = fillPlaceholders('{受理总量}{不予}{规章}{本年新收.外星人}{}', report, '');
    assert.equal(text, '{受理总量}{不予}{规章}{本年新收.外星人}{}');
    assert.deepEqual(
      unknown.map(({ name, why }) => [name, why.kind]),
      [
        ['受理总量', 'unknown'],
        ['不予', 'ambiguous'],
        ['规章', 'ambiguous'],
        ['本年新收.外星人', 'unknown'],
        ['', 'unknown'],
      ],
    );
  });
  it('are not taken for a piece of some label', () => {
    for (const name of ['，', '项', '新收', '国家', '总', '五'])
      assert.equal(fillPlaceholders(`{${name}}`, report, '').unknown.length, 1, name);
  });
  it('leave no brace unnoticed', () => {
    for (const text of ['{本年新收', '本年新收}', '{{本年新收}}', '｛a{本年新收}'])
      assert.ok(fillPlaceholders(text, report, '').hasStrayBrace, text);
    assert.ok(!fillPlaceholders('{本年新收}{不予}', report, '').hasStrayBrace);
  });
  it('tell a blank figure as blank, not as 0', () => {
    assert.equal(
      fillPlaceholders('{本年新收}件', withCells(report, { 'requests.received.total': null }), '〔未填〕')
        .text,
      '〔未填〕件',
    );
    assert.equal(
      fillPlaceholders('{不予公开}件', withCells(report, { 'requests.inquiry.total': null }), '〔未填〕')
        .text,
      '〔未填〕件',
    );
  });
});
