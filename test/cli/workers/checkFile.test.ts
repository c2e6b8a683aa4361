import assert from 'node:assert/strict';
import { checkFile } from '../../../src/cli/workers/checkFile.js';
import type { Report } from '../../../src/index.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

describe('a check that fails itself', () => {
  const { save } = openShell();
  /** A report that cannot be looked at. */
  const failing = (message: string): Report =>
    new Proxy(suqian, {
      get: () => {
        throw new Error(message);
      },
    });

  it('is the result of its file, with the beginning of the message', async () => {
    const file = await save('a.xlsx', suqian);
    const messageOf = async (length: number) => {
      const result = await checkFile(file, {
        kind: 'report',
        report: failing('x'.repeat(length)),
        isRenamed: false,
      });
      assert.ok('problem' in result);
      assert.equal(result.problem.code, 'unexpected');
      return result.problem.facts['message'];
    };
    assert.equal(await messageOf(193), `Error: ${'x'.repeat(193)}`);
    assert.equal(await messageOf(194), `Error: ${'x'.repeat(193)}`);
  });
});
