import assert from 'node:assert/strict';
import type { SheetCell } from '../../../../src/core/draw/sheet.js';
import { tablesOf } from '../../../../src/core/form/edition.js';
import { readProse } from '../../../../src/core/read/prose/readProse.js';
import { tablePlacesOf } from '../../../../src/core/read/placing/tablePlaces.js';
import { tableRowsOf } from '../../../../src/core/read/view/tableRows.js';
import { viewOf } from '../../../../src/core/read/view/view.js';
import { editionNamed, editions } from '../../../../src/index.js';
import { sheetOf, type Rows } from '../sheetOf.js';

const edition = editionNamed('2021');
const readSheet = (
  rows: Rows,
  more: readonly SheetCell[] = [],
  sheet: { name?: string; isStale?: boolean } = {},
) => {
  const { cells } = sheetOf(rows);
  const view = viewOf({ name: '正文', hidden: false, ...sheet, cells: [...cells, ...more] });
  return readProse([view], editions, edition, tablePlacesOf([]));
};
const read = (rows: Rows) => readSheet(rows).chapters;
const overview = (rows: Rows) => read(rows)['overview'];
/** The kinds and addresses of what was remarked. */
const told = ({ remarks }: ReturnType<typeof readSheet>) =>
  remarks.map((remark) => [remark.kind, 'address' in remark ? remark.address : '']);
const [ONE, FIVE, SIX] = ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];
const LONG = '一年来公开工作按照要求有序开展，各项任务都按时完成，没有发生应当公开而没有公开的情况。';

describe('a chapter of prose', () => {
  const spaced = (length: number) => FIVE.replace('及', `${' '.repeat(length - FIVE.length)}及`);
  const rows = (next: string): Rows => ({ 1: [ONE], 2: ['正文。'], 3: [next], 4: ['后文。'] });

  it('ends at the heading of the next, which has fewer than 40 characters', () => {
    assert.deepEqual(overview(rows(spaced(39))), ['正文。']);
    assert.deepEqual(overview(rows(spaced(40))), ['正文。', spaced(40), '后文。']);
  });
  it('tells a paragraph with characters that are struck out, raised or lowered', () => {
    const altered = { row: 2, column: 1, value: '受理旧12件。', plain: '受理12件。' };
    assert.deepEqual(told(readSheet({ 1: [ONE], 3: ['后文。'] }, [altered])), [['alteredText', '正文!A2']]);
  });
  it('tells the paragraphs that nobody sees, and no cell that is empty or in another chapter', () => {
    const unseen = (row: number, column: number, value: string) => ({
      ...{ row, column, value },
      isInvisible: true,
    });
    const remarks = (rows: Rows, ...more: readonly SheetCell[]) => readSheet(rows, more).remarks;
    assert.deepEqual(
      remarks({ 1: [ONE], 3: ['后文。'] }, unseen(2, 1, '内部说明。'), unseen(4, 1, '勿公布。')),
      [
        { kind: 'unseenText', part: 'overview', text: '内部说明。', address: '正文!A2' },
        { kind: 'unseenText', part: 'overview', text: '勿公布。', address: '正文!A4' },
      ],
    );
    assert.deepEqual(remarks({ 1: [ONE], 3: ['后文。'] }, unseen(2, 1, ' ')), []);
    assert.deepEqual(remarks({ 2: ['正文。'] }, unseen(1, 1, ONE)), []);
  });
  it('tells a number and a day that their formats show otherwise', () => {
    const remarks = (look: Partial<SheetCell>) =>
      readSheet({ 1: [ONE], 3: ['后文。'] }, [{ row: 2, column: 1, value: 0.985, ...look }]).remarks;
    const shown = { kind: 'alteredText', text: '0.985', address: '正文!A2', isFormatted: true };
    for (const look of [{ isShownOtherwise: true }, { isRounded: true }, { unit: '元' }])
      assert.deepEqual(remarks(look), [shown]);
    assert.deepEqual(remarks({ value: 45_047, date: '2023-05-01', isShownOtherwise: true }), [
      { ...shown, text: '2023年5月1日' },
    ]);
    for (const look of [{}, { value: 12 }, { value: 45_047, date: '2023-05-01' }])
      assert.deepEqual(remarks(look), []);
  });
  it('tells text behind its heading that is struck out, or that nobody sees', () => {
    const heading = { row: 1, column: 1, value: `${SIX}：无。` };
    const kinds = (look: Partial<SheetCell>) =>
      readSheet({}, [{ ...heading, ...look }])
        .remarks.map(({ kind }) => kind)
        .filter((kind) => kind !== 'runOnTitle');
    assert.deepEqual(kinds({ plain: SIX }), ['alteredText']);
    assert.deepEqual(kinds({ isInvisible: true }), ['unseenText']);
    assert.deepEqual(kinds({}), []);
  });
  it('has a paragraph for each line of a cell', () =>
    assert.deepEqual(overview({ 1: [ONE], 2: ['甲。\n\n 乙。 '] }), ['甲。', '乙。']));
  it('begins and ends within a cell', () =>
    assert.deepEqual(read({ 1: [`${ONE}\n甲。`], 2: [`乙。\n${FIVE}\n丙。\n${SIX}：无。`] }), {
      overview: ['甲。', '乙。'],
      problems: ['丙。'],
      other: ['无。'],
    }));
  it('has a heading that is written over lines', () =>
    assert.deepEqual(read({ 1: ['五、存在的\n主要问题及\n改进情况'], 2: ['甲。'] })['problems'], ['甲。']));
});

describe('a heading over several cells', () => {
  const chaptersOf = (rows: Rows) => {
    const found = readSheet(rows);
    return [found.chapters['overview'], found.chapters['problems'], told(found)];
  };
  const both = [['甲。'], ['乙。'], []];

  it('has its number beside it', () => {
    for (const [one, five] of [
      ['一、', '五、'],
      ['一', '五'],
      ['一．', '五：'],
    ] as const)
      assert.deepEqual(
        chaptersOf({
          1: [one, '总体情况'],
          2: [null, '甲。'],
          4: [five, '存在的主要问题及改进情况'],
          5: [null, '乙。'],
        }),
        both,
      );
  });
  it('has its number beside other words', () =>
    assert.deepEqual(chaptersOf({ 1: [ONE], 2: ['甲。'], 3: ['五、', '存在问题及整改措施'], 4: ['乙。'] }), [
      ['甲。'],
      ['乙。'],
      [['label', '正文!B3']],
    ]));
  it('goes on in the rows below', () => {
    const rows = { 1: [ONE], 2: ['甲。'], 3: ['五、存在的主要问题'], 4: ['及改进情况'], 5: ['乙。'] };
    assert.deepEqual(chaptersOf(rows), both);
    const three = {
      1: [ONE],
      2: ['甲。'],
      3: ['五、'],
      4: ['存在的主要问题'],
      5: ['及改进情况'],
      6: ['乙。'],
    };
    assert.deepEqual(chaptersOf(three), both);
  });
  it('leaves out the number of its row beside it, whichever it is', () => {
    for (const number of [5, 2, '5.', '（2）', '（五）', '第五部分'])
      assert.deepEqual(
        chaptersOf({
          1: [1, ONE],
          2: [null, '甲。'],
          4: [number, '存在的主要问题及改进情况', '乙。'],
        }).slice(0, 2),
        [['甲。'], ['乙。']],
      );
    assert.deepEqual(read({ 1: [ONE], 2: ['甲。'], 3: [100, FIVE], 4: ['乙。'] })['overview'], [
      '甲。',
      '100',
    ]);
  });
  it('is no paragraph with its number beside it, and none with a row between', () => {
    assert.deepEqual(overview({ 1: [ONE], 2: ['一、', '主动公开'], 3: ['二、', '甲。'] }), [
      '一、主动公开',
      '二、甲。',
    ]);
    const apart = { 1: [ONE], 2: ['甲。'], 3: ['五、存在的主要问题'], 5: ['及改进情况'] };
    assert.deepEqual(read(apart)['problems'], ['及改进情况']);
    const aside = { 1: [ONE], 2: ['甲。'], 3: ['五、存在的主要问题'], 4: [null, '及改进情况'] };
    assert.deepEqual(read(aside)['problems'], ['及改进情况']);
  });
  it('loses no other line of its cells', () => {
    const below = { 1: [ONE], 2: ['甲。'], 3: ['五、存在的主要问题'], 4: ['及改进情况\n乙。'] };
    assert.deepEqual(read(below)['problems'], ['及改进情况', '乙。']);
    const above = { 1: ['一、\n甲。', '总体情况'], 2: [null, '乙。'] };
    assert.deepEqual(told(readSheet(above)), [
      ['label', '正文!B1'],
      ['unreadText', '正文!A1'],
    ]);
  });
});

describe('text right and left of the column of a chapter', () => {
  it('is read along the row where it stands alone', () => {
    assert.deepEqual(overview({ 1: [ONE], 2: ['甲。'], 3: [null, '乙。'], 4: ['丙。'] }), [
      '甲。',
      '乙。',
      '丙。',
    ]);
    assert.deepEqual(overview({ 1: [null, ONE], 2: ['甲。'], 3: [null, '乙。'] }), ['甲。', '乙。']);
    assert.deepEqual(overview({ 1: [ONE], 2: [null, '甲。', '乙。'] }), ['甲。', '乙。']);
  });
  it('is read beside the heading of a part or a number, and is told beside a paragraph', () => {
    const beside = (main: string, text: string) => {
      const { chapters, remarks } = readSheet({ 1: [ONE], 2: [main, text] });
      return [chapters['overview']?.length, remarks.length];
    };
    assert.deepEqual(beside('（一）主动公开', LONG), [2, 0]);
    assert.deepEqual(beside('（一）', '主动公开'), [1, 0]);
    assert.deepEqual(beside('1.主动公开', LONG), [2, 0]);
    assert.deepEqual(beside('公开有序开展', LONG), [1, 1]);
    assert.deepEqual(beside('（一）无。', LONG), [1, 1]);
    assert.deepEqual(beside('（一）主动公开', '已核'), [1, 1]);
    assert.deepEqual(beside('甲。', LONG), [1, 1]);
  });
  it('is a second column where it stands beside paragraphs, and a sentence alone in its row still is read', () => {
    const found = readSheet({ 1: [ONE], 2: ['甲。', '已核'], 3: [null, '待核'], 4: [null, LONG] });
    assert.deepEqual(found.chapters['overview'], ['甲。', LONG]);
    assert.deepEqual(told(found), [['besideText', '正文!B2']]);
  });
  it('is a foreign table where a row has three cells or more', () => {
    const found = readSheet({ 1: [ONE], 2: ['甲。'], 3: ['网站', '微信', '微博'], 4: [1, 2, 3] });
    assert.deepEqual(found.chapters['overview'], ['甲。', '网站', '1']);
    assert.deepEqual(told(found), [['besideText', '正文!B3']]);
    const unlabelled = readSheet({ 1: [ONE], 2: ['甲。'], 3: [null, '乙。', '丙。', '丁。'] });
    assert.deepEqual(unlabelled.chapters['overview'], ['甲。']);
    assert.deepEqual(told(unlabelled), [['besideText', '正文!B3']]);
  });
  it('is the text where labels without numbers stand left of two paragraphs and more', () => {
    const said = (...rows: Rows[number][]) => {
      const found = readSheet(Object.fromEntries([[ONE], ...rows].map((row, at) => [at + 1, row])));
      return [found.chapters['overview'], told(found).length];
    };
    const [one, two] = [
      ['主动公开', '公开信息3条。'],
      ['监督保障', '考核1次。'],
    ];
    assert.deepEqual(said(one, two), [[...one, ...two], 0]);
    assert.deepEqual(said(one, [null, '另有说明。']), [[...one, '另有说明。'], 0]);
    assert.deepEqual(said(one), [['主动公开'], 1]);
    assert.deepEqual(said(one, two, ['另有说明。']), [['主动公开', '监督保障', '另有说明。'], 1]);
    assert.deepEqual(said(one, [null, null, '另有说明。']), [['主动公开', '另有说明。'], 1]);
    assert.deepEqual(said(['项目', '审核意见'], one, two), [['项目', '主动公开', '监督保障'], 1]);
    const colons = said(['主动公开：', '公开信息3条。'], ['监督保障：', '考核1次。']);
    assert.deepEqual(colons, [['主动公开：', '公开信息3条。', '监督保障：', '考核1次。'], 0]);
    const long = '甲'.repeat(20);
    assert.deepEqual(said([long, '公开信息3条。'], two), [[long, ...two], 1]);
  });
  it('is told where it is a word beside the heading, over other text', () => {
    const said = (beside: string, ...below: readonly string[]) => {
      const rows = below.map((text, at) => [at + 2, [text]] as const);
      const found = readSheet({ ...Object.fromEntries(rows), 1: [SIX, beside] });
      return [found.chapters['other'], told(found)];
    };
    assert.deepEqual(said('已完成', '甲。'), [['甲。'], [['besideText', '正文!B1']]]);
    assert.deepEqual(said('甲。', '乙。'), [['甲。', '乙。'], []]);
    assert.deepEqual(said('无', '乙。'), [['无', '乙。'], []]);
    assert.deepEqual(said('没有收费'), [['没有收费'], []]);
    assert.deepEqual(said('收费2项'), [['收费2项'], []]);
  });
  it('is likely text of the chapter where a head of its column says so', () => {
    const isLikely = (...row: readonly string[]) => {
      const [remark] = readSheet({ 1: [FIVE], 2: row, 3: ['公开不及时', '加强检查'] }).remarks;
      return remark?.kind === 'besideText' && remark.isSentence;
    };
    for (const head of ['改进措施', '整改情况', '主要内容']) assert.ok(isLikely('存在问题', head), head);
    for (const head of ['责任科室', '完成时间', '备注']) assert.ok(!isLikely('存在问题', head), head);
  });
  it('is nothing to tell where it is the advice of the template', () => {
    const [advice = ''] = edition.chapters[0]?.advice ?? [];
    const found = readSheet({
      1: [ONE],
      2: ['甲。', advice],
      3: [null, advice],
      4: [null, `乙。\n${advice}`],
    });
    assert.deepEqual(found.chapters['overview'], ['甲。', '乙。']);
    assert.deepEqual(found.remarks, []);
  });
  it('belongs to the chapter over it where headings stand side by side', () =>
    assert.deepEqual(read({ 1: [ONE, null, FIVE], 2: ['甲。', null, '乙。'], 3: [null, null, '丙。'] }), {
      overview: ['甲。'],
      problems: ['乙。', '丙。'],
      other: [],
    }));
});

describe('a sentence over several cells of a row', () => {
  const said = (...row: Rows[number]) => read({ 1: [ONE], 2: row })['overview'];

  it('is one paragraph where a cell ends with a comma, or a figure stands before its unit', () => {
    assert.deepEqual(said('全年受理申请', 3, '件，均已答复。'), ['全年受理申请3件，均已答复。']);
    assert.deepEqual(said('全年受理申请', 3, '件，答复', 2, '件。'), ['全年受理申请3件，答复2件。']);
    assert.deepEqual(said('公开及时，', '解读丰富、', '栏目齐全。'), ['公开及时，解读丰富、栏目齐全。']);
    assert.deepEqual(said('答复率为', '98.5%', '，较上年提高。'), ['答复率为98.5%，较上年提高。']);
  });
  it('is none where cells are words or sentences of their own', () => {
    for (const row of [
      ['公开信息的条数', 3, '不含解读。'],
      ['公开及时', '解读丰富', '栏目齐全。'],
      ['公开及时。', '解读丰富，', '栏目齐全。'],
      ['公开及时，', '解读丰富，'],
      ['信息', 3, '件。'],
      ['公开及时，\n解读丰富，', '栏目齐全。'],
    ])
      assert.notDeepEqual(said(...row), [row.join('')]);
  });
  it('tells a formula without result in it, and one whose result may be old', () => {
    const withFormula = (cell: Partial<SheetCell>, isStale = false) => {
      const rows = { 1: [ONE], 2: ['全年受理申请', null, '件，均已答复。'] };
      const found = readSheet(rows, [{ row: 2, column: 2, value: null, isFormula: true, ...cell }], {
        isStale,
      });
      return [found.chapters['overview'], told(found)];
    };
    assert.deepEqual(withFormula({ value: 3 }), [['全年受理申请3件，均已答复。'], []]);
    const old = [['全年受理申请3件，均已答复。'], [['proseFormula', '正文!B2']]];
    assert.deepEqual(withFormula({ value: 3 }, true), old);
    assert.deepEqual(withFormula({})[1], [['proseFormula', '正文!B2']]);
  });
  it('tells a figure in it that is shown otherwise', () => {
    const rows = { 1: [ONE], 2: ['答复率为', null, '，较上年提高。'] };
    const shown = { row: 2, column: 2, value: 0.985, isShownOtherwise: true };
    assert.deepEqual(told(readSheet(rows, [shown])), [['alteredText', '正文!B2']]);
  });
});

describe('a paragraph that is no text', () => {
  const with2 = (cell: Partial<SheetCell>, isStale = false) =>
    readSheet({ 1: [ONE], 3: ['后文。'] }, [{ row: 2, column: 1, value: null, ...cell }], { isStale });

  it('is kept as it is shown', () => {
    for (const [cell, text] of [
      [{ error: '#REF!' }, '#REF!'],
      [{ value: true }, 'TRUE'],
      [{ value: 12.000000000000002 }, '12'],
      [{ value: 46037, date: '2026-01-15' }, '2026年1月15日'],
      [{ value: 5270000000, date: '' }, '5270000000'],
    ] as const) {
      const { chapters, addresses } = with2(cell);
      assert.deepEqual(chapters['overview'], [text, '后文。']);
      assert.equal(addresses.get('overview.1'), '正文!A2');
    }
  });
  it('is told where it is a formula without result, or one whose result may be old', () => {
    const empty = with2({ isFormula: true });
    assert.deepEqual(empty.chapters['overview'], ['后文。']);
    assert.deepEqual(told(empty), [['proseFormula', '正文!A2']]);
    assert.deepEqual(told(with2({ isFormula: true, value: '甲。' })), []);
    assert.deepEqual(told(with2({ isFormula: true, value: '甲。' }, true)), [['proseFormula', '正文!A2']]);
  });
});

describe('a heading in other words', () => {
  const reworded = '五、存在的主要问题及整改措施';

  it('begins its chapter, with a remark on its wording', () => {
    const found = readSheet({ 1: [ONE], 2: ['甲。'], 3: [reworded], 4: ['乙。'] });
    assert.deepEqual(found.chapters, { overview: ['甲。'], problems: ['乙。'], other: [] });
    assert.deepEqual(found.remarks, [{ kind: 'label', official: FIVE, found: reworded, address: '正文!A3' }]);
  });
  it('is the official one in the markup of a page', () => {
    for (const heading of [
      `<b>${FIVE}</b>`,
      `<h2 class="t">${FIVE}</h2>`,
      `<P><strong>${FIVE}</strong></P>`,
    ]) {
      const found = readSheet({ 1: [ONE], 2: ['甲。'], 3: [heading], 4: ['乙。'] });
      assert.deepEqual(found.chapters, { overview: ['甲。'], problems: ['乙。'], other: [] });
      assert.deepEqual(told(found), [['label', '正文!A3']]);
    }
    const less = readSheet({ 1: [ONE], 2: ['甲。'], 3: ['<b>主动公开</b>'], 4: ['答复率<5%'] });
    assert.deepEqual(less.chapters['overview'], ['甲。', '<b>主动公开</b>', '答复率<5%']);
  });
  it('is text where the official one stands elsewhere', () => {
    const found = readSheet({ 1: [ONE], 2: [reworded], 3: ['甲。'], 4: [FIVE], 5: ['乙。'] });
    assert.deepEqual(found.chapters, { overview: [reworded, '甲。'], problems: ['乙。'], other: [] });
  });
  it('is text where it stands before a heading that comes before it', () =>
    assert.deepEqual(read({ 1: [SIX], 2: ['甲。'], 3: [reworded], 4: ['乙。'] }), {
      overview: [],
      problems: [],
      other: ['甲。', reworded, '乙。'],
    }));
  it('is that of a part where it has its number', () =>
    assert.deepEqual(
      read({ 1: [FIVE], 2: ['（一）存在的主要问题'], 3: ['甲。'], 4: ['（五）其他问题'] })['problems'],
      ['（一）存在的主要问题', '甲。', '（五）其他问题'],
    ));
  it('is the first text of the sheet of its chapter', () => {
    const found = readSheet({ 1: ['存在的主要问题及整改措施'], 2: ['甲。'] }, [], { name: '问题及改进' });
    assert.deepEqual(found.chapters['problems'], ['甲。']);
    assert.deepEqual(told(found), [['label', '问题及改进!A1']]);
    const inside = readSheet({ 1: ['甲。'], 2: ['存在的主要问题及整改措施'] }, [], { name: '问题及改进' });
    assert.deepEqual(inside.chapters['problems'], ['甲。', '存在的主要问题及整改措施']);
  });
});

describe('the first text of the sheet of a chapter', () => {
  const first = (name: string, ...texts: readonly string[]) => {
    const found = readSheet(Object.fromEntries(texts.map((text, at) => [at + 1, [text]])), [], { name });
    const [kind, address] = told(found).flat();
    return { chapters: found.chapters, kind, address };
  };

  for (const [name, code, heading] of [
    ['总体情况', 'overview', '一、概述'],
    ['总体情况', 'overview', '一、2025年工作开展情况'],
    ['问题及改进', 'problems', '五、困难和下一步工作思路'],
    ['问题及改进', 'problems', '第五部分 困难和打算'],
    ['其他事项', 'other', '六、收费情况'],
    ['其他事项', 'other', '6、收费'],
    ['其他事项', 'other', '（六）收费'],
    ['其他事项', 'other', '六、'],
  ] as const)
    it(`is its heading with its number: ${heading}`, () => {
      const { chapters, kind, address } = first(name, heading, '（一）甲', '乙。', '（二）丙');
      assert.deepEqual(chapters[code], ['（一）甲', '乙。', '（二）丙']);
      assert.deepEqual([kind, address], ['label', `${name}!A1`]);
      const below = first(name, '青山县民政局2025年政府信息公开工作年度报告', heading, '甲。');
      assert.deepEqual(below.chapters[code], ['甲。']);
    });
  for (const [name, code, ...texts] of [
    ['总体情况', 'overview', '一、主动公开', '甲。', '二、依申请公开', '乙。'],
    ['总体情况', 'overview', '（一）主动公开', '甲。'],
    ['总体情况', 'overview', '1.主动公开', '甲。'],
    ['总体情况', 'overview', '一、公开稳步推进。', '甲。'],
    ['问题及改进', 'problems', '一、存在困难', '甲。'],
    ['问题及改进', 'problems', '甲。', '五、困难'],
  ] as const)
    it(`is text: ${texts[0]}, ${texts.slice(1).join('')}`, () =>
      assert.deepEqual(first(name, ...texts).chapters[code], texts));
  it('is all that the chapter says where it says that there is nothing', () => {
    assert.deepEqual(first('其他事项', '六、无').chapters['other'], ['无']);
    assert.deepEqual(first('其他事项', '六、没有收费').chapters['other'], ['没有收费']);
    assert.deepEqual(first('其他事项', '本年度没有其他需要报告的事项').chapters['other'], [
      '本年度没有其他需要报告的事项',
    ]);
    assert.deepEqual(first('其他事项', '六、本年度没有其他需要报告的事项').chapters['other'], [
      '本年度没有其他需要报告的事项',
    ]);
    for (const text of [
      '无其他需要报告的事项。',
      '没有需要报告的事项',
      '无其他事项',
      '本年度无需要报告的事项。',
    ]) {
      assert.deepEqual(first('其他事项', `六、${text}`).chapters['other'], [text]);
      assert.deepEqual(read({ 1: [FIVE], 2: ['甲。'], 3: [`六、${text}`] })['other'], [text]);
      assert.deepEqual(read({ 1: [ONE], 2: ['甲。'], 3: ['其他事项'], 4: [text] })['other'], [text]);
    }
    assert.deepEqual(read({ 1: [FIVE], 2: ['甲。'], 3: ['六、无线网络等其他事项'] })['other'], []);
  });
});

describe('a heading with prose in the same line', () => {
  const said = (line: string) => {
    const found = readSheet({ 1: [ONE], 2: ['甲。'], 3: [FIVE], 4: ['乙。'], 5: [line] });
    return [found.chapters['other'], told(found)];
  };

  for (const [line, text] of [
    [`${SIX} 本年度收取信息处理费2950元`, '本年度收取信息处理费2950元'],
    [`${SIX}　本年度收取信息处理费2950元。`, '本年度收取信息处理费2950元。'],
    [`${SIX}本年度收取信息处理费2950元`, '本年度收取信息处理费2950元'],
    [`${SIX}。全年没有收费。`, '全年没有收费。'],
    [`${SIX}——没有`, '没有'],
    [`${SIX}无`, '无'],
    [`${SIX}（无）`, '（无）'],
    [`${SIX}：无。`, '无。'],
    [`六、其他 需要报告的事项 ${LONG}`, LONG],
  ] as const)
    it(`keeps the prose: ${line}`, () => assert.deepEqual(said(line), [[text], [['runOnTitle', '正文!A5']]]));
  it('ends the chapter of a table before it', () => {
    const four = '四、政府信息公开行政复议、行政诉讼情况';
    const view = viewOf(sheetOf({ 1: [ONE], 2: ['甲。'], 3: [four], 4: [`${FIVE} ${LONG}`] }));
    const codes = tablesOf(edition).map(({ code }) => code);
    const elsewhere = { on: () => new Set<string>(), found: new Set(codes) };
    const found = readProse([view], editions, edition, elsewhere);
    assert.deepEqual([found.chapters['problems'], told(found)], [[LONG], [['runOnTitle', '表!A4']]]);
  });
  it('keeps it behind a reworded heading', () => {
    assert.deepEqual(said('六、其他事项 本年度收取信息处理费2950元'), [
      ['本年度收取信息处理费2950元'],
      [['label', '正文!A5']],
    ]);
    assert.deepEqual(said('其他需要报告的事项 收取信息处理费2950元'), [
      ['收取信息处理费2950元'],
      [['label', '正文!A5']],
    ]);
  });
  it('has none in a heading that goes on', () => {
    for (const line of [
      `${SIX} 及说明`,
      `${SIX}（2025年度）`,
      '六、其他需要 报告的情况',
      `${SIX}和建议`,
      '六、其他事项 及2项说明',
      `${SIX} 3`,
      `${SIX}  …… 12`,
    ])
      assert.deepEqual(said(line)[0], []);
  });
});

describe('a numbered text in a chapter', () => {
  it('is told where it continues no numbers, as the heading of a chapter that is none', () => {
    const found = readSheet({ 1: [SIX], 2: ['甲。'], 3: ['七、附件'], 4: ['乙。'], 5: ['八、附图'] });
    assert.deepEqual(found.chapters['other'], ['甲。', '七、附件', '乙。', '八、附图']);
    assert.deepEqual(found.remarks, [
      { kind: 'numberedText', chapter: SIX, found: '七、附件', address: '正文!A3' },
    ]);
  });
  it('is told as the heading of a chapter that begins nowhere', () => {
    const found = readSheet({ 1: [ONE], 2: ['甲。'], 3: ['五、困难和打算'], 4: ['乙。'], 5: ['六、收费'] });
    assert.deepEqual(
      found.remarks.map((remark) => remark.kind === 'numberedText' && remark.official),
      [FIVE, SIX],
    );
  });
  it('is nothing to tell in a list, and in a sentence', () => {
    for (const texts of [
      ['一、主动公开', '甲。', '二、依申请公开', '乙。'],
      ['一、主动公开有序开展。', '二、依申请公开'],
      ['二、依申请公开有序开展。'],
      ['（二）依申请公开'],
      ['十一、其他'],
    ])
      assert.deepEqual(
        told(readSheet(Object.fromEntries([ONE, ...texts].map((text, at) => [at + 1, [text]])))),
        [],
      );
  });
});

describe('text under no heading', () => {
  it('is told on a sheet with a chapter, but for the title of the report', () => {
    const above = readSheet({
      1: ['青山县民政局2025年政府信息公开工作年度报告'],
      2: ['前言。'],
      3: [ONE],
      4: ['甲。'],
    });
    assert.deepEqual(told(above), [['unreadText', '正文!A2']]);
    assert.deepEqual(told(readSheet({ 1: ['2025年政府信息公开工作年度报告'], 3: [ONE], 4: ['甲。'] })), []);
  });
  it('is no title in other words, and no line of one in the cells above and below it', () => {
    const above = (...lines: readonly string[]) =>
      told(readSheet(Object.fromEntries([...lines, ONE, '甲。'].map((line, at) => [at + 1, [line]]))));
    for (const lines of [
      ['青山县民政局关于2025年度政府信息公开工作的年度报告'],
      ['青山县民政局政府信息公开工作2025年度报告'],
      ['青山县民政局2025年政府信息公开年报'],
      ['青山县民政局2025年政府信息公开工作情况报告'],
      ['政府信息公开工作年度报告（2025年）'],
      ['青山县民政局', '2025年政府信息公开工作年度报告'],
      ['青山县民政局\n2025年政府信息公开工作年度报告', '（2026年1月15日）'],
      ['目　录'],
    ])
      assert.deepEqual(above(...lines), [], lines.join());
    for (const lines of [
      ['青山县民政局：', '2025年政府信息公开工作年度报告'],
      ['青山县民政局', '前言', '2025年政府信息公开工作年度报告'],
      ['现将本机关2025年政府信息公开工作情况公布如下，请查阅本报告'],
      ['根据《青山县2025年政府信息公开工作年度报告》编写'],
    ])
      assert.equal(above(...lines).length, 1, lines.join());
  });
  it('is no field of the cover that stands above', () =>
    assert.deepEqual(
      told(readSheet({ 1: ['机关名称', '青山县民政局'], 2: ['年度', 2025], 3: [ONE], 4: ['甲。'] })),
      [],
    ));
  it('is told on another sheet where a paragraph stands alone in its row', () => {
    const full = viewOf(
      sheetOf({ 1: [ONE], 2: ['甲。'], 3: [FIVE], 4: ['乙。'], 5: [SIX], 6: ['无。'] }, '全文'),
    );
    const said = (rows: Rows) =>
      told(readProse([viewOf(sheetOf(rows, '正文')), full], editions, edition, tablePlacesOf([])));
    const text = (length: number) => `${'甲'.repeat(length - 1)}。`;
    assert.deepEqual(said({ 1: ['标题'], 2: [text(40)], 3: [text(50)] }), [['unreadText', '正文!A2']]);
    assert.deepEqual(said({ 1: [text(39)], 2: ['甲'.repeat(60)] }), []);
    assert.deepEqual(said({ 1: ['序号', '内容'], 2: [1, text(60)], 3: [2, text(60)] }), []);
  });
  it('is told on another sheet that seems to go on with a chapter, where a sentence stands alone', () => {
    const full = viewOf(
      sheetOf({ 1: [ONE], 2: ['甲。'], 3: [FIVE], 4: ['乙。'], 5: [SIX], 6: ['无。'] }, '全文'),
    );
    const said = (name: string, ...rows: Rows[number][]) => {
      const sheet = viewOf(sheetOf(Object.fromEntries(rows.map((row, at) => [at + 1, row])), name));
      return told(readProse([sheet, full], editions, edition, tablePlacesOf([]))).length;
    };
    for (const name of ['问题及改进（续）', '问题及改进2', '总体情况续', '五、问题', '改进措施', '续'])
      assert.equal(said(name, ['解读少，将加强。']), 1, name);
    for (const heading of ['五、存在的主要问题及改进情况（续）', '五、存在的问题', '（二）依申请公开'])
      assert.equal(said('Sheet9', [heading], ['解读少，将加强。']), 1, heading);
    for (const name of ['填写说明', '问题清单', '整改台账', 'Sheet9', '表三说明'])
      assert.equal(said(name, ['解读少，将加强。']), 0, name);
    assert.equal(said('填写说明', ['（二）依申请公开'], ['解读少，将加强。']), 0);
    assert.equal(said('改进措施', ['解读少', '将加强']), 0);
    assert.equal(said('改进措施', ['序号', '内容。'], [1, '将加强。']), 0);
  });
  it('is told where a chapter is missing and a sheet has nothing but text, or a sentence alone in its row', () => {
    const said = (rows: Rows) => told(readSheet(rows));
    assert.deepEqual(said({ 1: ['无'] }), [['unreadText', '正文!A1']]);
    assert.deepEqual(said({ 1: ['2025年政府信息公开工作年度报告'], 2: ['公开不够及时'], 3: ['加强培训'] }), [
      ['unreadText', '正文!A2'],
    ]);
    assert.deepEqual(said({ 1: ['序号', '事项'], 2: [1, '培训'], 3: ['公开不够及时。'] }), [
      ['unreadText', '正文!A3'],
    ]);
    assert.deepEqual(said({ 1: ['序号', '事项'], 2: [1, '培训。'], 3: ['合计'] }), []);
    assert.deepEqual(said({ 1: [12], 2: ['培训'] }), []);
  });
  it('is likely part of the report where a chapter is empty', () => {
    const [remark] = readSheet({ 1: [LONG] }).remarks;
    assert.ok(remark?.kind === 'unreadText' && remark.isLikely);
    const full = { 1: ['前言。'], 2: [ONE], 3: ['甲。'], 4: [FIVE], 5: ['乙。'], 6: [SIX], 7: ['无。'] };
    const [hint] = readSheet(full).remarks;
    assert.ok(hint?.kind === 'unreadText' && !hint.isLikely);
  });
});

describe('a copy of the whole report on one sheet', () => {
  const TWO = '二、主动公开政府信息情况';
  const view = (name: string, rows: Rows) => viewOf(sheetOf(rows, name));
  const codes = tablesOf(edition).map(({ code }) => code);
  const elsewhere = { on: () => new Set<string>(), found: new Set(codes) };
  const own = [view('总体情况', { 1: [ONE], 2: ['甲。'] }), view('问题及改进', { 1: [FIVE], 2: ['乙。'] })];
  const said = (rows: Rows) =>
    told(
      readProse(
        [...own, view('其他事项', { 1: [SIX], 2: ['无。'] }), view('全文', rows)],
        editions,
        edition,
        elsewhere,
      ),
    );

  it('is told by its chapters of prose, and its headings of tables are no stray ones', () => {
    const [one, two, five] = [
      { 1: [ONE], 2: ['甲。'] },
      { 3: [TWO], 4: ['规章 1'] },
      { 5: [FIVE], 6: ['乙。'] },
    ];
    assert.deepEqual(said({ ...one, ...two, ...five }), [
      ['copy', '全文!A1'],
      ['copy', '全文!A5'],
    ]);
    assert.deepEqual(said({ ...two, ...five }), [['copy', '全文!A5']]);
    assert.deepEqual(said(two), [['strayTitle', '全文!A3']]);
  });
  it('is no stray heading of a chapter of tables over a text that says where they are', () => {
    const body = { 1: [ONE], 2: ['甲。'], 3: [TWO], 5: [FIVE], 6: ['乙。'], 7: [SIX], 8: ['无。'] };
    for (const text of ['见附表', '（详见附件2）', '具体数据见表二。', '参见下表'])
      assert.deepEqual(
        told(readProse([view('正文', { ...body, 4: [text] })], editions, edition, elsewhere)),
        [],
        text,
      );
    for (const text of ['见附表，另收费2件。', '见附表所列各项，其中收费共计12万元'])
      assert.deepEqual(
        told(readProse([view('正文', { ...body, 4: [text] })], editions, edition, elsewhere)),
        [['strayTitle', '正文!A3']],
        text,
      );
  });
  it('leaves a stray heading where its chapter stands on the same sheet', () => {
    const twice = {
      1: [ONE],
      2: ['甲。'],
      3: [TWO],
      4: ['规章 1'],
      5: [FIVE],
      6: ['乙。'],
      7: [SIX],
      8: ['无。'],
    };
    assert.deepEqual(told(readProse([view('正文', twice)], editions, edition, elsewhere)), [
      ['strayTitle', '正文!A3'],
    ]);
  });
});

describe('a table of contents', () => {
  it('is no beginning of a chapter, and nothing to tell', () => {
    const contents = viewOf(sheetOf({ 1: ['目录'], 2: [ONE], 3: [FIVE], 4: [SIX] }, '目录'));
    const body = viewOf(
      sheetOf({ 1: [ONE], 2: ['甲。'], 3: [FIVE], 4: ['乙。'], 5: [SIX], 6: ['无。'] }, '正文'),
    );
    const found = readProse([contents, body], editions, edition, tablePlacesOf([]));
    assert.deepEqual(found.chapters, { overview: ['甲。'], problems: ['乙。'], other: ['无。'] });
    assert.deepEqual(found.remarks, []);
  });
});

describe('a list of the chapters', () => {
  const body = viewOf(
    sheetOf({ 1: [ONE], 2: ['甲。'], 3: [FIVE], 4: ['乙。'], 5: [SIX], 6: ['无。'] }, '正文'),
  );
  const read = (list: Rows) =>
    readProse([viewOf(sheetOf(list, '目录')), body], editions, edition, tablePlacesOf([]));
  const listed = (...more: readonly (readonly (string | number | null)[])[]): Rows =>
    Object.fromEntries([ONE, FIVE, SIX].map((title, at) => [at + 2, [title, ...(more[at] ?? [])]]));

  it('is no copy of them, with the pages, sheets or people of each beside it', () => {
    for (const more of [
      [[1], [8], [9]],
      [
        ['……', '1'],
        ['……', '8'],
        ['……', '9'],
      ],
      [['第1页'], ['第8页'], ['第9页']],
      [['办公室', '1月10日'], ['法规科', '1月10日'], ['财务科']],
    ]) {
      const found = read(listed(...more));
      assert.deepEqual(found.chapters, { overview: ['甲。'], problems: ['乙。'], other: ['无。'] });
      assert.deepEqual(found.remarks, [], JSON.stringify(more));
    }
    const numbered = read({ 1: ['序号', '内容'], 2: [1, ONE], 3: [2, FIVE], 4: [3, SIX] });
    assert.deepEqual(numbered.remarks, []);
  });
  it('is no copy of them, with sentences beside each in a column of opinions', () => {
    const said = ['已核对，数据与台账一致。', '问题写得太笼统，请补充具体事例，并写明改进措施。', '同意。'];
    for (const head of ['审核意见', '审核记录', '复核 情况', '领导意见', '意见建议', '修改建议', '批注']) {
      const found = read({ 1: ['章节', head], ...listed(...said.map((each) => [each])) });
      assert.deepEqual(found.chapters, { overview: ['甲。'], problems: ['乙。'], other: ['无。'] }, head);
      assert.deepEqual(found.remarks, [], head);
    }
    const people = listed(...said.map((each) => ['办公室', each, '1月10日']));
    assert.deepEqual(read({ 1: ['章节', '审核人', '审核意见', '日期'], ...people }).remarks, []);
  });
  it('is a copy where the column beside them is headed otherwise', () => {
    const said = [['甲，已改。'], ['乙，已改。'], ['丙，已改。']];
    const copies = (heads: readonly string[], texts: readonly (readonly string[])[]) =>
      read({ 1: ['章节', ...heads], ...listed(...texts) }).remarks.filter(({ kind }) => kind === 'copy')
        .length;
    for (const head of ['内容', '正文', '审核稿', '意见采纳后内容', '修改后'])
      assert.equal(copies([head], said), 3, head);
    const both = said.map((each) => [...each, '同意。']);
    assert.equal(copies(['内容', '审核意见'], both), 3);
  });
  it('is a copy where their text stands beside them', () => {
    for (const more of [
      [['甲。'], ['乙。'], ['无']],
      [['甲'.repeat(20)], ['乙'.repeat(20)], ['无。']],
    ])
      assert.deepEqual(
        read(listed(...more)).remarks.map(({ kind }) => kind),
        ['copy', 'copy', 'copy'],
      );
  });
});

describe('the rows of a table on a sheet with prose', () => {
  it('are those near each other, and no single label far away', () => {
    const [table] = edition.chapters.flatMap(({ tables = [] }) => tables);
    const labels = ['规章', '行政规范性文件', '行政许可', '行政处罚'];
    const inTable = (far: number) => {
      const rows = Object.fromEntries(labels.map((label, at) => [at + 1, [label]]));
      const view = viewOf(sheetOf({ ...rows, [far]: ['行政强制'] }));
      return tableRowsOf(view, table ? [table] : []);
    };
    assert.deepEqual(
      [12, 13].map((far) => inTable(far)(far)),
      [true, false],
    );
    assert.deepEqual([1, 4, 5, 6].map(inTable(40)), [true, true, true, false]);
  });
});
