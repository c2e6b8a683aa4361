import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { checkReport, editions } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

describe('表四 whose labels are written in each place that they span', () => {
  for (const edition of editions)
    for (const seed of [31, 62, 93, 124, 155, 186])
      it(`is read, and none of its labels is a part of another (${edition.id}, ${seed})`, () => {
        const report = randomReport(edition, chanceOf(seed));
        const parts = print(report).map((piece) => {
          if (piece.kind === 'line') return `<p>${piece.text}</p>`;
          const rows = spread(piece, piece.code === 'disputes');
          return `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
        });
        const read = readPublishedPage(`<html><body>${parts.join('')}</body></html>`);
        for (const { name, table, index } of formOf(edition).cells)
          if (table.code === 'disputes')
            assert.deepEqual([name, read.report.readings[index]], [name, report.readings[index]]);
        const { findings } = checkReport(read);
        assert.ok(findings.every(({ rule }) => rule !== 'partRows'));
      });
});
