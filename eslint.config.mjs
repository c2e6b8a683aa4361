import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What a room may import, and why not more. `pattern` is matched against the import as written. */
const walls = [
  { room: 'src/core', forbidden: ['**/templates/**', '**/rules/**', '**/repair/**', '**/imports/**', '**/exports/**', '**/hosts/**', '**/pane/**', '**/cli/**', '../index*', 'node:*', 'exceljs', 'fflate', 'office-js'], why: 'Core is pure: no other room, no library, no Node, no Office.' },
  { room: 'templates', forbidden: ['**/rules/**', '**/repair/**', '**/imports/**', '**/exports/**', '**/hosts/**', '**/cli/**', 'node:*', 'exceljs', 'fflate'], why: 'A template says what the paper says, in the notation of core, and nothing else.' },
  { room: 'src/rules', forbidden: ['**/templates/**', '**/repair/**', '**/imports/**', '**/exports/**', '**/hosts/**', '**/cli/**', '**/core/layout*', '**/core/sheet*', '**/core/read*', 'node:*', 'exceljs', 'fflate'], why: 'A rule sees numbers, never sheets.' },
  { room: 'src/repair', forbidden: ['**/templates/**', '**/rules/**', '**/imports/**', '**/exports/**', '**/hosts/**', '**/pane/**', '**/cli/**', '**/core/layout*', '**/core/sheet*', '**/core/read*', '../index*', 'node:*', 'exceljs', 'fflate'], why: 'Repair sees numbers and relations, never sheets or formats.' },
  { room: 'src/imports', forbidden: ['**/templates/**', '**/rules/**', '**/repair/**', '**/exports/**', '**/hosts/**', '**/cli/**', 'node:*', 'exceljs', 'fflate'], why: 'An import makes a report out of what it is given; where that lives is a host\'s affair.' },
  { room: 'src/exports', forbidden: ['**/templates/**', '**/rules/**', '**/repair/**', '**/imports/**', '**/hosts/**', '**/cli/**', 'node:*', 'exceljs', 'fflate'], why: 'An export renders a composed report and knows neither hosts nor rules.' },
  { room: 'src/hosts', forbidden: ['**/templates/**', '**/rules/**', '**/repair/**', '**/imports/**', '**/exports/**', '**/cli/**', '../index*', 'node:*'], why: 'A host holds a workbook and knows no form, rule or format; it runs in a browser too.' },
  { room: 'src/pane', forbidden: ['**/templates/**', '**/rules/**', '**/repair/**', '**/imports/**', '**/exports/**', '**/cli/**', '**/workbench/**', '**/hosts/file*', '**/hosts/memory*', '**/hosts/page*', 'node:*', 'exceljs', 'fflate'], why: 'The pane works through the use cases and the port; exceljs is too heavy for it.' },
  { room: 'src/workbench', forbidden: ['**/templates/**', '**/rules/**', '**/repair/**', '**/imports/**', '**/exports/**', '**/cli/**', 'node:*', 'exceljs', 'fflate'], why: 'The workbench works through the use cases, its host and the pane.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { languageOptions: { globals: { ...globals.node, ...globals.browser, Excel: 'readonly', Office: 'readonly' } } },
  { rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true }], '@typescript-eslint/consistent-type-imports': 'error', 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }], 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }], 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error' } },
  ...walls.map(({ room, forbidden, why }) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: why }] }] },
  })),
  { files: ['src/index.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['**/hosts/**', '**/cli/**', 'node:*'], message: 'The use cases know no host by name.' }] }] } },
  { files: ['*.config.js', '*.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['test/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
