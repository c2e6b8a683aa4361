import assert from 'node:assert/strict';
import { layoutLast } from '../../../src/core/draw/layoutLast.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { sheetOfCells } from '../../../src/hosts/drawing/sheetOfCells.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets, reportLayouts, type Report, type Sheet } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { sheetsFor } from '../../../src/workbench/file/pageLayouts.js';
import { sample } from '../../samples.js';
import { differingParts, pageOf } from './editedReport.js';
import { userBook } from './userBook.js';

const suqian = sample('suqian-2023');
const last: Report = { ...suqian, year: 2022 };

function pageWith(kept: Report | undefined, renamedTo?: string): readonly Sheet[] {
  if (!kept) return pageOf(suqian);
  const { sheet, cells } = layoutLast({ report: kept, ...(renamedTo === undefined ? {} : { renamedTo }) });
  return [...pageOf(suqian), sheetOfCells(sheet, cells)];
}

/** The opened workbook saved with what the page keeps of last year. */
async function saved(before: Uint8Array, kept: Report | undefined, renamedTo?: string): Promise<Uint8Array> {
  const result = await editOpened(await openPackageBytes(before), pageWith(kept, renamedTo));
  assert.ok('bytes' in result, JSON.stringify(result));
  return result.bytes;
}

const namesIn = (bytes: Uint8Array) => readWorkbook(bytes).map(({ name }) => name);

describe('last year’s report in an opened workbook', () => {
  it('is added on a sheet of its own, and read again #slow', async () => {
    const bytes = await userBook(suqian);
    const after = await saved(bytes, last);
    assert.deepEqual(namesIn(after), [...namesIn(bytes), '上年数据']);
    const read = readSheets(readWorkbook(after));
    assert.deepEqual([read.last?.report.readings, read.last?.report.year], [last.readings, 2022]);
    assert.deepEqual(read.report, suqian);
    assert.deepEqual(await saved(after, last), after, 'saving it again changes nothing');
  });

  it('gives way to another one, and to none #slow', async () => {
    const bytes = await saved(await userBook(suqian), last);
    const other = await saved(bytes, { ...last, org: '旧名' }, suqian.org);
    assert.deepEqual(namesIn(other), namesIn(bytes));
    const read = readSheets(readWorkbook(other)).last;
    assert.deepEqual([read?.report.org, read?.renamedTo], ['旧名', suqian.org]);
    const none = await saved(other, undefined);
    assert.ok(!namesIn(none).includes('上年数据'));
    assert.deepEqual(readSheets(readWorkbook(none)).report, suqian);
    assert.deepEqual(
      differingParts(await userBook(suqian), none).filter((name) => /sheet\d+\.xml$/.test(name)),
      [],
    );
  });

  it('is shown on the page that a workbook is opened on #slow', async () => {
    const host = fileHost();
    await host.draw([...reportLayouts(suqian), layoutLast({ report: last })]);
    const read = readSheets(await host.read());
    const [layouts] = sheetsFor(read.report, read);
    assert.equal(layouts.at(-1)?.sheet, '上年数据');
    const again = readSheets(layouts.map(({ sheet, cells }) => sheetOfCells(sheet, cells)));
    assert.deepEqual(again.last, read.last);
  });
});
