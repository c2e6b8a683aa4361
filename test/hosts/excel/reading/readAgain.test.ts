import assert from 'node:assert/strict';
import { checkReport, readSheets, reportLayouts } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { openHost, type OpenHost } from '../../openHost.js';

/** A workbook with a right report in it. */
async function openRight(): Promise<OpenHost> {
  const opened = openHost({ sheets: ['说明'] });
  await opened.host.draw(reportLayouts(sample('suqian-2023')));
  opened.traffic.reset();
  return opened;
}

const found = ({ findings }: ReturnType<typeof checkReport>) => findings.map(({ message }) => message);

describe('a wrong report in a large workbook', () => {
  it('is found wrong on rows far below the first ones #slow', async () => {
    const opened = await openRight();
    const sheet = opened.book.sheet('表三');
    sheet.unprotect();
    sheet.insertRows(1, 376);
    sheet.type('E383', '11');
    const said = found(checkReport(readSheets(await opened.host.read())));
    assert.equal(said.length, 2);
  });
});

describe('a recheck of the sheets of a report', () => {
  it('reads them as far as before, in one exchange, also where rows were added', async () => {
    const opened = await openRight();
    await opened.host.read();
    opened.book.sheet('表三').unprotect();
    opened.book.sheet('表三').insertRows(1, 20);
    opened.traffic.reset();
    const sheets = await opened.host.read(['表三']);
    assert.equal(opened.traffic.syncs, 1);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['表三'],
    );
  });
  it('reads everything where a sheet has grown beyond what was read of it', async () => {
    const opened = await openRight();
    await opened.host.read();
    opened.book.sheet('表三').unprotect();
    opened.book.sheet('表三').insertRows(1, 400);
    const sheets = await opened.host.read(['表三']);
    assert.ok(sheets.length > 1);
    assert.deepEqual(checkReport(readSheets(sheets)).findings, []);
  });
});
