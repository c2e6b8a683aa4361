import assert from 'node:assert/strict';
import { checkReport, marksOf, readSheets } from '../../../src/index.js';
import { isProblem } from '../isProblem.js';
import { isOurs, markedCells } from '../openHost.js';
import { check, openWrong, stateOf } from './openWrong.js';

describe('marking in Excel', () => {
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
});
