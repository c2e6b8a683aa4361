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
  style('tinyCm', 'text', text('fo:font-size="0.05cm"')),
  style('tinyMm', 'text', text('fo:font-size="0.5mm"')),
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
  for (const name of ['white', 'whiter', 'tiny', 'tinyCm', 'tinyMm'])
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

describe('a figure in a text document of OpenDocument that nobody can read', () => {
  const read = (inner: string, properties: string, family: string, { row = '', attributes = '' } = {}) => {
    const body = table(cell(inner, attributes) + cell(paragraph('甲')));
    const { pieces, invisible = [] } = readOdt(
      openOdt(
        odtByHand(body.replace('<table:table-row>', `<table:table-row ${row}>`), {
          automatic: style('S', family, properties),
        }),
      ),
    );
    const first = pieces[0]?.kind === 'table' ? pieces[0].cells[0] : undefined;
    return [first?.value, first?.isInvisible === true, ...invisible];
  };
  it('is told where its row is lower than a letter', () => {
    const of = (height: string, attributes = '') =>
      read(paragraph('12'), `<style:table-row-properties ${height}/>`, 'table-row', {
        row: 'table:style-name="S"',
        attributes,
      });
    for (const low of ['0.0069in', '0.1cm', '1mm', '2.9pt'])
      assert.deepEqual(of(`style:row-height="${low}"`), ['12', true], low);
    for (const high of ['style:row-height="0.6cm"', 'style:row-height="3pt"', 'style:min-row-height="1mm"'])
      assert.deepEqual(of(high), ['12', false], high);
    assert.deepEqual(of('style:row-height="1mm"', 'table:number-rows-spanned="2"'), ['12', false]);
  });
  it('is told where its line is', () => {
    const of = (height: string) =>
      read(line('12', 'S'), `<style:paragraph-properties fo:line-height="${height}"/>`, 'paragraph');
    for (const low of ['0.0071in', '0.5pt', '1mm']) assert.deepEqual(of(low), ['12', true], low);
    for (const high of ['3pt', '100%', '1%', 'normal', '0.5cm'])
      assert.deepEqual(of(high), ['12', false], high);
  });
  it('is told where its letters are as narrow as lines, in two small lines, or pictures', () => {
    const of = (attributes: string, said = '7') =>
      read(`<text:p>12${span('S', said)}</text:p>`, text(attributes), 'text');
    for (const scale of ['1%', '10%', '19%'])
      assert.deepEqual(of(`style:text-scale="${scale}"`), ['12', false, '7'], scale);
    for (const scale of ['0%', '0', '20%', '100%'])
      assert.deepEqual(of(`style:text-scale="${scale}"`), ['127', false], scale);
    for (const kind of ['lines', 'letters'])
      assert.deepEqual(of(`style:text-combine="${kind}"`), ['12〔图〕', false], kind);
    assert.deepEqual(of('style:text-combine="none"'), ['127', false]);
    assert.deepEqual(of('style:text-combine="lines"', '件'), ['12件', false]);
    for (const font of ['Wingdings', 'Wingdings 2', 'Webdings'])
      assert.deepEqual(of(`style:font-name="${font}"`), ['12〔图〕', false], font);
    assert.deepEqual(of('style:font-name="Symbol"'), ['127', false]);
  });
});
