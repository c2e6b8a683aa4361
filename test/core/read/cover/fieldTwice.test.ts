import assert from 'node:assert/strict';
import { readCover } from '../../../../src/core/read/cover/readCover.js';
import { editionNamed } from '../../../../src/index.js';
import { viewWith, type Rows } from '../sheetOf.js';

/** The fields that are told as said twice, with both values and where these stand. */
const told = (rows: Rows) =>
  readCover([viewWith(rows)], editionNamed('2021')).remarks.flatMap((remark) =>
    remark.kind === 'fieldTwice' ? [[remark.field, ...remark.texts, ...remark.addresses]] : [],
  );

describe('a label that stands twice on the cover', () => {
  const three: Rows = { 1: ['机关名称', '青山县民政局'], 2: ['年度', 2025], 3: ['联系电话', '0951-8225123'] };

  it('is told where its values differ, the second under another word for it too', () => {
    assert.deepEqual(told({ ...three, 9: ['机关名称', '青山县财政局'] }), [
      ['org', '青山县民政局', '青山县财政局', '表!B1', '表!B9'],
    ]);
    assert.deepEqual(told({ ...three, 9: ['填报单位：青山县财政局'] }), [
      ['org', '青山县民政局', '青山县财政局', '表!B1', '表!A9'],
    ]);
    assert.deepEqual(told({ ...three, 9: ['报告年度', '2024年'] }), [
      ['year', '2025', '2024年', '表!B2', '表!B9'],
    ]);
    assert.deepEqual(told({ ...three, 9: ['填表人', '李四', '电话', '0951-8225999'] }), [
      ['telephone', '0951-8225123', '0951-8225999', '表!B3', '表!D9'],
    ]);
  });
  it('is not told where the values say the same, or one is a part of the other', () => {
    for (const row of [
      ['机关名称', '青山县 民政局（盖章）'],
      ['填报单位', '民政局'],
      ['报告年度', '二〇二五年'],
      ['统计期限', '2025年1月1日—12月31日'],
      ['电话', '8225123'],
      ['联系电话', '（0951）8225123'],
      ['联系电话', null],
    ])
      assert.deepEqual(told({ ...three, 9: row }), [], row.join());
  });
  it('is not told where the values are of two kinds, or are not published', () => {
    const site: Rows = { ...three, 4: ['公开网站', '青山县人民政府网'] };
    assert.deepEqual(told({ ...site, 9: ['网址', 'www.qingshan.example'] }), []);
    assert.deepEqual(told({ ...site, 9: ['公布网站', '青山县教育信息网'] }), [
      ['site', '青山县人民政府网', '青山县教育信息网', '表!B4', '表!B9'],
    ]);
    assert.deepEqual(told({ ...three, 4: ['填表人', '李四'], 9: ['经办人', '王五'] }), []);
    assert.deepEqual(told({ ...three, 4: ['公开网站', '网站', '填写网站名称或者网址'] }), []);
  });
});
