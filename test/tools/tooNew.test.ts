import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the calls of the pages', () => {
  const eslint = new ESLint({ cwd: root });
  const told = async (code: string, filePath: string) =>
    (await eslint.lintText(code, { filePath }))[0]?.messages.map(({ message }) => message).join(' ');
  for (const [code, said] of [
    ['document.body.inert = true;', /only since Chromium 102/],
    ['export const id = crypto.randomUUID();', /only since Chromium 92/],
    ['export const copy = structuredClone({});', /only since Chromium 98/],
    [`window.addEventListener('drop', () => undefined, { signal });`, /before Chromium 88/],
    ['export const ends = new AbortController();', /before Chromium 88/],
    [`throw new Error('a', { cause: 1 });`, /before Chromium 93/],
  ] as const)
    it(`are kept to those of the oldest browser: ${code} #slow`, async () => {
      for (const file of [
        'src/pane/a.ts',
        'src/workbench/grid/a.tsx',
        'src/core/report/a.ts',
        'src/hosts/page/a.ts',
      ])
        assert.match((await told(code, file)) ?? '', said, file);
      assert.doesNotMatch((await told(code, 'src/cli/a.ts')) ?? '', said);
    });
  it('are types that the pages know, so that later functions of the language are errors #slow', () => {
    const { config } = ts.readConfigFile(`${root}/tsconfig.pages.json`, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const read = (name: string) =>
      ts.createSourceFile(name, ts.sys.readFile(name) ?? '', ts.ScriptTarget.ES2022);
    const errorsOf = (code: string) => {
      const host = ts.createCompilerHost(options);
      host.getSourceFile = (name) =>
        name === 'a.ts' ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : read(name);
      const program = ts.createProgram(['a.ts'], { ...options, types: [] }, host);
      return program.getSemanticDiagnostics(program.getSourceFile('a.ts')).length;
    };
    assert.equal(
      errorsOf('export const a = [[1].at(0), "a".replaceAll("a", "b"), Object.hasOwn({}, "a")];'),
      0,
    );
    assert.equal(errorsOf('export const a = [[1].findLast(Boolean), [1].toSorted(), Object.groupBy];'), 3);
  });
});
