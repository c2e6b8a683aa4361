import assert from 'node:assert/strict';
import { openExcel, type OpenExcel } from '../../excel-double/node.js';

type Step = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/**
 * Asks something of the active sheet in one exchange; answers the code of the error it ends with, `''` where
 * it ends well.
 */
async function ask({ Excel }: OpenExcel, step: Step): Promise<string> {
  const context = new Excel.RequestContext();
  try {
    step(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return '';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const writeOne: Step = (sheet) => {
  sheet.getRange('A1').values = [[1]];
};

describe('faults of the double of Excel', () => {
  it('fails while a cell is edited', async () => {
    const excel = openExcel();
    excel.faults.cellEditing = true;
    assert.equal(await ask(excel, writeOne), 'InvalidOperationInCellEditMode');
    excel.faults.cellEditing = false;
    assert.equal(await ask(excel, writeOne), '');
  });

  it('holds requests that wait for the end of editing', async () => {
    const { Excel, book, faults, settle } = openExcel();
    faults.cellEditing = true;
    let isDone = false;
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
      isDone = true;
    });
    await settle();
    assert.deepEqual([isDone, book.sheet('Sheet1').value('A1')], [false, '']);
    faults.cellEditing = false;
    await work;
    assert.deepEqual([isDone, book.sheet('Sheet1').value('A1')], [true, 1]);
  });

  it('does not answer the next requests, having done nothing or everything', async () => {
    const excel = openExcel();
    for (const fault of ['silent', 'deaf'] as const) {
      excel.faults[fault] = 1;
      let isAnswered = false;
      void ask(excel, (sheet) => {
        sheet.getRange(fault === 'silent' ? 'A1' : 'A2').values = [[1]];
      }).then(() => {
        isAnswered = true;
      });
      await excel.settle();
      assert.equal(isAnswered, false);
    }
    assert.deepEqual(
      [excel.book.sheet('Sheet1').value('A1'), excel.book.sheet('Sheet1').value('A2')],
      ['', 1],
    );
    assert.equal(await ask(excel, writeOne), '');
  });

  it('refuses every way of writing in a workbook that may only be read', async () => {
    const excel = openExcel();
    excel.faults.readOnly = true;
    const steps: readonly Step[] = [
      writeOne,
      (sheet) => {
        sheet.name = 'x';
      },
      (sheet) => {
        sheet.getRange('A1').format.fill.color = 'red';
      },
      (sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom');
      },
      (sheet) => {
        sheet.protection.protect();
      },
      (_, { workbook }) => {
        workbook.worksheets.add('x');
      },
      (_, { workbook }) => {
        workbook.names.add('x', '=1');
      },
      (sheet) => {
        sheet.pageLayout.orientation = 'Landscape';
      },
      (sheet) => {
        sheet.getRange('A1:B2').merge();
      },
      (sheet) => {
        sheet.getRange('A1').clear();
      },
      (sheet) => {
        sheet.getRange('A1').dataValidation.clear();
      },
    ];
    for (const step of steps) assert.equal(await ask(excel, step), 'AccessDenied', String(step));
    const context = new excel.Excel.RequestContext();
    context.workbook.load('readOnly');
    await context.sync();
    assert.equal(context.workbook.readOnly, true);
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('B2').select();
      }),
      '',
    );
  });

  it('refuses on a protected sheet what its options do not allow', async () => {
    const excel = openExcel();
    const sheet = excel.book.sheet('Sheet1');
    sheet.dress('B1', { locked: false });
    sheet.protect({ allowFormatColumns: true });
    const refused: readonly Step[] = [
      writeOne,
      (each) => {
        each.getRange('A1:B1').values = [[1, 2]];
      },
      (each) => {
        each.getRange('B1').format.font.bold = true;
      },
      (each) => {
        each.getRange('B1').conditionalFormats.add('Custom');
      },
      (each) => {
        each.getRange('B1').dataValidation.clear();
      },
      (each) => {
        each.getRange('B1:C1').merge();
      },
      (each) => {
        each.getRange('B1').format.protection.locked = true;
      },
      (each) => {
        each.getRange('1:1').format.rowHeight = 5;
      },
      (each) => {
        each.getRange('1:1').insert('Down');
      },
      (each) => {
        each.protection.protect();
      },
      (each) => {
        each.getRange('B1').clear();
      },
    ];
    for (const step of refused) assert.equal(await ask(excel, step), 'AccessDenied', String(step));
    const allowed: readonly Step[] = [
      (each) => {
        each.getRange('B1').values = [[2]];
      },
      (each) => {
        each.getRange('A1:B1').values = [[null, 3]];
      },
      (each) => {
        each.getRange('A:A').format.columnWidth = 5;
      },
      (each) => {
        each.protection.unprotect();
      },
    ];
    for (const step of allowed) assert.equal(await ask(excel, step), '', String(step));
    assert.equal(
      await ask(excel, (each) => {
        each.protection.unprotect();
      }),
      'AccessDenied',
    );
  });

  it('lets the looks of a protected sheet change where its options say so', async () => {
    const excel = openExcel();
    excel.book.sheet('Sheet1').protect({ allowFormatCells: true });
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom');
      }),
      '',
    );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
      }),
      'AccessDenied',
    );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1').clear('Contents');
      }),
      'AccessDenied',
    );
  });

  it('wants the password of a protected sheet', async () => {
    const excel = openExcel();
    excel.book.sheet('Sheet1').protect({}, 'p');
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.protection.unprotect();
      }),
      'AccessDenied',
    );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.protection.unprotect('p');
      }),
      '',
    );
  });

  it('refuses to change the sheets of a workbook whose structure is protected', async () => {
    const excel = openExcel({ sheets: ['一', '二'] });
    excel.book.protect();
    const steps: readonly Step[] = [
      (_, { workbook }) => {
        workbook.worksheets.add('x');
      },
      (sheet) => {
        sheet.delete();
      },
      (sheet) => {
        sheet.name = 'x';
      },
      (sheet) => {
        sheet.visibility = 'Hidden';
      },
      (sheet) => {
        sheet.position = 1;
      },
    ];
    for (const step of steps) assert.equal(await ask(excel, step), 'AccessDenied', String(step));
    assert.equal(await ask(excel, writeOne), '');
  });

  it('lets something happen between two requests', async () => {
    const excel = openExcel({ sheets: ['一', '二'] });
    const { Excel, faults, book } = excel;
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem('二').load('name');
    faults.before = (request) => {
      if (request === 2) book.sheet('二').delete();
    };
    await context.sync();
    sheet.load('name');
    await assert.rejects(context.sync(), { code: 'ItemNotFound' });
  });

  it('fails at an action by its place or by what it is about, the ones before it done', async () => {
    const excel = openExcel();
    const step: Step = (sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2:B2').merge();
    };
    Object.assign(excel.faults, { failAction: 'Merge', failCode: 'AccessDenied' });
    assert.equal(await ask(excel, step), 'AccessDenied');
    assert.deepEqual([excel.book.sheet('Sheet1').value('A1'), excel.book.sheet('Sheet1').merges()], [1, []]);
    Object.assign(excel.faults, { failAction: 0, failCode: 'GeneralException' });
    assert.equal(await ask(excel, step), 'GeneralException');
    assert.equal(await ask(excel, step), '');
  });

  it('refuses requests and answers that are too long #slow', async () => {
    const excel = openExcel();
    const long = 'x'.repeat(30_000);
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [long]);
      }),
      'RequestPayloadSizeLimitExceeded',
    );
    for (const column of ['A', 'B'])
      assert.equal(
        await ask(excel, (sheet) => {
          sheet.getRange(`${column}1:${column}100`).values = Array.from({ length: 100 }, () => [long]);
        }),
        '',
      );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1:B100').load('values');
      }),
      'ResponsePayloadSizeLimitExceeded',
    );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1:A100').load('values');
      }),
      '',
    );
  });

  it('is as old as it is told to be', async () => {
    const excel = openExcel({ version: '1.7' });
    const { isSetSupported } = excel.Office.context.requirements;
    assert.deepEqual(
      ['1.7', '1.8', '1.10'].map((version) => isSetSupported('ExcelApi', version)),
      [true, false, false],
    );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRanges('A1');
      }),
      'ApiNotFound',
    );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1').dataValidation.clear();
      }),
      'ApiNotFound',
    );
    assert.equal(
      await ask(excel, (sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom');
      }),
      '',
    );
  });

  it('counts what goes over the wire', async () => {
    const excel = openExcel();
    await ask(excel, writeOne);
    const { syncs, actions, bytesOut, bytesIn, requests } = excel.traffic;
    assert.deepEqual(
      [syncs, actions > 0, bytesOut > 100, bytesIn > 50, requests.length],
      [1, true, true, true, 1],
    );
    assert.equal(bytesOut, Buffer.byteLength(JSON.stringify(requests[0])));
    excel.traffic.reset();
    assert.deepEqual([excel.traffic.syncs, excel.traffic.requests], [0, []]);
  });
});
