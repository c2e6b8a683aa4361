import assert from 'node:assert/strict';
import { namesOnList } from '../../src/bodies/namesOnList.js';
import { sheetOf } from '../core/read/sheetOf.js';

describe('the names on a list of bodies', () => {
  it('are the lines of a text, without numbers, blanks and repetitions', () => {
    const text =
      '1. 财政局\r\n2、民政局\n\n 民政局 \n３．教育局\n（4）司法局\n(5) 水务局\n6 体育局\n120急救中心\n';
    const names = ['财政局', '民政局', '教育局', '司法局', '水务局', '体育局', '120急救中心'];
    assert.deepEqual(namesOnList(text), names);
  });
  it('are a column of the first sheet: the one with a heading, or else the first with text', () => {
    const headed = [
      ['序号', '备注', '单位名称'],
      [1, '新设', '青山县财政局'],
      [2, '更名', '青山县民政局'],
    ];
    assert.deepEqual(namesOnList([sheetOf({ ...headed })]), ['青山县财政局', '青山县民政局']);
    const bare = headed.slice(1).map(([number, , name]) => [number!, name!]);
    assert.deepEqual(namesOnList([sheetOf({ 1: bare[0]!, 2: bare[1]! })]), ['青山县财政局', '青山县民政局']);
  });
  it('are missing where the list is empty, and the file is named', () => {
    for (const list of ['', ' \n\n', '1.\n', [sheetOf({ 1: [1], 2: [2] })], []])
      assert.throws(() => namesOnList(list), { code: 'emptyBodyList' });
  });
});
