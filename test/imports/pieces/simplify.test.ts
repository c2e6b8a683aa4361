import assert from 'node:assert/strict';
import { Converter } from 'opencc-js';
import { editions } from '../../../templates/index.js';
import { tablesOf } from '../../../src/core/form/edition.js';
import { labelsOf } from '../../../src/core/form/labels.js';
import { isTraditionalText, simplifyHeading } from '../../../src/core/form/traditional.js';
import { simplify } from '../../../src/imports/pieces/simplify.js';
import { checkReport, formatNamed, readText, renderReport } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { publishedPage } from '../../publishedPage.js';
import { sample, samples } from '../../samples.js';

/** Writings in traditional characters: of the mainland's mirrors, of Taiwan and of Hong Kong. */
const writings = ['t', 'tw', 'hk'].map((to) => ({ to, write: Converter({ from: 'cn', to }) }));

describe('a report in traditional characters', () => {
  it('has every label and heading recognised, in the characters of Taiwan and Hong Kong too', () => {
    const labels = editions.flatMap((edition) => [
      ...edition.chapters.map(({ title }) => title),
      ...edition.cover.map(({ label }) => label),
      ...tablesOf(edition).flatMap((table) => [...labelsOf(table)]),
    ]);
    for (const { write } of writings) for (const label of labels) assert.equal(simplify(write(label)), label);
    assert.equal(simplify('為爲処'), '为为処');
    assert.equal(simplify('覆盖率、反覆'), '覆盖率、反复');
  });
  it('has each heading of a chapter known, and each word of one, without what is loaded for pages', () => {
    const headings = editions.flatMap(({ chapters }) =>
      chapters.flatMap(({ title, titleWords = [], otherTitles = [] }) => [
        title,
        ...titleWords,
        ...otherTitles,
      ]),
    );
    for (const { write } of writings)
      for (const heading of headings) assert.equal(simplifyHeading(write(heading)), heading);
  });
  for (const { to, write } of writings)
    it(`is read figure for figure, its prose as it is written, and told once: ${to} #slow`, () => {
      for (const report of samples.values()) {
        const page = publishedPage({
          ...report,
          chapters: Object.fromEntries(
            Object.entries(report.chapters).map(([code, texts]) => [
              code,
              texts.map((text) => text.replace(/\{[^}]*\}/g, '7')),
            ]),
          ),
        });
        const plain = readPublishedPage(page);
        const read = readPublishedPage(write(page));
        assert.deepEqual(read.report.readings, plain.report.readings);
        assert.equal(read.report.year, plain.report.year);
        for (const [code, texts] of Object.entries(plain.report.chapters))
          assert.deepEqual(read.report.chapters[code], texts.map(write));
        const says = checkReport(read).findings.map(({ message }) => message);
        const before = new Set(checkReport(plain).findings.map(({ message }) => message));
        const more = says.filter((message) => !before.has(message));
        assert.equal(more.length, 1, more.join('\n'));
        assert.match(more[0]!, /^报告里有繁体字（“/);
      }
    });
  it('is told too where only some of its labels are so, and its words are checked then', () => {
    const page = publishedPage(sample('suqian-2023')).replaceAll('总计', '總計').replaceAll('公开', '公開');
    const mixed = readPublishedPage(page.replace(/(<div class="p">.*)公開/g, '$1公开'));
    assert.deepEqual(mixed.report.readings, sample('suqian-2023').readings);
    assert.deepEqual(
      mixed.remarks.filter(({ kind }) => kind === 'label' || kind === 'traditional').map(({ kind }) => kind),
      ['traditional'],
    );
  });
  it('is read from a text, and a text in simplified characters is not told', async () => {
    const text = String(await renderReport(sample('xingjing-town-2020'), formatNamed('text'), false));
    const { report } = readText(text);
    for (const { write } of writings)
      assert.deepEqual(readText(write(text)).report.readings, report.readings);
    assert.ok(
      readText(text.replaceAll('主动公开', '覆盖公开')).remarks.every(({ kind }) => kind !== 'traditional'),
    );
    const prose = Object.values(sample('suqian-2023').chapters).flat();
    assert.equal(isTraditionalText(prose), false);
    assert.equal(isTraditionalText(prose.map(writings[0]!.write)), true);
    assert.equal(isTraditionalText([]), false);
  });
});
