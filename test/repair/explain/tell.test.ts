import assert from 'node:assert/strict';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { explain } from '../../../src/repair/explain/explain.js';
import { tellEdits, tellFilled } from '../../../src/repair/explain/tell.js';
import { edition2021 } from '../../../templates/2021.js';
import { edition2019 } from '../../../templates/2019.js';
import { differencesAt } from './differences.js';

const told = (values: Parameters<typeof differencesAt>[1], violated = 0, table = 'requests') =>
  tellEdits(explain(differencesAt(table, values)), violated).message;

describe('the sentence of a proposal', () => {
  it('names the cell as a finding does, and the slip', () => {
    const place = '表三“（一）予以公开”行自然人列';
    assert.equal(told({ 'granted.person': [5345, 5435] }), `${place} 5345 应为 5435（相邻数字颠倒）`);
    assert.equal(told({ 'granted.person': [5335, 5435] }), `${place} 5335 应为 5435（一位数字有误）`);
    assert.equal(told({ 'granted.person': [543, 5435] }), `${place} 543 应为 5435（漏一位数字）`);
    assert.equal(told({ 'granted.person': [54435, 5435] }), `${place} 54435 应为 5435（多一位数字）`);
    assert.equal(told({ 'granted.person': [5345, 12] }), `${place} 5345 应为 12`);
    assert.equal(told({ 'granted.person': [5345, null] }), `${place} 5345 有误，正确的数无法由其他数推算`);
  });
  it('says how many relations then hold', () =>
    assert.equal(
      told({ 'granted.person': [5345, 5435], 'partial.total': [5, 40] }, 3),
      '表三“（一）予以公开”行自然人列 5345 应为 5435（相邻数字颠倒）；表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行总计列 5 应为 40，可使 3 条勾稽成立',
    ));
  it('says nothing of a slip between numbers of one digit', () => {
    const place = '表三“（一）予以公开”行自然人列';
    assert.equal(told({ 'granted.person': [9, 0] }), `${place} 9 应为 0`);
    assert.equal(told({ 'granted.person': [10, 0] }), `${place} 10 应为 0（多一位数字）`);
    assert.equal(told({ 'granted.person': [1, 10] }), `${place} 1 应为 10（漏一位数字）`);
    const cell = cellNamed(formOf(edition2019), 'disclosure.permits.change');
    assert.equal(
      tellEdits(explain([{ cell, from: -5, to: -3 }]), 0).message,
      '表二“行政许可”行本年增/减列 -5 应为 -3（一位数字有误）',
    );
  });
  it('tells a swap, a move and a move onto a number', () => {
    assert.equal(
      told({ 'granted.person': [13, 28], 'granted.legal': [28, 13] }),
      '表三“（一）予以公开”行自然人列的 13 与表三“（一）予以公开”行法律服务机构列的 28 填反，应对调',
    );
    assert.equal(
      told({ 'granted.person': [13, 0], 'granted.company': [0, 13] }),
      '表三“（一）予以公开”行自然人列的 13 应填在表三“（一）予以公开”行商业企业列',
    );
    assert.equal(
      told({ 'granted.person': [13, 0], 'granted.company': [28, 41] }),
      '表三“（一）予以公开”行自然人列的 13 应填在表三“（一）予以公开”行商业企业列（该格的 28 应为 41）',
    );
  });
  it('tells a transfer by its row or its column, from where to where', () => {
    assert.equal(
      told({ 'granted.person': [13, 12], 'granted.legal': [28, 29] }),
      '表三“（一）予以公开”行有 1 件应由自然人列改计入法律服务机构列（自然人列 13 应为 12，法律服务机构列 28 应为 29）',
    );
    assert.equal(
      told({ 'notHeld.person': [13, 16], 'inquiry.person': [28, 25] }),
      '表三自然人列有 3 件应由“8.属于行政查询事项”改计入“1.本机关不掌握相关政府信息”（“8.属于行政查询事项” 28 应为 25，“1.本机关不掌握相关政府信息” 13 应为 16）',
    );
  });
  it('tells a shift by its row, from the first column to the last', () =>
    assert.equal(
      told({ 'granted.person': [0, 13], 'granted.company': [13, 28], 'granted.research': [28, 45] }),
      '表三“（一）予以公开”行从自然人列到科研机构列错开一列，应依次为 13、28、45',
    ));
  it('names the cells of a strip by block and column', () => {
    const table = 'disputes';
    assert.equal(
      told({ 'review.total': [4, 5] }, 1, table),
      '表四行政复议“总计” 4 应为 5，可使 1 条勾稽成立',
    );
    assert.equal(
      told(
        { 'review.upheld': [0, 13], 'review.corrected': [13, 28], 'review.otherResult': [28, 45] },
        0,
        table,
      ),
      '表四行政复议从“结果维持”到“其他结果”错开一列，应依次为 13、28、45',
    );
  });
  it('tells what a blank must hold, and quotes what cannot be read', () => {
    const cell = cellNamed(formOf(edition2021), 'requests.granted.person');
    assert.equal(tellFilled(cell, null, 3), '表三“（一）予以公开”行自然人列空白，应为 3');
    assert.equal(tellFilled(cell, { text: '/', offer: 0 }, 3), '表三“（一）予以公开”行自然人列填的“/”应为 3');
  });
});
