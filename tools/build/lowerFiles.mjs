import { transform } from 'esbuild';
import webpack from 'webpack';
import { lowerStyles } from './lowerStyles.mjs';
import { TARGET } from './target.mjs';

/** What makes a file one that the oldest browser reads, by its ending. */
const LOWER = {
  '.js': async (text) => (await transform(text, { target: TARGET.syntax, charset: 'utf8' })).code,
  '.css': async (text) => lowerStyles(text),
};

/**
 * A webpack plugin that writes scripts and styles, those of libraries too, as the oldest browser knows them.
 * What is only copied stays as it is.
 */
export const lowerFiles = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap('lower', (compilation) => {
      const lower = async (name) => {
        const { info, source } = compilation.getAsset(name);
        const change = LOWER[/\.\w+$/.exec(name)?.[0] ?? ''];
        if (!change || info.copied) return;
        const text = await change(source.source().toString());
        compilation.updateAsset(name, new webpack.sources.RawSource(text));
      };
      compilation.hooks.processAssets.tapPromise(
        { name: 'lower', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE },
        (assets) => Promise.all(Object.keys(assets).map(lower)),
      );
    }),
};
