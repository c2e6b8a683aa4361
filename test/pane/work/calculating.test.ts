import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { emit } from '../../../excel-double/state.js';
import { reportLayouts } from '../../../src/index.js';
import { openHost, type OpenHost } from '../../hosts/openHost.js';
import { sample } from '../../samples.js';
import { openWork, settle, type OpenWork } from '../openWork.js';

const suqian = sample('suqian-2023');
type Opened = OpenHost & OpenWork;

/** A right report, checked, in which one figure comes from a ledger by a formula. */
async function opened(options: Parameters<typeof openHost>[0] = {}): Promise<Opened> {
  const excel = openHost({ sheets: ['台账'], ...options });
  await excel.host.draw(reportLayouts(suqian));
  const figure = excel.book.sheet('表三').value('E7');
  excel.book.sheet('台账').type('A1', String(figure));
  excel.book.sheet('表三').type('E7', '=台账!A1');
  const work = openWork(excel.host, { place: 'excel' });
  await work.work.look();
  await work.work.check();
  assert.equal(work.work.state().checked?.result.counts.error, 0);
  excel.traffic.reset();
  return { ...excel, ...work };
}

const errors = ({ work }: Opened) =>
  work.state().checked?.result.findings.filter(({ level }) => level === 'error');
const rest = async () => {
  await settle();
  mock.timers.tick(500);
  await settle();
};

describe('a workbook in which only F9 calculates', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('is never found right while a formula waits for F9: the finding names the cell and the key', async () => {
    const pane = await opened();
    pane.book.setCalculation('Manual');
    pane.book.sheet('台账').type('A1', '11');
    await pane.work.check();
    const [first, ...others] = errors(pane) ?? [];
    assert.deepEqual([first?.rule, first?.addresses, others.length], ['stored', ['表三!E7'], 0]);
    assert.match(first?.message ?? '', /按 F9 重新计算/);
    pane.book.calculate();
    await pane.work.check();
    assert.deepEqual(
      errors(pane)?.map(({ rule }) => rule),
      ['relation', 'relation'],
    );
  });
  for (const version of ['1.8', '1.9', '1.15'])
    it(`has an old result after F9, and a new one where it is watched: ExcelApi ${version} #slow`, async () => {
      for (const isWatching of [false, true]) {
        const pane = await opened({ version });
        if (isWatching) await pane.work.setWatching(true);
        pane.book.setCalculation('Manual');
        pane.book.sheet('台账').type('A1', '11');
        await rest();
        await pane.work.check();
        assert.equal(pane.work.state().isStale, false);
        pane.book.calculate();
        await rest();
        assert.equal(pane.work.state().isStale, !isWatching);
        if (isWatching) assert.equal(errors(pane)?.length, 2);
      }
    });
  it('keeps its result where F9 changed no figure of the report, for one request #slow', async () => {
    const pane = await opened();
    for (const sheet of pane.book.sheets()) emit(pane.book.state, 'calculated', sheet.state);
    await rest();
    assert.equal(pane.traffic.syncs, 1);
    assert.equal(pane.work.state().isStale, false);
    assert.equal(pane.work.state().notice?.text, '检查通过，没有发现问题。');
  });
  it('has an old result where it could not be read after F9', async () => {
    const pane = await opened();
    pane.faults.cellEditing = true;
    emit(pane.book.state, 'calculated', pane.book.sheet('表三').state);
    await rest();
    assert.equal(pane.work.state().isStale, true);
  });
});

describe('a workbook that calculates by itself', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('has a new result after 采用, whose own calculation costs one request at most #slow', async () => {
    const pane = await opened();
    pane.book.sheet('表三').type('E8', '3');
    await rest();
    await pane.work.check();
    pane.traffic.reset();
    await pane.work.adopt({ 'requests.partial.company': 0 }, '应为 0');
    await rest();
    assert.equal(pane.work.state().isStale, false);
    assert.ok(pane.traffic.syncs <= 5, `${pane.traffic.syncs}`);
  });
  it('is checked once after an edit that it calculates', async () => {
    const pane = await opened();
    await pane.work.setWatching(true);
    pane.traffic.reset();
    pane.book.sheet('表三').type('E8', '3');
    await rest();
    mock.timers.tick(500);
    await settle();
    assert.equal(pane.work.state().isStale, false);
    assert.equal(pane.traffic.syncs, 2);
  });
});
