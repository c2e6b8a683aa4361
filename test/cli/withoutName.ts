import assert from 'node:assert/strict';

/** What is said of a file behind its name; fails where the name does not stand first. */
export function withoutName(said: string, file: string): string {
  assert.ok(said.startsWith(`${file}：`), said);
  return said.slice(file.length + 1);
}
