import assert from 'node:assert/strict';
import type { Table } from '../../../../src/core/form/edition.js';
import { outline } from '../../../../src/core/form/outline.js';
import { locateTables, NOTHING_STATED } from '../../../../src/core/read/placing/locate.js';
import { Problem } from '../../../../src/index.js';
import { editionWith, viewWith } from '../sheetOf.js';

const table: Table = {
  code: 'small',
  name: '小表',
  paper: 'bands',
  bands: [
    {
      columns: outline`
        one   甲列
        two   乙列
        three 丙列
        four  丁列`,
      rows: outline`
        a 子行
        b 丑行
        c 寅行
        d 卯行
        e 辰行
        f 巳行`,
    },
  ],
};
const ROWS = ['子行', '丑行', '寅行', '卯行', '辰行', '巳行'];
const locate = (labels: readonly string[]) =>
  locateTables(
    [viewWith(Object.fromEntries(labels.map((label, at) => [at + 1, [label]])))],
    [editionWith(table)],
    () => NOTHING_STATED,
  ).tables;

describe('finding a table on a sheet', () => {
  it('takes two fifths of its labels, and no fewer', () => {
    assert.equal(locate(['子行', '丑行', '甲列', '乙列']).length, 1);
    assert.equal(locate(['子行', '丑行', '甲列']).length, 0);
  });
  it('takes it for two tables where more than half of its rows stand twice', () => {
    assert.equal(locate([...ROWS, ...ROWS.slice(0, 3)]).length, 1);
    assert.throws(
      () => locate([...ROWS, ...ROWS.slice(0, 4)]),
      (error) => error instanceof Problem && error.code === 'twoReports',
    );
  });
  it('takes it for two tables where more than half of its columns stand twice, with figures', () => {
    const beside = (columns: readonly string[], figure: number | null) => {
      const rows = ROWS.map(
        (label, at) => [at + 2, [label, 1, 2, 3, 4, ...columns.map(() => figure)]] as const,
      );
      const heads = [null, '甲列', '乙列', '丙列', '丁列', ...columns];
      return locateTables(
        [viewWith({ 1: heads, ...Object.fromEntries(rows) })],
        [editionWith(table)],
        () => NOTHING_STATED,
      );
    };
    assert.equal(beside(['甲列', '乙列'], 5).tables.length, 1);
    assert.equal(beside(['甲列', '乙列', '丙列'], null).tables.length, 1);
    assert.throws(
      () => beside(['甲列', '乙列', '丙列'], 5),
      (error) => error instanceof Problem && error.code === 'twoReports',
    );
  });
});
