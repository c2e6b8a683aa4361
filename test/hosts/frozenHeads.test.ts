import assert from 'node:assert/strict';
import { freezeHeads } from '../../src/hosts/excel/drawing/freezeHeads.js';
import { connect } from '../../src/hosts/excel/connection/connect.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { editions, readSheets, startReport, templateLayouts, type Edition } from '../../src/index.js';
import { sample } from '../samples.js';
import { loadBook } from './file/loadBook.js';
import { openHost } from './openHost.js';

const layoutsOf = (edition: Edition) =>
  templateLayouts(startReport({ edition, org: '青山县民政局', year: edition.firstYear }));

/** The four rows of title and headings, and the three columns of labels. */
const HEADS = { rows: 4, columns: 3 };

describe('the headings of a table that is longer than a screen', () => {
  for (const edition of editions) {
    it(`stay in view, and those of no other sheet, ${edition.id}`, () =>
      assert.deepEqual(
        layoutsOf(edition).flatMap(({ sheet, frozen }) => (frozen ? [[sheet, frozen]] : [])),
        [['表三', HEADS]],
      ));
  }
  it('stay in view in a file, which is read as before', async () => {
    const report = sample('suqian-2023');
    const host = fileHost();
    const layouts = layoutsOf(report.edition);
    await host.draw(layouts);
    const book = await loadBook(host.bytes());
    const views = layouts.map(({ sheet }) => book.getWorksheet(sheet)?.views?.[0]);
    assert.deepEqual(
      views.map((view) => view?.state),
      layouts.map(({ sheet }) => (sheet === '表三' ? 'frozen' : undefined)),
    );
    const view = views[layouts.findIndex(({ sheet }) => sheet === '表三')];
    assert.ok(view?.state === 'frozen');
    assert.deepEqual([view.xSplit, view.ySplit, view.topLeftCell], [3, 4, 'D5']);
    assert.equal(readSheets(await host.read()).report.edition, report.edition);
  });
  it('stay in view in Excel, by one request more', async () => {
    const { host, book, traffic } = openHost();
    const layouts = layoutsOf(editions[0] as Edition);
    await host.draw(layouts);
    assert.deepEqual(
      layouts.map(({ sheet }) => book.sheet(sheet).frozen()),
      layouts.map(({ sheet }) => (sheet === '表三' ? 'A1:C4' : undefined)),
    );
    assert.equal(traffic.syncs, 3);
  });
  it('are no reason to fail where Excel refuses, and are not asked for below ExcelApi 1.7', async () => {
    const { layouts, asked, connection } = refusing('1.7');
    await freezeHeads(connection, layouts);
    assert.equal(asked.length, 1);
    const old = refusing('1.6');
    await freezeHeads(old.connection, layouts);
    await freezeHeads(
      connection,
      layouts.filter(({ sheet }) => sheet !== '表三'),
    );
    assert.deepEqual([asked.length, old.asked.length], [1, 0]);
  });
});

/** A connection to an Excel of a version that refuses to freeze, and what it was asked. */
function refusing(version: string) {
  const asked: string[] = [];
  class RequestContext {
    workbook = {
      worksheets: {
        getItem: () => ({ freezePanes: { freezeAt: (address: string) => asked.push(address) } }),
      },
    };
    sync = async () => {
      throw new Error('refused');
    };
  }
  const connection = connect({ RequestContext } as never, (wanted) => wanted <= version, 1000);
  return { layouts: layoutsOf(editions[0] as Edition), asked, connection };
}
