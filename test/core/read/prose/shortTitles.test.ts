import assert from 'node:assert/strict';
import { readProse } from '../../../../src/core/read/prose/readProse.js';
import { tablePlacesOf } from '../../../../src/core/read/placing/tablePlaces.js';
import { viewOf } from '../../../../src/core/read/view/view.js';
import { editionNamed, editions } from '../../../../src/index.js';
import { sheetOf } from '../sheetOf.js';

type Line = string | readonly string[];
interface Given {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly lines: readonly Line[];
}

const edition = editionNamed('2021');
const readSheets = (...sheets: readonly Given[]) => {
  const views = sheets.map(({ name = '正文', hidden = false, lines }) => {
    const rows = lines.map((line, at) => [at + 1, typeof line === 'string' ? [line] : line] as const);
    return viewOf({ ...sheetOf(Object.fromEntries(rows), name), hidden });
  });
  return readProse(views, editions, edition, tablePlacesOf([]));
};
const read = (...lines: readonly Line[]) => Object.values(readSheets({ lines }).chapters);
const told = ({ remarks }: ReturnType<typeof readSheets>) =>
  remarks.map((remark) => [remark.kind, 'address' in remark ? remark.address : '']);
const [ONE, FIVE, SIX] = ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];
const EACH = [['甲。'], ['乙。'], ['丙。']];

describe('a heading of some of the official words without its number', () => {
  it('begins its chapter where nothing else does, with a remark on its wording', () => {
    const found = readSheets({ lines: [ONE, '甲。', '存在问题', '乙。', '其他事项', '丙。'] });
    assert.deepEqual(Object.values(found.chapters), EACH);
    assert.deepEqual(found.remarks, [
      { kind: 'label', official: FIVE, found: '存在问题', address: '正文!A3' },
      { kind: 'label', official: SIX, found: '其他事项', address: '正文!A5' },
    ]);
  });
  it('has a mark or a colon behind it, or other words of its chapter', () => {
    for (const [one, five, six] of [
      [ONE, '存在的问题：', '【其它事项】'],
      ['总体情况', '主要问题', '其他需报告事项'],
      ['概述', '存在的不足', '需要报告的事项'],
      ['基本情况', '存在问题及整改措施', '其他需要报告的事项'],
    ] as const)
      assert.deepEqual(read(one, '甲。', five, '乙。', six, '丙。'), EACH, five);
  });
  it('stands before an official one, or one with a wrong number', () => {
    assert.deepEqual(read(ONE, '甲。', '存在问题', '乙。', SIX, '丙。'), EACH);
    assert.deepEqual(read(ONE, '甲。', '存在问题', '乙。', '五、其他需要报告的事项', '丙。'), EACH);
    assert.deepEqual(read('概述', '甲。', FIVE, '乙。', SIX, '丙。'), EACH);
  });
  it('has its text beside it, or in the same cell', () => {
    assert.deepEqual(read([ONE, '甲。'], ['存在问题', '公开不够及时。'], ['其他事项', '丙。']), [
      ['甲。'],
      ['公开不够及时。'],
      ['丙。'],
    ]);
    assert.deepEqual(read(`${ONE}\n甲。\n存在问题\n乙。\n其他事项\n丙。`), EACH);
  });
  it('stands on a sheet with another chapter or another such heading', () => {
    const own = { name: '总体情况', lines: ['甲。', '存在问题', '乙。', '其他事项', '丙。'] };
    assert.deepEqual(Object.values(readSheets(own).chapters), EACH);
    const one = { name: '总体情况', lines: [ONE, '甲。'] };
    const both = { name: '附页', lines: ['存在问题', '乙。', '其他事项', '丙。'] };
    assert.deepEqual(Object.values(readSheets(one, both).chapters), EACH);
    const ledger = { name: '台账', lines: ['存在问题', '乙。', '整改', '丙。'] };
    assert.deepEqual(readSheets(one, ledger).chapters['problems'], []);
  });
  it('begins an empty chapter where nothing stands below it', () =>
    assert.deepEqual(read(ONE, '甲。', '存在问题', '其他事项'), [['甲。'], [], []]));
  it('leaves the numbers of parts to its own chapter', () => {
    const parts = ['（一）公开不及时', '乙。', '（二）解读少', '乙。'];
    assert.deepEqual(read(ONE, '（一）主动公开', '存在问题', ...parts)[1], parts);
    assert.deepEqual(read(ONE, '甲。', '存在问题', '乙。', '2.解读少。')[1]?.length, 2);
  });
});

describe('some of the words of an official heading', () => {
  const isText = (...lines: readonly Line[]) => {
    const found = readSheets({ lines: [ONE, ...lines] });
    assert.deepEqual(found.chapters['problems'], []);
    assert.ok(found.chapters['overview']?.includes('存在问题'));
  };

  it('are text where the chapter begins elsewhere, on a hidden sheet too', () => {
    const lines = [ONE, '甲。', '存在问题', '乙。'];
    const overview = ['甲。', '存在问题', '乙。'];
    const other = { name: '问题及改进', lines: ['丁。'] };
    assert.deepEqual(readSheets({ lines }, other).chapters, { overview, problems: ['丁。'], other: [] });
    const hidden = readSheets({ lines }, { ...other, hidden: true });
    assert.deepEqual(hidden.chapters, { overview, problems: [], other: [] });
    assert.deepEqual(told(hidden), [['hiddenChapter', '']]);
  });
  it('are text where they stand twice, or in another order', () => {
    isText('存在问题', '甲。', '存在问题', '乙。');
    isText('其他事项', '甲。', '存在问题', '乙。');
    const lines = ['存在问题', '乙。', '其他事项', '丙。'];
    const twice = readSheets({ name: '甲', lines: [ONE, '甲。', ...lines] }, { name: '乙', lines });
    assert.deepEqual(twice.chapters, { overview: ['甲。', ...lines], problems: [], other: [] });
  });
  it('are text where the numbers before them go on behind them', () => {
    isText('（一）主动公开', '甲。', '存在问题', '乙。', '（二）依申请公开', '丙。');
    isText('一、主动公开', '甲。', '存在问题', '乙。', '二、依申请公开', '丙。');
    isText('1.主动公开', '甲。', '存在问题', '乙。', '2.依申请公开', '丙。', '其他事项', '丁。');
  });
  it('are text in a table, and in a longer line', () => {
    const rows = [
      ['存在问题', '责任科室'],
      ['公开不及时', '办公室'],
    ];
    isText(...rows);
    const table = [
      ['存在问题', '整改措施'],
      ['公开不及时', '加强检查'],
    ];
    assert.deepEqual(read(ONE, ...table), [['存在问题：公开不及时；整改措施：加强检查。'], [], []]);
    assert.deepEqual(read(ONE, '存在问题已经整改', '其他公开事项')[0]?.length, 2);
  });
});

describe('a numbered line that says there is nothing', () => {
  const problems = ['公开不及时。'];

  it('is all of the last chapter, in which it may stand', () => {
    for (const [line, said] of [
      ['六、无', '无'],
      ['六、无。', '无。'],
      ['六、暂无', '暂无'],
      ['六、本年度没有收费', '本年度没有收费'],
      ['第六部分 无', '无'],
      ['6、无', '无'],
      ['六.无', '无'],
    ] as const) {
      assert.deepEqual(read(FIVE, ...problems, line), [[], problems, [said]], line);
      assert.deepEqual(read(ONE, '甲。', FIVE, `${problems[0] ?? ''}\n${line}`)[2], [said], line);
    }
    const found = readSheets({ lines: [FIVE, ...problems, '六、无'] });
    assert.deepEqual(told(found), [['label', '正文!A3']]);
  });
  it('says more than that where it follows the chapter before', () => {
    assert.deepEqual(read(FIVE, '甲。', '六、收费情况', '乙。'), [[], ['甲。'], ['乙。']]);
    assert.deepEqual(read(FIVE, '五、甲', '六、收费情况')[1], ['五、甲', '六、收费情况']);
    assert.deepEqual(read('六、收费情况', '乙。')[2], []);
    assert.deepEqual(read('一、工作开展情况', '乙。')[0], []);
  });
  it('is text where it goes on with numbers, has those of a part, or another number', () => {
    for (const lines of [
      ['四、甲。', '五、乙。', '六、无'],
      ['5、乙。', '6、无'],
      ['5、乙。\n6、无'],
      ['（六）无'],
      ['四、无'],
      ['六、无线网络建设'],
      ['六、没有'.padEnd(21, '甲')],
      ['六、公开无延误'],
    ])
      assert.deepEqual(read(FIVE, '甲。', ...lines)[2], [], lines.join());
  });
  it('is text where its chapter begins elsewhere, or stands twice', () => {
    const lines = [FIVE, '甲。', '六、无'];
    assert.deepEqual(
      readSheets({ lines }, { name: '其他事项', lines: ['没有收费。'] }).chapters['problems'],
      lines.slice(1),
    );
    assert.deepEqual(read(...lines, '六、无')[2], []);
  });
});

describe('headings in a few words that stand side by side', () => {
  const side = (...lines: readonly Line[]) => read(...lines);

  it('begin each its chapter, in the columns below it', () => {
    for (const [one, five, six] of [
      ['总体情况', '存在问题', '其他事项'],
      [ONE, '存在的主要问题', '其他需要报告的事项'],
    ] as const)
      assert.deepEqual(side([one, five, six], ['甲。', '乙。', '丙。'], ['丁。', '戊。', '']), [
        ['甲。', '丁。'],
        ['乙。', '戊。'],
        ['丙。'],
      ]);
  });
  it('are text in a row with other words', () =>
    assert.deepEqual(side([ONE], ['渠道', '存在问题', '其他事项'], ['网站', '乙', '丙'])[1], []));
});
