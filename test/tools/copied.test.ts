import assert from 'node:assert/strict';
import { editions } from '../../templates/index.js';
import { tryCopied } from '../../tools/copied/tryCopied.js';

/** Reads reports copied in many ways and fails where a figure is another than theirs and nothing says so. */
export function readCopied(from: number, count: number): void {
  let right = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const tried = tryCopied(seed, editions);
    assert.deepEqual(tried.silent, [], `seed ${seed}: ${tried.shapes.join('; ')} as ${tried.copying}`);
    right += tried.right;
  }
  assert.ok(right > count * 20, String(right));
}

describe('copied reports with tables drawn otherwise than the paper', () => {
  it('give no other figure in silence #slow', () => readCopied(1, 120)).timeout(60_000);
  it('give none where rows out of order have a share between their labels and figures', () =>
    assert.deepEqual(tryCopied(720440, editions).wrong, []));
});
