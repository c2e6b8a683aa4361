import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';
import { IMPORT_PART, packParts } from '../../tools/build/packParts.mjs';

describe('packParts', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xxgk-report-parts-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** Builds a program of these files, of which `main.js` is the entry, and returns what it prints. */
  async function runBuilt(files: Readonly<Record<string, string>>): Promise<string> {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const path = join(folder, 'built');
    const compiler = webpack({
      mode: 'production',
      target: 'node20',
      context: folder,
      entry: { program: './main.js' },
      output: {
        ...{ path, filename: '[name].mjs', chunkFilename: '[id].js', module: true, chunkFormat: 'module' },
        importFunctionName: IMPORT_PART,
      },
      experiments: { outputModule: true },
      module: { parser: { javascript: { importMeta: false } } },
      optimization: { minimize: false },
      plugins: [packParts('program.mjs')],
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    assert.equal(stats?.compilation.errors.length, 0, stats?.toString('errors-only'));
    assert.deepEqual(readdirSync(path), ['program.mjs']);
    return execFileSync(process.execPath, [join(path, 'program.mjs')], { encoding: 'utf8' });
  }

  it('makes one file, in which a part, and a part of a part, run when they are asked for #slow', async () => {
    const printed = await runBuilt({
      'main.js': "console.log('main'); import('./part.js').then(({ say }) => say('乙'));",
      'part.js': `import { basename } from 'node:path';
        import { fileURLToPath } from 'node:url';
        console.log('part');
        export const say = async (word) => {
          const { end } = await import('./inner.js');
          console.log(word, basename(fileURLToPath(import.meta.url)), end);
        };`,
      'inner.js': "export const end = '\\`*/${1}';",
    });
    assert.equal(printed, 'main\npart\n乙 program.mjs `*/${1}\n');
  });
  it('hands on what a part throws #slow', async () => {
    const printed = await runBuilt({
      'main.js': "import('./part.js').catch(({ message }) => console.log('told:', message));",
      'part.js': "throw new Error('no part');",
    });
    assert.equal(printed, 'told: no part\n');
  });
});
