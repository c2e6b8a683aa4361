/**
 * Supplies the functions that the pages and their libraries call and that the oldest browser lacks
 * (Chromium 78; `tools/build/target.mjs`). Each entry of the build begins with this file.
 */
export function supply(scope: typeof globalThis): void {
  const { Array, Object, String, Uint8Array, Element } = scope;
  const typed = Object.getPrototypeOf(Uint8Array.prototype) as object;
  for (const prototype of [Array.prototype, String.prototype, typed]) add(prototype, 'at', at);
  add(String.prototype, 'replaceAll', replaceAll);
  add(Object, 'hasOwn', hasOwn);
  add(Element.prototype, 'replaceChildren', replaceChildren);
}

function add(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

function replaceAll(this: string, found: string | RegExp, by: string): string {
  const pattern = typeof found === 'string' ? found.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : found;
  if (found instanceof RegExp && !found.flags.includes('g'))
    throw new TypeError('replaceAll needs the flag g');
  return this.replace(new RegExp(pattern, found instanceof RegExp ? found.flags : 'g'), by);
}

function hasOwn(target: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(target, key);
}

function replaceChildren(this: Element, ...nodes: readonly (Node | string)[]): void {
  this.textContent = '';
  this.append(...nodes);
}
