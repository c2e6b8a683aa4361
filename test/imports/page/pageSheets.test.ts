import assert from 'node:assert/strict';
import { editionNamed, editions, pageSheets, type PageRead } from '../../../src/index.js';
import { leftOut } from '../../../src/imports/page/leftOut.js';
import { rowsToPieces } from '../../../src/imports/text/rowsToPieces.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';

const edition = editionNamed('2021');
const sheetsOf = (page: PageRead) =>
  pageSheets(page, [edition, ...editions.filter((each) => each !== edition)]);
const plain = (text: string): PageRead => ({
  pieces: rowsToPieces(
    text.split('\n').map((line) => line.split('\t')),
    editions,
  ),
  elements: [],
  struck: [],
  marks: [],
});
const rolesOf = (page: PageRead) =>
  sheetsOf(page).pieces.map(
    ({ piece, role }) => `${role}:${piece.kind === 'line' ? piece.text : piece.rows}`,
  );
const figures = (count: number, value = 0) => Array.from({ length: count }, () => value).join(' ');

describe('what a piece of a page is', () => {
  it('is told by the title, the headings and the element around them', () => {
    const html = `<ul><li>首页</ul><div><h1>青山市2023年政府信息公开工作年度报告</h1><p>前言。</p>
      <p>一、总体情况</p><p>甲。</p><p>二、主动公开政府信息情况</p><p>注。</p><p>五、存在的主要问题及改进情况</p><p>乙。</p></div><p>备案号</p>`;
    assert.deepEqual(rolesOf(readHtml(html)), [
      'outside:首页',
      'title:青山市2023年政府信息公开工作年度报告',
      'preface:前言。',
      'heading:一、总体情况',
      'text:甲。',
      'heading:二、主动公开政府信息情况',
      'loose:注。',
      'heading:五、存在的主要问题及改进情况',
      'text:乙。',
      'outside:备案号',
    ]);
  });
  it('is no heading in a list of contents, nor where a sentence has the words', () => {
    const text = '一、总体情况\n二、主动公开政府信息情况\n一、总体情况\n（一）主动公开政府信息情况\n甲。';
    assert.deepEqual(rolesOf(plain(text)), [
      'preface:一、总体情况',
      'heading:二、主动公开政府信息情况',
      'heading:一、总体情况',
      'text:（一）主动公开政府信息情况',
      'text:甲。',
    ]);
  });
  it('is no heading where a row begins with the label over it', () => {
    const rows = ['2.重复申请 0 0 3 0 0 0 3', '1.信访举报投诉类申请', '2.重复申请 2.重复申请'];
    for (const row of rows) {
      const text = `三、收到和处理政府信息公开申请情况\n三、本年度办理结果 （五）不予处理 ${row}`;
      const roles = rolesOf(plain(text)).map((role) => role.split(':')[0]);
      assert.deepEqual([roles[0], roles.slice(1).includes('heading')], ['heading', false]);
    }
    assert.deepEqual(rolesOf(plain('一、总体情况\n三、本年度申请办理情况')), [
      'heading:一、总体情况',
      'heading:三、本年度申请办理情况',
    ]);
  });
  it('is the beginning of a chapter with prose in the line of its heading', () => {
    const four = '四、政府信息公开行政复议、行政诉讼情况';
    for (const line of [
      '五、存在的主要问题及改进情况。公开不够及时，解读不够丰富，应当公开的信息没有全部公开，将加强检查。',
      '五、存在的主要问题及改进情况 （一）存在的主要问题',
      '五、存在的主要问题及改进情况：公开不够及时。',
      '五、无存在的主要问题及改进情况。',
    ]) {
      assert.deepEqual(rolesOf(plain(`${four}\n${line}\n（一）甲`)), [
        `heading:${four}`,
        `text:${line}`,
        'text:（一）甲',
      ]);
      const { sheets } = sheetsOf(plain(`${four}\n${line}`));
      assert.equal(sheets[0]?.cells[1]?.value, line);
    }
    for (const line of ['五、存在的主要问题及改进情况。', '五、存在的主要问题及改进情况 6'])
      assert.equal(rolesOf(plain(`${four}\n${line}\n甲。`))[1], `heading:${line}`);
    const tables = '三、收到和处理政府信息公开申请情况：没有收到申请。';
    assert.deepEqual(rolesOf(plain(`一、总体情况\n${tables}\n甲。`)), [
      'heading:一、总体情况',
      `loose:${tables}`,
      'loose:甲。',
    ]);
    const unit = '二、主动公开政府信息情况 单位：件';
    assert.equal(rolesOf(plain(`一、总体情况\n${unit}`))[1], `heading:${unit}`);
  });
  it('is a heading that goes on in the next line', () => {
    const { sheets } = sheetsOf(plain('一、总体情况\n甲。\n五、存在的主要问题\n及改进情况\n乙。'));
    assert.deepEqual(
      sheets[0]?.cells.map(({ value }) => value),
      ['一、总体情况', '甲。', '五、存在的主要问题', '及改进情况', '乙。'],
    );
    const four = rolesOf(plain('四、政府信息公开行政复议、\n行政诉讼情况'));
    assert.deepEqual(four, ['heading:四、政府信息公开行政复议、', 'loose:行政诉讼情况']);
    const other = sheetsOf(plain('一、总体情况\n甲。\n五、存在的主要问题\n乙。'));
    assert.equal(other.sheets[0]?.cells[2]?.value, '五、存在的主要问题及改进情况');
  });
  it('is text of no chapter below a table of the form', () => {
    const html = '<p>一、总体情况<p>甲。<table><tr><td>规章<td>1</table><p>注：某。';
    assert.deepEqual(rolesOf(readHtml(html)), [
      'heading:一、总体情况',
      'text:甲。',
      'table:1',
      'loose:注：某。',
    ]);
  });
  it('is the rest of a line that a page end broke', () => {
    const line = '本机关认真贯彻落实条例的各项规定和要求不断提升公开质效';
    assert.deepEqual(
      rolesOf(plain(`一、总体情况\n${line}\n- 2 -\n和服务水平。\n（一）主动公开\n甲。`)).slice(1),
      [`text:${line}`, 'pageNumber:- 2 -', 'wrapped:和服务水平。', 'text:（一）主动公开', 'text:甲。'],
    );
    const { sheets } = sheetsOf(plain(`一、总体情况\n${line}\n和服务水平。`));
    assert.equal(sheets[0]?.cells[1]?.value, `${line}和服务水平。`);
  });
});

describe('the title of a page', () => {
  for (const [text, org, year] of [
    ['青山市2023年政府信息公开工作年度报告', '青山市', 2023],
    ['首页 > 年报 > 青山市2023年度政府信息公开年度报告-青山网', '青山市', 2023],
    ['青山市民政局\n2023年政府信息公开工作年度报告', '青山市民政局', 2023],
    ['青山市民政局 2023 年政府信息公开工作\n年度报告', '青山市民政局', 2023],
    ['公开年报列表\n2023年政府信息公开工作年度报告', '', 2023],
    ['青山市2019年政府信息公开工作年度报告\n青山市2023年政府信息公开工作年度报告', '青山市', 2023],
  ] as const)
    it(`gives ${org} and ${year}: ${text.replace('\n', ' / ')}`, () => {
      const { title } = sheetsOf(plain(`${text}\n一、总体情况\n甲。`));
      assert.deepEqual([title?.org, title?.year], [org, year]);
    });
  it('is no sentence that speaks of the report', () => {
    const text = `根据条例的规定和要求，现向社会公布${'本机关的有关情况，'.repeat(8)}青山市2023年政府信息公开工作年度报告。`;
    assert.equal(sheetsOf(plain(`${text}\n一、总体情况`)).title, undefined);
  });
});

describe('the contact in a preface', () => {
  it('is what stands after its labels and has its form', () => {
    const { contact } = sheetsOf(
      plain(
        '青山市2023年政府信息公开工作年度报告\n网站地址：http://a.cn，如有疑问请联系（地址：青山路1号；邮编: 223800；联系电话：0527-1234567转8；电子邮箱：a.b@c.gov.cn）。\n一、总体情况',
      ),
    );
    assert.deepEqual(Object.fromEntries(contact), {
      address: '青山路1号',
      postcode: '223800',
      telephone: '0527-1234567转8',
      mail: 'a.b@c.gov.cn',
    });
  });
  it('is left out where it has another form', () => {
    const { contact } = sheetsOf(
      plain('青山市2023年政府信息公开工作年度报告\n邮编：无，电话：见网站，电子邮箱：无\n一、总体情况'),
    );
    assert.equal(contact.size, 0);
  });
});

describe('figures parted by spaces', () => {
  const requests = '三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构\n';
  const rowsIn = (text: string) =>
    sheetsOf(plain(requests + text)).pieces.flatMap(({ piece }) =>
      piece.kind === 'table'
        ? piece.cells.filter(({ row, column }) => row > 4 && column === 3).map(({ value }) => value)
        : [],
    );
  const unread = (text: string) =>
    sheetsOf(plain(requests + text)).pieces.flatMap(({ piece, role }) =>
      piece.kind === 'line' && role === 'loose' && /\d \d/.test(piece.text) ? [piece.text] : [],
    );
  it('are a row where their line has its label, or its end below the beginning', () => {
    assert.deepEqual(rowsIn(`（一）予以公开 ${figures(7)}`), ['（一）予以公开']);
    assert.deepEqual(rowsIn(`（三）不予公开 1.属于国家秘密 ${figures(7)}`), ['1.属于国家秘密']);
    assert.deepEqual(rowsIn(`3.补正后申请内容 ${figures(7)}\n仍不明确`), ['3.补正后申请内容仍不明确']);
    assert.deepEqual(rowsIn(`5.要求行政机关确认或重新出\n具已获取信息 ${figures(7)}`), [
      '5.要求行政机关确认或重新出具已获取信息',
    ]);
  });
  for (const text of [
    `（一）予以公开 ${figures(6)}`,
    `（一）予以公开 ${figures(8)}`,
    `（一）予以公开\n${figures(7)}`,
    `其他 ${figures(7)}`,
    `（一）予以公开 ${figures(7, 1)}\n（一）予以公开 ${figures(7, 2)}`,
  ])
    it(`are left where it is not certain whose they are: ${text.replace('\n', ' / ')}`, () => {
      assert.deepEqual(rowsIn(text), []);
      assert.deepEqual(
        unread(text),
        text.split('\n').filter((line) => /\d \d/.test(line)),
      );
    });
});

describe('rows of a text', () => {
  it('are one table where all are as long, whatever is blank in them', () => {
    assert.deepEqual(
      rowsToPieces(
        [
          ['', ''],
          ['', '5'],
          ['6', ''],
        ],
        editions,
      ).map((piece) => piece.kind === 'table' && piece.rows),
      [3],
    );
  });
  it('keep short lines between rows of a table', () => {
    const pieces = rowsToPieces(
      [['甲'], ['规章', '1', '2'], ['行政'], ['许可', '3'], ['一、总体情况'], ['乙', '4']],
      editions,
    );
    assert.deepEqual(
      pieces.map((piece) => (piece.kind === 'table' ? piece.rows : piece.text)),
      ['甲', 3, '一、总体情况', 1],
    );
  });
  it('are cells where pipes part them', () => {
    const [piece] = rowsToPieces([['| 规章 | 1 | 2 |'], ['|---|:-:|---|'], ['| 行政许可 | 3 | |']], editions);
    assert.deepEqual(piece?.kind === 'table' && piece.cells.map(({ row, value }) => `${row}${value}`), [
      '1规章',
      '11',
      '12',
      '2行政许可',
      '23',
    ]);
  });
  it('are cells behind the labels of a group and of a row, where no pipe stands before these', () => {
    const row = (text: string) =>
      rowsToPieces([[text]], editions).flatMap((piece) =>
        piece.kind === 'table' ? piece.cells.map(({ value }) => value) : [piece.text],
      );
    assert.deepEqual(row('三、本年度办理结果 | （一）予以公开 | 2 | 0 | 2 |'), [
      '三、本年度办理结果',
      '（一）予以公开',
      '2',
      '0',
      '2',
    ]);
    assert.deepEqual(row('首页 | 政务公开 | 年报 |'), ['首页 | 政务公开 | 年报 |']);
    assert.deepEqual(row('甲 | 乙 | 丙 | 丁 | 2 |'), ['甲 | 乙 | 丙 | 丁 | 2 |']);
    assert.deepEqual(row('甲 | 2 | 乙 | 3 |'), ['甲 | 2 | 乙 | 3 |']);
  });
  it('are lines in a report whose rows lost their blank cells', () => {
    const pieces = rowsToPieces(
      [['一、总体情况'], ['规章', '', '1'], ['许可', '3'], ['二、主动公开']],
      editions,
    );
    assert.deepEqual(
      pieces.map((piece) => piece.kind === 'line' && piece.text),
      ['一、总体情况', '规章 1', '许可 3', '二、主动公开'],
    );
  });
});

describe('a text of no chapter', () => {
  it('is quoted without the rules and bullets around it', () => {
    const page = plain(
      `四、政府信息公开行政复议、行政诉讼情况\n-----\n甲。\n-----\n乙。\n一、总体情况\n-----`,
    );
    const [remark, more] = leftOut(page, sheetsOf(page), { left: new Set(), taken: new Set() });
    assert.deepEqual([remark, more], [{ kind: 'leftOut', what: 'text', texts: ['甲。 乙。'] }, undefined]);
  });
});
