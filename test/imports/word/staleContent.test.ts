import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { openRtf } from '../../../src/hosts/file/rtf/openRtf.js';
import { readFlat } from '../../../src/imports/word/readFlat.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, run } from './docxByHand.js';
import { rtfByHand } from './rtfByHand.js';

const STORE = '{1B2C3D4E-0000-4000-8000-000000000001}';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rC" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;

const row = (inner: string) =>
  `<w:tbl><w:tr><w:tc><w:p>${inner}</w:p></w:tc><w:tc><w:p>${run('甲')}</w:p></w:tc></w:tr></w:tbl>`;
const field = (type: string, properties = '', inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}" ${properties}>${inner}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

/** What the first of two cells says, and what is told beside the text. */
function read(inner: string, { data = '', settings = '' } = {}) {
  const bytes = docxByHand(row(inner), settings === '' ? {} : { settings });
  const parts = {
    'word/_rels/document.xml.rels': links('customXml', '../customXml/item1.xml'),
    'customXml/item1.xml': data,
    'customXml/_rels/item1.xml.rels': links('customXmlProps', 'itemProps1.xml'),
    'customXml/itemProps1.xml': `<d:datastoreItem d:itemID="${STORE.toLowerCase()}" xmlns:d="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  };
  const added = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  const file = data === '' ? bytes : zipSync({ ...unzipSync(bytes), ...Object.fromEntries(added) });
  const { pieces, beside } = readWord(openWord(file));
  const [piece] = pieces;
  return [piece?.kind === 'table' ? piece.cells[0]?.value : undefined, beside ?? []];
}

const control = (text: string, path: string, store = ` w:storeItemID="${STORE}"`, more = '') =>
  `<w:sdt><w:sdtPr>${more}<w:dataBinding w:xpath="${path}"${store}/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;

describe('a control of a document of Word that is bound to data', () => {
  const told = ['内容控件：显示的是 18 ，打开时会换成 20 '];
  const data = '<a:r xmlns:a="urn:a"><a:v>7</a:v><a:v>20</a:v></a:r>';
  it('is told where it shows another figure than its data', () => {
    for (const path of ['/n:r[1]/n:v[2]', '/n:r/n:v[2]/text()[1]', "/*[local-name()='r']/n:v[2]"])
      assert.deepEqual(read(control('18', path), { data }), ['18', told], path);
    assert.deepEqual(read(control('18', '/r/v[2]', ''), { data }), ['18', told]);
    const prompt = control('输入', '/r/v[2]', '', '<w:showingPlcHdr/>');
    assert.deepEqual(read(prompt, { data })[1], ['内容控件：显示的是空白，打开时会换成 20 ']);
    const blank = data.replace('20', '');
    assert.deepEqual(read(control('18', '/r/v[2]'), { data: blank })[1], [
      '内容控件：显示的是 18 ，打开时会换成空白',
    ]);
  });
  it('is read where it shows its data in another form: a date, an entry of a list, lines', () => {
    const holding = (text: string) => ({ data: data.replace('20', text) });
    for (const held of ['2026-01-20T00:00:00', '2026-01-20'])
      assert.deepEqual(read(control('2026年1月20日', '/r/v[2]'), holding(held))[1], []);
    const item = (display: string, value: string) =>
      `<w:listItem w:displayText="${display}" w:value="${value}"/>`;
    const list = `<w:dropDownList>${item('17', '1')}${item('18', '2')}</w:dropDownList>`;
    assert.deepEqual(read(control('18', '/r/v[2]', undefined, list), holding('2'))[1], []);
    assert.deepEqual(read(control('18', '/r/v[2]', undefined, list), holding('1'))[1], [
      '内容控件：显示的是 18 ，打开时会换成 17 ',
    ]);
    assert.deepEqual(read(control('电话 12', '/r/v[2]'), holding('电话\n12'))[1], []);
  });
  it('is read where it shows its data, has none, or is no figure', () => {
    assert.deepEqual(read(control('20', '/r/v[2]'), { data }), ['20', []]);
    for (const path of ['/r/v[3]', '/q', 'count(/r/v)', ''])
      assert.deepEqual(read(control('18', path), { data }), ['18', []], path);
    assert.deepEqual(read(control('18', '/r/v[2]', ' w:storeItemID="{2}"'), { data }), ['18', []]);
    assert.deepEqual(read(control('18', '/r/v[2]')), ['18', []]);
    assert.deepEqual(read(control('18', '/r/v[2]'), { data: '<r><v>' }), ['18', []]);
    const name = data.replace('20', '乙');
    assert.deepEqual(read(control('甲', '/r/v[2]'), { data: name }), ['甲', []]);
    const next = control('输入', '/r/v[2]', '', '<w:showingPlcHdr/>').replace(/<w:dataBinding.*?\/>/, '');
    assert.deepEqual(read(`${next}<w:sdt><w:sdtContent>${run('18')}</w:sdtContent></w:sdt>`, { data }), [
      '18',
      [],
    ]);
  });
});

describe('a field of a document of Word', () => {
  const told = ['打开时会重新计算的公式域：1 处'];
  const complex = (properties = '') =>
    `${field('begin', properties)}${instruction(' =SUM(ABOVE) ')}${field('separate')}${run('18')}${field('end')}`;
  const simple = (properties = '') =>
    `<w:fldSimple w:instr=" =SUM(ABOVE)" ${properties}>${run('18')}</w:fldSimple>`;
  it('is told where Word works it out anew as it opens the document', () => {
    for (const inner of [complex('w:dirty="true"'), simple('w:dirty="1"')])
      assert.deepEqual(read(inner), ['18', told]);
    for (const inner of [complex(), simple()])
      assert.deepEqual(read(inner, { settings: '<w:updateFields w:val="true"/>' }), ['18', told]);
  });
  it('is read as it is shown elsewhere', () => {
    for (const inner of [complex(), complex('w:dirty="false"'), simple()])
      assert.deepEqual(read(inner), ['18', []]);
    assert.deepEqual(read(simple(), { settings: '<w:updateFields w:val="false"/>' }), ['18', []]);
    assert.deepEqual(read(run('18'), { settings: '<w:updateFields/>' }), ['18', []]);
  });
  it('with a list makes a figure unreadable that is not the entry that is chosen', () => {
    const list = (shown: string) =>
      `${field('begin', '', '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="18"/><w:listEntry w:val="20"/></w:ddList></w:ffData>')}${instruction('FORMDROPDOWN')}${field('separate')}${shown}${field('end')}`;
    assert.deepEqual(read(list(run('18')))[0], '18／20');
    assert.deepEqual(read(list(run('1') + run('8')))[0], '18／20');
    for (const shown of ['', run('20'), run('2') + run('0')]) assert.deepEqual(read(list(shown))[0], '20');
    const [piece] = readFlat(
      openRtf(
        rtfByHand(
          '{\\field{\\*\\fldinst FORMDROPDOWN {\\*\\formfield{\\ffres0{\\*\\ffl 18}{\\*\\ffl 20}}}}{\\fldrslt 20}}\\par',
        ),
      ),
    ).pieces;
    assert.equal(piece?.kind === 'line' && piece.text, '20／18');
  });
});
