import assert from 'node:assert/strict';
import type { Layout } from '../../src/core/draw/layout.js';
import { placeOne } from '../../src/core/draw/place.js';
import { formOf } from '../../src/core/form/form.js';
import type { Host, Mark } from '../../src/hosts/host.js';
import {
  checkReport,
  editions,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
} from '../../src/index.js';
import { sample, samples } from '../samples.js';
import { isProblem } from './isProblem.js';
import { levelsOf, type MarkedLevels } from './markedLevels.js';

/** A host, and a way to see the marks on it. */
export interface SeenHost<Kind extends Host = Host> {
  readonly host: Kind;
  /** The cells that bear a mark of ours now, and the level that each shows. */
  readonly marked: () => Promise<MarkedLevels>;
}

/** Marks of every level on two sheets. */
const EVERY_LEVEL: readonly Mark[] = [
  { sheet: '表三', cells: ['D5', 'J5'], level: 'error' },
  { sheet: '表三', cells: ['E5', 'E6', 'E7', 'G9'], level: 'part' },
  { sheet: '表三', cells: ['E8'], level: 'suspect' },
  { sheet: '表四', cells: ['A5', 'C5'], level: 'warning' },
  { sheet: '表四', cells: ['B5'], level: 'hint' },
];

/** A sheet with three rows that look alike. */
const ALIKE: Layout = {
  sheet: '明细',
  columns: [20, 10, 10],
  rows: [20, 18],
  rowsGrow: false,
  cells: [placeOne(1, 1, 'head', '单位')],
  alike: {
    pattern: [
      placeOne(2, 1, 'label', null),
      placeOne(2, 2, 'number', null),
      { ...placeOne(2, 3, 'sum', null), formula: 'SUM(A2:B2)' },
    ],
    values: ['甲局', '乙局', '丙局'].map((name, at) => [name, at, at]),
  },
  alarms: [],
  names: [],
  print: { columns: 3 },
  isProtected: false,
};

/** What every host is held to, whatever holds the workbook. */
export function behavesLikeHost(name: string, make: () => SeenHost): void {
  /** A host with a report on it. */
  async function drawn(): Promise<SeenHost> {
    const seen = make();
    await seen.host.draw(reportLayouts(sample('suqian-2023')));
    return seen;
  }

  describe(`the ${name} host`, () => {
    for (const [title, report] of samples) {
      it(`gives back the report ${title} that was drawn on it`, async () => {
        const { host } = make();
        await host.draw(reportLayouts(report));
        assert.deepEqual(readSheets(await host.read()).report, report);
      });
    }

    for (const edition of editions) {
      it(`draws a new workbook of ${edition.id} in which everything is blank, totals too, and no relation is decided`, async () => {
        const { host } = make();
        await host.draw(
          templateLayouts(startReport({ edition, org: '青山县民政局', year: edition.firstYear })),
        );
        const read = readSheets(await host.read());
        assert.deepEqual(read.remarks, []);
        assert.deepEqual(new Set(read.report.readings), new Set([null]));
        assert.equal(
          checkReport(read).counts.undecided,
          formOf(edition).relations.filter(({ left, right }) => ![...left, ...right].some(({ last }) => last))
            .length,
        );
        assert.deepEqual(
          [...new Set(checkReport(read).findings.map(({ rule }) => rule))],
          ['blank', 'cover', 'prose'],
        );
      });
    }

    it('refuses to draw over a sheet that is there', async () => {
      const { host } = make();
      const layouts = templateLayouts(startReport({ edition: editions[0]! }));
      await host.draw(layouts);
      const before = await host.read();
      await assert.rejects(host.draw(layouts), isProblem('sheetExists'));
      assert.deepEqual(await host.read(), before);
    });

    it('draws every row of those that look alike', async () => {
      const { host } = make();
      await host.draw([ALIKE]);
      const sheet = (await host.read()).find(({ name }) => name === ALIKE.sheet);
      const cells = sheet!.cells.map(({ row, column, value, formula }) => [row, column, formula ?? value]);
      assert.deepEqual(cells, [
        [1, 1, '单位'],
        ...['甲局', '乙局', '丙局'].flatMap((name, at) => [
          [at + 2, 1, name],
          [at + 2, 2, at],
          [at + 2, 3, `SUM(A${at + 2}:B${at + 2})`],
        ]),
      ]);
    });

    it('shows marks of every level on the cells that it is given, and on no others', async () => {
      const { host, marked } = await drawn();
      assert.deepEqual(await marked(), {});
      await host.mark(EVERY_LEVEL);
      assert.deepEqual(await marked(), levelsOf(EVERY_LEVEL));
    });

    it('replaces its earlier marks, and clears them', async () => {
      const { host, marked } = await drawn();
      await host.mark(EVERY_LEVEL);
      const others: readonly Mark[] = [{ sheet: '表三', cells: ['D5', 'F6'], level: 'hint' }];
      await host.mark(others);
      assert.deepEqual(await marked(), levelsOf(others));
      await host.mark([]);
      assert.deepEqual(await marked(), {});
    });

    it('reads the same with marks on it, and with the marks cleared', async () => {
      const { host } = await drawn();
      const before = readSheets(await host.read());
      await host.mark(EVERY_LEVEL);
      assert.deepEqual(readSheets(await host.read()), before);
      await host.mark([]);
      assert.deepEqual(readSheets(await host.read()), before);
    });
  });
}
