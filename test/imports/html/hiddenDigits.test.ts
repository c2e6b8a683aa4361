import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { DOUBTFUL_PAGES, HIDING_PAGES, hidingPage, type HidingPage } from './hiddenDigits.js';

/** The texts of the cells by their columns, with those that are not seen left out. */
const shown = ({ seen }: HidingPage) =>
  seen
    .split('|')
    .filter((text) => text !== '-')
    .flatMap((text, at) => (text === '' ? [] : [`${at + 1}:${text}`]));
const cellsOf = (html: string) =>
  readHtml(html).pieces.flatMap((piece) =>
    piece.kind === 'table' ? piece.cells.map(({ column, value }) => `${column}:${value}`) : [piece.text],
  );

describe('a row of a page', () => {
  for (const page of HIDING_PAGES)
    it(`shows ${page.seen} with ${page.css.slice(0, 90)} and ${page.row.slice(9, 60)}`, () =>
      assert.deepEqual(cellsOf(hidingPage(page)), shown(page)));
  for (const page of DOUBTFUL_PAGES)
    it(`has no figure where a part of it may be hidden (${page.css})`, () =>
      assert.deepEqual(cellsOf(hidingPage(page)), shown(page)));
  it('keeps and tells a figure that may be hidden as a whole', () => {
    const row = '<td>甲</td><td>18</td><td>2</td>';
    for (const css of [
      'td:nth-child(2):unheard-of',
      'td{container:c/size}@container (a){td:nth-child(2)',
      '@scope(a){td + td',
    ]) {
      const [table] = readHtml(hidingPage({ css: `${css}{display:none}`, row, seen: '' })).pieces;
      assert.equal(table?.kind === 'table' && table.cells[1]?.isInvisible, true, css);
    }
  });
  it('of an old page has classes and ids without capital letters', () => {
    const html = hidingPage({ css: '.Ab,#Cd{display:none}', row: '', seen: '' });
    const row = '<td>甲</td><td>1<b class="aB">2</b><b id="cD">3</b></td>';
    assert.deepEqual(cellsOf(html.replace('<!doctype html>', '').replace('</tr>', `${row}</tr>`)), [
      '1:甲',
      '2:1',
    ]);
    assert.deepEqual(cellsOf(html.replace('</tr>', `${row}</tr>`)), ['1:甲', '2:123']);
  });
  it('has no digits of a share of type without size', () => {
    for (const size of ['1em', '200%', 'inherit', 'larger'])
      assert.deepEqual(
        cellsOf(
          hidingPage({
            css: `.x{font-size:0}.y{font-size:${size}}`,
            row: '<td>甲</td><td>18<b class="x">7<b class="y">9</b></b></td>',
            seen: '',
          }),
        ),
        ['1:甲', '2:18'],
        size,
      );
  });
  it('is not hidden by a style sheet of another language', () => {
    const page = { css: '.x{display:none}', row: '<td>甲</td><td>1<b class="x">8</b></td>', seen: '' };
    for (const [type, value] of [
      ['text/less', '18'],
      ['text/template', '18'],
      ['TEXT/CSS', '1'],
      ['', '1'],
    ] as const)
      assert.deepEqual(cellsOf(hidingPage(page).replace('<style>', `<style type="${type}">`)), [
        '1:甲',
        `2:${value}`,
      ]);
  });
  it('with a variable that its own style gives is unreadable in part', () => {
    const row = '<td style="--h:none">甲</td><td>1<b class="x">8</b></td>';
    const css = ':root{--h:inline}.x{display:var(--h)}';
    assert.deepEqual(cellsOf(hidingPage({ css, row, seen: '' })), ['1:甲', '2:1\n8']);
  });
});

/** Style sheets that would cost browsers much, with what stands in the page beside them. */
const BOLD = '<b>x</b>'.repeat(5000);
const many = (count: number, rule: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => rule(at)).join('');
const XBOLD = '<b class="x">x</b>'.repeat(5000);
/** The most seconds of computing for one of them. */
const MOST_SECONDS = 10;

const HOSTILE: Readonly<Record<string, readonly [string, string]>> = {
  'rules for each place': [many(20_000, (at) => `b:nth-child(${at}){display:none}`), BOLD],
  'rules for attributes': [many(20_000, (at) => `[x${at}]{display:none}`), BOLD],
  'elements beside each other': [many(10, (at) => `b ~ i${at} ~ b{display:none}`), BOLD],
  'elements that have others behind them': [many(10, (at) => `:has(~ i${at}){display:none}`), BOLD],
  'elements of which only some count': ['b:nth-child(2n of .x){display:none}', BOLD],
  'elements deep within each other': [
    many(10, (at) => `* * * * * i${at} b{display:none}`),
    `${'<div>'.repeat(3000)}${BOLD}`,
  ],
  'rules within rules': ['td{'.repeat(50_000), ''],
  'rules that name those around twice': ['& &{'.repeat(50_000), ''],
  'selectors within selectors': [`${':is('.repeat(5000)}b${')'.repeat(5000)}{display:none}`, ''],
  'layers within layers': ['@layer a{'.repeat(20_000), ''],
  'layers with long names': [`@layer ${'a.'.repeat(50_000)}a;`, ''],
  'selectors that browsers leave out': [`${'!,'.repeat(40_000)}b{display:none}`, BOLD],
  'rules for tags within one of many classes': [
    many(20_000, (at) => `.x a${at}{display:none}`),
    `<div class="${many(40_000, (at) => `c${at} `)}">${many(20_000, (at) => `<a${at}></a${at}>`)}</div>`,
  ],
  'words of long attributes': [
    many(5000, (at) => `[title~=b${at}]{display:none}`),
    `<b title="${'a '.repeat(2000)}"></b>`.repeat(200),
  ],
  'parts of long attributes': [
    many(5000, (at) => `[title*=b${at}]{display:none}`),
    `<b title="${'a '.repeat(2000)}"></b>`.repeat(200),
  ],
  'a state that is not known of those behind': ['b:has(~ b:foo){display:none}', BOLD],
  'parts without number': [`b${':not(i)'.repeat(150)}${'.x'.repeat(40_000)}{display:none}`, XBOLD],
  'selectors far too many': [`${many(70_000, (at) => `.a${at},`)}b{display:none}`, ''],
};

describe('a page', () => {
  for (const [what, [css, body]] of Object.entries(HOSTILE))
    it(`whose style sheet has ${what} is read without it, and says so #slow`, function () {
      this.timeout(60_000);
      const start = process.cpuUsage();
      const read = readHtml(`<!doctype html><style>${css}</style><p>甲</p>${body}`);
      assert.ok(process.cpuUsage(start).user < MOST_SECONDS * 1e6);
      assert.equal(read.isUnstyled, true);
      assert.deepEqual(read.pieces[0], { kind: 'line', text: '甲', isAside: false });
    });
  for (const [what, mark] of [
    ['comments', '/*'],
    ['quotes', '"\n'],
    ['ends', ';'],
    ['braces', '{}'],
    ['addresses', 'url('],
    ['conditions', '@media('],
    ['escapes', '\\'],
    ['variables', '--a:'],
    ['containers', '@container '],
  ] as const)
    it(`whose style sheet has 300,000 ${what} without a meaning is read #slow`, function () {
      this.timeout(60_000);
      const read = readHtml(`<!doctype html><style>${mark.repeat(300_000)}var(</style><p>甲</p>`);
      assert.deepEqual([read.pieces.length, read.isUnstyled], [1, undefined]);
    });
  for (const name of ['media', 'supports', 'media not all,'])
    it(`with 5000 rules of @${name} with brackets within brackets is read fast #slow`, function () {
      this.timeout(60_000);
      const [open, close] = ['('.repeat(450), ')'.repeat(450)];
      const rules = many(5000, (at) => `@${name} ${open}a:${at}${close}{b{display:none}}`);
      const start = process.cpuUsage();
      const read = readHtml(`<!doctype html><style>${rules}</style><p>甲</p>`);
      assert.ok(process.cpuUsage(start).user < MOST_SECONDS * 1e6);
      assert.deepEqual([read.pieces.length, read.isUnstyled], [1, undefined]);
    });
  it('with 30,000 rules for 24,000 classes of its elements is read with them #slow', function () {
    this.timeout(60_000);
    const rules = many(30_000, (at) => `.w .c${at} > b:not(.q){display:none}`);
    const body = many(24_000, (at) => `<i class="c${at}">1<b>8</b></i>`);
    const read = readHtml(`<!doctype html><style>${rules}</style><p class="w">${body}</p>`);
    assert.equal(read.isUnstyled, undefined);
    assert.match(JSON.stringify(read.pieces[0]), /"1{24000}"/);
  });
});
