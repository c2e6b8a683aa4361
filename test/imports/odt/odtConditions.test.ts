import assert from 'node:assert/strict';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import { cell, odtByHand, paragraph, table } from './odtByHand.js';

const read = (body: string, automatic = '') => readOdt(openOdt(odtByHand(body, { automatic })));

/** What the first of two cells says, and what is hidden. */
function seen(inner: string) {
  const { pieces, invisible = [] } = read(table(cell(`<text:p>${inner}</text:p>`) + cell(paragraph('甲'))));
  const [piece] = pieces;
  const value = piece?.kind === 'table' ? piece.cells.find(({ column }) => column === 1)?.value : undefined;
  return [value, invisible];
}

describe('what a document of OpenDocument shows under a condition', () => {
  it('is no paragraph that is hidden', () => {
    const hides = (value: string) => `<text:hidden-paragraph text:condition="ooow:1" ${value}/>`;
    for (const inner of [`18${hides('text:is-hidden="true"')}`, `${hides('text:is-hidden="true"')}18`])
      assert.deepEqual(seen(inner), [undefined, ['18']]);
    assert.deepEqual(seen(`18${hides('text:is-hidden="false"')}`), ['18', []]);
    assert.deepEqual(seen(`18${hides('')}`), ['18', []]);
  });
  it('is the text that is not hidden', () => {
    const text = (value: string) => `1<text:hidden-text ${value}>8</text:hidden-text>`;
    assert.deepEqual(seen(text('text:is-hidden="false"'))[0], '18');
    for (const value of ['text:is-hidden="true"', '']) assert.deepEqual(seen(text(value))[0], '1', value);
  });
  it('is no figure where it may be another one', () => {
    const text = (shown: string, ifTrue: string, ifFalse: string, holds = '') =>
      `<text:conditional-text text:string-value-if-true="${ifTrue}" text:string-value-if-false="${ifFalse}" ${holds === '' ? '' : `text:current-value="${holds}"`}>${shown}</text:conditional-text>`;
    assert.equal(seen(text('18', '18', '20', 'false'))[0], '18／20');
    assert.equal(seen(text('18', '18', '20'))[0], '18／20');
    assert.equal(seen(text('20', '18', '20'))[0], '20／18');
    assert.equal(seen(text('18', '18', '20', 'true'))[0], '18');
    assert.equal(seen(text('18', '18', '18'))[0], '18');
    assert.equal(seen(text('有', '有', '无'))[0], '有');
  });
});

describe('a table of OpenDocument whose columns stand from right to left', () => {
  const styleOf = (mode: string) =>
    `<style:style style:name="T" style:family="table"><style:table-properties style:writing-mode="${mode}"/></style:style>`;
  const body = table(cell(paragraph('甲')) + cell(paragraph('1')) + cell(paragraph('2'))).replace(
    '<table:table>',
    '<table:table table:style-name="T">',
  );
  const values = (mode: string) => {
    const { pieces, beside = [] } = read(body, styleOf(mode));
    return [
      pieces.map((piece) => piece.kind === 'table' && piece.cells.map(({ value }) => value).join()),
      beside,
    ];
  };
  it('is read and told as one sees it', () => {
    for (const mode of ['rl-tb', 'rl'])
      assert.deepEqual(values(mode), [['2,1,甲'], ['从右向左排列各列的表格：1 张']], mode);
    for (const mode of ['lr-tb', 'page', 'tb-rl']) assert.deepEqual(values(mode), [['甲,1,2'], []], mode);
  });
});
