import assert from 'node:assert/strict';
import { yearOfSheet } from '../../../../src/core/read/labels/yearOfSheet.js';
import { viewOf } from '../../../../src/core/read/view/view.js';

const yearOf = (name: string, title?: string) => {
  const cells = title === undefined ? [] : [{ row: 1, column: 1, value: title }];
  return yearOfSheet(viewOf({ name, hidden: false, cells }));
};

describe('the year of a sheet', () => {
  it('is the one in its name, in digits or in words', () => {
    for (const [name, year] of [
      ['2022年表三', 2022],
      ['表三（2022）', 2022],
      ['22年表三', 2022],
      ['表三2022', 2022],
      ['本年表三', 'own'],
      ['表3去年', 'other'],
      ['上一年', 'other'],
      ['二〇二二年表三', 2022],
    ] as const)
      assert.equal(yearOf(name), year, name);
  });
  it('is the one in its title where its name says none', () => {
    assert.equal(yearOf('Sheet1', '2022年收到和处理政府信息公开申请情况'), 2022);
    assert.equal(yearOf('2023年', '2022年收到和处理政府信息公开申请情况'), 2023);
  });
  it('is none of an edition, of other numbers and of no title', () => {
    for (const name of ['2021年版表三', '2021版', '21年度版', '表三', '120240年', 'Sheet22'])
      assert.equal(yearOf(name), undefined, name);
    assert.equal(yearOf('Sheet1', `2022年${'做好政府信息公开工作，'.repeat(9)}`), undefined);
  });
});
