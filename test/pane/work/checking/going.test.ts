import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { withCells } from '../../../../src/core/report/report.js';
import type { LiveHost } from '../../../../src/hosts/host.js';
import { sample } from '../../../samples.js';
import { reportLayouts } from '../../../../src/index.js';
import { openHost, type OpenHost } from '../../../hosts/openHost.js';
import { hostOf, openWork, settle } from '../../openWork.js';

const broken = withCells(sample('suqian-2023'), { 'requests.granted.company': 11 });

/** Work on a page of which the test says when reading goes on, and the cells that were shown. */
function opened() {
  const host = hostOf(broken);
  const shown: string[] = [];
  let goOn: (() => void) | undefined;
  const held: LiveHost = {
    ...host,
    read: async (only) => {
      await new Promise<void>((done) => {
        goOn = done;
      });
      return host.read(only);
    },
    goTo: async (address) => {
      shown.push(address);
    },
  };
  const { work } = openWork(held);
  return { work, host, shown, read: () => goOn?.() };
}

describe('going to the cells of a finding', () => {
  afterEach(() => mock.timers.reset());
  for (const [title, start] of [
    ['a check that was asked for', ({ work }: ReturnType<typeof opened>) => work.check()],
    ['the first look', ({ work }: ReturnType<typeof opened>) => work.look()],
  ] as const)
    it(`waits for the end of ${title}, and goes to the last one that was asked for`, async () => {
      const pane = opened();
      const running = start(pane);
      await settle();
      const going = [pane.work.goTo('表三!E7'), pane.work.goTo('表三!E28')];
      await settle();
      assert.deepEqual(pane.shown, []);
      pane.read();
      await Promise.all([running, ...going]);
      assert.deepEqual(pane.shown, ['表三!E28']);
      assert.equal(pane.work.state().isBusy, false);
      await pane.work.goTo('表三!E7');
      assert.deepEqual(pane.shown, ['表三!E28', '表三!E7']);
    });
  it('comes after what else waits for the end of a check that nobody asked for', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const pane = opened();
    const looking = pane.work.look();
    await settle();
    pane.read();
    await looking;
    pane.host.type([{ sheet: '表三', row: 7, column: 5, text: '12' }]);
    mock.timers.tick(500);
    await settle();
    assert.equal(pane.work.state().isQuiet, true);
    const [going, checking] = [pane.work.goTo('表三!E7'), pane.work.check()];
    pane.read();
    await settle();
    assert.deepEqual([pane.work.state().isQuiet, pane.work.state().isBusy], [false, true]);
    pane.read();
    await Promise.all([checking, going]);
    assert.deepEqual(pane.shown, ['表三!E7']);
  });
  it('is told where the cell is gone, and the next one is gone to', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host);
    await work.look();
    await work.goTo('没有这张表!A1');
    assert.equal(work.state().notice?.tone, 'bad');
    await work.goTo('表三!E7');
    assert.equal(work.state().notice, undefined);
    assert.deepEqual(host.book().selection.sheet, '表三');
  });
});

describe('going to a cell that was moved since the check', () => {
  async function openedExcel() {
    const excel = openHost({ sheets: ['台账'] });
    await excel.host.draw(reportLayouts(broken));
    const { work } = openWork(excel.host, { place: 'excel' });
    await work.look();
    await work.check();
    await settle();
    return { ...excel, work };
  }
  const moves: readonly (readonly [string, (book: OpenHost['book']) => void, string])[] = [
    ['rows were put in above', (book) => book.sheet('表三').insertRows(3, 2), '表三!E9'],
    ['a row was deleted above', (book) => book.sheet('表三').deleteRows(1, 1), '表三!E6'],
    ['columns were put in before', (book) => book.sheet('表三').insertColumns(1, 1), '表三!F7'],
    ['its sheet was renamed', (book) => book.sheet('表三').rename('申请'), '申请!E7'],
    [
      'no table can be read any more',
      (book) => ['表二', '表三', '表四'].forEach((name) => book.sheet(name).clear('A1:Z60', 'All')),
      '表三!E7',
    ],
    [
      'its table was moved to another sheet',
      (book) => {
        book.copySheet(book.sheet('表三'), '新表');
        book.sheet('表三').clear('A1:Z60', 'All');
      },
      '新表!E7',
    ],
  ];
  for (const [title, move, place] of moves)
    it(`shows it where it stands now: ${title} #slow`, async () => {
      const { work, book } = await openedExcel();
      move(book);
      // Renaming is no edit of a cell.
      book.sheet('台账').type('A1', '台账');
      await settle();
      await work.goTo('表三!E7');
      assert.deepEqual([book.selection(), work.state().notice?.text], [place, undefined]);
    });
  it('shows a paragraph where it stands now, though its number is another one #slow', async () => {
    const { work, book } = await openedExcel();
    const { report, addresses } = work.state().checked!.read;
    const place = addresses.get('overview.3')!;
    const [sheet = '', cell = ''] = place.split('!');
    assert.equal(book.sheet(sheet).value(cell), report.chapters['overview']![2]);
    const row = Number(cell.slice(1));
    book.sheet(sheet).insertRows(row - 1, 1);
    book.sheet(sheet).type(`A${row - 1}`, '另写的一段。');
    await settle();
    await work.goTo(place);
    assert.equal(book.selection(), `${sheet}!A${row + 1}`);
    // A paragraph that is written anew stands where it stood.
    book.sheet(sheet).type(`A${row + 1}`, '改写的一段。');
    await settle();
    await work.goTo(addresses.get('overview.1')!);
    assert.equal(book.selection(), addresses.get('overview.1'));
  });
  it('is told where the cell is in the table no longer #slow', async () => {
    const { work, book } = await openedExcel();
    book.sheet('表三').deleteRows(7, 1);
    await settle();
    const before = book.selection();
    await work.goTo('表三!E7');
    assert.equal(book.selection(), before);
    assert.equal(work.state().notice?.text, '这一格已经不在原来的表里，请重新检查。');
  });
  it('takes one request where nothing was edited #slow', async () => {
    const { work, book, traffic } = await openedExcel();
    traffic.reset();
    await work.goTo('表三!E7');
    assert.deepEqual([book.selection(), traffic.syncs], ['表三!E7', 1]);
  });
});
