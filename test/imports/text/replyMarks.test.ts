import assert from 'node:assert/strict';
import { editions, readText } from '../../../src/index.js';
import { readPasted } from '../../../src/imports/text/readPlain.js';
import { withoutReplyMarks } from '../../../src/imports/text/replyMarks.js';
import { asText, spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

describe('a report that a message quotes', () => {
  for (const edition of editions)
    for (const [separator, around] of [
      ['\t', ''],
      [' | ', '|'],
    ] as const)
      for (const mark of ['> ', '>', '>> ', '> > '])
        it(`is read as without its marks: ${mark}, ${separator.trim() || 'tabs'} (${edition.id})`, () => {
          const report = randomReport(edition, chanceOf(5));
          const text = asText(print(report), (table) =>
            spread(table, false).map((row) => `${around}${row.join(separator)}${around}`),
          );
          const quoted = text.replace(/^/gm, mark);
          for (const given of [quoted, `青山县民政局写道：\n\n${quoted}`]) {
            const read = readText(given, '报告.txt').report;
            assert.deepEqual(
              [read.org, read.year, read.chapters],
              [report.org, report.year, report.chapters],
            );
            assert.deepEqual(read.readings, report.readings);
          }
        });
  it('keeps its cells in their places', () => {
    assert.equal(withoutReplyMarks('> \t规章\t1\n> \t行政许可\t2'), '\t规章\t1\n\t行政许可\t2');
    assert.equal(readPasted('> 规章\t1\n> 行政许可\t2', editions).pieces[0]?.kind, 'table');
  });
  it('is none where a sign stands before figures, or before a line of many', () => {
    for (const text of ['>5', '>5\n>6', '>5件\n>6件', '首页\n> 公开\n总体情况\n主动公开。'])
      assert.equal(withoutReplyMarks(text), text);
  });
});
