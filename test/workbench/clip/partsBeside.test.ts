import assert from 'node:assert/strict';
import { pasteInBlank, type PastedOn } from './pasteInBlank.js';

/** Pastes rows in 表二, as a page and as a text. */
async function pasteRows(rows: readonly (readonly string[])[], edition: '2019' | '2021') {
  const html = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  const at = ['表二', 8, 2] as const;
  return [
    await pasteInBlank({ html: `<table>${html.join('')}</table>`, edition, at }),
    await pasteInBlank({ text: rows.map((row) => row.join('\t')).join('\n'), edition, at }),
  ];
}

const toldOf = ({ unknown }: PastedOn) => unknown.map((text) => text.replace(/（分不清.*/, ''));

describe('pasted rows of 表二 that name parts beside their labels', () => {
  const heads = ['信息内容', '', '上一年项目数量', '本年增/减', '处理决定数量'];
  const permits = ['行政许可', '', '1', '-2', '8'];
  for (const [what, parts] of [
    [
      'several',
      [
        ['其他对外管理服务事项', '行政检查', '3', '4', '7'],
        ['', '行政确认', '2', '5', '6'],
      ],
    ],
    ['one', [['其他对外管理服务事项', '公共服务', '3', '4', '7']]],
    [
      'a total',
      [
        ['其他对外管理服务事项', '合计', '5', '0', '9'],
        ['', '行政检查', '5', '0', '9'],
      ],
    ],
  ] as const)
    for (const above of [[heads], []])
      it(`leave those of the parts out, and move no others: ${what}, ${above.length} head`, async () => {
        for (const pasted of await pasteRows([...above, permits, ...parts], '2019')) {
          assert.equal(pasted.cells, '表二!B8=1 表二!C8=-2 表二!D8=8');
          const told = toldOf(pasted).join('\n');
          for (const row of parts)
            assert.ok(told.includes(row.filter((text) => text !== '').join(' ')), told);
        }
      });
  it('leave out a row that is blank in one of more cells than it has places', async () => {
    const parts = ['其他对外管理服务事项', '行政检查', '3', '0', '7'];
    for (const { cells } of await pasteRows([['行政许可', '', '1', '', '8'], parts], '2019'))
      assert.equal(cells, '');
  });
});

describe('a pasted page whose rows stand in parts without a total', () => {
  const row = (label: string, part: string, ...figures: readonly string[]) =>
    `<tr>${[label, part, ...figures].map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const rows = [
    row('信息内容', '', '本年制发件数', '本年废止件数', '现行有效件数'),
    row('规章', '', '0', '0', '0'),
    row('行政规范性文件', '东镇', '4', '1', '12'),
    row('', '西镇', '2', '0', '9'),
    row('信息内容', '', '本年处理决定数量'),
    row('行政许可', '', '6'),
    row('信息内容', '', '本年处理决定数量'),
    row('行政处罚', '东镇', '3'),
    row('', '西镇', '5'),
    row('行政强制', '', '7'),
    row('信息内容', '', '本年收费金额（单位：万元）'),
    row('行政事业性收费', '', '8.5'),
  ];
  it('gives no figure of the first part for the whole', async () => {
    const { cells, unknown } = await pasteInBlank({ html: `<table>${rows.join('')}</table>` });
    assert.equal(cells, '表二!B4=0 表二!C4=0 表二!D4=0 表二!B8=6 表二!B12=7 表二!B15=8.5');
    for (const text of ['行政规范性文件 东镇 4 1 12', '西镇 2 0 9', '行政处罚 东镇 3', '西镇 5'])
      assert.ok(unknown.includes(text), text);
  });
});

describe('a pasted 表三 of which only totals are filled', () => {
  const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const heads = `<tr><td rowspan=3 colspan=3>${corner}<td colspan=7>申请人情况<tr><td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他`;
  const group = '<tr><td rowspan=2>三、本年度办理结果<td rowspan=2>（三）不予公开';
  for (const [what, rows, cells] of [
    ['a row', `${group}<td>1.属于国家秘密<td><td><td><td><td><td><td>5`, '表三!J9=5'],
    [
      'two rows',
      `${group}<td>1.属于国家秘密<td><td><td><td><td><td><td>5<tr><td>2.其他法律行政法规禁止公开<td><td><td><td><td><td><td>7`,
      '表三!J9=5 表三!J10=7',
    ],
    [
      'with some companies',
      `${group}<td>1.属于国家秘密<td><td>3<td>2<td><td><td><td>5`,
      '表三!E9=3 表三!F9=2 表三!J9=5',
    ],
  ] as const)
    it(`puts them below the head that they stand below: ${what}`, async () => {
      assert.equal((await pasteInBlank({ html: `<table>${heads}${rows}</table>` })).cells, cells);
    });
});

describe('the rows of a pasted text that have a figure in one column', () => {
  const labels = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '四、结转下年度继续办理',
  ];
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  for (const [what, others] of [
    ['above it', [labels[1]]],
    ['around it', [labels[0], labels[2]]],
  ] as const)
    it(`are told where a row of zeros is read: ${what}`, async () => {
      const rows = labels.flatMap((label) => {
        const own = `${label}${'\t'.repeat(7)}${others.includes(label) ? '12' : '0'}`;
        return [own];
      });
      const text = [
        '一、总体情况',
        '平稳。',
        '二、主动公开政府信息情况',
        '行政许可\t5',
        '三、收到和处理政府信息公开申请情况',
        columns.join('\t'),
        ...rows,
      ];
      const { unknown } = await pasteInBlank({ text: text.join('\n') });
      for (const label of others) assert.ok(unknown.join().includes(`${label} 12`), unknown.join());
    });
});

describe('the rows of a pasted 表三 that lack a column under all heads', () => {
  const rows = [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况'],
    ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
    ['一、本年新收政府信息公开申请数量', '', '', '4', '0', '0', '3', '0', '7'],
    ['三、本年度办理结果', '（一）予以公开', '', '4', '0', '0', '1', '0', '5'],
    ['', '（三）不予公开', '1.属于国家秘密', '0', '0', '0', '2', '0', '2'],
  ];
  it('do not begin where their labels span cells', async () => {
    const table = rows.map((row) => `| ${row.join(' | ')} |`);
    const text = [
      '一、总体情况',
      '平稳。',
      '三、收到和处理政府信息公开申请情况',
      ...table,
      '五、存在的主要问题及改进情况',
      '无。',
    ];
    const { cells, unknown } = await pasteInBlank({ text: text.join('\n') });
    assert.ok(!cells.includes('表三'), cells);
    assert.ok(unknown.join().includes('（一）予以公开 4 0 0 1 0 5'), unknown.join());
  });
});
