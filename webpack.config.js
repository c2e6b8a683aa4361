import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The command line as one file that needs nothing but Node: an office on a closed network copies `dist/cli.js` and runs it. A worker thread
 * runs the same file, so its own address (`import.meta.url`) must be left for Node to tell.
 */
const commandLine = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { cli: './src/cli.ts' },
  output: { path: here('./dist'), filename: '[name].js', module: true, chunkFormat: 'module' },
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] }, alias: { exceljs$: 'exceljs/lib/exceljs.bare.js' } },
  module: {
    parser: { javascript: { importMeta: false } },
    rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }), new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  stats: 'errors-warnings',
};

export default [commandLine];
