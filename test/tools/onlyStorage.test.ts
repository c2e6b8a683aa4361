import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import onlyStorage from '../../tools/build/onlyStorage.mjs';

/** What the library offers: how it stores a value. */
interface Offered {
  readonly Storage: new (container: string) => { set: (name: string, value: unknown) => unknown };
}

const library = readFileSync(createRequire(import.meta.url).resolve('@microsoft/office-js-helpers'), 'utf8');

/** Runs the library as a page does, and returns what it offers and what it stored. */
function run(source: string) {
  const stored = new Map<string, string>();
  const page: Record<string, unknown> = {
    localStorage: { setItem: (name: string, value: string) => stored.set(name, value) },
  };
  page['self'] = page['window'] = page;
  runInContext(source, createContext(page));
  return { offered: page['OfficeHelpers'] as Offered, stored };
}

describe('onlyStorage', () => {
  it('leaves the storage of the library, which stores a value as the whole library does', () => {
    const [whole, part] = [run(library), run(onlyStorage(library))];
    for (const { offered } of [whole, part]) new offered.Storage('一').set('二', { three: [3] });
    assert.equal(part.stored.size, 1);
    assert.deepEqual(part.stored, whole.stored);
  });
  it('leaves nothing else that the library offers, and two thirds of it at most', () => {
    const part = onlyStorage(library);
    assert.deepEqual(Object.keys(run(part).offered), ['StorageType', 'Storage']);
    assert.ok(part.length < (library.length * 2) / 3, `${part.length} of ${library.length}`);
  });
  it('takes the library with line ends of Windows', () => {
    assert.equal(onlyStorage(library.replace(/\r?\n/g, '\r\n')), onlyStorage(library));
  });
  it('builds nothing with a library that is joined in another way', () => {
    assert.throws(() => onlyStorage('export class Storage {}'), /no longer joined/);
  });
});
