import assert from 'node:assert/strict';
import { excelHost } from '../../../src/hosts/excel/excelHost.js';
import type { LiveHost, Mark } from '../../../src/hosts/host.js';
import { isProblem } from '../isProblem.js';
import { isOurs, markedCells, type OpenHost } from '../openHost.js';
import { check, openWrong, stateOf } from './openWrong.js';

/** Another runtime of the add-in over the same workbook, as the buttons of the ribbon have. */
const another = ({ Excel }: OpenHost): LiveHost => excelHost({ excel: Excel, isSupported: () => true });

/** The formulas of the conditional formats that are not ours, on all sheets. */
const usersFormats = ({ book }: OpenHost) =>
  book.sheets().flatMap((sheet) =>
    sheet
      .formats()
      .filter((format) => !isOurs(format))
      .map(({ formula, address }) => `${sheet.name}!${address} ${formula}`),
  );

const marksOn = (...cells: readonly string[]): readonly Mark[] => [{ sheet: '表三', cells, level: 'error' }];

for (const idsArePlaces of [false, true]) {
  describe(`marks in Excel, where ids of formats are ${idsArePlaces ? 'places in a list' : 'names'}`, () => {
    const open = async (): Promise<OpenHost> => {
      const opened = await openWrong();
      opened.book.state.idsArePlaces = idsArePlaces;
      return opened;
    };

    it('go also where another part of the add-in made them, before or after the pane read the workbook', async () => {
      const opened = await open();
      const ribbon = another(opened);
      await opened.host.read();
      await ribbon.mark([...marksOn('D5', 'E9'), { sheet: '台账', cells: ['A1'], level: 'hint' }]);
      assert.equal(markedCells(opened).length, 3);
      await opened.host.clear();
      assert.deepEqual(markedCells(opened), []);
      await ribbon.mark(marksOn('F5'));
      await opened.host.clear();
      assert.deepEqual(markedCells(opened), []);
    });
    it('go from a sheet that was added since', async () => {
      const opened = await open();
      await opened.host.read();
      opened.book.addSheet('新表');
      await another(opened).mark([{ sheet: '新表', cells: ['A1'], level: 'error' }]);
      await opened.host.clear();
      assert.deepEqual(markedCells(opened), []);
    });
    for (const [when, add] of [
      ['since', ['D5', 'D6']],
      ['on the same cells', ['D5', 'E9', 'E9']],
    ] as const) {
      it(`go, and the formats that the user added ${when} stay`, async () => {
        const opened = await open();
        opened.book.sheet('表三').addFormat('D5:J9', '=D5>1000', { fill: '#00FF00' });
        await opened.host.read();
        await opened.host.mark(marksOn('D5', 'E9', 'F12'));
        for (const cell of add) opened.book.sheet('表三').addFormat(cell, `=${cell}>5`, { fill: '#0000FF' });
        const before = usersFormats(opened);
        await opened.host.clear();
        assert.deepEqual(markedCells(opened), []);
        assert.deepEqual(usersFormats(opened), before);
      });
    }
    it('are made anew in a check, and the formats that the user added stay', async () => {
      const opened = await open();
      await check(opened);
      const marked = markedCells(opened);
      opened.book.sheet('表三').addFormat('D5', '=D5>5');
      opened.book.sheet('表四').addFormat('A5', '=A5>5');
      opened.book.sheet('表三').type('D8', '1000');
      const before = usersFormats(opened);
      await check(opened);
      assert.notDeepEqual(markedCells(opened), marked);
      assert.deepEqual(usersFormats(opened), before);
      await check(opened, ['表三']);
      await opened.host.clear();
      assert.deepEqual(markedCells(opened), []);
      assert.deepEqual(usersFormats(opened), before);
    });
    it('are made and go on every sheet where one has a format that cannot be loaded #slow', async () => {
      const opened = await open();
      for (const name of ['表三', '台账'])
        opened.book.sheet(name).breakFormat(opened.book.sheet(name).addFormat('A1', '=A1>1'));
      const before = usersFormats(opened);
      const state = stateOf(opened);
      const { findings } = await check(opened);
      assert.ok(findings.length > 0);
      const wanted = [...new Set(findings.flatMap(({ addresses }) => addresses))].sort();
      assert.deepEqual([...markedCells(opened)].sort(), wanted);
      await check(opened);
      assert.deepEqual([...markedCells(opened)].sort(), wanted);
      await opened.host.read(['表三', '表四']);
      await opened.host.mark(marksOn('D5'));
      assert.deepEqual(markedCells(opened), ['表三!D5']);
      await opened.host.clear();
      assert.deepEqual(markedCells(opened), []);
      assert.deepEqual(usersFormats(opened), before);
      assert.deepEqual(stateOf(opened), state);
    });
  });
}

describe('clearing marks in Excel', () => {
  it('needs two exchanges where there are none, and three where there are', async () => {
    const opened = await openWrong();
    await opened.host.clear();
    assert.equal(opened.traffic.syncs, 2);
    await opened.host.mark(marksOn('D5'));
    opened.traffic.reset();
    await opened.host.clear();
    assert.equal(opened.traffic.syncs, 3);
  });
  it('says which sheet is protected so that its marks stay, and clears all others', async () => {
    const opened = await openWrong();
    await opened.host.mark([...marksOn('D5'), { sheet: '表四', cells: ['A5'], level: 'error' }]);
    opened.book.sheet('表三').unprotect();
    opened.book.sheet('表三').protect({ allowFormatCells: false });
    await assert.rejects(opened.host.clear(), isProblem('sheetProtected', '表三'));
    assert.deepEqual(markedCells(opened), ['表三!D5']);
  });
  it('looks at the formats of many sheets again by halves, not one by one, where one cannot be loaded #slow', async () => {
    const opened = await openWrong({ sheets: Array.from({ length: 60 }, (_, at) => `台账${at}`) });
    const bad = opened.book.sheet('台账31');
    for (let at = 0; at < 20; at += 1) bad.addFormat('A1', `=A1>${at}`);
    bad.breakFormat(bad.addFormat('A1', '=A1>1'));
    await another(opened).mark([{ sheet: '台账31', cells: ['A1'], level: 'error' }]);
    opened.traffic.reset();
    await opened.host.clear();
    assert.deepEqual(markedCells(opened), []);
    assert.ok(opened.traffic.syncs <= 40, `${opened.traffic.syncs} exchanges`);
  });
});
