import { ESLint } from 'eslint';
import assert from 'node:assert/strict';

/** What must not be imported where, and a part of the reason that lint gives. */
const crossings = [
  ['src/core/wall.ts', "import '../rules/index.js';", 'Core is pure'],
  ['src/core/wall.ts', "import 'node:fs';", 'Core is pure'],
  ['templates/wall.ts', "import '../src/rules/index.js';", 'A template says what the paper says'],
  ['src/rules/wall.ts', "import '../core/sheet.js';", 'A rule sees numbers, never sheets.'],
  ['src/repair/wall.ts', "import '../core/sheet.js';", 'Repair sees numbers and relations'],
  ['src/exports/wall.ts', "import '../hosts/file.js';", 'An export renders'],
  ['src/imports/wall.ts', "import '../exports/json.js';", 'An import makes a report'],
  ['src/hosts/wall.ts', "import '../index.js';", 'A host holds a workbook'],
  ['src/index.ts', "import './hosts/file.js';", 'The use cases know no host'],
] as const;

describe('the walls between rooms', () => {
  const eslint = new ESLint({ cwd: new URL('..', import.meta.url).pathname });
  for (const [filePath, code, reason] of crossings) {
    it(`stop ${code} in ${filePath}`, async () => {
      const [result] = await eslint.lintText(code, { filePath });
      assert.ok(
        result?.messages.some(
          ({ ruleId, message }) => ruleId === 'no-restricted-imports' && message.includes(reason),
        ),
      );
    });
  }
});
