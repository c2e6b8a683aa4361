import assert from 'node:assert/strict';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import { editionNamed, startReport, templateLayouts } from '../../../src/index.js';
import { placeByLines } from '../../../src/workbench/clip/placeByLines.js';
import { pasteInBlank } from './pasteInBlank.js';

const received = '一、本年新收政府信息公开申请数量';
const carriedIn = '二、上年结转政府信息公开申请数量';
const granted = '（一）予以公开';
const cover = ['封面', 3, 2] as const;
const editions = ['2019', '2021'] as const;
const tabbed = (...rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.join('\t')).join('\r\n');
const tableOf = (text: string) => {
  const cells = (row: string) => row.split('\t').map((cell) => `<td>${cell}</td>`);
  return `<table>${text
    .split('\r\n')
    .map((row) => `<tr>${cells(row).join('')}</tr>`)
    .join('')}</table>`;
};

function blankSheet(name: string) {
  const host = pageHost();
  host.open(templateLayouts(startReport({ edition: editionNamed('2021') })));
  return host.book().sheets.find(({ layout }) => layout.sheet === name)!;
}

describe('a pasted row without a label of the form between two that have one', () => {
  const around = (label: string) =>
    tabbed([received, 1, 2, 3, 4, 5, 6, 21], [label, 7, 0, 0, 0, 0, 0, 7], [granted, 0, 0, 0, 0, 0, 0, 0]);
  for (const edition of editions) {
    for (const label of ['其中：网络申请', '较上年增减', '小计', '量'])
      it(`is not that of the place between, and told: ${label} (${edition})`, async () => {
        const pasted = await pasteInBlank({ text: around(label), at: cover, edition });
        assert.match(pasted.cells, /表三!I5=6 表三!D7=0/);
        assert.deepEqual(pasted.unknown, [`${label} 7 0 0 0 0 0 7`]);
      });
    for (const label of ['上年结转', '上年结转申请数', '2、上年度结转政府信息公开申请数'])
      it(`is told as that of the place where its words are like the label: ${label} (${edition})`, async () => {
        const pasted = await pasteInBlank({ text: around(label), at: cover, edition });
        assert.match(pasted.cells, /表三!D6=7 /);
        assert.deepEqual(pasted.remarks, [
          `“${label}”按位置当作“二、上年结转政府信息公开申请数量”，请核对；不是同一项就取消，改好名称再粘贴。`,
        ]);
      });
  }
  it('is that of the place where it has no label', async () => {
    const pasted = await pasteInBlank({ text: around(''), at: cover });
    assert.match(pasted.cells, /表三!D6=7 /);
    assert.deepEqual(pasted.remarks, []);
  });
});

describe('a pasted column without a label of the form between two that have one', () => {
  const below = (...heads: readonly string[]) =>
    tabbed(['', ...heads], [received, 1, 2, 3, 4, 5, 6, 21].slice(0, heads.length + 1));
  for (const edition of editions) {
    it(`is not that of the place between: 小计 (${edition})`, async () => {
      const text = below('自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '小计', '总计');
      const pasted = await pasteInBlank({ text, at: cover, edition });
      assert.equal(pasted.cells, '表三!D5=1 表三!E5=2 表三!F5=3 表三!G5=4 表三!H5=5 表三!J5=21');
      assert.deepEqual(pasted.unknown, [`${received} 6`]);
    });
    it(`is told as that of the place where its words are part of the label (${edition})`, async () => {
      const pasted = await pasteInBlank({ text: below('自然人', '企业', '科研机构'), at: cover, edition });
      assert.equal(pasted.cells, '表三!D5=1 表三!E5=2 表三!F5=3');
      assert.match(pasted.remarks.join(), /^“企业”按位置当作“商业企业”/);
    });
  }
});

describe('pasted rows of the form below heads that are none', () => {
  for (const edition of editions)
    for (const heads of [
      ['一季度', '二季度', '三季度', '四季度', '全年'],
      ['办公室', '法规科', '审批科', '执法队', '财务科', '信访科', '合计'],
      ['数量'],
      ['本年', '备注'],
    ])
      for (const as of [(text: string) => ({ text }), (text: string) => ({ html: tableOf(text) })])
        it(`are not written, with the reason: ${heads.join(' ')} (${edition})`, async () => {
          const figures = heads.map((_, at) => at + 1);
          const text = tabbed(['项目', ...heads], [received, ...figures], [carriedIn, ...figures]);
          const pasted = await pasteInBlank({ ...as(text), edition });
          assert.equal(pasted.cells, '');
          assert.match(pasted.remarks.join(), /不是表三的列，分不清各数属于哪一列，没有写入/);
          assert.equal(pasted.unknown.length, 3);
        });
  it('are written where a row has one place, but for those of another year', async () => {
    const rows = (head: string) => tabbed(['项目', head], ['行政许可', 55], ['行政处罚', 12]);
    assert.equal((await pasteInBlank({ text: rows('数量') })).cells, '表二!B8=55 表二!B11=12');
    for (const head of ['上年', '2022年', '去年同期'])
      assert.equal((await pasteInBlank({ text: rows(head) })).cells, '');
  });
  it('are written where the heads are like those of the form', async () => {
    const text = tabbed(['文件', '制发数', '废止数', '现行有效数'], ['规章', 1, 2, 3]);
    assert.equal((await pasteInBlank({ text })).cells, '表二!B4=1 表二!C4=2 表二!D4=3');
  });
  it('are written below a line with the unit', async () => {
    const text = tabbed(['', '', '', '单位：件'], ['规章', 1, 2, 3]);
    assert.equal((await pasteInBlank({ text })).cells, '表二!B4=1 表二!C4=2 表二!D4=3');
  });
});

describe('a pasted row with blank cells beside its label', () => {
  const text = tabbed([received, 5, '', '', '', '', '', 5], [carriedIn, '', 1, '', '', '', 2, 3]);
  const cells = '表三!D5=5 表三!J5=5 表三!E6=1 表三!I6=2 表三!J6=3';
  for (const at of [cover, ['表三', 12, 6]] as const)
    for (const clip of [{ text }, { html: tableOf(text) }])
      it(`goes to its cells, whatever is in view: ${at[0]}`, async () =>
        assert.equal((await pasteInBlank({ ...clip, at })).cells, cells));
  it('is told where it ends before its last place: it may have lost any cell', async () => {
    const short = [received, '5', '', '', '', '', '5', ''];
    const text = tabbed(short.slice(0, -1), [carriedIn, 0, 1, 0, 0, 0, 2, 3]);
    const pasted = await pasteInBlank({ text, at: cover });
    assert.doesNotMatch(pasted.cells, /[D-J]5=/);
    assert.deepEqual(pasted.unknown, [`${received} 5 5`]);
    const sheet = blankSheet('表三');
    const block = [short, [carriedIn, '0', '1', '0', '0', '0', '2', '3']];
    assert.deepEqual(placeByLines({ sheet, block }).left, [short]);
  });
});

describe('a pasted part of 表二 with the heads of its bands', () => {
  const of2021 = [
    ...['1\t2\t3', '4\t5\t6', '\t\t', '本年处理决定数量\t\t', '7\t\t', '\t\t', '本年处理决定数量\t\t'],
    ...['8\t\t', '9\t\t', '\t\t', '本年收费金额（单位：万元）\t\t', '10.5\t\t'],
  ];
  const of2019 = [
    ...[
      '1\t2\t3',
      '4\t5\t6',
      '\t\t',
      '上一年项目数量\t本年增/减\t处理决定数量',
      '7\t8\t9',
      '10\t11\t12',
      '\t\t',
    ],
    ...['上一年项目数量\t本年增/减\t处理决定数量', '13\t14\t15', '16\t17\t18', '\t\t'],
    ...['上一年项目数量\t本年增/减\t', '19\t20\t', '\t\t', '采购项目数量\t采购总金额\t', '21\t402.2万元\t'],
  ];
  const heads = {
    2021: '本年制发件数\t本年废止件数\t现行有效件数',
    2019: '本年新制作数量\t本年新公开数量\t对外公开总数量',
  };
  const cells = {
    2021: '表二!B4=1 表二!C4=2 表二!D4=3 表二!B5=4 表二!C5=5 表二!D5=6 表二!B8=7 表二!B11=8 表二!B12=9 表二!B15=10.5',
    2019: '表二!B4=1 表二!C4=2 表二!D4=3 表二!B5=4 表二!C5=5 表二!D5=6 表二!B8=7 表二!C8=8 表二!D8=9 表二!B9=10 表二!C9=11 表二!D9=12 表二!B12=13 表二!C12=14 表二!D12=15 表二!B13=16 表二!C13=17 表二!D13=18 表二!B16=19 表二!C16=20 表二!B19=21 表二!C19=402.2万元',
  };
  for (const edition of editions) {
    const rows = edition === '2019' ? of2019 : of2021;
    it(`goes row by row (${edition})`, async () => {
      const pasted = await pasteInBlank({ text: rows.join('\r\n'), at: ['表二', 4, 2], edition });
      assert.deepEqual([pasted.cells, pasted.unknown], [cells[edition], []]);
    });
    it(`goes by the labels of its columns, and its blanks empty no merged cell (${edition})`, async () => {
      const text = [heads[edition], ...rows].join('\r\n');
      const pasted = await pasteInBlank({ text, at: ['表二', 3, 2], edition });
      assert.deepEqual([pasted.cells, pasted.unknown], [cells[edition], []]);
    });
    it(`is not written from a row on where its heads do not stand so (${edition})`, async () => {
      const pasted = await pasteInBlank({ text: rows.join('\r\n'), at: ['表二', 5, 2], edition });
      assert.equal(pasted.cells, '');
      assert.ok(pasted.unknown.includes('4 5 6'));
    });
  }
});

describe('a pasted block that is wider than the places from the selected cell on', () => {
  it('is not written where the numbers of rows stand before its figures', async () => {
    const text = tabbed([1, 5, 0, 0, 0, 0, 0, 5], [2, 3, 0, 0, 0, 0, 0, 3]);
    const pasted = await pasteInBlank({ text });
    assert.deepEqual([pasted.cells, pasted.unknown], ['', ['1 5 0 0 0 0 0 5', '2 3 0 0 0 0 0 3']]);
  });
  it('tells what has no place, and not the figures that it writes', async () => {
    const pasted = await pasteInBlank({
      text: tabbed([5, 0, 0, 0, 0, 0, 5, '含网络'], [3, 0, 0, 0, 0, 0, 3, '']),
    });
    assert.match(pasted.cells, /^表三!D5=5 .* 表三!I6=0$/);
    assert.deepEqual(pasted.unknown, ['含网络']);
  });
});
