import assert from 'node:assert/strict';
import { readText, type ReadResult } from '../../../src/index.js';
import { pdfText } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const text = pdfText(sample('suqian-2023')).replaceAll('- 3 -', '');
const CHAPTER = /(?=四、政府信息公开行政复议)/;

/** What is told to be left out of a text. */
function leftOf(given: string): string {
  const { remarks }: ReadResult = readText(given, '报告.txt');
  return remarks.flatMap((remark) => (remark.kind === 'leftOut' ? remark.texts : [])).join(' / ');
}

/** The text with the last digit of the first figure of a row on a line of its own. */
function torn(label: string): string {
  const whole = text.replace(new RegExp(`(${label} \\d+)(\\d)(?=\\n)`), '$1\n$2');
  assert.notEqual(whole, text, label);
  return whole;
}

describe('a number alone below a table of a text', () => {
  for (const label of ['行政许可', '行政处罚', '行政强制'])
    it(`is told where no other number of a page goes with it: ${label}`, () => {
      assert.match(leftOf(torn(label)), /^\d( |$)/);
    });
  it('is told where it does not follow that of the page before', () => {
    assert.match(leftOf(text.replace(/(?=三、)/, '8\n').replace(/(?=五、)/, '4\n')), /8/);
  });
  it('is that of a page where others follow it or precede it', () => {
    assert.equal(leftOf(text.replace(CHAPTER, '3\n').replace(/(?=五、)/, '4\n')), leftOf(text));
    assert.equal(leftOf(text.replace(/(?=三、)/, '2\n').replace(CHAPTER, '3\n')), leftOf(text));
  });
  it('is that of a page where it has its signs', () => {
    for (const number of ['— 5 —', '-5-', '第5页'])
      assert.equal(leftOf(text.replace(CHAPTER, `${number}\n`)), leftOf(text), number);
  });
});
