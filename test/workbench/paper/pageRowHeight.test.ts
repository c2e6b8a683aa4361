import assert from 'node:assert/strict';
import type { Layout } from '../../../src/core/draw/layout.js';
import { pageRowHeight } from '../../../src/workbench/paper/pageRowHeight.js';

const layout = (rowsGrow: boolean, ...rows: readonly number[]) => ({ rowsGrow, rows }) as Layout;

describe('a row of the paper', () => {
  it('is as high as drawn, in pixels', () => {
    assert.equal(pageRowHeight(layout(false, 15, 30, 90), 1), 20);
    assert.equal(pageRowHeight(layout(false, 15, 30, 90), 3), 120);
  });
  it('that grows begins with 24 points at most, the first two rows aside', () => {
    assert.equal(pageRowHeight(layout(true, 30, 30, 24), 2), 40);
    assert.equal(pageRowHeight(layout(true, 30, 30, 24), 3), 32);
    assert.equal(pageRowHeight(layout(true, 30, 30, 25), 3), 32);
    assert.equal(pageRowHeight(layout(true, 30, 30, 23), 3), 23 * (4 / 3));
  });
  it('below those drawn is as high as its text', () =>
    assert.equal(pageRowHeight(layout(true, 30), 2), undefined));
});
