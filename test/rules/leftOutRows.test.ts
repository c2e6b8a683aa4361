import assert from 'node:assert/strict';
import { checkReport, formatNamed, renderReport } from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { sample } from '../samples.js';

describe('a row of a published page that was left out', () => {
  const suqian = sample('suqian-2023');
  let page = '';
  before(async () => {
    page = String(await renderReport(suqian, formatNamed('html'), false));
  });
  /** What is found of blanks on the page without the first cell of a figure behind a label. */
  const toldWithout = (label: string, cell = /<td(?=[ >])[^>]*>[\d,]+<\/td>/) => {
    const at = page.indexOf(label, page.indexOf('<table'));
    assert.ok(at > 0);
    const torn = page.slice(0, at) + page.slice(at).replace(cell, '');
    return checkReport(readPublishedPage(torn))
      .findings.filter(({ rule }) => rule === 'blank')
      .map(({ message, offers, isGap, cells }) => ({ message, offers, isGap, count: cells.length }));
  };
  for (const [label, count] of [
    ['（一）予以公开', 6],
    ['2.重复申请', 6],
    ['行政规范性文件', 3],
  ] as const)
    it(`is told as not read, and is offered no 0: ${label}`, () => {
      const [found, ...more] = toldWithout(label);
      assert.deepEqual(more, []);
      assert.match(found?.message ?? '', /没有读出：原文这一行的格数与表头不同，请照原文填写$/);
      assert.deepEqual([found?.offers, found?.isGap, found?.count], [undefined, true, count]);
    });
  it('is blank as before where a cell has no figure', () => {
    const [found] = toldWithout('（一）予以公开', /(?<=<td[^>]*>)[\d,]+(?=<\/td>)/);
    assert.match(found?.message ?? '', /没有填写，没有发生的请填 0$/);
    assert.deepEqual([Object.values(found?.offers ?? {}), found?.count], [[0], 1]);
  });
});
