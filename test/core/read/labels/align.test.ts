import assert from 'node:assert/strict';
import { align } from '../../../../src/core/read/labels/align.js';

const keys = (...texts: readonly string[]) => texts.map((key) => ({ keys: [{ key }] }));
const found = (official: readonly string[], ...texts: readonly string[]) =>
  align(official, keys(...texts), () => false).map((match) => match?.at);

describe('aligning labels', () => {
  it('takes a label with four of nine characters wrong, and none with five of eleven', () => {
    assert.deepEqual(found(['一二三四五六七八九'], '一二三四五甲乙丙丁'), [0]);
    assert.deepEqual(found(['一二三四五六七八九十百'], '一二三四五六甲乙丙丁戊'), [undefined]);
  });
  it('takes the exact label before one that is alike', () =>
    assert.deepEqual(found(['一二三四五', '六七八九十'], '一二三四甲', '一二三四五', '六七八九甲'), [1, 2]));
  it('takes no other official label for one that is missing', () =>
    assert.deepEqual(found(['一二三四五', '一二三四六', '七七'], '一二三四六', '七七'), [undefined, 0, 1]));
  it('takes no text that is barred from a label, however alike they are', () => {
    const among = (isBarred: (at: number, key: string) => boolean) =>
      align(['一二三四五', '六七八九十'], keys('一二三四甲', '六七八九甲'), isBarred).map(
        (match) => match?.at,
      );
    assert.deepEqual(
      among(() => false),
      [0, 1],
    );
    assert.deepEqual(
      among((at, key) => at === 0 && key === '一二三四甲'),
      [undefined, 1],
    );
  });
  it('keeps the order of both', () =>
    assert.deepEqual(found(['甲甲', '乙乙'], '乙乙', '甲甲'), [1, undefined]));
});
