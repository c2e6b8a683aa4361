import assert from 'node:assert/strict';
import type { OpenOptions } from '../../../excel-double/node.js';
import { withCells } from '../../../src/core/report/report.js';
import {
  checkReport,
  editions,
  marksOf,
  Problem,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
} from '../../../src/index.js';
import { sample } from '../../samples.js';
import { isProblem } from '../isProblem.js';
import { isOurs, markedCells, openHost, type OpenHost } from '../openHost.js';

/** What a check with marks may take, and a check after an edit. */
const CHECK = { syncs: 3, bytes: 80_000 };
const RECHECK = { syncs: 2 };

const wrongReport = () =>
  withCells(sample('suqian-2023'), { 'requests.granted.company': 11, 'requests.received.legal': 7 });

/** A workbook with two wrong cells in it, as somebody has it open. */
async function openWrong(options: OpenOptions & { patience?: number } = {}): Promise<OpenHost> {
  const opened = openHost({ sheets: ['台账'], ...options });
  await opened.host.draw(reportLayouts(wrongReport()));
  opened.traffic.reset();
  return opened;
}

async function check({ host }: OpenHost, only?: readonly string[]) {
  const read = readSheets(await host.read(only));
  const checked = checkReport(read);
  await host.mark(marksOf(checked.findings));
  return { read, ...checked };
}

/** Everything on the sheets but our marks. */
function stateOf({ book }: OpenHost): unknown {
  return book.sheets().map(({ name, state, formats, merges }) => ({
    name,
    cells: [...state.cells]
      .map(([place, { value, formula, style }]) => [place, value, formula, style])
      .sort(([a], [b]) => Number(a) - Number(b)),
    formats: formats().filter((format) => !isOurs(format)),
    merges: merges(),
    checks: state.checks,
    widths: [...state.widths],
    protection: state.protection,
  }));
}

describe('checking in Excel', () => {
  for (const version of ['1.15', '1.7']) {
    it(`marks the cells of what it found, and nothing else, with ExcelApi ${version}`, async () => {
      const opened = await openWrong({ version });
      const before = stateOf(opened);
      const { findings } = await check(opened);
      assert.ok(findings.length > 0);
      assert.deepEqual(
        [...markedCells(opened)].sort(),
        [...new Set(findings.flatMap(({ addresses }) => addresses))].sort(),
      );
      assert.deepEqual(stateOf(opened), before);
      await opened.host.mark([]);
      assert.deepEqual(markedCells(opened), []);
      assert.deepEqual(stateOf(opened), before);
    });
  }
  it('tells the levels of marks apart by colour, type and border, the gravest first', async () => {
    const opened = await openWrong();
    await opened.host.mark([
      { sheet: '表三', cells: ['D5', 'E5'], level: 'hint' },
      { sheet: '表三', cells: ['D5'], level: 'error' },
      { sheet: '表三', cells: ['F5'], level: 'warning' },
    ]);
    const lit = (address: string) =>
      opened.book
        .sheet('表三')
        .looksOf(address)
        .filter(isOurs)
        .map(({ fill, font, borders }) => [
          fill.color,
          font.bold ?? false,
          font.italic ?? false,
          borders.EdgeTop?.style,
        ]);
    assert.deepEqual(lit('D5'), [['#FFC7CE', true, false, 'Continuous']]);
    assert.deepEqual(lit('F5'), [['#FFEB9C', false, true, 'Dash']]);
    assert.deepEqual(lit('E5'), [['#DDEBF7', false, false, 'Dot']]);
  });
  it('marks the shifted cells of a renamed sheet with rows inserted, and leaves what its user did', async () => {
    const opened = await openWrong();
    const sheet = opened.book.sheet('表三');
    sheet.insertRows(1, 2);
    sheet.rename("我的'表");
    sheet.fill('D7:E8', '#00FF00');
    sheet.addFormat('D7', '=D7>5', { fill: '#0000FF' });
    const before = stateOf(opened);
    const { findings } = await check(opened);
    assert.deepEqual(
      [...markedCells(opened)].sort(),
      [...new Set(findings.flatMap(({ addresses }) => addresses))].sort(),
    );
    assert.ok(
      markedCells(opened).every(
        (address) => !address.startsWith("'我的''表'") || Number(/\d+$/.exec(address)?.[0]) >= 7,
      ),
    );
    await opened.host.mark([]);
    assert.deepEqual(stateOf(opened), before);
  });
  it(`takes at most ${CHECK.syncs} syncs and ${CHECK.bytes} bytes, marks included`, async () => {
    const opened = await openWrong();
    await check(opened);
    await opened.settle();
    const { syncs, bytesOut, bytesIn } = opened.traffic;
    assert.ok(syncs <= CHECK.syncs, `${syncs} syncs`);
    assert.ok(bytesOut + bytesIn <= CHECK.bytes, `${bytesOut + bytesIn} bytes`);
  });
  for (const edition of editions) {
    it(`takes no more for a blank workbook of ${edition.id}, every cell of which is marked`, async () => {
      const opened = openHost();
      await opened.host.draw(templateLayouts(startReport({ edition })));
      opened.traffic.reset();
      await check(opened);
      assert.ok(opened.traffic.syncs <= CHECK.syncs);
      assert.ok(
        opened.traffic.bytesOut + opened.traffic.bytesIn <= CHECK.bytes,
        `${opened.traffic.bytesOut + opened.traffic.bytesIn} bytes`,
      );
    });
  }
  it(`takes at most ${RECHECK.syncs} syncs after an edit, and one where the marks stay`, async () => {
    const opened = await openWrong();
    const { read } = await check(opened);
    const only = [
      ...new Set([...read.addresses.values()].map((address) => address.slice(0, address.lastIndexOf('!')))),
    ];
    opened.traffic.reset();
    opened.book.sheet('表三').type('E7', 12);
    await opened.settle();
    await check(opened, only);
    assert.ok(opened.traffic.syncs <= RECHECK.syncs, `${opened.traffic.syncs} syncs`);
    opened.traffic.reset();
    await check(opened, only);
    assert.equal(opened.traffic.syncs, 1);
  });
  it('makes its marks again where somebody has removed them', async () => {
    const opened = await openWrong();
    await check(opened);
    const marked = markedCells(opened);
    const sheet = opened.book.sheet('表三');
    for (const format of sheet.formats().filter(isOurs)) sheet.removeFormat(format.id);
    await check(opened);
    assert.deepEqual([...markedCells(opened)].sort(), [...marked].sort());
  });
  it('clears marks that were made before the workbook was closed', async () => {
    const opened = await openWrong();
    await check(opened);
    const { book } = opened;
    // Another host, as when the pane is opened anew, knows nothing of what the first one did.
    const again = {
      ...opened,
      host: (await import('../../../src/hosts/excel/excelHost.js')).excelHost({
        excel: opened.Excel,
        isSupported: () => true,
      }),
    };
    await again.host.mark([]);
    assert.deepEqual(
      book.sheets().flatMap((sheet) => sheet.formats().filter(isOurs)),
      [],
    );
  });
  it('reads a date as the day, an error as an error, and what a formula shows', async () => {
    const opened = openHost();
    const sheet = opened.book.sheet('Sheet1');
    sheet.type('A1', '2026-01-15');
    sheet.type('A2', '=1/0');
    sheet.type('A3', '=1+2');
    sheet.type('A4', '=""');
    sheet.type('A5', true);
    const [read] = await opened.host.read();
    assert.deepEqual(read?.cells, [
      { row: 1, column: 1, value: '2026-01-15' },
      { row: 2, column: 1, value: null, error: '#DIV/0!', isFormula: true },
      { row: 3, column: 1, value: 3, isFormula: true },
      { row: 4, column: 1, value: '', isFormula: true },
      { row: 5, column: 1, value: true },
    ]);
  });
  it('says of a hidden sheet that it is hidden', async () => {
    const opened = openHost({ sheets: ['甲', '乙'] });
    opened.book.sheet('乙').setVisibility('VeryHidden');
    assert.deepEqual(
      (await opened.host.read()).map(({ name, hidden }) => [name, hidden]),
      [
        ['甲', false],
        ['乙', true],
      ],
    );
  });
});

describe('what can go wrong in Excel', () => {
  const everyAction: readonly (readonly [string, (opened: OpenHost) => Promise<unknown>])[] = [
    ['reading', ({ host }) => host.read()],
    ['marking', ({ host }) => host.mark([{ sheet: '表三', cells: ['D5'], level: 'error' }])],
    ['clearing', ({ host }) => host.mark([])],
    ['writing', ({ host }) => host.write([{ address: '表三!D5', value: 1 }])],
    ['going to a cell', ({ host }) => host.goTo('表三!D5')],
    [
      'drawing',
      ({ host }) =>
        host.draw(
          templateLayouts(startReport({ edition: editions[0]! }))
            .slice(0, 1)
            .map((layout) => ({ ...layout, sheet: '新表' })),
        ),
    ],
  ];
  for (const [title, act] of everyAction) {
    it(`says that a cell is being edited: ${title}`, async () => {
      const opened = await openWrong();
      const before = stateOf(opened);
      opened.faults.cellEditing = true;
      await assert.rejects(act(opened), isProblem('cellEditing'));
      opened.faults.cellEditing = false;
      assert.deepEqual(stateOf(opened), before);
      await act(opened);
    });
    it(`does not wait for ever: ${title}`, async () => {
      const opened = await openWrong({ patience: 20 });
      const before = stateOf(opened);
      opened.faults.silent = 1;
      await assert.rejects(act(opened), isProblem('noAnswer'));
      assert.deepEqual(stateOf(opened), before);
    });
  }
  for (const title of ['marking', 'writing', 'drawing']) {
    it(`says that the workbook may only be read: ${title}`, async () => {
      const opened = await openWrong();
      const before = stateOf(opened);
      opened.faults.readOnly = true;
      const act = everyAction.find(([name]) => name === title)![1];
      await assert.rejects(
        act(opened),
        (error) => error instanceof Problem && ['readOnly', 'sheetProtected'].includes(error.code),
      );
      assert.deepEqual(stateOf(opened), before);
    });
  }
  it('marks all other sheets where one is protected against formats, and names it', async () => {
    const opened = await openWrong();
    opened.book.sheet('表三').unprotect();
    opened.book.sheet('表三').protect({ allowFormatCells: false });
    const marks = [
      { sheet: '表三', cells: ['D5'], level: 'error' as const },
      { sheet: '表四', cells: ['A5'], level: 'error' as const },
    ];
    await assert.rejects(
      (async () => {
        await opened.host.read();
        await opened.host.mark(marks);
      })(),
      isProblem('sheetProtected', '表三'),
    );
    assert.deepEqual(markedCells(opened), ['表四!A5']);
  });
  it('marks all other sheets where one is protected between reading and marking', async () => {
    const opened = await openWrong();
    await opened.host.read();
    opened.book.sheet('表三').unprotect();
    opened.book.sheet('表三').protect({ allowFormatCells: false });
    const marks = [
      { sheet: '表三', cells: ['D5'], level: 'error' as const },
      { sheet: '表四', cells: ['A5'], level: 'error' as const },
    ];
    await assert.rejects(opened.host.mark(marks), isProblem('sheetProtected', '表三'));
    assert.deepEqual(markedCells(opened), ['表四!A5']);
  });
  it('marks all other sheets where one is deleted between reading and marking, and names it', async () => {
    const opened = await openWrong();
    const { findings } = checkReport(readSheets(await opened.host.read()));
    opened.book.sheet('表三').delete();
    await assert.rejects(
      opened.host.mark([...marksOf(findings), { sheet: '表四', cells: ['A5'], level: 'hint' }]),
      isProblem('sheetGone', '表三'),
    );
    assert.ok(markedCells(opened).includes('表四!A5'));
  });
  it('marks again where a mark was removed between reading and marking', async () => {
    const opened = await openWrong();
    await check(opened);
    await opened.host.read();
    const sheet = opened.book.sheet('表三');
    for (const format of sheet.formats().filter(isOurs)) sheet.removeFormat(format.id);
    await opened.host.mark([{ sheet: '表三', cells: ['D6'], level: 'error' }]);
    assert.deepEqual(markedCells(opened), ['表三!D6']);
  });
  it('reads everything where a sheet of the report was renamed since', async () => {
    const opened = await openWrong();
    opened.book.sheet('表四').rename('复议诉讼');
    const read = readSheets(await opened.host.read(['表三', '表四']));
    assert.equal(read.addresses.get('disputes.review.upheld'), '复议诉讼!A5');
  });
  it('goes to the right cell of a sheet renamed since it was read', async () => {
    const opened = await openWrong();
    await opened.host.read();
    opened.book.sheet('表四').rename('复议诉讼');
    await opened.host.goTo('表四!A5');
    assert.equal(opened.book.selection(), '复议诉讼!A5');
  });
  it('writes nothing where one of the cells is locked', async () => {
    const opened = await openWrong();
    const before = stateOf(opened);
    await assert.rejects(
      opened.host.write([
        { address: '表三!D5', value: 1 },
        { address: '表三!A30', value: 1 },
      ]),
      isProblem('sheetProtected', '表三'),
    );
    assert.deepEqual(stateOf(opened), before);
  });
  it('reads a workbook with 200 more sheets in three syncs, ledgers left out, and changes none of them', async () => {
    const opened = await openWrong({ sheets: Array.from({ length: 200 }, (_, at) => `附表${at}`) });
    for (let at = 0; at < 200; at += 1)
      opened.book.sheet(`附表${at}`).paste(
        'A1',
        Array.from({ length: 60 }, (_, row) => [`第${row}项`, row, '备注']),
      );
    opened.traffic.reset();
    const before = stateOf(opened);
    const { read } = await check(opened);
    assert.equal(read.report.readings.filter((reading) => reading === null).length, 0);
    assert.ok(opened.traffic.syncs <= CHECK.syncs + 1);
    assert.deepEqual(stateOf(opened), before);
    opened.traffic.reset();
    await check(opened, ['表二', '表三', '表四']);
    assert.ok(opened.traffic.bytesOut + opened.traffic.bytesIn < CHECK.bytes);
  });
  it('reads a report among thirty ledgers, and no more of these than there is room for', async () => {
    const opened = await openWrong({ sheets: Array.from({ length: 30 }, (_, at) => `台账${at}`) });
    for (let at = 0; at < 30; at += 1)
      opened.book.sheet(`台账${at}`).paste(
        'A1',
        Array.from({ length: 400 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column)),
      );
    opened.traffic.reset();
    const { read, findings } = await check(opened);
    assert.equal(read.report.readings.filter((reading) => reading === null).length, 0);
    assert.ok(findings.length > 0);
    assert.ok(opened.traffic.bytesIn < 1_500_000, `${opened.traffic.bytesIn} bytes`);
  });
  it('reads a report beside a ledger of a hundred thousand cells', async () => {
    const opened = await openWrong();
    opened.book.sheet('台账').paste(
      'A1',
      Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column)),
    );
    opened.traffic.reset();
    const { findings } = await check(opened);
    assert.ok(findings.length > 0);
    assert.ok(opened.traffic.bytesIn < 1_000_000);
  });
  it('hears no edit where Excel loses events, and is right all the same when asked', async () => {
    const opened = await openWrong();
    let heard = 0;
    await opened.host.watch(() => {
      heard += 1;
    });
    opened.faults.loseEvents = true;
    opened.book.sheet('表三').type('E7', 12);
    await opened.settle();
    assert.equal(heard, 0);
    assert.deepEqual(
      (await opened.host.read())
        .find(({ name }) => name === '表三')
        ?.cells.find(({ row, column }) => row === 7 && column === 5)?.value,
      12,
    );
  });
  it('tells any other refusal of Excel by its code', async () => {
    const opened = await openWrong();
    Object.assign(opened.faults, { failAction: 0, failCode: 'ServiceUnavailable' });
    await assert.rejects(
      opened.host.read(),
      (error) =>
        error instanceof Problem &&
        error.code === 'officeRefused' &&
        error.facts['code'] === 'ServiceUnavailable',
    );
  });
  it('says that there is too much to read where Excel on the web refuses the size', async () => {
    const opened = await openWrong();
    opened.faults.limit = 3000;
    await assert.rejects(opened.host.read(), isProblem('tooManyCells'));
  });
});
