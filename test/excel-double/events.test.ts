import assert from 'node:assert/strict';
import { createBook } from '../../excel-double/book.js';
import { connectBook } from '../../excel-double/connection.js';
import { openExcel, type OpenExcel } from '../../excel-double/node.js';
import { installDouble } from '../../excel-double/page.js';

/** Listens to changes of one sheet and of all; answers what was heard, and how to stop. */
async function listen(
  { Excel }: OpenExcel,
  name: string,
): Promise<{ readonly heard: string[]; readonly stop: () => Promise<void> }> {
  const heard: string[] = [];
  const context = new Excel.RequestContext();
  const tell =
    (where: string) =>
    async ({ address, changeType, source, triggerSource }: Excel.WorksheetChangedEventArgs) => {
      heard.push([where, address, changeType, source, triggerSource].join(' '));
    };
  const handlers = [
    context.workbook.worksheets.getItem(name).onChanged.add(tell('sheet')),
    context.workbook.worksheets.onChanged.add(tell('all')),
  ];
  await context.sync();
  return {
    heard,
    stop: async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
  };
}

describe('events of the double of Excel', () => {
  it('tell what a user types, on the sheet and on all sheets', async () => {
    const excel = openExcel({ sheets: ['一', '二'] });
    const { heard } = await listen(excel, '一');
    excel.book.sheet('一').type('B2', '1');
    excel.book.sheet('二').paste('A1', [[1, 2]]);
    await excel.settle();
    assert.deepEqual(heard, [
      'sheet B2 RangeEdited Local Unknown',
      'all B2 RangeEdited Local Unknown',
      'all A1:B1 RangeEdited Local Unknown',
    ]);
  });

  it('tell the value before and after of a single cell', async () => {
    const excel = openExcel();
    const details: unknown[] = [];
    const context = new excel.Excel.RequestContext();
    context.workbook.worksheets.onChanged.add(async (change) => {
      details.push(change.details);
    });
    await context.sync();
    excel.book.sheet('Sheet1').type('A1', '1');
    excel.book.sheet('Sheet1').type('A1', 'x');
    await excel.settle();
    assert.deepEqual(details[1], {
      valueBefore: 1,
      valueAfter: 'x',
      valueTypeBefore: 'Double',
      valueTypeAfter: 'String',
    });
  });

  it('tell what the add-in itself does, rows that come in, and what co-authors do', async () => {
    const excel = openExcel();
    const { heard } = await listen(excel, 'Sheet1');
    const context = new excel.Excel.RequestContext();
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
    excel.book.sheet('Sheet1').insertRows(2, 2);
    excel.book.asCoauthor(() => {
      excel.book.sheet('Sheet1').type('C3', '1');
    });
    await excel.settle();
    assert.deepEqual(
      heard.filter((each) => each.startsWith('sheet')),
      [
        'sheet A1 RangeEdited Local ThisLocalAddin',
        'sheet 2:3 RowInserted Local Unknown',
        'sheet C3 RangeEdited Remote Unknown',
      ],
    );
  });

  it('are not sent once nobody listens, nor where they get lost', async () => {
    const excel = openExcel();
    const { heard, stop } = await listen(excel, 'Sheet1');
    excel.faults.loseEvents = true;
    excel.book.sheet('Sheet1').type('A1', '1');
    await excel.settle();
    excel.faults.loseEvents = false;
    await stop();
    excel.book.sheet('Sheet1').type('A1', '2');
    await excel.settle();
    assert.deepEqual([heard, excel.traffic.events], [[], 0]);
  });

  it('come after the answer of the request that caused them', async () => {
    const { bridge, settle } = connectBook(createBook().state, '1.15');
    const order: number[] = [];
    bridge.onMessageFromHost = (text) => {
      order.push((JSON.parse(text) as { type: number }).type);
    };
    const given = (...Arguments: readonly unknown[]) => ({ ArgumentInfo: { Arguments } });
    const ObjectPaths = {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ...given('Sheet1') },
      4: { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ...given('A1') },
    };
    const Actions = [
      { Id: 5, ActionType: 3, Name: '_RegisterDataChangedEvent', ObjectPathId: 2, ...given() },
      { Id: 6, ActionType: 4, Name: 'Values', ObjectPathId: 4, ...given([[1]]) },
    ];
    bridge.sendMessageToHost(
      JSON.stringify({
        id: 1,
        type: 1,
        flags: 1,
        message: { body: { AutoKeepReference: false, Actions, ObjectPaths } },
      }),
    );
    await settle();
    assert.deepEqual(order, [2, 3]);
  });

  it('tell added, deleted, activated and selected', async () => {
    const excel = openExcel({ sheets: ['一', '二'] });
    const heard: string[] = [];
    const context = new excel.Excel.RequestContext();
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => {
      heard.push('added');
    });
    worksheets.onDeleted.add(async () => {
      heard.push('deleted');
    });
    worksheets.onActivated.add(async ({ worksheetId }) => {
      heard.push(`activated ${excel.book.sheet(worksheetId).name}`);
    });
    worksheets.onSelectionChanged.add(async ({ address }) => {
      heard.push(`selected ${address}`);
    });
    await context.sync();
    excel.book.addSheet('三');
    excel.book.sheet('二').select('B2:C3');
    await excel.settle();
    excel.book.sheet('三').delete();
    await excel.settle();
    assert.deepEqual(heard, ['added', 'activated 二', 'selected B2:C3', 'deleted']);
  });

  it('let a handler find the cells that changed', async () => {
    const excel = openExcel();
    const { Excel } = excel;
    const found: unknown[] = [];
    const listening = new Excel.RequestContext();
    listening.workbook.worksheets.onChanged.add(async (change) => {
      await Excel.run(async (context) => {
        const range = change.getRange(context).load('values');
        await context.sync();
        found.push(range.values);
      });
    });
    await listening.sync();
    excel.book.sheet('Sheet1').paste('B2', [[1, 2]]);
    await excel.settle();
    assert.deepEqual(found, [[[1, 2]]]);
  });
});

describe('the surroundings of the pane', () => {
  it('are told by Office', async () => {
    const { Office, asked } = openExcel({ platform: 'PC', displayLanguage: 'en-US' });
    assert.deepEqual(await Office.onReady(), { host: 'Excel', platform: 'PC' });
    assert.equal(Office.context.displayLanguage, 'en-US');
    Office.actions.associate('check', ({ completed }) => {
      completed();
    });
    Office.context.ui.displayDialogAsync('https://localhost/notice.html', { height: 40 });
    await Office.addin['hide']?.();
    assert.deepEqual(
      [[...asked.commands.keys()], asked.dialogs, asked.addin],
      [['check'], [{ address: 'https://localhost/notice.html', options: { height: 40 } }], ['hide']],
    );
  });

  it('are put into a page before the library comes, and laid over what it brings', async () => {
    interface Page {
      doubleOptions: object;
      Excel?: object;
      Office?: {
        own: number;
        context?: { requirements: { isSetSupported: (name: string, version: string) => boolean } };
      };
    }
    const page: Page = { doubleOptions: { sheets: ['表三'], version: '1.9' } };
    const double = installDouble(page);
    const own = {
      own: 1,
      get context() {
        return undefined;
      },
    };
    const seen = () => page.Office;
    Object.assign(page, { Office: own });
    assert.equal(seen(), own);
    page.Excel = { run: () => undefined };
    const isSetSupported = seen()?.context?.requirements.isSetSupported;
    assert.deepEqual(
      [seen()?.own, isSetSupported?.('ExcelApi', '1.9'), isSetSupported?.('ExcelApi', '1.10')],
      [1, true, false],
    );
    assert.deepEqual(double.book.sheetNames(), ['表三']);
  });
});
