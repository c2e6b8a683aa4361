import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import { isUnread } from '../../src/core/form/number.js';
import { pageHost } from '../../src/hosts/page/pageHost.js';
import {
  checkReport,
  keepUnread,
  readSheets,
  readText,
  reportLayouts,
  type ReadResult,
  type Report,
} from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { takeFile } from '../../src/workbench/file/takeFile.js';
import { csvOf, rowsOfSheet } from '../imports/delimited/csvOf.js';
import { publishedPage } from '../publishedPage.js';
import { sample } from '../samples.js';

const suqian = sample('suqian-2023');

/** A text file with 表三 in which a row lost a cell. */
function tornText(label: string): string {
  const rows = rowsOfSheet(suqian, '表三').map((row) =>
    row.includes(label) ? [...row.slice(0, 4), ...row.slice(5)] : row,
  );
  return csvOf(rows);
}

const torn = (label: string): ReadResult => readText(tornText(label), 'a.csv');

/** The report as a page in which a row has one figure too many. */
function crowded(label: string): ReadResult {
  const page = publishedPage(suqian);
  const at = page.indexOf('</tr>', page.indexOf(`>${label}<`));
  return readPublishedPage(`${page.slice(0, at)}<td>7</td>${page.slice(at)}`);
}

async function drawn(report: Report): Promise<ReadResult> {
  const host = pageHost();
  host.open(reportLayouts(report));
  return readSheets(await host.read());
}

describe('a workbook made of a report of which a row was not read', () => {
  for (const [name, read, row] of [
    ['a torn row of a text', torn('（一）予以公开'), 'granted'],
    ['another torn row', torn('2.重复申请'), 'repeated'],
    ['a row of a page with one figure too many', crowded('（一）予以公开'), 'granted'],
  ] as const)
    it(`says so in its cells, and offers nothing for them: ${name}`, async () => {
      const again = await drawn(keepUnread(read));
      const own = formOf(again.report.edition).cells.filter(({ name: cell }) =>
        cell.startsWith(`requests.${row}.`),
      );
      assert.equal(own.length, 7);
      const texts = own.map(({ index }) => again.report.readings[index]);
      assert.deepEqual(
        texts,
        own.map(() => ({ text: '未读取' })),
      );
      const about = checkReport(again).findings.filter(({ cells }) =>
        cells.some((cell) => own.some((each) => each.name === cell)),
      );
      assert.deepEqual([...new Set(about.map(({ rule }) => rule))], ['unread']);
      assert.match(about[0]?.message ?? '', /填的是“未读取”，原文件里的数字没有读出来，请对照原文件填写/);
      assert.deepEqual(
        about.filter(({ offers }) => offers !== undefined),
        [],
      );
    });
  const page = publishedPage(suqian);
  const start = page.indexOf('<tr', page.lastIndexOf('>总计<'));
  const end = page.indexOf('</tr>', start);
  const heads = page.lastIndexOf('<td', page.lastIndexOf('>结果纠正<'));
  const strips = {
    'lost a cell': page.slice(0, start) + page.slice(start).replace(/<t[dh][^>]*>.*?<\/t[dh]>/, ''),
    'has one too many': `${page.slice(0, end)}<td>7</td>${page.slice(end)}`,
    'is under heads that lost one': page.slice(0, heads) + page.slice(heads).replace(/<td.*?<\/td>/, ''),
  };
  for (const [what, html] of Object.entries(strips))
    it(`says so in the cells of 表四 where its row ${what}`, () => {
      const read = readPublishedPage(html);
      const own = formOf(read.report.edition).cells.filter(({ table }) => table.code === 'disputes');
      const texts = own.map(({ index }) => keepUnread(read).readings[index]);
      assert.deepEqual(
        texts,
        own.map(() => ({ text: '未读取' })),
      );
      const gaps = checkReport(read).findings.filter(({ message }) => message.includes('请填 0'));
      assert.deepEqual(gaps, []);
    });
  it('is what the workbench shows', async () => {
    const taken = await takeFile(new File([tornText('（一）予以公开')], 'a.csv'), undefined, async () =>
      Promise.resolve(0),
    );
    const texts = taken?.read.report.readings.filter((reading) => isUnread(reading ?? null));
    assert.equal(texts?.length, 7);
  });
  it('has everything else as it was read, and a blank as a blank', async () => {
    const read = torn('（一）予以公开');
    const kept = keepUnread(read);
    const changed = kept.readings.filter((reading, at) => reading !== read.report.readings[at]);
    assert.equal(changed.length, 7);
    assert.equal(read.report.readings.filter((reading) => reading === null).length > 7, true);
    const whole = readPublishedPage(publishedPage(suqian));
    assert.deepEqual(keepUnread(whole).readings, whole.report.readings);
  });
});
