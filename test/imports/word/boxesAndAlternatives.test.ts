import assert from 'node:assert/strict';
import { openDoc } from '../../../src/hosts/file/doc/openDoc.js';
import { openRtf } from '../../../src/hosts/file/rtf/openRtf.js';
import { readFlat } from '../../../src/imports/word/readFlat.js';
import { docByHand } from './docByHand.js';
import { rtfByHand } from './rtfByHand.js';

describe('the text of boxes of an old document', () => {
  const told = (box: string) => {
    const text = `${box}\r`;
    return readFlat(openDoc(docByHand([{ text: `正文。\r${text}` }], { boxes: text.length }))).beside ?? [];
  };
  it('is told where it has a figure', () => {
    for (const box of ['本年共收到申请99件。', '18', '2020年收到3件'])
      assert.deepEqual(told(box), [`文本框：${box}`]);
  });
  it('is not where it is a title or has none', () => {
    for (const box of ['某局2023年政府信息公开工作年度报告', '公章', '']) assert.deepEqual(told(box), []);
  });
});

describe('a text of rich text that stands there in bytes and in Unicode', () => {
  const read = (inner: string) => {
    const [piece] = readFlat(openRtf(rtfByHand(`${inner}\\par`))).pieces;
    return piece?.kind === 'line' ? piece.text : undefined;
  };
  it('is the one in Unicode', () => {
    assert.equal(read('A{\\upr{18}{\\*\\ud{20}}}B'), 'A20B');
    assert.equal(read('{\\upr{??}{\\*\\ud{\\u25991?\\u23383?}}}'), '文字');
    assert.equal(read('A{\\upr{18}{\\*\\ud{\\v 18}}}B'), 'AB');
    assert.equal(read('A{\\upr{18}{\\*\\ud{18}}}B'), 'A18B');
  });
});
