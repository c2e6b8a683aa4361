import assert from 'node:assert/strict';
import { areaAddress } from '../../../src/core/draw/address.js';
import { editionNamed, editions, startReport, templateLayouts, type Layout } from '../../../src/index.js';

const layouts = (id: string) => templateLayouts(startReport({ edition: editionNamed(id) }));
const alarms = (id: string, sheet: string) =>
  layouts(id)
    .find((layout) => layout.sheet === sheet)!
    .alarms.map(({ areas, formula }) => [areas.map(areaAddress).join(' '), formula]);
const spans = ({ cells }: Layout, label: string) =>
  cells
    .filter(({ value }) => value === label)
    .map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]);

describe('the alarms', () => {
  it('stand on every total and on every cell of the balance in 表三', () =>
    assert.deepEqual(alarms('2021', '表三'), [
      ['J5:J29', 'AND(COUNT($D5:$J5)=7,SUM($D5:$I5)<>SUM($J5))'],
      ['D28:J28', 'AND(COUNT(D$7:D$28)=22,SUM(D$7:D$27)<>SUM(D$28))'],
      ['D5:J6 D28:J29', 'AND(COUNT(D$5:D$6,D$28:D$29)=4,SUM(D$5:D$6)<>SUM(D$28:D$29))'],
    ]));
  it('stand on the three totals of 表四', () =>
    assert.deepEqual(alarms('2019', '表四'), [['E5 J5 O5', 'AND(COUNT(A5:E5)=5,SUM(A5:D5)<>SUM(E5))']]));
  it('stand on what may not be less in 表二 of 2019, and on nothing in that of 2021', () => {
    assert.deepEqual(alarms('2019', '表二'), [
      ['C4:D5', 'AND(COUNT($C4:$D4)=2,SUM($D4)<SUM($C4))'],
      ['B8:C9 B12:C13 B16:C16', 'AND(COUNT($B8:$C8)=2,SUM($B8:$C8)<0)'],
    ]);
    assert.deepEqual(alarms('2021', '表二'), []);
  });
});

describe('the layout of the cover', () => {
  it('keeps as text what identifies something, and nothing else', () => {
    for (const { id } of editions) {
      const [cover] = layouts(id);
      const texts = (cover?.cells ?? []).filter(({ numberFormat }) => numberFormat === '@');
      const labels = texts.map(
        ({ row }) => cover?.cells.find((cell) => cell.row === row && cell.column === 1)?.value,
      );
      assert.deepEqual(labels, ['公开网站', '邮政编码', '联系电话', '电子邮箱']);
    }
  });
});

describe('the layout of a table', () => {
  it('has titles of input messages of 32 characters, as many as Excel takes', () => {
    const titles = layouts('2021').flatMap(({ cells }) =>
      cells.flatMap(({ validation }) => validation?.promptTitle ?? []),
    );
    assert.equal(Math.max(...titles.map((title) => title.length)), 32);
  });
  it('merges the heads of 表三 as on the paper', () => {
    const sheet = layouts('2021').find((layout) => layout.sheet === '表三')!;
    for (const [label, ...span] of [
      ['申请人情况', 2, 4, 1, 7],
      ['自然人', 3, 4, 2, 1],
      ['法人或其他组织', 3, 5, 1, 5],
      ['总计', 3, 10, 2, 1],
      ['商业企业', 4, 5, 1, 1],
      ['一、本年新收政府信息公开申请数量', 5, 1, 1, 3],
      ['三、本年度办理结果', 7, 1, 22, 1],
      ['（一）予以公开', 7, 2, 1, 2],
      ['（三）不予公开', 9, 2, 8, 1],
      ['（六）其他处理', 25, 2, 3, 1],
      ['四、结转下年度继续办理', 29, 1, 1, 3],
    ] as const)
      assert.deepEqual(spans(sheet, label), [span], label);
    assert.deepEqual(
      spans(
        layouts('2019').find((layout) => layout.sheet === '表三')!,
        '三、本年度办理结果',
      ),
      [[7, 1, 20, 1]],
    );
  });
  it('merges the heads of 表四 and the last columns of 表二 as on the paper', () => {
    const [second, , fourth] = layouts('2019').filter(({ sheet }) => sheet.startsWith('表'));
    assert.deepEqual(spans(fourth!, '行政复议'), [[2, 1, 1, 5]]);
    assert.deepEqual(spans(fourth!, '行政诉讼'), [[2, 6, 1, 10]]);
    assert.deepEqual(spans(fourth!, '结果维持'), [
      [3, 1, 2, 1],
      [4, 6, 1, 1],
      [4, 11, 1, 1],
    ]);
    assert.deepEqual(spans(second!, '第二十条第（一）项'), [[2, 1, 1, 4]]);
    assert.deepEqual(spans(second!, '采购总金额'), [[18, 3, 1, 2]]);
  });
});
