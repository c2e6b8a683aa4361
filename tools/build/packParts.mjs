import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import webpack from 'webpack';

/** The name under which webpack is to call the loader of parts instead of `import()`. */
export const IMPORT_PART = 'importPart';

const LOADER = readFileSync(new URL('./importPart.mjs', import.meta.url), 'utf8').replace('export ', '');

/**
 * A webpack plugin that packs what a module program loads on demand into its one file. Whatever is in the
 * file as text Node compiles at every start and in every thread, and it stays in their memory.
 */
export function packParts(file) {
  return {
    apply: (compiler) =>
      compiler.hooks.thisCompilation.tap('packParts', (compilation) => {
        compilation.hooks.processAssets.tapPromise(
          { name: 'packParts', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE },
          async (assets) => {
            const names = Object.keys(assets).filter((name) => name.endsWith('.js') && name !== file);
            const cases = await Promise.all(names.sort().map((name) => packedCase(name, assets[name])));
            names.forEach((name) => compilation.deleteAsset(name));
            const end = `\n${LOADER}\nfunction packedPart(name) {\n  switch (name) {\n${cases.join('')}  }\n}\n`;
            compilation.updateAsset(file, (main) => new webpack.sources.ConcatSource(main, end));
          },
        );
      }),
  };
}

/** The case of `packedPart` that gives a part as a script, packed. */
async function packedCase(name, asset) {
  const { code } = await transform(String(asset.source()), {
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': 'programUrl' },
    minifyWhitespace: true,
    legalComments: 'inline',
  });
  return `    case './${name}':\n      return '${brotliCompressSync(code).toString('base64')}';\n`;
}
