import assert from 'node:assert/strict';
import { paragraphJoiner } from '../../../src/imports/pdf/joinParagraphs.js';
import type { JoinedLine } from '../../../src/imports/pdf/joinTexts.js';

const [LEFT, RIGHT, SIZE] = [80, 528, 16];
const FIRST = LEFT + 2 * SIZE;

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
function paragraphsOf(lines: readonly JoinedLine[]): readonly string[] {
  const goesOn = paragraphJoiner(lines);
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
  it('stay lines where fewer than three lines are set in', () =>
    assert.deepEqual(paragraphsOf(two), ['第一段开头，', '结束。']));
});
