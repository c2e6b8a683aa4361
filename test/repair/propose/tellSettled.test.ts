import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { tellSettled } from '../../../src/repair/propose/tellSettled.js';
import { edition2021 } from '../../../templates/2021.js';

describe('blanks that the sums settle', () => {
  const form = formOf(edition2021);
  const tell = (values: Readonly<Record<string, number>>) =>
    tellSettled(
      Object.entries(values).map(([cell, to]) => ({ cell, to, message: `${cell} 应为 ${to}` })),
      form,
    );

  it('are told in one sentence, row by row in the order of the paper', () => {
    assert.equal(
      tell({ 'disputes.review.total': 2, 'requests.granted.total': 5, 'requests.granted.person': 3 }),
      '有 3 格空白可由其他数推算：表三“（一）予以公开”行自然人列应为 3、总计列应为 5；表四行政复议“总计”应为 2',
    );
  });
  it('are told by block where a table has no labels of rows', () => {
    assert.equal(
      tell({ 'disputes.review.upheld': 1, 'disputes.review.total': 2, 'disputes.directSuit.total': 7 }),
      '有 3 格空白可由其他数推算：表四行政复议“结果维持”应为 1、“总计”应为 2；表四未经复议直接起诉“总计”应为 7',
    );
  });
  it('are told by their number where they are many and 0', () => {
    const cells = form.cells.filter(({ table }) => table.code === 'requests').map(({ name }) => name);
    const many = (count: number, first: number) =>
      tell(Object.fromEntries(cells.slice(0, count).map((name, at) => [name, at < first ? at + 1 : 0])));
    assert.equal(many(100, 0), '有 100 格空白可由其他数推算：这 100 格都应为 0');
    assert.match(many(100, 1), /行自然人列应为 1；其余 99 格都应为 0$/);
    assert.match(many(100, 15), /；等 15 格；其余 85 格都应为 0$/);
    assert.doesNotMatch(many(12, 0), /都应为/);
    assert.match(many(13, 0), /这 13 格都应为 0$/);
  });
  it('are told by its own sentence where there is one, and by none where there is none', () => {
    assert.equal(tell({ 'requests.granted.person': 3 }), 'requests.granted.person 应为 3');
    assert.equal(tell({}), '');
  });
});
