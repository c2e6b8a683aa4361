import js from '@eslint/js';
import node from 'eslint-plugin-n';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { pageRules } from './tools/build/tooNew.mjs';
import { coreFloors, houseWalls } from './tools/build/walls.mjs';

/** Forbids imports in a room, each pattern with the reason that the message gives. */
const wall = ({ room, forbidden, why }) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: why }] }] },
});

/** Calls that change what they are called on. */
const changing = 'CallExpression[callee.property.name=/^(add|push|delete|set|pop|shift)$/]';
const asking = 'CallExpression[callee.property.name=/^(filter|some|every|find|findIndex)$/]';
const noSideEffects = [
  {
    selector: ':matches(CallExpression, NewExpression) > AssignmentExpression.arguments',
    message: 'Assign first, then pass the value on.',
  },
  {
    selector: `${asking} :matches(AssignmentExpression, UpdateExpression, ${changing})`,
    message: 'A condition changes nothing: collect in a loop.',
  },
  {
    selector: `TemplateLiteral > :matches(AssignmentExpression, UpdateExpression, ${changing})`,
    message: 'A template changes nothing: work the value out first.',
  },
];

/** The formatter decides width; this finds what it cannot break: comments, and code to be split. */
const width = {
  code: 110,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      'node_modules/',
      'coverage/',
      'reports/',
      'tools/mutation/node_modules/',
      '.stryker-tmp/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.browser, Excel: 'readonly', Office: 'readonly' },
    },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-restricted-syntax': ['error', ...noSideEffects],
      'max-len': ['error', width],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'templates/**/*.ts', 'excel-double/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/cli/**'], rules: pageRules(noSideEffects) },
  {
    files: ['src/**/*.{ts,tsx}'],
    // Pages run in no Node; the checksum looks first whether there is one.
    ignores: ['src/{pane,workbench,opening/thread}/**', 'src/hosts/file/zip/crc32.node.ts'],
    plugins: { n: node },
    rules: { 'n/no-unsupported-features/node-builtins': ['error', { version: '>=20.0.0' }] },
  },
  ...houseWalls.map(wall),
  ...coreFloors.map(wall),
  {
    files: ['src/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/hosts/**', '**/bodies/**', '**/cli/**', 'node:*'],
              message: 'The use cases know no host by name.',
            },
          ],
        },
      ],
    },
  },
  // The way of Node beside that of browsers; package.json names both under one name.
  { files: ['src/**/*.node.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['*.config.js', '*.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
