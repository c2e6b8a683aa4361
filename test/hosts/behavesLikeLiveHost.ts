import assert from 'node:assert/strict';
import { parseAddress } from '../../src/core/draw/address.js';
import { layoutAttachments } from '../../src/core/draw/layoutAttachments.js';
import type { SheetCell } from '../../src/core/draw/sheet.js';
import type { Entry, LiveHost } from '../../src/hosts/host.js';
import {
  checkReport,
  editions,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
} from '../../src/index.js';
import { sample } from '../samples.js';
import type { SeenHost } from './behavesLikeHost.js';
import { isProblem } from './isProblem.js';

/** A host with somebody at work in it. */
export interface Worked extends SeenHost<LiveHost> {
  /** Types in a cell as its user does; done once the host could have noticed. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** The address of the selected cell. */
  readonly selected: () => Promise<string>;
}

const GONE = '没有这张表!A1';

/** What every host is held to in which somebody is at work, beside what `behavesLikeHost` says. */
export function behavesLikeLiveHost(name: string, make: () => Worked | Promise<Worked>): void {
  describe(`the ${name} host, with somebody at work in it`, () => {
    let worked: Worked;
    let addresses: ReadonlyMap<string, string>;
    const at = (cell: string) => addresses.get(cell) ?? '';
    const cellAt = async (address: string): Promise<SheetCell | undefined> => {
      const { sheet, row, column } = parseAddress(address);
      return (await worked.host.read())
        .find((each) => each.name === sheet)
        ?.cells.find((cell) => cell.row === row && cell.column === column);
    };
    const valueAt = async (address: string) => (await cellAt(address))?.value ?? null;

    beforeEach(async () => {
      worked = await make();
      await worked.host.draw(reportLayouts(sample('suqian-2023')));
      ({ addresses } = readSheets(await worked.host.read()));
    });

    it('reads what it wrote', async () => {
      const [one, other] = [at('requests.received.person'), at('disputes.review.upheld')];
      await worked.host.write([
        { address: one, value: 4321 },
        { address: other, value: 7 },
      ]);
      assert.deepEqual([await valueAt(one), await valueAt(other)], [4321, 7]);
    });
    it('draws a sheet in the place of another, and adds and removes one so', async () => {
      const reportWith = (...titles: readonly string[]) =>
        titles.map((title) => ({ chapter: 'overview', title, rows: [['渠道', '12']] }));
      const titles = async () => {
        const { report } = readSheets(await worked.host.read());
        return report.attachments?.map(({ title }) => title) ?? [];
      };
      const edition = sample('suqian-2023').edition;
      const { sheet } = edition.attachments;
      const drawn = (...named: readonly string[]) => [
        layoutAttachments({ edition, attachments: reportWith(...named) }),
      ];
      const names = async () => (await worked.host.read()).map(({ name }) => name);
      const before = await names();
      await worked.host.redraw({ removed: [], layouts: drawn('一') });
      assert.deepEqual([await names(), await titles()], [[...before, sheet], ['一']]);
      await assert.rejects(
        worked.host.redraw({ removed: [], layouts: drawn('二') }),
        isProblem('sheetExists', sheet),
      );
      await worked.host.redraw({ removed: [sheet], layouts: drawn('二', '三') });
      assert.deepEqual(
        [await names(), await titles()],
        [
          [...before, sheet],
          ['二', '三'],
        ],
      );
      await worked.host.redraw({ removed: [sheet], layouts: [] });
      assert.deepEqual([await names(), await titles()], [before, []]);
    });
    it('removes a sheet, and does nothing where it is gone', async () => {
      await worked.host.remove('表四');
      const names = (await worked.host.read()).map(({ name }) => name);
      assert.ok(names.includes('表三') && !names.includes('表四'), names.join());
      await worked.host.remove('表四');
      assert.deepEqual(
        (await worked.host.read()).map(({ name }) => name),
        names,
      );
    });
    it('works the totals out anew after writing', async () => {
      const before = await valueAt(at('requests.received.total'));
      const part = await valueAt(at('requests.received.person'));
      await worked.host.write([{ address: at('requests.received.person'), value: Number(part) + 5 }]);
      assert.equal(await valueAt(at('requests.received.total')), Number(before) + 5);
    });
    it('empties a cell that null is written to, and its total shows nothing', async () => {
      await worked.host.write([{ address: at('requests.received.person'), value: null }]);
      const { report } = readSheets(await worked.host.read());
      assert.equal(await valueAt(at('requests.received.person')), null);
      assert.equal(checkReport(readSheets(await worked.host.read())).findings[0]?.rule, 'blank');
      assert.ok(report.readings.includes(null));
    });
    for (const text of [
      '=1+1',
      '010',
      '+5',
      '-3',
      '@a',
      '1,234',
      '１２',
      'TRUE',
      "'12",
      '2024-1-5',
      '<b>x</b>',
    ]) {
      it(`keeps ${text} as the text it is`, async () => {
        const field = at('cover.address');
        await worked.host.write([{ address: field, value: text }]);
        assert.deepEqual(await valueAt(field), text);
        assert.notEqual((await cellAt(field))?.isFormula, true);
      });
    }
    it('writes all or nothing', async () => {
      const address = at('requests.received.person');
      const before = await worked.host.read();
      const entries: readonly Entry[] = [
        { address, value: 4321 },
        { address: GONE, value: 1 },
      ];
      await assert.rejects(worked.host.write(entries), isProblem('sheetGone'));
      assert.deepEqual(await worked.host.read(), before);
    });
    it('writes a whole blank table at once', async () => {
      worked = await make();
      await worked.host.draw(templateLayouts(startReport({ edition: editions[0]! })));
      const read = readSheets(await worked.host.read());
      const blanks = checkReport(read)
        .findings.filter(({ rule }) => rule === 'blank')
        .flatMap((finding) => finding.addresses);
      await worked.host.write(blanks.map((address) => ({ address, value: 0 })));
      assert.deepEqual(
        checkReport(readSheets(await worked.host.read())).findings.filter(({ rule }) => rule === 'blank'),
        [],
      );
    });
    it('goes to a cell', async () => {
      for (const cell of ['disputes.review.upheld', 'requests.carriedOut.total', 'cover.org']) {
        await worked.host.goTo(at(cell));
        assert.equal(await worked.selected(), at(cell));
      }
    });
    it('says that a sheet is gone, and stays where it is', async () => {
      await worked.host.goTo(at('cover.org'));
      await assert.rejects(worked.host.goTo(GONE), isProblem('sheetGone'));
      assert.equal(await worked.selected(), at('cover.org'));
    });
    it('hears every edit of its user until it is told to stop', async () => {
      let heard = 0;
      const stop = await worked.host.watch(() => {
        heard += 1;
      });
      await worked.type(at('requests.received.person'), '5');
      assert.equal(heard, 1);
      await worked.type(at('cover.org'), '青山县民政局');
      assert.equal(heard, 2);
      await stop();
      await worked.type(at('requests.received.person'), '6');
      assert.equal(heard, 2);
      assert.equal(await valueAt(at('requests.received.person')), 6);
    });
    it('does not hear what it writes, marks and shows itself', async () => {
      let heard = 0;
      await worked.host.watch(() => {
        heard += 1;
      });
      await worked.host.write([{ address: at('requests.received.person'), value: 4321 }]);
      await worked.host.mark([{ sheet: '表三', cells: ['D5'], level: 'error' }]);
      await worked.host.goTo(at('disputes.review.upheld'));
      assert.equal(heard, 0);
      // Events come in the order of the edits: what is heard now is this edit alone.
      await worked.type(at('cover.org'), '青山县民政局');
      assert.equal(heard, 1);
    });
    it('keeps the marks through edits and writing, and replaces them when told', async () => {
      await worked.host.mark([
        { sheet: '表三', cells: ['D5', 'J5'], level: 'error' },
        { sheet: '表四', cells: ['A5'], level: 'hint' },
      ]);
      await worked.type(at('requests.received.person'), '5');
      await worked.host.write([{ address: at('disputes.review.upheld'), value: 7 }]);
      assert.deepEqual(await worked.marked(), { '表三!D5': 'error', '表三!J5': 'error', '表四!A5': 'hint' });
      await worked.host.mark([{ sheet: '表四', cells: ['B5'], level: 'warning' }]);
      assert.deepEqual(await worked.marked(), { '表四!B5': 'warning' });
      await worked.host.clear();
      assert.deepEqual(await worked.marked(), {});
    });
    it('tells nothing but what its sheets say of itself: marks and selection are not read', async () => {
      const before = await worked.host.read();
      await worked.host.mark([{ sheet: '表三', cells: ['D5'], level: 'warning' }]);
      await worked.host.goTo(at('disputes.review.upheld'));
      assert.deepEqual(await worked.host.read(), before);
    });
  });
}
