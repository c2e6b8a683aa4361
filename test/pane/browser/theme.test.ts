import assert from 'node:assert/strict';
import { isDarkColor } from '../../../src/pane/browser/theme.js';

describe('a background of Office', () => {
  for (const [color, isDark] of [
    ['#000000', true],
    ['#7F8080', true],
    ['#808080', false],
    ['1f1f1f', true],
    ['#FFFFFF', false],
    ['white', undefined],
    ['#fff', undefined],
    ['', undefined],
  ] as const)
    it(`${color} is ${isDark === undefined ? 'no colour' : isDark ? 'dark' : 'light'}`, () =>
      assert.equal(isDarkColor(color), isDark));
});
