import assert from 'node:assert/strict';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import { cell, odtByHand, paragraph, table } from './odtByHand.js';

const style = (name: string, family: string, properties: string, parent = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${properties}</style:style>`;
const text = (attributes: string) => `<style:text-properties ${attributes}/>`;
const fill = (kind: string, colour: string) => `<style:${kind}-properties fo:background-color="${colour}"/>`;
const span = (name: string, said: string) => `<text:span text:style-name="${name}">${said}</text:span>`;

const automatic = [
  style('white', 'text', text('fo:color="#ffffff"')),
  style('whiter', 'text', text('style:font-name="宋体"'), 'white'),
  style('seen', 'text', text('fo:color="#ffffff" style:use-window-font-color="true"')),
  style('onBlack', 'text', text('fo:color="#ffffff" fo:background-color="#000000"')),
  style('chosen', 'text', text('style:use-window-font-color="true" loext:opacity="0%"')),
  style('tiny', 'text', text('fo:font-size="1pt"')),
  style('small', 'text', text('fo:font-size="9pt"')),
  style('percent', 'text', text('fo:font-size="80%"')),
  style('onGrey', 'text', text('fo:color="#cccccc"')),
  style('whiteLine', 'paragraph', text('fo:color="#ffffff"')),
  style('blackLine', 'paragraph', text('fo:color="#ffffff"') + fill('paragraph', '#000000')),
  style('greyCell', 'table-cell', fill('table-cell', '#cccccc')),
  style('darkCell', 'table-cell', fill('table-cell', '#002060')),
  style('darkRow', 'table-row', fill('table-row', '#002060')),
  style('noCell', 'table-cell', fill('table-cell', 'transparent')),
  style(
    'picture',
    'table-cell',
    '<style:table-cell-properties><style:background-image xlink:href="a.png"/></style:table-cell-properties>',
  ),
  style(
    'noPicture',
    'table-cell',
    '<style:table-cell-properties><style:background-image/></style:table-cell-properties>',
  ),
].join('');

/** The texts of the first cell of a table, and what nobody sees beside others. */
const seen = (inner: string, { attributes = '', styles = '', row = '' } = {}) => {
  const body = table(cell(inner, attributes)).replace('<table:table-row>', `<table:table-row ${row}>`);
  const { pieces, invisible = [] } = readOdt(openOdt(odtByHand(body, { automatic, styles })));
  const [piece] = pieces;
  const [first] = piece?.kind === 'table' ? piece.cells : [];
  return [first?.value, first?.isInvisible === true ? 'invisible' : 'seen', ...invisible];
};
const line = (inner: string, name = '') => `<text:p text:style-name="${name}">${inner}</text:p>`;
const inCell = (name: string) => ({ attributes: `table:style-name="${name}"` });

describe('the ink of a text document of OpenDocument', () => {
  for (const name of ['white', 'whiter', 'tiny'])
    it(`leaves out and tells digits that nobody sees beside others: ${name}`, () =>
      assert.deepEqual(seen(line(`${span(name, '1')}0`)), ['0', 'seen', '1']));
  for (const name of ['seen', 'chosen', 'onBlack', 'small', 'percent', 'onGrey'])
    it(`leaves digits that are seen: ${name}`, () =>
      assert.deepEqual(seen(line(`${span(name, '1')}0`)), ['10', 'seen']));
  it('tells a figure that nobody sees', () => {
    assert.deepEqual(seen(line('7', 'whiteLine')), ['7', 'invisible']);
    assert.deepEqual(seen(line(span('onGrey', '7')), inCell('greyCell')), ['7', 'invisible']);
  });
  it('is seen on another colour behind it: of its paragraph, cell or row, or a picture', () => {
    assert.deepEqual(seen(line('7', 'blackLine')), ['7', 'seen']);
    assert.deepEqual(seen(line('7', 'whiteLine'), inCell('darkCell')), ['7', 'seen']);
    assert.deepEqual(seen(line('7', 'whiteLine'), { row: 'table:style-name="darkRow"' }), ['7', 'seen']);
    assert.deepEqual(seen(line('7', 'whiteLine'), inCell('picture')), ['7', 'seen']);
    assert.deepEqual(seen(line('7', 'whiteLine'), inCell('noPicture')), ['7', 'invisible']);
    assert.deepEqual(seen(line('7', 'whiteLine'), inCell('noCell')), ['7', 'invisible']);
  });
  it('is that of the default style where none is named', () => {
    const styles = `<style:default-style style:family="paragraph">${text('fo:color="#ffffff"')}</style:default-style>`;
    assert.deepEqual(seen(line(`1${span('seen', '0')}`), { styles }), ['0', 'seen', '1']);
  });
  it('is not that of a list or of a number that stands after a style', () => {
    const level = `<text:list-style style:name="L"><text:list-level-style-bullet>${text('fo:color="#ffffff"')}</text:list-level-style-bullet></text:list-style>`;
    const styles = style('S', 'paragraph', text('fo:color="#333333"')) + level;
    assert.deepEqual(seen(line('7', 'S'), { styles }), ['7', 'seen']);
  });
  it('is not known on the filling of a text box', () => {
    const box = `<draw:frame><draw:text-box>${line('7', 'whiteLine')}</draw:text-box></draw:frame>`;
    assert.deepEqual(seen(line(box)), ['7', 'seen']);
    assert.deepEqual(seen(paragraph('7')), ['7', 'seen']);
  });
  it('takes no other property from a colour', () => {
    const styles = style(
      'S',
      'text',
      text('fo:color="#ffffff;display:none" fo:background-color="red;display:none"'),
    );
    assert.deepEqual(seen(line(span('S', '7')), { styles }), ['7', 'seen']);
  });
});
