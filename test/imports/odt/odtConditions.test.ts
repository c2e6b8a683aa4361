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

describe('a figure of OpenDocument that is worked out anew as it opens', () => {
  const value = (value: string) => `office:value-type="float" office:value="${value}"`;
  it('is none where it shows another number than its field states', () => {
    for (const name of ['expression', 'variable-set', 'user-field-input']) {
      const field = (of: string, shown: string) => `<text:${name} ${value(of)}>${shown}</text:${name}>`;
      assert.equal(seen(field('18', '20'))[0], '20／18', name);
      assert.equal(seen(field('18', '18'))[0], '18', name);
      assert.equal(seen(field('1018', '1,018'))[0], '1,018', name);
      assert.equal(seen(field('402.2137', '402.21'))[0], '402.21', name);
      assert.equal(seen(field('402.2137', '402.31'))[0], '402.31／402.2137', name);
      assert.equal(seen(field('0.5', '50%'))[0], '50%', name);
      assert.equal(seen(`<text:${name} text:display="none" ${value('7')}/>18`)[0], '18', name);
    }
  });
  it('is none where it shows another number than stands under its name', () => {
    const user = `<text:user-field-decls><text:user-field-decl text:name="a" ${value('18')}/></text:user-field-decls>`;
    const variable = `<text:p>x<text:variable-set text:name="a" text:display="none" ${value('18')}/></text:p>`;
    for (const [before, name] of [
      [user, 'user-field-get'],
      [variable, 'variable-get'],
    ] as const) {
      const shows = (shown: string, of = 'a') => {
        const get = `<text:${name} text:name="${of}">${shown}</text:${name}>`;
        const { pieces } = read(before + table(cell(`<text:p>${get}</text:p>`) + cell(paragraph('甲'))));
        const last = pieces.at(-1);
        return last?.kind === 'table' ? last.cells[0]?.value : undefined;
      };
      assert.equal(shows('20'), '20／18', name);
      assert.equal(shows('18'), '18', name);
      assert.equal(shows('20', 'b'), '20', name);
    }
  });
  it('is none in a cell whose formula has another result than it shows', () => {
    const cellOf = (attributes: string, shown = '20') => {
      const [piece] = read(table(cell(paragraph(shown), attributes) + cell(paragraph('甲')))).pieces;
      return piece?.kind === 'table' ? piece.cells[0]?.value : undefined;
    };
    const formula = 'table:formula="ooow:18"';
    assert.equal(cellOf(`${formula} ${value('18')}`), '20／18');
    assert.equal(cellOf(`${formula} ${value('20')}`), '20');
    assert.equal(cellOf(`${formula} ${value('20.4')}`), '20');
    assert.equal(cellOf(formula), '20');
    assert.equal(cellOf(value('18')), '20');
    assert.equal(cellOf(`${formula} ${value('18')}`, '甲'), '甲');
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
