import fc from 'fast-check';
import assert from 'node:assert/strict';
import { editions, formatNamed, Problem, readText, renderReport, type Report } from '../../../src/index.js';
import { arbitraryReport } from '../../arbitraryReport.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');
const exported = async (report: Report, isDraft = false) =>
  String(await renderReport(report, formatNamed('csv'), isDraft));

/** What a CSV has of a report. */
const figuresOf = ({ edition, org, year, readings }: Report) => ({
  edition: edition.id,
  org,
  year,
  readings,
});

/** The list with another item in one place. */
const put = <Item>(items: readonly Item[], at: number, item: Item) =>
  items.map((each, place) => (place === at ? item : each));

/** The facts of the refusal of a CSV. */
function refusalOf(text: string): Problem['facts'] {
  try {
    readText(text, 'a.csv');
  } catch (error) {
    assert.ok(error instanceof Problem && error.code === 'wrongDataRow');
    return error.facts;
  }
  throw new Error('nothing is thrown');
}

describe('the figures that the export csv writes', () => {
  for (const edition of editions)
    it(`are read back exactly, whatever they are, and from a draft (${edition.id})`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), fc.boolean(), async (report, isDraft) => {
          const { report: again, remarks } = readText(await exported(report, isDraft), 'a.csv');
          assert.deepEqual(figuresOf(again), figuresOf(report));
          assert.deepEqual(remarks, []);
        }),
        { numRuns: 25, seed: 7 },
      );
    });
  it('are read back with texts that a spreadsheet would take for formulas', async () => {
    for (const text of ['=1+1', "'=1+1", '@甲', '-甲', "''-甲", "'甲"]) {
      const report = { ...suqian, org: text, readings: put(suqian.readings, 20, { text }) };
      const { report: again } = readText(await exported(report), 'a.csv');
      assert.deepEqual(figuresOf(again), figuresOf(report));
    }
  });
  it('are read back as another program saves them again: other quotes, line ends and separators', async () => {
    const text = (await exported(suqian)).replace('\ufeff', '');
    const rows = text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    assert.ok(!text.includes('"'));
    for (const again of [
      rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
      rows.map((row) => row.join('\t')).join('\r\n'),
      rows.map((row) => row.join(';')).join('\r'),
    ])
      for (const name of ['a.csv', 'a.txt'])
        assert.deepEqual(figuresOf(readText(again, name).report), figuresOf(suqian));
  });
  it('are blank where their row is missing', async () => {
    const lines = (await exported(suqian)).split('\r\n');
    const { report } = readText(lines.filter((_, at) => at !== 3).join('\r\n'), 'a.csv');
    assert.deepEqual(report.readings, put(suqian.readings, 2, null));
  });
  it('are refused with their row where they are none of one report', async () => {
    const lines = (await exported(suqian)).split('\r\n');
    const withLine = (at: number, change: (line: string) => string) =>
      refusalOf(put(lines, at - 1, change(lines[at - 1]!)).join('\r\n'));
    assert.deepEqual(
      withLine(5, (line) => line.replace(/,[a-z]\w*\.[\w.]+,/, ',disclosure.x.y,')),
      { row: 5, why: 'place' },
    );
    assert.deepEqual(
      withLine(5, (line) => line.replace(/(\.\w+),\d+,/, '$1,1e3,')),
      { row: 5, why: 'value' },
    );
    assert.deepEqual(
      withLine(5, (line) => line.replace(/,$/, ',注')),
      { row: 5, why: 'value' },
    );
    assert.deepEqual(
      withLine(5, (line) => `${line},`),
      { row: 5, why: 'value' },
    );
    assert.deepEqual(
      withLine(5, () => lines[3]!),
      { row: 5, why: 'repeated' },
    );
    assert.deepEqual(
      withLine(5, (line) => line.replace('2023', '2022')),
      { row: 5, why: 'other' },
    );
    assert.deepEqual(refusalOf(lines.map((line) => line.replace(',2023,', ',二三年,')).join('\n')), {
      row: 2,
      why: 'value',
    });
    assert.deepEqual(refusalOf(lines.map((line) => line.replace('2021年版式', '2031年版式')).join('\n')), {
      row: 2,
      why: 'place',
    });
    assert.deepEqual(refusalOf(lines[0]!), { row: 2, why: 'place' });
  });
});
