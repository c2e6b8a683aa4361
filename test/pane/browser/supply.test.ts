import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { supply } from '../../../src/pane/browser/supply.js';

/** The globals of a browser that lacks what is supplied. */
function olderScope(): typeof globalThis {
  const source = `delete Array.prototype.at; delete String.prototype.at; delete String.prototype.replaceAll;
    delete Object.getPrototypeOf(Uint8Array.prototype).at; delete Object.hasOwn;
    class Element { constructor() { this.held = ['old']; } append(...nodes) { this.held.push(...nodes); }
      set textContent(text) { this.held = text === '' ? [] : [text]; } }
    ({ Array, Object, String, Uint8Array, Element });`;
  return runInNewContext(source) as typeof globalThis;
}

describe('what older browsers lack', () => {
  const scope = olderScope();
  supply(scope);
  const run = (code: string) => runInNewContext(`JSON.stringify(${code})`, scope);

  it('is supplied as newer ones have it', () => {
    for (const code of [
      '[1, 2, 3].at(-1)',
      '[1, 2, 3].at(0)',
      '[1, 2, 3].at(-4) === undefined',
      '[1, 2, 3].at(1.9)',
      '[1, 2, 3].at("x")',
      '"abc".at(-2)',
      'new Uint8Array([1, 2]).at(-1)',
      '"a.b.c".replaceAll(".", "$$-")',
      '"a.b.c".replaceAll("", "-")',
      '"a.b.c".replaceAll("x", "-")',
      '"a1b22".replaceAll(/[0-9]+/g, (found) => found.length)',
      '"(a)(a)".replaceAll("(a)", (found, at) => at)',
      'Object.hasOwn({ a: 1 }, "a")',
      'Object.hasOwn({ a: 1 }, "toString")',
      'Object.hasOwn(Object.create(null), "a")',
    ])
      assert.equal(run(code), JSON.stringify(runInNewContext(code)), code);
    assert.throws(() => run('"a".replaceAll(/a/, "b")'), { name: 'TypeError' });
    assert.equal(
      run('(() => { const e = new Element(); e.replaceChildren("a", "b"); return e.held; })()'),
      '["a","b"]',
    );
  });
  it('is no part of a list of keys', () => {
    assert.equal(
      run('(() => { const keys = []; for (const key in []) keys.push(key); return keys; })()'),
      '[]',
    );
  });
  it('is left alone where it is there', () => {
    const { at } = Array.prototype;
    supply(Object.assign(Object.create(globalThis), { Element: scope.Element }) as typeof globalThis);
    assert.equal(Array.prototype.at, at);
  });
});
