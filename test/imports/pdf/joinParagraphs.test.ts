import assert from 'node:assert/strict';
import { paragraphJoiner } from '../../../src/imports/pdf/joinParagraphs.js';
import type { JoinedLine } from '../../../src/imports/pdf/joinTexts.js';

const [LEFT, RIGHT, SIZE] = [80, 528, 16];
const FIRST = LEFT + 2 * SIZE;

/** The same lines on another page, so far from its left. */
const moved = (lines: readonly JoinedLine[], by: number): readonly JoinedLine[] =>
  lines.map((each) => ({ ...each, left: each.left + by, right: each.right + by }));

const line = (text: string, left: number, right: number, more: Partial<JoinedLine> = {}): JoinedLine => ({
  text,
  left,
  right,
  y: 0,
  size: SIZE,
  gap: 0,
  ...more,
});

/** The paragraphs that lines come to. */
function paragraphsOf(...pages: readonly (readonly JoinedLine[])[]): readonly string[] {
  const goesOn = paragraphJoiner(pages);
  const lines = pages.flat();
  return lines.reduce<readonly string[]>((joined, each, at) => {
    const before = lines[at - 1];
    return before && goesOn(before, each)
      ? [...joined.slice(0, -1), (joined.at(-1) ?? '') + each.text]
      : [...joined, each.text];
  }, []);
}

const two = [line('第一段开头，', FIRST, RIGHT), line('结束。', LEFT, 200)];
const document = [...two, line('第二段开头。', FIRST, RIGHT), line('还有一句。', LEFT, 200), ...two];

describe('the lines of a PDF whose first lines are set in', () => {
  it('are paragraphs, also where a full line ends a sentence', () =>
    assert.deepEqual(paragraphsOf(document), [
      '第一段开头，结束。',
      '第二段开头。还有一句。',
      '第一段开头，结束。',
    ]));
  it('stay lines after one that is not full, before a number, and in tables', () => {
    const others = [
      line('短行。', FIRST, 300),
      line('顶格的一行。', LEFT, 200),
      line('整行的一段，', FIRST, RIGHT),
      line('二、主动公开政府信息情况', LEFT, 300),
      line('行政许可 12 3', LEFT, RIGHT, { gap: 60 }),
      line('行政处罚 4 5', LEFT, RIGHT, { gap: 60 }),
      line('整行的又一段，', FIRST, RIGHT),
      line('大字的标题', LEFT, 300, { size: 22 }),
    ];
    assert.deepEqual(
      paragraphsOf([...document, ...others]).slice(3),
      others.map(({ text }) => text),
    );
  });
  it('keep to the edges of their page, whatever margins it has', () => {
    const long = [...document, line('第四段，', FIRST, RIGHT), line('整行，', LEFT, RIGHT)];
    const paragraphs = paragraphsOf(long);
    for (const by of [-60, -25, 25, 60])
      assert.deepEqual(
        paragraphsOf(long, moved([line('到此结束。', LEFT, 200), ...long], by), moved(document, 0)),
        [...paragraphs.slice(0, -1), '第四段，整行，到此结束。', ...paragraphs, ...paragraphs.slice(0, -1)],
        String(by),
      );
  });
  it('keep to those of a like page where a page has few, and are no paragraph where lines are short', () => {
    const last = [line('第四段，', FIRST, RIGHT), line('到此结束。', LEFT, 200)];
    assert.deepEqual(paragraphsOf(document, moved(document, 30), moved(last, 30)).slice(-1), [
      '第四段，到此结束。',
    ]);
    const names = ['县民政局', '县财政局', '县教育局', '县水利局'];
    const list = names.map((name) => line(name, LEFT, 200));
    assert.deepEqual(paragraphsOf(document, list, moved(document, 30)).slice(3, 7), names);
  });
  it('keep to their own beside a page that is turned', () => {
    const wide = [line('横排的表', LEFT, 760), line('横排的表格后面的一句话', LEFT, 300)];
    assert.deepEqual(paragraphsOf(document, wide).slice(0, 3), paragraphsOf(document));
  });
  it('stay lines where fewer than three lines are set in', () =>
    assert.deepEqual(paragraphsOf(two), ['第一段开头，', '结束。']));
});
