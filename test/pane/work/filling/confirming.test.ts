import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withCells } from '../../../../src/core/report/report.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import type { LiveHost } from '../../../../src/hosts/host.js';
import { pageHost } from '../../../../src/hosts/page/pageHost.js';
import { Problem, readSheets, repairOf, reportLayouts } from '../../../../src/index.js';
import { openShell } from '../../../cli/openShell.js';
import { openHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { hostOf, openWork, readOf, settle } from '../../openWork.js';

const suqian = sample('suqian-2023');
const CELL = 'requests.granted.company';
const broken = withCells(suqian, { [CELL]: 11 });
const LINE = ['2024-01-15 00:00', '表三“（一）予以公开”行商业企业列', '11', '未修改', '已核对，确认无误'];

/** The lines of the log of a workbook. */
const linesOf = async (host: Pick<LiveHost, 'read'>) =>
  (readSheets(await host.read()).logPlace?.lines ?? []).map(({ time, cell, before, after, reason }) => [
    time,
    cell,
    before,
    after,
    reason,
  ]);
const suspects = async (host: Pick<LiveHost, 'read'>) => {
  const { parts } = await repairOf(readSheets(await host.read()));
  return new Set(
    parts.flatMap(({ solutions }) => solutions).flatMap(({ changes }) => changes.map(({ cell }) => cell)),
  );
};

describe('a cell that was found right', () => {
  const { at, call } = openShell();

  it('is kept in the log with its figure, and not suspected from then on', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host);
    await work.look();
    assert.ok((await suspects(host)).has(CELL));
    await work.confirm(CELL);
    assert.deepEqual(await linesOf(host), [LINE]);
    assert.equal(work.state().notice?.text, '已确认表三“（一）予以公开”行商业企业列无误，不再怀疑这一格。');
    assert.deepEqual([...(await readOf(host)).confirmed!], [CELL]);
    assert.ok(!(await suspects(host)).has(CELL));
  });
  it('is known again when the workbook is saved and opened, in the pane and on the command line #slow', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host);
    await work.look();
    await work.confirm(CELL);
    const file = fileHost();
    await file.draw(host.layouts());
    const { writeFileSync } = await import('node:fs');
    writeFileSync(at('a.xlsx'), file.bytes());
    const { files } = JSON.parse((await call('check', at('a.xlsx'), '--json')).out);
    const said = JSON.stringify(files[0].repair);
    assert.ok(!said.includes(`"cell":"${CELL}"`), said);
    const again = { ...host, read: async () => fileHost(new Uint8Array(readFileSync(at('a.xlsx')))).read() };
    const { work: later } = openWork(again);
    await later.look();
    assert.deepEqual([...later.state().confirmed], [[CELL, '11']]);
    const cells = JSON.stringify(later.state().checked?.repair?.solutions);
    assert.ok(!cells.includes(`"cell":"${CELL}"`));
  });
  it('is an ordinary cell once its figure has changed, and right again with that figure', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host);
    await work.look();
    await work.confirm(CELL);
    const type = (text: string) => host.type([{ sheet: '表三', row: 7, column: 5, text }]);
    type('13');
    assert.deepEqual([...(await readOf(host)).confirmed!], []);
    await work.check();
    assert.deepEqual([...work.state().confirmed], []);
    type('11');
    assert.deepEqual([...(await readOf(host)).confirmed!], [CELL]);
  });
  it('is not confirmed where it was changed since the check', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host);
    await work.look();
    host.type([{ sheet: '表三', row: 7, column: 5, text: '13' }]);
    await work.confirm(CELL);
    assert.equal(work.state().notice?.text, '这一格的内容已经改动，没有确认，请核对后再确认。');
    assert.deepEqual(await linesOf(host), []);
    assert.equal(work.state().confirmed.size, 0);
  });
  it('holds until the pane is closed where it cannot be logged, and that is said', async () => {
    const host = hostOf(broken);
    const refuse = async () => Promise.reject(new Problem('bookProtected'));
    const { work } = openWork({ ...host, draw: refuse });
    await work.look();
    await work.confirm(CELL);
    assert.match(work.state().notice?.text ?? '', /^已确认.*但没有记入“修改记录”，.*工作簿的结构受保护/);
    assert.deepEqual([...work.state().confirmed], [[CELL, '11']]);
  });
  it('is not known of another workbook that is opened after it', async () => {
    const host = pageHost();
    host.open(reportLayouts(broken));
    const { work } = openWork(host);
    await work.look();
    await work.confirm(CELL);
    host.open(reportLayouts(broken));
    await work.look();
    assert.equal(work.state().confirmed.size, 0);
  });
  it('is read from lines in any order, without spaces, and not from lines with other reasons', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host);
    await work.look();
    await work.confirm(CELL);
    await work.check();
    await work.confirm('requests.received.person');
    const sheets = await host.read();
    const edited = (edit: (text: string) => string) =>
      sheets.map((sheet) =>
        sheet.name !== '修改记录'
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                typeof cell.value === 'string' ? { ...cell, value: edit(cell.value) } : cell,
              ),
            },
      );
    const known = (edit: (text: string) => string) => [...readSheets(edited(edit)).confirmed!].sort();
    assert.deepEqual(
      known((text) => text),
      [CELL, 'requests.received.person'],
    );
    assert.deepEqual(
      known((text) => text.replace('已核对，', ' 已核对, ')),
      [CELL, 'requests.received.person'],
    );
    assert.deepEqual(
      known((text) => text.replace('确认无误', '改为 12')),
      [],
    );
    assert.deepEqual(
      known((text) => (text === '11' ? '１１' : text)),
      [CELL, 'requests.received.person'],
    );
    assert.deepEqual(
      known((text) => (text === '11' ? '12' : text)),
      ['requests.received.person'],
    );
  });

  describe('in Excel', () => {
    it('is written through the ordinary ports, in few requests #slow', async () => {
      const excel = openHost();
      await excel.host.draw(reportLayouts(broken));
      const { work } = openWork(excel.host);
      await work.look();
      await work.check();
      excel.traffic.reset();
      await work.confirm(CELL);
      const first = excel.traffic.syncs;
      assert.deepEqual(await linesOf(excel.host), [LINE]);
      await work.check();
      excel.traffic.reset();
      await work.confirm('requests.received.person');
      const second = excel.traffic.syncs;
      await settle();
      assert.deepEqual((await linesOf(excel.host)).length, 2);
      assert.ok(first <= 8 && second <= 5, `${first} and ${second} requests`);
    });
  });
});
