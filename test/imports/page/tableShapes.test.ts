import assert from 'node:assert/strict';
import { readPublishedPage } from '../../../src/opening/published.js';
import { publishedPage } from '../../publishedPage.js';
import { samples } from '../../samples.js';

const TABLE = /<table border="1">.*?<\/table>/gsu;

/** Changes the tables of the report in a page; the table that only arranges the page stays. */
const reshape = (page: string, change: (table: string) => string) => page.replace(TABLE, change);
const withoutLayout = (page: string) =>
  page
    .replace(/<table width.*?(?=<div>当前位置)/su, '')
    .replace('</td></tr></table><div class="footer">', '<div>');

const numbered = (table: string) => {
  let row = 0;
  return table.replaceAll('<tr>', () => {
    row += 1;
    return `<tr><td>${row}</td>`;
  });
};
const blocks = (table: string) => table.replace(/<(\/?)(?:table|tr|td|p)\b[^>]*>/g, '<$1div>');
const preformatted = (table: string) => {
  const rows = table.split('</tr>').map((row) => row.replace(/<\/td>/g, '\t').replace(/<[^>]*>|\n/g, ''));
  return `<pre>${rows.map((row) => row.trimEnd()).join('\n')}</pre>`;
};

describe('a table of a page', () => {
  for (const [name, sample] of samples)
    for (const [what, change] of Object.entries({ numbered, blocks, preformatted }))
      it(`of ${name} has its figures where it is ${what}`, () => {
        const page = change === preformatted ? withoutLayout(publishedPage(sample)) : publishedPage(sample);
        const changed = reshape(page, change);
        assert.notEqual(changed, page);
        assert.deepEqual(readPublishedPage(changed).report.readings, readPublishedPage(page).report.readings);
      });
});
