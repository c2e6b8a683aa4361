import assert from 'node:assert/strict';
import { pdfTokens } from '../../../../src/hosts/file/reading/pdfTokens.js';
import { Problem } from '../../../../src/index.js';

describe('the operators in the streams of a PDF', () => {
  /** Whether streams are refused that are read one after the other. */
  const isRefused = (...streams: readonly string[]) => {
    const tokens = pdfTokens();
    try {
      for (const stream of streams) {
        for (const each of Buffer.from(stream, 'latin1')) tokens.take(each);
        tokens.endStream();
      }
      return false;
    } catch (error) {
      assert.ok(error instanceof Problem);
      return true;
    }
  };
  const deep = 'q '.repeat(1000);

  it('may keep so many states within each other, and no more', () => {
    assert.equal(isRefused('q '.repeat(6300)), false);
    assert.equal(isRefused('q '.repeat(6400)), true);
    assert.equal(isRefused('[0]q'.repeat(6400)), true);
  });

  it('may do so much within states', () => {
    assert.equal(isRefused(`${deep}${'f '.repeat(19_000)}`), false);
    assert.equal(isRefused(`${deep}${'f '.repeat(20_000)}`), true);
  });

  it('leave their states to the next stream where these are many', () => {
    assert.equal(isRefused(...Array.from({ length: 40 }, () => 'q '.repeat(200))), true);
    assert.equal(
      isRefused(...Array.from({ length: 40 }, () => `${'q '.repeat(200)}${'Q '.repeat(195)}`)),
      false,
    );
    const halves = ['q '.repeat(50), `${'f '.repeat(100)}${'Q '.repeat(50)}`];
    assert.equal(isRefused(...Array.from({ length: 500 }, () => halves).flat()), false);
    assert.equal(isRefused(...Array.from({ length: 10_000 }, () => `q ${'f '.repeat(50)}`)), false);
  });

  it('may draw so many pictures and forms', () => {
    assert.equal(isRefused('/X Do '.repeat(30_000)), false);
    assert.equal(isRefused('/X Do '.repeat(30_001)), true);
  });

  it('are no names, numbers or longer words', () => {
    assert.equal(isRefused('/q '.repeat(7000)), false);
    assert.equal(isRefused('1 '.repeat(7000)), false);
    assert.equal(isRefused('qq '.repeat(7000)), false);
    assert.equal(isRefused('/Do '.repeat(31_000)), false);
  });
});
