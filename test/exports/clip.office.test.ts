import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { editions } from '../../templates/index.js';
import { blocksOf } from '../../src/core/publish/blocks.js';
import { compose } from '../../src/core/publish/compose.js';
import { renderClip, type Report } from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { bodyReport } from '../../tools/county/bodyReport.js';
import { chanceOf } from '../../tools/damage/chance.js';
import { readGrid } from '../gridOfXml.js';
import { convert, needs } from '../hosts/programs.js';
import { samples } from '../samples.js';

/** What a browser puts around a piece of HTML on the clipboard. */
const asPasted = (html: string) =>
  new TextEncoder().encode(
    `<html><head><meta charset="utf-8"></head><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`,
  );

/** Where each cell of the tables of a report begins, and what it spans. */
const expected = (report: Report) =>
  blocksOf(compose(report, false)).flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.flatMap((row) =>
            row.map(({ row: at, column, rowSpan, columnSpan, text }) => [
              at,
              column,
              rowSpan,
              columnSpan,
              text,
            ]),
          ),
        ]
      : [],
  );

describe('the report on the clipboard, pasted into Writer', function () {
  this.timeout(180_000);
  before(needs('LibreOffice'));
  const made = editions.map((edition) =>
    bodyReport(edition, edition.firstYear + 1, '青山县民政局', chanceOf(4)),
  );
  // What was published and read back is copied again.
  const read = made.map(
    (report) => readPublishedPage(`<body>${renderClip(report, false).html}</body>`).report,
  );
  const reports = [...samples.values(), ...made, ...read];
  let written: readonly Uint8Array[] = [];
  before(() => {
    const pasted = reports.map((report) => asPasted(renderClip(report, false).html));
    written = convert(pasted, 'odt', 'html', '', 'HTML (StarWriter)');
  });

  it('keeps the cells that every label spans, and every figure in its place', () => {
    for (const [at, report] of reports.entries()) {
      const content = strFromU8(unzipSync(written[at]!)['content.xml']!);
      const tables = readGrid(content).map((cells) =>
        cells.map(({ look: _, ...cell }) => Object.values(cell)),
      );
      assert.deepEqual(tables, expected(report), report.org);
    }
  });
  it('keeps tables as wide as the text, and indents the first lines of paragraphs', () => {
    for (const [at, report] of reports.entries()) {
      const content = strFromU8(unzipSync(written[at]!)['content.xml']!);
      const widths = [...content.matchAll(/<style:table-properties[^>]*rel-width="(\d+)%"/g)].map(
        ([, width]) => width,
      );
      assert.ok(widths.length > 0 && widths.every((width) => width === '100'), report.org);
      assert.ok(/fo:text-indent="(?:0\.44\d*in|1\.1\d*cm)"/.test(content), report.org);
    }
  });
  it('keeps a line on every side of every cell', () => {
    for (const [at, report] of reports.entries()) {
      const content = strFromU8(unzipSync(written[at]!)['content.xml']!);
      const cells = readGrid(content).flat();
      assert.ok(cells.length > 200);
      for (const { look, text, row, column } of cells)
        assert.ok(hasLines(look), `${report.org} ${row},${column} ${text}: ${look}`);
    }
  });
});

/** True where a look of a cell draws its borders; Writer leaves out those that the next cell draws. */
function hasLines(look: string): boolean {
  const sides = new Map(
    [...look.matchAll(/fo:border(-\w+)?="([^"]*)"/g)].map(([, side = '', line]) => [side, line]),
  );
  if (sides.has('')) return /solid/.test(sides.get('') ?? '');
  return ['-left', '-top'].every((side) => /solid/.test(sides.get(side) ?? ''));
}
