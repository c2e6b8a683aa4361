import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file or folder under `dist`. */
export function builtPath(path: string): string {
  return fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
}

/** Throws one sentence where one of these folders under `dist` is missing. */
export function requireBuilt(folders: readonly string[]): void {
  if (folders.every((folder) => existsSync(builtPath(folder)))) return;
  const error = new Error('These tests need the built pages: run npm run build:test first.');
  // Where it was thrown does not matter, and mocha would print it.
  error.stack = error.message;
  throw error;
}
