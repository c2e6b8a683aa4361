import assert from 'node:assert/strict';
import { editions } from '../../../src/index.js';
import { judgeLine } from '../../../src/rules/sentences/judgeLine.js';

for (const edition of editions) {
  /** What is told of each paragraph of a chapter; empty where nothing is. */
  const told = (...paragraphs: readonly string[]) =>
    paragraphs.map((_, at) =>
      judgeLine(paragraphs, at, edition)
        .map(({ what }) => what)
        .join(),
    );
  const [ONE = '', TWO = '', , , , SIX = ''] = edition.chapters.map(({ title }) => title);
  const bare = (title: string) => title.replace(/^.、/, '');

  describe(`a line of a chapter, ${edition.id}`, () => {
    it('is told where it is the number of a page, or how many characters there are', () => {
      for (const text of [
        ...[
          '— 3 —',
          '－3－',
          '·3·',
          '3',
          '第3页',
          '第三页',
          '第 3 页 共 8 页',
          '共8页，第3页',
          '3/8',
          '页码：3',
        ],
        ...['Page 3 of 8', '字数：1234', '（共1234字）', '全文约1234字', '总字数统计：1234字', '共12页'],
        ...['（此页无正文）', '本页无正文'],
      ])
        assert.match(told('甲。', text)[1] ?? '', /像页码或者字数/, text);
    });
    it('is told nothing of where it is text with figures', () => {
      for (const text of [
        ...[
          '共3件。',
          '第3页有误。',
          '2025年',
          '1.2',
          '12345',
          '共12件',
          '第三部分',
          '全文公开3件',
          '1月',
          '第3期',
        ],
        ...['0951-8225123', '3/8的申请予以公开。', '无', '〔2021〕30号'],
      ])
        assert.deepEqual(told('甲。', text), ['', ''], text);
    });
    it('is told where it is the heading of a chapter over no text', () => {
      for (const text of [`第二部分 ${bare(TWO)}`, `（二）${bare(TWO)}`, `2.${bare(TWO)}`, bare(TWO)])
        assert.match(told('甲。', text)[1] ?? '', new RegExp(`有标题“${TWO}”`), text);
      assert.deepEqual(
        told(bare(TWO), bare(SIX)).filter((what) => what === ''),
        [],
      );
      assert.match(told('主動公開政府信息情況')[0] ?? '', /有标题/);
      assert.match(told(`五、${' '.repeat(60)}存在的主要问题及改进情况`, '甲。')[0] ?? '', /有标题/);
    });
    it('is the heading of a part over other text', () =>
      assert.deepEqual(told(`（一）${bare(TWO)}`, '甲。', bare(TWO), '乙。'), ['', '', '', '']));
    it('is told where a heading begins a sentence in it', () => {
      for (const text of [
        `甲。${SIX}乙。`,
        `${ONE}（不少于三百字）`,
        `<p style="a">${SIX}</p>`,
        `**${SIX}**`,
      ])
        assert.match(told(text, '乙。')[0] ?? '', /有标题/, text);
      for (const text of [`${ONE}；${TWO}；${SIX}。`, `详见“${TWO}”。`, `甲，见${TWO}。`, '甲。六、其他乙。'])
        assert.deepEqual(told(text, '乙。'), ['', ''], text);
    });
  });
}
