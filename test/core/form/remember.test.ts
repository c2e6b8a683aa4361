import assert from 'node:assert/strict';
import { rememberText } from '../../../src/core/form/remember.js';

describe('rememberText', () => {
  const counted = () => {
    const worked: string[] = [];
    const lengthOf = rememberText((text) => {
      worked.push(text.slice(0, 2));
      return text === '' ? undefined : text.length;
    }, 3);
    return { worked, lengthOf };
  };

  it('works once on a text that comes again, and on one without an answer', () => {
    const { worked, lengthOf } = counted();
    assert.deepEqual(['ab', '', 'ab', ''].map(lengthOf), [2, undefined, 2, undefined]);
    assert.deepEqual(worked, ['ab', '']);
  });

  it('keeps no more answers than it was told to', () => {
    const { worked, lengthOf } = counted();
    for (const text of ['a', 'b', 'c', 'd', 'a']) lengthOf(text);
    assert.deepEqual(worked, ['a', 'b', 'c', 'd', 'a']);
  });

  it('keeps the last of longer texts alone', () => {
    const { worked, lengthOf } = counted();
    const [long, other] = ['长'.repeat(1000), '文'.repeat(600)];
    assert.deepEqual([long, '文'.repeat(600), other, long].map(lengthOf), [1000, 600, 600, 1000]);
    assert.deepEqual(worked, ['长长', '文文', '长长']);
  });
});
