import assert from 'node:assert/strict';
import { findHeadings } from '../../../src/imports/pieces/findHeadings.js';
import { pageLine } from '../../../src/imports/pieces/pieces.js';
import { edition2021 } from '../../../templates/2021.js';

const titles = edition2021.chapters.map(({ title }) => title);
const words = titles.map((title) => title.slice(2));
const found = (lines: readonly string[]) =>
  findHeadings(
    lines.map((text) => pageLine(text)),
    edition2021,
  ).map(({ chapter, at }) => `${at} ${chapter.title.slice(0, 1)}`);
/** The lines of a report with a paragraph below each heading. */
const withText = (headings: readonly string[]) => headings.flatMap((heading) => [heading, '这一段文字。']);
const ALL = ['0 一', '2 二', '4 三', '6 四', '8 五', '10 六'];

describe('the headings of chapters in other numbers', () => {
  it('are found by the official words', () => {
    const numbers: Readonly<Record<string, readonly string[]>> = {
      digits: ['1、', '2、', '3、', '4、', '5、', '6、'],
      points: ['1.', '2.', '3.', '4.', '5.', '6.'],
      large: ['壹、', '贰、', '叁、', '肆、', '伍、', '陆、'],
      stems: ['甲、', '乙、', '丙、', '丁、', '戊、', '己、'],
      Roman: ['Ⅰ、', 'Ⅱ、', 'Ⅲ、', 'Ⅳ、', 'Ⅴ、', 'Ⅵ、'],
      Latin: ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.'],
      circles: ['①', '②', '③', '④', '⑤', '⑥'],
      brackets: ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'],
      bullets: ['• ', '• ', '• ', '• ', '• ', '• '],
    };
    for (const [name, own] of Object.entries(numbers))
      assert.deepEqual(found(withText(words.map((title, at) => `${own[at]}${title}`))), ALL, name);
  });
  it('are those below a list of contents, whatever the numbers of both', () => {
    const below = ALL.map((place) => place.replace(/^\d+/, (at) => String(Number(at) + 7)));
    const numbered = (number: (at: number) => string, end: (at: number) => string = () => '') =>
      words.map((title, at) => `${number(at)}${title}${end(at)}`);
    const one = numbered(() => '1、');
    for (const [name, list] of Object.entries({
      same: one,
      own: titles,
      digits: numbered((at) => `${at + 1}.`),
      pages: numbered(
        () => '1、',
        (at) => `……${at + 2}`,
      ),
      none: words,
    }))
      assert.deepEqual(found(['目录', ...list, ...withText(one)]), below, name);
    assert.deepEqual(found(['目录', ...one, ...withText(titles)]), below);
  });
  it('are those of a list of contents that stand nowhere else', () => {
    assert.deepEqual(found(titles), ['0 一', '1 二', '2 三', '3 四', '4 五', '5 六']);
    const half = ['目录', ...titles, ...withText(titles.slice(0, 5))];
    assert.equal(found(half).length, 6);
  });
  it('go behind those in their own numbers', () => {
    const text = withText(titles);
    text.splice(1, 0, '（一）总体情况', '1.总体情况');
    assert.deepEqual(found(text), ['0 一', '4 二', '6 三', '8 四', '10 五', '12 六']);
  });
  it('are none with the number of another chapter, out of their order, or in other words', () => {
    assert.deepEqual(found(['2、总体情况', '文。']), []);
    assert.deepEqual(found(['1.总体工作情况如下', '文。']), []);
    const behind = [...withText(titles.slice(1)), '1.总体情况', '文。'];
    assert.equal(found(behind).at(-1), '8 六');
    const before = ['6.其他需要报告的事项', ...withText(titles.slice(0, 5))];
    assert.deepEqual(found(before)[0], '1 一');
  });
  it('are found where a program wrote 1 before each, or one number is wrong', () => {
    for (const mark of ['1、', '1. ', '1．', '（1）', '(1) ', 'I. ', '①', '壹、', 'A.'])
      assert.deepEqual(found(withText(words.map((title) => mark + title))), ALL, mark);
    for (const wrong of [1, 2, 3, 5])
      assert.deepEqual(
        found(withText(words.map((title, at) => `${at === wrong ? 1 : at + 1}、${title}`))),
        ALL,
      );
    const parts = withText(words.map((title) => `1、${title}`));
    parts.splice(1, 0, `1、${words[1]}`, '文。', `1、${words[2]}`, '文。');
    assert.deepEqual(found(parts), ['0 一', '6 二', '8 三', '10 四', '12 五', '14 六']);
  });
  it('are none with the number of another chapter and unlike the other headings', () => {
    const text = withText(titles.filter((_, at) => at !== 1));
    text.splice(1, 0, `1.${words[1]}`, '文。', `（一）${words[1]}`, '文。');
    assert.ok(!found(text).join().includes('二'), found(text).join());
  });
});
