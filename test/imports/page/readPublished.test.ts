import fc from 'fast-check';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { formOf } from '../../../src/core/form/form.js';
import { isMoney, type Reading } from '../../../src/core/form/number.js';
import {
  checkReport,
  decodeText,
  editions,
  formatNamed,
  formats,
  Problem,
  readText,
  renderReport,
  type Finding,
  type ReadResult,
  type Report,
} from '../../../src/index.js';
import { readPublishedFile, readPublishedPage } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { sample } from '../../samples.js';

const NAMES = ['suqian-2023', 'lingwu-civil-affairs-2020', 'xingjing-town-2020', 'xixia-civil-affairs-2020'];

async function published(report: Report, format: string, wrap?: number): Promise<string> {
  return String(await renderReport(report, formatNamed(format), true, false, wrap));
}

const read = (content: string, format: string) =>
  format === 'html' ? readPublishedPage(content) : readText(content, 'a.txt');
const plain = (reading: Reading) => (isMoney(reading) ? `${reading.value}${reading.unit}` : reading);
const told = (result: ReadResult, rule: string): readonly string[] =>
  checkReport(result)
    .findings.filter((finding: Finding) => finding.rule === rule)
    .map(({ message }) => message);

/** A page with a heading for each chapter and what is given below. */
const page = (more: Readonly<Record<string, string>> = {}) => `<html><head><title>年报</title></head><body>
<div class="menu"><a href="#">首页</a></div>
<h1>青山县民政局2023年政府信息公开工作年度报告</h1>
<p>如对本报告有疑问，请联系（地址：人民路8号，邮编：750001，电话：0951-1234567）。</p>
${editions[1]?.chapters.map(({ code, title }) => `<p>${title}</p>${more[code] ?? '<p>情况良好。</p>'}`).join('\n')}
</body></html>`;

describe('a published report', () => {
  for (const [format, wrap] of [['text'], ['text', 80], ['text', 60], ['html']] as const)
    it(`that the program wrote as ${format} gives the same report${wrap ? `, wrapped at ${wrap}` : ''} #slow`, async () => {
      assert.ok(formats.some(({ id }) => id === format));
      for (const edition of editions)
        await fc.assert(
          fc.asyncProperty(consistentReport(edition), async (report) => {
            const { report: again } = read(await published(report, format, wrap), format);
            assert.equal(again.edition, edition);
            assert.deepEqual(again.readings, report.readings);
            assert.deepEqual(again.chapters, report.chapters);
            assert.deepEqual([again.org, again.year], [report.org, report.year]);
          }),
          { numRuns: 15, seed: 3 },
        );
    });
  it('of each sample comes back with figures, contacts and paragraphs, and nothing of it left out #slow', async () => {
    for (const name of NAMES) {
      const report = sample(name);
      const again = read(await published(report, 'html'), 'html');
      assert.deepEqual(again.report.readings.map(plain), report.readings.map(plain), name);
      assert.deepEqual(again.report.contact, report.contact, name);
      assert.deepEqual(told(again, 'sheets'), [], name);
    }
  });
  it('stands on no sheet', () => {
    const { addresses, report } = readPublishedPage(page());
    assert.equal(addresses.size, 0);
    assert.deepEqual(
      [report.org, report.year, report.contact],
      ['青山县民政局', 2023, { address: '人民路8号', postcode: '750001', telephone: '0951-1234567' }],
    );
  });
  it('without its tables is read for its chapters, and each table is told as missing', () => {
    const result = readPublishedPage(page());
    assert.deepEqual(result.report.chapters['overview'], ['情况良好。']);
    assert.deepEqual(told(result, 'label'), [
      '没有找到表二，请补上完整的表格',
      '没有找到表三，请补上完整的表格',
      '没有找到表四，请补上完整的表格',
    ]);
  });
  it('has its own text in no chapter and its struck-out text told, and its other tables attached', () => {
    const result = readPublishedPage(
      page({
        disclosed:
          '<p>本章另有说明。</p><table><tr><td>渠道</td><td>条数</td></tr><tr><td>网站</td><td>12</td></tr></table>',
        overview: '<p>收到<del>18</del>12件。</p>',
      }),
    );
    assert.deepEqual(result.report.chapters['overview'], ['收到12件。']);
    assert.deepEqual(
      told(result, 'sheets').filter((message) => !message.includes('情况良好')),
      ['有 1 处带删除线的文字，没有读取：“18”，如果仍然有效，请补到所属的章'],
    );
    assert.match(told(result, 'sheets').join(), /“本章另有说明。”/);
    assert.deepEqual(result.report.attachments, [
      {
        chapter: 'disclosed',
        title: '',
        rows: [
          ['渠道', '条数'],
          ['网站', '12'],
        ],
      },
    ]);
  });
  it('in GBK is read where the page says so', () => {
    const gbk = Uint8Array.of(
      ...[...'<html><meta charset="gbk"><p>'].map((letter) => letter.charCodeAt(0)),
      0xb1,
      0xed,
    );
    assert.equal(decodeText(gbk, 'a.html'), '<html><meta charset="gbk"><p>表');
  });
  it('is no page without a report, and no other document', async () => {
    const codeOf = async (work: () => unknown) => {
      try {
        await work();
        return undefined;
      } catch (error) {
        return error instanceof Problem ? [error.code, error.facts['kind']] : error;
      }
    };
    assert.deepEqual(await codeOf(() => readPublishedPage('<html><p>通知</p></html>')), [
      'foreignFile',
      'webPage',
    ]);
    const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF');
    assert.deepEqual(await codeOf(() => readPublishedFile(pdf, 'pdf')), ['foreignFile', 'pdf']);
  });
});

/** Reports as they were published, where they are kept beside the repository. */
const folder = ['../../../../', '../../../../../']
  .map((up) => new URL(`${up}shared/reports/`, import.meta.url))
  .find((url) => existsSync(url));

/** Real reports, and how many of their cells are read at least and left unread at most. */
const REAL = [
  ['huaian-city-2024.pdf', 200, 0],
  ['shuyang-development-reform-2023.html', 75, 0],
  ['shanghai-sci-tech-commission-2024.md', 196, 3],
  ['lingwu-civil-affairs-2020.txt', 198, 0],
  ['xingjing-town-2020.txt', 198, 0],
  ['xixia-civil-affairs-2020.txt', 198, 0],
  ['tiantai-civil-affairs-2019.txt', 22, 28],
  ['wendeng-petition-2022.txt', 15, 0],
  ['yangling-audit-2022.txt', 10, 0],
  ['zhashui-fenghuang-town-2021.txt', 10, 3],
  ['hanyang-gov-office-2022.txt', 4, 19],
  ['nileke-town-2023.txt', 73, 0],
  ['changtu-qijiazi-town-2023.txt', 10, 14],
  ['derong-health-2019.txt', 8, 10],
  ['xiongxian-township-2019.txt', 0, 0],
] as const;

describe('a real report', () => {
  it('is kept beside the repository, or else such reports are made in other tests', () => {
    assert.ok(folder === undefined || existsSync(new URL('figures.json', folder)));
  });
  if (folder === undefined) return;
  type Figures = Record<string, Record<string, Record<string, unknown>>>;
  const all = JSON.parse(readFileSync(new URL('figures.json', folder), 'utf8')) as Record<
    string,
    { readonly tables: Figures }
  >;
  for (const [name, least, most] of REAL)
    it(`${name} has ${least} figures right, ${most} unread, none wrong`, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      const { report } = name.endsWith('.pdf')
        ? await readPublishedFile(bytes, 'pdf')
        : read(decodeText(bytes, name), name.endsWith('.html') ? 'html' : 'text');
      const figure = (value: unknown) =>
        typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
      const [right, wrong, unread]: [string[], string[], string[]] = [[], [], []];
      for (const { name: cell, index } of formOf(report.edition).cells) {
        const [table = '', row = '', column = ''] = cell.split('.');
        const wanted = figure(all[name]?.tables[table]?.[row]?.[column]) ?? null;
        const found = figure(report.readings[index] ?? null);
        if (found === null && wanted !== null) unread.push(cell);
        else if (found !== null) (String(found) === String(wanted) ? right : wrong).push(cell);
      }
      assert.deepEqual(wrong, []);
      assert.ok(
        right.length >= least && unread.length <= most,
        `${right.length} right, ${unread.length} unread`,
      );
    }).timeout(60_000);
});
