import assert from 'node:assert/strict';
import { sumBodies } from '../../src/bodies/sum/sumBodies.js';
import { sumOfBodies } from '../../src/bodies/sum/sumOfBodies.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { editionNamed, reportLayouts } from '../../src/index.js';
import { bodiesAdded } from '../../src/opening/bodiesAdded.js';
import { countyOf } from '../bodies/county.js';

describe('the bodies that a workbook adds up', () => {
  const reports = countyOf(3, editionNamed('2021'));
  const sheetsOf = async () => {
    const read = reports.map((report) => ({ file: `${report.org}.xlsx`, report, findings: [] }));
    const host = fileHost();
    await host.draw(sumOfBodies(sumBodies(read, { list: ['青山县第9局'] }), '青山县'));
    return host.read();
  };

  it('are those of its details, each once, and not those that its list says sent nothing', async () => {
    assert.deepEqual(
      bodiesAdded(await sheetsOf()),
      reports.map(({ org }) => org),
    );
  });

  it('are found where lines stand above the details and the sheets have other names', async () => {
    const moved = (await sheetsOf()).map((sheet, at) => ({
      ...sheet,
      name: `${at}`,
      cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 4, column: cell.column + 1 })),
    }));
    assert.equal(bodiesAdded(moved).length, 3);
  });

  it('are none in the workbook of one body, nor in a ledger that lists bodies otherwise', async () => {
    const host = fileHost();
    await host.draw(reportLayouts(reports[0]!));
    const texts = ['序号', '单位', '来源文件', '结果'];
    const cells = texts.map((value, at) => ({ row: 1, column: at + 1, value }));
    const ledger = { name: '台账', hidden: false, cells: [...cells, { row: 2, column: 2, value: '甲局' }] };
    assert.deepEqual(bodiesAdded([...(await host.read()), ledger]), []);
  });
});
