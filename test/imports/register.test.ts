import assert from 'node:assert/strict';
import { Problem, readText, type Report } from '../../src/index.js';

const least = JSON.stringify({ edition: '2021', tables: {} });

/** The edition of the report that is read, or the code of the problem. */
function readOrRefuse(text: string, name?: string): Report['edition']['id'] | Problem['code'] {
  try {
    return readText(text, name).report.edition.id;
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error.code;
  }
}

describe('a text', () => {
  it('is read by the import that recognises it, whatever its name', () => {
    assert.equal(readOrRefuse(least), '2021');
    assert.equal(readOrRefuse(` \n${least}`, '年报.txt'), '2021');
    assert.equal(readOrRefuse('[]', '年报.txt'), 'notReport');
  });
  it('that no import recognises is read by the import for its ending', () => {
    assert.equal(readOrRefuse('通知', '年报.json'), 'notJson');
    assert.equal(readOrRefuse('通知', '年报.JSON'), 'notJson');
  });
  it('that no import is for is of an unknown kind', () => {
    for (const name of [undefined, '年报.txt', 'json', '年报.json.bak'])
      assert.equal(readOrRefuse('通知', name), 'unknownKind');
  });
  it('that is named as a workbook is told as a file of another kind', () => {
    for (const name of ['年报.xlsx', '年报.XLSM', '年报.xls'])
      assert.equal(readOrRefuse('通知', name), 'notZip');
    assert.equal(readOrRefuse(least, '年报.xlsx'), '2021');
  });
  it('is quoted in messages up to 20 characters of an edition and 80 of a name', () => {
    const factsOf = (file: object) => {
      try {
        readText(JSON.stringify(file));
        return {};
      } catch (error) {
        return (error as Problem).facts;
      }
    };
    const editionIn = (length: number) => factsOf({ edition: '9'.repeat(length), tables: {} })['edition'];
    assert.equal(editionIn(20), '9'.repeat(20));
    assert.equal(editionIn(21), '9'.repeat(20));
    const fieldIn = (length: number) =>
      factsOf({ edition: '2021', tables: {}, chapters: { ['x'.repeat(length)]: [] } })['field'];
    assert.equal(fieldIn(71), `chapters.${'x'.repeat(71)}`);
    assert.equal(fieldIn(72), `chapters.${'x'.repeat(71)}`);
  });
});
