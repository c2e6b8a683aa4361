import assert from 'node:assert/strict';
import { tellEquation, tellRelation } from '../../../src/core/check/sentence.js';
import { tellCells } from '../../../src/core/check/tellCell.js';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { outline, type Line } from '../../../src/core/form/outline.js';
import { editionNamed } from '../../../src/index.js';
import { editionWith } from '../read/sheetOf.js';

const form = formOf(editionNamed('2021'));
const told = (id: string) =>
  tellRelation(
    form.relations.find((each) => each.id === id)!,
    form,
  );

describe('a relation in words', () => {
  it('says its place and both its sides', () => {
    assert.equal(
      told('requests.company: received + carriedIn = processed + carriedOut'),
      '商业企业列：一＋二＝（七）总计＋四',
    );
    assert.equal(told('requests.legal: carriedIn = last.carriedOut'), '法律服务机构列：二＝上年四');
    assert.equal(told('disputes.review: total >= last.pending'), '表四行政复议：总计≥上年尚未审结');
  });
  it('lists eight parts, and tells nine by their heading', () => {
    const told = (parts: readonly Line[]) => {
      const sum: Line = { code: 'sum', label: '合计', isSum: true, parts: [] };
      const rows: readonly Line[] = [{ code: 'all', label: '各行', isSum: false, parts: [...parts, sum] }];
      const bands = [{ columns: outline`one 甲列`, rows }];
      const form = formOf(editionWith({ code: 'small', name: '小表', paper: 'grid', bands }));
      return form.relations.map((each) => tellEquation(each, form));
    };
    const eight = outline`
      a 子
      b 丑
      c 寅
      d 卯
      e 辰
      f 巳
      g 午
      h 未`;
    assert.deepEqual(told(eight), ['子＋丑＋寅＋卯＋辰＋巳＋午＋未＝合计']);
    assert.deepEqual(told([...eight, ...outline`i 申`]), ['各行各项之和＝合计']);
  });
});

describe('cells in words', () => {
  const named = (...names: readonly string[]) => tellCells(names.map((name) => cellNamed(form, name)));

  it('are one place, or how many there are and the first', () => {
    assert.equal(named('requests.received.person'), '表三“一、本年新收政府信息公开申请数量”行自然人列');
    assert.equal(
      named('disputes.review.upheld', 'disputes.review.total'),
      '表四有 2 格（行政复议“结果维持”等）',
    );
    assert.equal(named(), '');
  });
});
