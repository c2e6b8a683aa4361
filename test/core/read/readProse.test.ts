import assert from 'node:assert/strict';
import { readProse } from '../../../src/core/read/readProse.js';
import { editionNamed } from '../../../src/index.js';
import { viewWith, type Rows } from './sheetOf.js';

const edition = editionNamed('2021');
const read = (rows: Rows) => readProse([viewWith(rows)], edition, () => false).chapters;

describe('a chapter of prose', () => {
  const title = '五、存在的主要问题及改进情况';
  const spaced = (length: number) => title + ' '.repeat(length - title.length);
  const rows = (next: string): Rows => ({ 1: ['一、总体情况'], 2: ['正文。'], 3: [next], 4: ['后文。'] });

  it('ends at the heading of the next, which has fewer than 40 characters', () => {
    assert.deepEqual(read(rows(spaced(39)))['overview'], ['正文。']);
    assert.deepEqual(read(rows(spaced(40)))['overview'], ['正文。', title, '后文。']);
  });
  it('has a paragraph for each line of a cell', () =>
    assert.deepEqual(read({ 1: ['一、总体情况'], 2: ['甲。\n\n 乙。 '] })['overview'], ['甲。', '乙。']));
});
