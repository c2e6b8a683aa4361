import assert from 'node:assert/strict';
import { cellAddress, parseAddress } from '../../../src/core/draw/address.js';
import { editionNamed, readSheets, startReport, templateLayouts } from '../../../src/index.js';
import { openHost } from '../openHost.js';
import { openWrong } from './openWrong.js';

describe('reading in Excel', () => {
  it('reads a date with its day, an error as an error, and a formula with what it shows', async () => {
    const opened = openHost();
    const sheet = opened.book.sheet('Sheet1');
    sheet.type('A1', '2026-01-15');
    sheet.type('A2', '=1/0');
    sheet.type('A3', '=1+2');
    sheet.type('A4', '=""');
    sheet.type('A5', true);
    const [read] = await opened.host.read();
    assert.deepEqual(read?.cells, [
      { row: 1, column: 1, value: 46_037, date: '2026-01-15' },
      { row: 2, column: 1, value: null, error: '#DIV/0!', isFormula: true, formula: '1/0' },
      { row: 3, column: 1, value: 3, isFormula: true, formula: '1+2' },
      { row: 4, column: 1, value: '', isFormula: true, formula: '""' },
      { row: 5, column: 1, value: true },
    ]);
  });
  it('keeps the noughts before an identifier that is typed on the cover', async () => {
    const opened = openHost();
    await opened.host.draw(templateLayouts(startReport({ edition: editionNamed('2021'), year: 2025 })));
    const { addresses } = readSheets(await opened.host.read());
    const place = parseAddress(addresses.get('cover.postcode') ?? '');
    opened.book.sheet(place.sheet).type(cellAddress(place.row, place.column), '050000');
    assert.equal(readSheets(await opened.host.read()).report.contact['postcode'], '050000');
  });
  it('gives a number the format of one where a date stood', async () => {
    const opened = openHost();
    opened.book.sheet('Sheet1').type('A1', '1900-04-08');
    assert.deepEqual((await opened.host.read())[0]?.cells, [
      { row: 1, column: 1, value: 99, date: '1900-04-08' },
    ]);
    await opened.host.write([{ address: 'Sheet1!A1', value: 99 }]);
    assert.deepEqual((await opened.host.read())[0]?.cells, [{ row: 1, column: 1, value: 99 }]);
  });
  it('says of a hidden sheet that it is hidden', async () => {
    const opened = openHost({ sheets: ['甲', '乙', '丙'] });
    opened.book.sheet('乙').setVisibility('Hidden');
    opened.book.sheet('丙').setVisibility('VeryHidden');
    assert.deepEqual(
      (await opened.host.read()).map(({ name, hidden, isVeryHidden }) => [name, hidden, isVeryHidden]),
      [
        ['甲', false, undefined],
        ['乙', true, undefined],
        ['丙', true, true],
      ],
    );
  });

  it('reads everything where a sheet of the report was renamed since', async () => {
    const opened = await openWrong();
    opened.book.sheet('表四').rename('复议诉讼');
    const read = readSheets(await opened.host.read(['表三', '表四']));
    assert.equal(read.addresses.get('disputes.review.upheld'), '复议诉讼!A5');
  });
  it('goes to the right cell of a sheet renamed since it was read #slow', async () => {
    const opened = await openWrong();
    await opened.host.read();
    opened.book.sheet('表四').rename('复议诉讼');
    await opened.host.goTo('表四!A5');
    assert.equal(opened.book.selection(), '复议诉讼!A5');
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
});
