import assert from 'node:assert/strict';
import { distinctNames } from '../../src/bodies/distinctNames.js';

describe('the names of files that are told apart', () => {
  for (const [paths, names] of [
    [
      ['a/1.xlsx', 'b/2.xlsx'],
      ['1.xlsx', '2.xlsx'],
    ],
    [
      ['甲镇/年报.xlsx', '乙镇/年报.xlsx', '丙.xlsx'],
      ['甲镇/年报.xlsx', '乙镇/年报.xlsx', '丙.xlsx'],
    ],
    [
      ['x/甲/年报.xlsx', 'y/甲/年报.xlsx', 'x/乙/年报.xlsx'],
      ['x/甲/年报.xlsx', 'y/甲/年报.xlsx', '乙/年报.xlsx'],
    ],
    [
      ['年报.xlsx', '新/年报.xlsx'],
      ['年报.xlsx', '新/年报.xlsx'],
    ],
    [
      ['甲\\年报.xlsx', '乙\\年报.xlsx'],
      ['甲/年报.xlsx', '乙/年报.xlsx'],
    ],
    [
      ['a.xlsx', 'a.xlsx'],
      ['a.xlsx', 'a.xlsx'],
    ],
  ] as const)
    it(`have as many folders as needed: ${paths.join(' ')}`, () => {
      const told = distinctNames(paths);
      assert.deepEqual(
        paths.map((path) => told.get(path)),
        names,
      );
    });
});
