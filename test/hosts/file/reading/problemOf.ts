import assert from 'node:assert/strict';
import { Problem } from '../../../../src/core/report/problem.js';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';

/** The problem that some work throws; undefined where it throws none. Any other error fails the test. */
export function thrownBy(work: () => unknown): Problem | undefined {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return error;
  }
  return undefined;
}

/** The problem with which a file is refused; undefined where it is read. */
export function problemOf(bytes: Uint8Array): Problem | undefined {
  return thrownBy(() => readWorkbook(bytes));
}
