import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import type { Host } from '../../src/hosts/host.js';
import {
  checkReport,
  editions,
  Problem,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
} from '../../src/index.js';
import { samples } from '../samples.js';

/** What every host is held to, whatever holds the workbook. */
export function behavesLikeHost<Kind extends Host>(name: string, make: () => Kind): void {
  describe(`the ${name} host`, () => {
    for (const [title, report] of samples) {
      it(`gives back the report ${title} that was drawn on it`, async () => {
        const host = make();
        await host.draw(reportLayouts(report));
        assert.deepEqual(readSheets(await host.read()).report, report);
      });
    }

    for (const edition of editions) {
      it(`draws a new workbook of ${edition.id} in which everything is blank, totals too, and no relation is decided`, async () => {
        const host = make();
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
      const host = make();
      const layouts = templateLayouts(startReport({ edition: editions[0]! }));
      await host.draw(layouts);
      const before = await host.read();
      await assert.rejects(
        host.draw(layouts),
        (error) => error instanceof Problem && error.code === 'sheetExists',
      );
      assert.deepEqual(await host.read(), before);
    });

    it('reads the same with marks on it, and with the marks cleared', async () => {
      const host = make();
      await host.draw(reportLayouts([...samples.values()][0]!));
      const before = readSheets(await host.read());
      await host.mark([{ sheet: '表三', cells: ['D5', 'J5'], level: 'error' }]);
      assert.deepEqual(readSheets(await host.read()), before);
      await host.mark([]);
      assert.deepEqual(readSheets(await host.read()), before);
    });
  });
}
