import assert from 'node:assert/strict';
import { draftKey } from '../../../src/workbench/grid/draftKeys.js';
import { actionOf, rowsInView, type KeyPress } from '../../../src/workbench/grid/gridKeys.js';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const step = (rows: number, columns: number, isExtending = false) => ({
  does: 'step',
  rows,
  columns,
  extends: isExtending,
});

describe('a key on a cell', () => {
  for (const [key, action] of [
    [press('ArrowDown'), step(1, 0)],
    [press('ArrowLeft', { shiftKey: true }), step(0, -1, true)],
    [press('ArrowUp', { ctrlKey: true }), step(-Infinity, 0)],
    [press('ArrowRight', { metaKey: true }), step(0, Infinity)],
    [press('ArrowLeft', { altKey: true }), undefined],
    [press('ArrowDown', { altKey: true }), { does: 'lower' }],
    [press('ArrowUp', { altKey: true }), { does: 'raise' }],
    [press('Insert', { altKey: true }), { does: 'add' }],
    [press('Delete', { altKey: true }), { does: 'remove' }],
    [press('PageDown', { altKey: true }), { does: 'sheet', step: 1 }],
    [press('PageUp', { altKey: true }), { does: 'sheet', step: -1 }],
    [press('d', { ctrlKey: true }), { does: 'fillDown' }],
    [press('r', { ctrlKey: true }), { does: 'fillRight' }],
    [press('R', { ctrlKey: true, shiftKey: true }), undefined],
    [press('F10', { shiftKey: true }), { does: 'menu' }],
    [press('F10'), undefined],
    [press('ContextMenu'), { does: 'menu' }],
    [press('PageDown'), step(7, 0)],
    [press('PageUp'), step(-7, 0)],
    [press('Home'), step(0, -Infinity)],
    [press('End', { ctrlKey: true }), { does: 'corner', isEnd: true, extends: false }],
    [press('Tab', { shiftKey: true }), { does: 'next', isBack: true }],
    [press('Enter'), { does: 'line', isBack: false }],
    [press('Z', { ctrlKey: true, shiftKey: true }), { does: 'redo' }],
    [press('a', { ctrlKey: true }), { does: 'all' }],
    [press('Backspace'), { does: 'clear' }],
    [press('F6'), { does: 'leave' }],
    [press('x'), undefined],
  ] as const)
    it(`${JSON.stringify(key)} does ${JSON.stringify(action)}`, () =>
      assert.deepEqual(actionOf(key, 7), action));
});

describe('the rows in view', () => {
  for (const [height, rows] of [
    [80, 2],
    [79, 1],
    [39, 1],
    [0, 1],
    [undefined, 7],
  ] as const)
    it(`are ${rows} in ${height} pixels`, () => assert.equal(rowsInView(height), rows));
});

describe('a key in a draft', () => {
  const loose = { text: '1', isLoose: true };
  const fixed = { text: '1', isLoose: false };
  const [first, later] = [{ isFirst: true }, { isFirst: false }];

  it('leaves a cell by an arrow only where typing began the draft', () => {
    assert.deepEqual(draftKey(press('ArrowLeft'), loose, false, later), step(0, -1));
    assert.equal(draftKey(press('ArrowLeft'), fixed, false, later), undefined);
    assert.equal(draftKey(press('ArrowLeft', { shiftKey: true }), loose, false, later), undefined);
    assert.equal(draftKey(press('ArrowLeft'), loose, true, later), undefined);
  });
  it('splits a paragraph by Enter, and joins it by Backspace before its first character', () => {
    assert.equal(draftKey(press('Enter'), fixed, true, later), 'split');
    assert.deepEqual(draftKey(press('Enter'), fixed, false, later), { does: 'line', isBack: false });
    assert.equal(draftKey(press('Backspace'), fixed, true, first), 'merge');
    assert.equal(draftKey(press('Backspace'), fixed, true, later), undefined);
    assert.equal(draftKey(press('Backspace'), fixed, false, first), undefined);
  });
  it('is given up by Escape', () => assert.equal(draftKey(press('Escape'), loose, true, later), 'cancel'));
});
