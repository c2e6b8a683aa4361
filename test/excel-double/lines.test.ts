import assert from 'node:assert/strict';
import { createBook } from '../../excel-double/book.js';

describe('rows and sheets of the double of Excel', () => {
  it('moves everything along when rows come in', () => {
    const book = createBook(['表三', '另一']);
    const sheet = book.sheet('表三');
    sheet.paste('A1', [
      [1, 2],
      [3, 4],
      ['=SUM(A1:A2)', '=$B$2'],
    ]);
    book.sheet('另一').type('A1', '=表三!B2+表三!A1');
    book.addName('xxgk', '=表三!$A$1:$B$2');
    sheet.merge('C2:D3');
    const id = sheet.addFormat('A2:B2', '=A2>$B$2');
    sheet.insertRows(2, 2);
    assert.deepEqual(
      [sheet.formula('A5'), sheet.formula('B5'), book.sheet('另一').formula('A1')],
      ['=SUM(A1:A4)', '=$B$4', '=表三!B4+表三!A1'],
    );
    assert.deepEqual(
      [book.names()[0]?.formula, sheet.merges(), sheet.value('A5')],
      ['=表三!$A$1:$B$4', ['C4:D5'], 4],
    );
    const [format] = sheet.formats();
    assert.deepEqual([format?.id, format?.address, format?.formula], [id, 'A4:B4', '=A4>$B$4']);
  });

  it('gives new rows the look of the row above, and their height', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.fill('A1', '#FF0000');
    sheet.state.heights.set(0, 30);
    sheet.insertRows(2, 1);
    assert.deepEqual(
      [sheet.style('A2').fill, sheet.rowHeight(2), sheet.style('A3').fill],
      ['#FF0000', 30, ''],
    );
  });

  it('leaves #REF! where the cells of a reference went', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.paste('A1', [[1], [2], [3], ['=A2'], ['=SUM(A1:A3)'], ['=SUM(A2:A2)']]);
    sheet.deleteRows(2, 1);
    assert.deepEqual(
      [sheet.formula('A3'), sheet.value('A3'), sheet.formula('A4'), sheet.value('A4'), sheet.value('A5')],
      ['=#REF!', '#REF!', '=SUM(A1:A2)', 4, '#REF!'],
    );
  });

  it('moves columns too', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.paste('A1', [[1, 2, '=SUM(A1:B1)', '=SUM(1:1)*0+SUM(A:A)']]);
    sheet.insertColumns(2, 1);
    assert.deepEqual([sheet.formula('D1'), sheet.formula('E1')], ['=SUM(A1:C1)', '=SUM(1:1)*0+SUM(A:A)']);
  });

  it('renames a sheet in every formula, and leaves #REF! when it goes', () => {
    const book = createBook(['表三', '表四']);
    book.sheet('表三').type('A1', '5');
    book.sheet('表四').type('A1', '=表三!A1');
    book.addName('xxgk', '=表三!$A$1');
    book.sheet('表三').rename('2024 年');
    assert.deepEqual(
      [book.sheet('表四').formula('A1'), book.names()[0]?.formula],
      ["='2024 年'!A1", "='2024 年'!$A$1"],
    );
    book.sheet('2024 年').delete();
    assert.deepEqual(
      [book.sheet('表四').formula('A1'), book.sheet('表四').value('A1'), book.names()[0]?.formula],
      ['=#REF!', '#REF!', '=#REF!'],
    );
  });
});

describe('conditional formats of the double of Excel', () => {
  it('are lit where their formula holds, as it reads for each cell', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.paste('A1', [
      [1, 5],
      [6, 2],
    ]);
    sheet.addFormat('A1:B2', '=A1>3', { fill: '#FF0000' });
    assert.deepEqual(
      ['A1', 'B1', 'A2', 'B2'].map((cell) => sheet.looksOf(cell).length),
      [0, 1, 1, 0],
    );
  });

  it('are written for the first cell of the first of several areas', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.paste('A1', [
      [1, 0],
      [0, 0],
      [0, 3],
    ]);
    sheet.addFormat('B3,A1', '=B3=3');
    assert.deepEqual([sheet.looksOf('B3').length, sheet.looksOf('A1').length], [1, 0]);
  });

  it('keep what a dollar sign fixes, and whole columns and rows', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.paste('A1', [
      [1, 2, 2],
      [2, 0, 0],
    ]);
    sheet.addFormat('A1:B2', '=AND(A1=$C$1,SUM($A:$B)=5,COUNT(1:2)>0)');
    assert.deepEqual(
      ['A1', 'B1', 'A2', 'B2'].map((cell) => sheet.looksOf(cell).length),
      [0, 1, 1, 0],
    );
  });

  it('come newest first, and one that stops hides those below', () => {
    const sheet = createBook().sheet('Sheet1');
    const first = sheet.addFormat('A1', '=TRUE');
    const second = sheet.addFormat('A1', '=TRUE');
    assert.deepEqual(
      sheet.looksOf('A1').map(({ id }) => id),
      [second, first],
    );
    const top = sheet.addFormat('A1', '=TRUE', { stopIfTrue: true });
    assert.deepEqual(
      sheet.looksOf('A1').map(({ id }) => id),
      [top],
    );
  });

  it('follow the cells they look at', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.addFormat('C1', '=AND(COUNT(A1:B1)=2,SUM($A1:$B1)<>C1)');
    sheet.paste('A1', [[1, 2, 4]]);
    assert.equal(sheet.looksOf('C1').length, 1);
    sheet.type('C1', '3');
    assert.equal(sheet.looksOf('C1').length, 0);
  });
});
