import assert from 'node:assert/strict';
import { readProse } from '../../../../src/core/read/prose/readProse.js';
import { tablePlacesOf } from '../../../../src/core/read/placing/tablePlaces.js';
import { viewOf } from '../../../../src/core/read/view/view.js';
import { editionNamed, editions } from '../../../../src/index.js';
import { sheetOf } from '../sheetOf.js';

type Row = readonly (string | number | null)[];
const readRows = (...rows: readonly Row[]) => {
  const lines = [['一、总体情况'], ...rows].map((row, at) => [at + 1, row] as const);
  const view = viewOf(sheetOf(Object.fromEntries(lines), '正文'));
  return readProse([view], editions, editionNamed('2021'), tablePlacesOf([]));
};
const read = (...rows: readonly Row[]) => readRows(...rows).chapters['overview'];

describe('a number in a cell left of its paragraph', () => {
  it('is that of the paragraph', () => {
    assert.deepEqual(read([1, '主动公开及时。'], [2, '依申请公开规范。'], [null, '另有说明。']), [
      '1.主动公开及时。',
      '2.依申请公开规范。',
      '另有说明。',
    ]);
    assert.deepEqual(read(['（一）', '主动公开'], ['1、', '公开及时。'], ['（二）', '平台']), [
      '（一）主动公开',
      '1、公开及时。',
      '（二）平台',
    ]);
    assert.deepEqual(read(['一', '主动公开工作'], ['二', '依申请公开\n办理规范。']), [
      '一、主动公开工作',
      '二、依申请公开',
      '办理规范。',
    ]);
  });
  it('is that of a paragraph that begins with 一是 or a figure', () =>
    assert.deepEqual(
      read(['1.', '一是公开不及时。'], ['2.', '三年来解读不多。'], ['（三）', '2.5万件信息没有公开。']),
      ['1.一是公开不及时。', '2.三年来解读不多。', '（三）2.5万件信息没有公开。'],
    ));
  it('is a bullet, a circled number or 一是, as it is written', () =>
    assert.deepEqual(read(['●', '公开及时。'], ['①', '解读丰富。'], ['一是', '栏目齐全。']), [
      '●公开及时。',
      '①解读丰富。',
      '一是栏目齐全。',
    ]));
  it('begins anew in each part', () =>
    assert.deepEqual(
      read([1, '公开及时。'], [2, '解读丰富。'], ['平台建设有序。'], ['1', '栏目齐全。'])?.slice(2),
      ['平台建设有序。', '1.栏目齐全。'],
    ));
  it('leads to the cell of the paragraph, and is nothing to tell', () => {
    const { addresses, remarks } = readRows([1, '主动公开及时。']);
    assert.equal(addresses.get('overview.1'), '正文!B2');
    assert.deepEqual(remarks, []);
  });
});

describe('a number, the heading of a part and its text in one row', () => {
  it('are read along it', () => {
    assert.deepEqual(read(['（一）', '主动公开', '公开信息3条。'], ['（二）', '监督保障', '考核1次。']), [
      '（一）主动公开',
      '公开信息3条。',
      '（二）监督保障',
      '考核1次。',
    ]);
    const found = readRows(['序号', '项目', '内容'], [1, '主动公开', '公开信息3条。']);
    assert.deepEqual(found.chapters['overview'], ['1.主动公开', '公开信息3条。']);
    assert.deepEqual(
      found.remarks.map((remark) => remark.kind === 'besideText' && [remark.address, remark.isSentence]),
      [['正文!A2', true]],
    );
  });
  it('are a row of a table where the second is a sentence, or the third is none', () => {
    for (const row of [
      ['（一）', '公开不及时。', '加强检查。'],
      ['（一）', '公开不及时', '加强检查'],
    ])
      assert.deepEqual(read(row), ['（一）']);
  });
  it('are nothing of the text in a table of numbered sentences', () => {
    const found = readRows(['序号', '事项', '进展'], [1, '公开不及时。', '加强检查。'], ['另有说明。']);
    assert.deepEqual(found.chapters['overview'], ['另有说明。']);
    assert.deepEqual(
      found.remarks.map(({ kind }) => kind),
      ['besideText'],
    );
  });
});

describe('a figure left of a text', () => {
  it('is none of a paragraph where it does not go on from 1', () => {
    assert.deepEqual(read([100, '主动公开及时。']), ['100', '主动公开及时。']);
    assert.deepEqual(read([1, '公开及时。'], [3, '解读丰富。']), ['1.公开及时。', '3', '解读丰富。']);
  });
  it('is none of a paragraph beside a word or a number, and in a row of three', () => {
    assert.deepEqual(read([1, '件']), ['1', '件']);
    assert.deepEqual(read([1, 2024]), ['1', '2024']);
    assert.deepEqual(read([1, '公开不及时', '加强检查']), ['1']);
  });
  it('is none of a paragraph that has its own number', () => {
    assert.deepEqual(read([1, '1.公开及时。']), ['1', '1.公开及时。']);
    assert.deepEqual(read(['一', '（二）公开及时。']), ['一', '（二）公开及时。']);
  });
});
