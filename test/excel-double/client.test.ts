import assert from 'node:assert/strict';
import { openExcel } from '../../excel-double/node.js';

/** The code of the error that something ends with; `''` where it ends well. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

describe('the client library of Office.js on the double', () => {
  it('throws PropertyNotLoaded for what was not loaded, and knows what was', async () => {
    const { Excel, book } = openExcel({ sheets: ['表三'] });
    book.sheet('表三').paste('A1', [[1, '=A1+1']]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem('表三')
        .getRange('A1:B1')
        .load('values,formulas,text,valueTypes,address');
      await context.sync();
      assert.deepEqual(
        [range.values, range.formulas, range.text, range.valueTypes, range.address],
        [[[1, 2]], [[1, '=A1+1']], [['1', '2']], [['Double', 'Double']], '表三!A1:B1'],
      );
      assert.throws(() => range.numberFormat, { code: 'PropertyNotLoaded' });
    });
  });

  it('tells a null object from one that is there', async () => {
    const { Excel } = openExcel({ sheets: ['表三'] });
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const objects = [
        worksheets.getItemOrNullObject('表三').load('name'),
        worksheets.getItemOrNullObject('没有').load('name'),
        names.getItemOrNullObject('xxgk').load('formula'),
      ];
      const used = worksheets.getItem('表三').getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      assert.deepEqual(
        [...objects, used].map(({ isNullObject }) => isNullObject),
        [false, true, true, true],
      );
    });
  });

  it('ends with the code, the place and the statement of what failed', async () => {
    const { Excel, OfficeExtension } = openExcel();
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[1]];
      await context.sync();
    }).catch((reason: unknown) => reason);
    assert.ok(error instanceof OfficeExtension.Error);
    assert.deepEqual(
      [error.code, error.debugInfo.errorLocation],
      ['ItemNotFound', 'WorksheetCollection.getItem'],
    );
    assert.match(error.debugInfo.statement ?? '', /worksheets\.getItem/);
  });

  it('keeps what was done before the action that failed', async () => {
    const { Excel, book } = openExcel();
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A2').values = [[1, 2]];
        sheet.getRange('A3').values = [[3]];
        await context.sync();
      }),
    );
    assert.deepEqual(
      [code, book.sheet('Sheet1').value('A1'), book.sheet('Sheet1').value('A3')],
      ['InvalidArgument', 1, ''],
    );
  });

  it('refuses members that the double does not model, by name', async () => {
    const { Excel } = openExcel();
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.load('items');
        await context.sync();
      }),
      { code: 'ApiNotFound', message: /does not model Worksheet\.Charts/ },
    );
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.font.load('subscript');
        await context.sync();
      }),
      { code: 'ApiNotFound', message: /RangeFont\.Subscript/ },
    );
  });

  it('keeps a range across requests, and moves it when rows come in', async () => {
    const { Excel, book } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2').load('address');
      await context.sync();
      book.sheet('Sheet1').insertRows(1, 3);
      range.values = [['hier']];
      range.load('address');
      await context.sync();
      assert.equal(range.address, 'Sheet1!B5');
    });
    assert.equal(book.sheet('Sheet1').value('B5'), 'hier');
  });

  it('finds a sheet again that was renamed between two requests, not one that was deleted', async () => {
    const { Excel, book } = openExcel({ sheets: ['一', '二'] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('二').load('name');
      const range = sheet.getRange('A1').load('address');
      await context.sync();
      book.sheet('二').rename('贰');
      sheet.load('name');
      await context.sync();
      assert.equal(sheet.name, '贰');
      book.sheet('贰').delete();
      range.values = [[1]];
      assert.equal(await codeOf(context.sync()), 'ItemNotFound');
    });
  });

  it('writes null as nothing, an empty text as empty, and text as it is typed', async () => {
    const { Excel, book } = openExcel();
    const sheet = book.sheet('Sheet1');
    sheet.paste('A1', [[1, 2, 3]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:F1').values = [
        [null, '', '12', "'12", '2025-01-02', 'TRUE'],
      ];
      await context.sync();
    });
    assert.deepEqual(
      ['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((cell) => sheet.value(cell)),
      [1, '', 12, '12', 45659, true],
    );
  });

  it('takes one value for a whole range', async () => {
    const { Excel, book } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      Object.assign(range, { values: 0, numberFormat: '0.0' });
      await context.sync();
    });
    assert.deepEqual([book.sheet('Sheet1').value('B2'), book.sheet('Sheet1').text('B2')], [0, '0.0']);
  });

  it('loads looks, tells null where they differ, and sets them', async () => {
    const { Excel, book } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.getCell(0, 0).format.font.bold = true;
      range.format.fill.color = 'red';
      for (const side of ['EdgeTop', 'InsideHorizontal'] as const)
        range.format.borders.getItem(side).style = 'Continuous';
      range.format.columnWidth = 40;
      range.load('format/font/bold,format/fill/color,format/columnWidth,format/font/size');
      await context.sync();
      const { font, fill, columnWidth } = range.format;
      assert.deepEqual([font.bold, font.size, fill.color, columnWidth], [null, 11, '#FF0000', 40]);
    });
    const sheet = book.sheet('Sheet1');
    assert.deepEqual(
      [
        sheet.style('A1').bold,
        sheet.border('A1', 'EdgeTop').style,
        sheet.border('A2', 'EdgeTop').style,
        sheet.border('A2', 'EdgeBottom').style,
      ],
      [true, 'Continuous', 'Continuous', 'None'],
    );
  });

  it('keeps looks of whole columns for cells to come', async () => {
    const { Excel, book } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B:B').format.protection.locked = false;
      await context.sync();
    });
    book.sheet('Sheet1').type('B99', '1');
    assert.deepEqual(
      [book.sheet('Sheet1').style('B99').locked, book.sheet('Sheet1').style('C99').locked],
      [false, true],
    );
  });

  it('merges, and tells merged areas', async () => {
    const { Excel, book } = openExcel();
    book.sheet('Sheet1').paste('A1', [['', 'b']]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.merge(false);
      const merged = range.getMergedAreasOrNullObject().load('address');
      await context.sync();
      assert.equal(merged.address, 'Sheet1!A1:B2');
    });
    assert.deepEqual([book.sheet('Sheet1').value('A1'), book.sheet('Sheet1').value('B1')], ['b', '']);
  });

  it('adds a conditional format on several areas, tells it of the whole sheet, and deletes it by its id', async () => {
    const { Excel, book } = openExcel();
    const theirs = book.sheet('Sheet1').addFormat('C3', '=TRUE', { fill: '#00FF00' });
    book.sheet('Sheet1').addFormat('C4', '', { type: 'DataBar' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const format = sheet.getRanges('A1:B1,C3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '="mark"<>""';
      format.custom.format.font.color = '#9C0006';
      format.custom.format.borders.getItem('EdgeTop').style = 'Dash';
      format.load('id,priority');
      const formats = sheet
        .getRange()
        .conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      assert.deepEqual(
        formats.items.map(({ id, type }) => [id === format.id, type]),
        [
          [true, 'Custom'],
          [false, 'DataBar'],
          [false, 'Custom'],
        ],
      );
      assert.deepEqual(
        formats.items.map(({ customOrNullObject: custom }) =>
          custom.isNullObject ? null : custom.rule.formula,
        ),
        ['="mark"<>""', null, '=TRUE'],
      );
      const ranges = formats.getItem(format.id).getRanges().load('address');
      await context.sync();
      assert.deepEqual([ranges.address, format.priority], ['Sheet1!A1:B1,Sheet1!C3', 0]);
      assert.equal(book.sheet('Sheet1').looksOf('C3').length, 2);
      formats.getItem(format.id).delete();
      await context.sync();
    });
    assert.deepEqual(
      book
        .sheet('Sheet1')
        .looksOf('C3')
        .map(({ id }) => id),
      [theirs],
    );
  });

  it('takes a conditional format off a part of its cells only', async () => {
    const { Excel, book } = openExcel();
    book.sheet('Sheet1').addFormat('A1:C1', '=TRUE');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B1').conditionalFormats.clearAll();
      await context.sync();
    });
    assert.deepEqual(
      book
        .sheet('Sheet1')
        .formats()
        .map(({ address }) => address),
      ['A1,C1'],
    );
  });

  it('keeps checks of input and page set-up', async () => {
    const { Excel, book } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { dataValidation } = sheet.getRange('A1:B2');
      dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
      dataValidation.errorAlert = { message: '请填写整数。', showAlert: true, style: 'Stop', title: '' };
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea('A1:B2');
      const [check, other] = [
        sheet.getRange('B2').dataValidation.load('type,rule'),
        sheet.getRange('B2:C2').dataValidation.load('type'),
      ];
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      sheet.pageLayout.load('zoom');
      await context.sync();
      assert.deepEqual(
        [check.type, check.rule.wholeNumber?.formula2, other.type],
        ['WholeNumber', 9, 'MixedCriteria'],
      );
      assert.deepEqual([area.address, sheet.pageLayout.zoom], ['Sheet1!A1:B2', { horizontalFitToPages: 1 }]);
    });
    assert.deepEqual(
      (book.sheet('Sheet1').checkOf('A2')?.errorAlert as { message: string }).message,
      '请填写整数。',
    );
  });

  it('adds and deletes defined names of workbook and sheet', async () => {
    const { Excel, book } = openExcel({ sheets: ['表二'] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表二');
      context.workbook.names.add('xxgk_two', "='表二'!$B$4:$D$5,'表二'!$B$8");
      sheet.names.add('own', sheet.getRange('A1:B2'));
      context.workbook.names.load('items/name,items/formula,items/type');
      const own = sheet.names.getItem('own').load('formula,scope');
      const range = own.getRange().load('address');
      await context.sync();
      assert.deepEqual(
        context.workbook.names.items.map(({ name, type }) => [name, type]),
        [['xxgk_two', 'Range']],
      );
      assert.deepEqual(
        [own.formula, own.scope, range.address],
        ['=表二!$A$1:$B$2', 'Worksheet', '表二!A1:B2'],
      );
      context.workbook.names.getItem('xxgk_two').delete();
      await context.sync();
    });
    assert.deepEqual(book.names(), []);
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.names.add('A1', '=1');
        await context.sync();
      }),
      { code: 'InvalidArgument' },
    );
  });

  it('adds, moves to the front, hides and deletes sheets', async () => {
    const { Excel, book } = openExcel({ sheets: ['一'] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('二');
      added.activate();
      added.getCell(4, 3).select();
      worksheets.getItem('一').visibility = 'Hidden';
      await context.sync();
      assert.deepEqual([book.selection(), book.sheet('一').state.visibility], ['二!D5', 'Hidden']);
      added.delete();
      assert.equal(await codeOf(context.sync()), 'InvalidOperation');
    });
    for (const name of ['二', ''])
      assert.equal(
        await codeOf(
          Excel.run(async (context) => {
            context.workbook.worksheets.add(name);
            await context.sync();
          }),
        ),
        name === '' ? '' : 'ItemAlreadyExists',
      );
    assert.equal(
      await codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.add('a/b');
          await context.sync();
        }),
      ),
      'InvalidArgument',
    );
  });

  it('gives no values of a whole sheet, as Excel does', async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange()
        .load('values,address,cellCount');
      await context.sync();
      assert.deepEqual([range.values, range.address, range.cellCount], [null, 'Sheet1!1:1048576', -1]);
    });
  });

  it('cuts an address off after 8192 characters', async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const cells = Array.from({ length: 3000 }, (_, at) => `A${at + 1}`);
      const areas = context.workbook.worksheets
        .getActiveWorksheet()
        .getRanges(cells.join(','))
        .load('areaCount');
      await context.sync();
      assert.ok(areas.areaCount < cells.length);
    });
  });

  it('gives each test a workbook of its own, in a few milliseconds', () => {
    const one = openExcel();
    one.book.sheet('Sheet1').type('A1', '1');
    assert.equal(openExcel().book.sheet('Sheet1').value('A1'), '');
    assert.notEqual(openExcel().Excel, one.Excel);
  });
});
