import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import { editions, readSheets, startReport, templateLayouts } from '../../../src/index.js';
import { writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { readClip } from '../../../src/workbench/clip/readClip.js';
import { spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

/** How a program writes a cell between separators. */
const quoted = (text: string) => `"${text}"`;
const plain = (text: string) => (/[",;\n]/.test(text) ? quoted(text) : text);
const broken = (text: string) => (text.length > 8 ? quoted(`${text.slice(0, 5)}\n${text.slice(5)}`) : text);
const aligned = (text: string) => plain(text).padEnd(24);
const thousands = (text: string) =>
  /^\d{4,}$/.test(text) ? quoted(text.replace(/\B(?=(\d{3})+$)/g, ',')) : plain(text);

/** A row as it is, and one with blank cells behind it up to the widest. */
const asItIs = (row: readonly string[]) => row;
const padded = (row: readonly string[]) => [...row, ...Array<string>(15 - row.length).fill('')];

describe('a whole report with commas between its cells that is pasted', () => {
  for (const edition of editions)
    for (const [what, write, separator, pad] of [
      ['commas', plain, ',', asItIs],
      ['quotes', quoted, ',', asItIs],
      ['semicolons', plain, ';', asItIs],
      ['labels on two lines', broken, ',', asItIs],
      ['thousands in quotes', thousands, ',', asItIs],
      ['rows of one length', plain, ',', padded],
      ['rows of one length in quotes', quoted, ';', padded],
      ['cells of one width', aligned, ',', padded],
    ] as const)
      it(`has all its figures and its text: ${what} (${edition.id})`, async () => {
        const report = randomReport(edition, chanceOf(what.length));
        const text = print(report)
          .flatMap((piece) => (piece.kind === 'line' ? [[piece.text]] : spread(piece, false)))
          .map((row) =>
            pad(row)
              .map(pad === asItIs && row.length === 1 ? (own) => own : write)
              .join(separator),
          )
          .join('\r\n');
        const host = pageHost();
        host.open(templateLayouts(startReport({ edition })));
        const { sheets, selection } = host.book();
        writePlan(
          host,
          planPaste({ sheets, selection, sheet: sheets[0]! }, await readClip({ html: '', text })),
        );
        const read = readSheets(await host.read()).report;
        assert.deepEqual([read.org, read.year], [report.org, report.year]);
        assert.deepEqual(read.chapters, report.chapters);
        for (const { name, index } of formOf(edition).cells)
          assert.deepEqual([name, read.readings[index]], [name, report.readings[index]]);
      });
});
