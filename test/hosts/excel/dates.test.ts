import assert from 'node:assert/strict';
import { coverText } from '../../../src/core/report/report.js';
import { readSheets } from '../../../src/index.js';
import type { OpenHost } from '../openHost.js';
import { openWrong } from './openWrong.js';

/** The cell of the cover for the day on which the form was filled. */
const DAY = 'B15';

/** The day on the cover as it is read, and as Excel shows it. */
async function dayOnCover({ host, book }: OpenHost, only?: readonly string[]) {
  const { report } = readSheets(await host.read(only));
  return [coverText(report, 'preparedOn'), book.sheet('封面').text(DAY)];
}

/** A workbook with a date on its cover. */
async function openDated(format: string, isFrom1904: boolean, version = '1.14'): Promise<OpenHost> {
  const opened = await openWrong({ version });
  opened.book.state.isFrom1904 = isFrom1904;
  const cover = opened.book.sheet('封面');
  cover.dress(DAY, { numberFormat: format });
  cover.type(DAY, 44_575);
  return opened;
}

describe('a date in Excel', () => {
  for (const [format, shown] of [
    ['yyyy/m/d', '2026/1/15'],
    ['yyyy"年"m"月"d"日"', '2026年1月15日'],
    ['yy-mm-dd', '26-01-15'],
    ['yyyy-mm', '2026-01'],
    ['m"月"d"日"', '1月15日'],
  ] as const)
    it(`is that of its text where days count from 1904: ${format}`, async () => {
      const opened = await openDated(format, true);
      assert.deepEqual(await dayOnCover(opened), ['2026年1月15日', shown]);
      assert.deepEqual(await dayOnCover(opened, ['封面', '表二', '表三', '表四']), ['2026年1月15日', shown]);
    });
  for (const format of ['yyyy/m/d', 'yy-mm-dd', 'm"月"d"日"'])
    it(`counts from 1900 elsewhere: ${format}`, async () =>
      assert.equal((await dayOnCover(await openDated(format, false)))[0], '2022年1月14日'));
  it('counts as those of other sheets do where its own text does not tell', async () => {
    const opened = await openDated('d', true);
    const other = opened.book.sheet('表二');
    other.dress('J40', { numberFormat: 'yyyy/m/d' });
    other.type('J40', 44_575);
    const days = [await dayOnCover(opened)];
    for (const only of [['封面', '表二', '表三', '表四'], ['封面'], ['封面']]) {
      const { book, host } = opened;
      book.sheet('封面').type('B14', String(days.length));
      const sheets = await host.read(only);
      days.push([String(sheets[0]?.cells.find(({ date }) => date)?.date), '15']);
    }
    assert.deepEqual(days.slice(1), Array(3).fill(['2026-01-15', '15']));
  });
  it('is asked for once, in one exchange more', async () => {
    const opened = await openDated('yyyy/m/d', true);
    const syncs = async (only?: readonly string[]) => {
      opened.traffic.reset();
      await opened.host.read(only);
      return opened.traffic.syncs;
    };
    const [first, again] = [await syncs(), await syncs(['封面'])];
    opened.book.sheet('封面').type(DAY, '无');
    assert.deepEqual([(await syncs()) + 1, await syncs(['封面'])], [first, again]);
  });
  it('costs nobody the report where Excel does not give its text', async () => {
    const opened = await openDated('yyyy/m/d', true);
    let asked = 0;
    opened.faults.before = () => {
      asked += 1;
      if (asked > 2) opened.faults.failAction = 0;
    };
    assert.equal((await dayOnCover(opened))[0], '2022年1月14日');
  });
});
