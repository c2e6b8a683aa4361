import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const calls = [
  ['new AbortController();', 'before Chromium 88'],
  ["page.addEventListener('input', hear, { signal });", 'before Chromium 88'],
  ['structuredClone(page);', 'only since Chromium 98'],
  ['page.checkVisibility();', 'only since Chromium 105'],
] as const;

describe('a call that the oldest browsers do not know', () => {
  const eslint = new ESLint({ cwd: root });
  for (const [code, reason] of calls)
    it(`is an error of lint in the pages: ${code}`, async () => {
      const [result] = await eslint.lintText(code, { filePath: 'src/workbench/page.ts' });
      assert.ok(result?.messages.some(({ message, severity }) => severity === 2 && message.includes(reason)));
    });
  it('is none for the command line', async () => {
    for (const [code] of calls) {
      const [result] = await eslint.lintText(code, { filePath: 'src/cli/page.ts' });
      assert.deepEqual(
        result?.messages.filter(({ ruleId }) => ruleId?.startsWith('no-restricted')),
        [],
      );
    }
  });
});
