import assert from 'node:assert/strict';
import { keyStream } from '../../../../src/hosts/file/other/rc4.js';
import { bareXls, numberAt, richText, sharedTextAt, short } from './biffByHand.js';
import { lockedXls } from './lockedXls.js';
import { problemIn, sheetsIn } from './savedAs.js';

const texts = [richText('一、本年新收政府信息公开申请数量')];
/** More than one block of numbers, and a text. */
const records = [
  sharedTextAt(0, 0, 0),
  ...Array.from({ length: 150 }, (_, row) => numberAt(row + 1, 2, row * 7)),
];
const LOCKS = ['obfuscated', 'md5', 0, 40, 128] as const;

describe('an .xls whose workbook is protected', () => {
  for (const lock of LOCKS)
    it(`is read as one that is not: ${lock}`, () =>
      assert.deepEqual(sheetsIn(lockedXls(records, texts, lock)), sheetsIn(bareXls(records, texts))));
  it('has a password of its own where another one locks it #slow', () => {
    for (const lock of LOCKS.slice(1))
      assert.equal(problemIn(lockedXls(records, texts, lock, '123456')), 'encrypted', String(lock));
    const other = bareXls(records, texts, {
      more: [[0x002f, [...short(0), ...short(0xb359), ...short(0x9a0b)]]],
    });
    assert.equal(problemIn(other), 'encrypted');
  });
  it('is told where its lock is of a kind that is not known, is cut, or is of Excel 95', () => {
    const withLock = (contents: readonly number[], version = 0x0600) =>
      problemIn(bareXls(records, texts, { more: [[0x002f, contents]], version }));
    assert.equal(withLock([...short(1), ...short(3), ...short(3), ...short(0)]), 'encrypted');
    assert.equal(withLock([...short(1), ...short(1), ...short(1), ...short(0)]), 'damaged');
    assert.equal(withLock([...short(0x1234), ...short(0x5678)]), 'encrypted');
    assert.equal(withLock([...short(0x1234), ...short(0x5678)], 0x0500), 'oldExcel');
  });
});

describe('the key stream of RC4', () => {
  it('is that of RFC 6229', () => {
    const begins = (key: string, stream: string) =>
      assert.equal(
        Buffer.from(keyStream(Buffer.from(key, 'hex'), 32))
          .toString('hex')
          .slice(0, stream.length),
        stream,
      );
    begins('0102030405', 'b2396305f03dc027ccc3524a0a1118a8');
    begins('0102030405060708090a0b0c0d0e0f10', '9ac7cc9a609d1ef7b2932899cde41b97');
  });
});
