import assert from 'node:assert/strict';
import { archivedPages } from '../../../src/imports/html/archivedPage.js';
import { withArchivedSheets } from '../../../src/imports/html/archivedSheets.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';

const HIDES = '.h{display:none}';
/** A web archive of a page with this link to a style sheet, and of the sheet. */
const archive = (link: string, headers: string, css = HIDES) =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://host.invalid/news/a.html',
    '',
    `<html><head>${link}</head><table><tr><td>规章<td><b class=h>9</b>18<td>5</table></html>`,
    '--b1',
    'Content-Type: text/css; charset=utf-8',
    headers,
    '',
    css,
    '--b1--',
  ].join('\r\n');
/** What the second cell of the page says. */
const cellOf = (text: string) =>
  readHtml(archivedPages(text)?.[0] ?? '').pieces.flatMap((piece) =>
    piece.kind === 'table' ? piece.cells.flatMap(({ column, value }) => (column === 2 ? [value] : [])) : [],
  );

describe('a style sheet in a web archive', () => {
  for (const [what, link, headers] of [
    [
      'as browsers name it',
      '<link rel="stylesheet" type="text/css" href="cid:css-1@mhtml.blink" />',
      'Content-Location: cid:css-1@mhtml.blink',
    ],
    ['by its name in the archive', '<link href=cid:a1 rel=stylesheet>', 'Content-ID: <a1>'],
    [
      'by its address',
      "<link rel='stylesheet' href='https://host.invalid/a.css?b=1&amp;c=2'>",
      'Content-Location: https://host.invalid/a.css?b=1&c=2',
    ],
    [
      'by the last step of that',
      '<link rel=stylesheet href="../style/A.css?v=2">',
      'Content-Location: https://host.invalid/style/a.css',
    ],
  ] as const)
    it(`holds for the page that names it ${what}`, () =>
      assert.deepEqual(cellOf(archive(link, headers)), ['18']));
  it('holds for no page that does not name it, or for print alone', () => {
    const place = 'Content-Location: https://host.invalid/a.css';
    assert.deepEqual(cellOf(archive('<link rel=stylesheet href=b.css>', place)), ['918']);
    assert.deepEqual(cellOf(archive('', place)), ['918']);
    assert.deepEqual(cellOf(archive('<link rel=stylesheet media=print href=a.css>', place)), ['918']);
  });
  it('is held once, where it is named last', () => {
    const sheets = [{ names: ['a.css'], css: () => HIDES }];
    const link = '<link rel=stylesheet href=a.css>';
    const held = withArchivedSheets(`${link}<p>${link}`, sheets);
    assert.ok(held.startsWith(`${link}<p><link rel=stylesheet href="data:`));
    assert.equal(held.split('data:').length, 2);
  });
  it('is held only while all together are no more than a page has', () => {
    const names = Array.from({ length: 40 }, (_, at) => `${at}.css`);
    const sheets = names.map((name) => ({ names: [name], css: () => '样'.repeat(100_000) }));
    const held = withArchivedSheets(names.map((name) => `<link href=${name}>`).join(''), sheets);
    assert.ok(held.length < 6_000_000);
    assert.ok(held.includes('data:') && held.endsWith('<link href=39.css>'));
  });
  it('is none of two that end alike', () => {
    const sheets = ['x/a.css', 'y/a.css'].map((name) => ({ names: [name], css: () => HIDES }));
    const link = '<link rel=stylesheet href=a.css>';
    assert.equal(withArchivedSheets(link, sheets), link);
    assert.match(withArchivedSheets(link, sheets.slice(0, 1)), /href="data:text\/css,.h%7B/);
  });
  it('may hold half a sign', () => {
    const sheet = { names: ['a'], css: () => '.h{}\ud800' };
    assert.equal(withArchivedSheets('<link href=a>', [sheet]), '<link href="data:text/css,.h%7B%7D">');
  });
});
