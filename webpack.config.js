import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import CssMinimizerPlugin from 'css-minimizer-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { contactOf } from './tools/build/contact.mjs';
import { dropExamples } from './tools/build/dropExamples.mjs';
import { barToStore, officeCopies, officeScript } from './tools/build/office.mjs';
import { IMPORT_PART, packParts } from './tools/build/packParts.mjs';
import { writePages } from './tools/build/pages.mjs';
import { lowerFiles } from './tools/build/lowerFiles.mjs';
import { writeNotices } from './tools/build/notices.mjs';
import { moveManifest, versionManifest } from './tools/build/site.mjs';
import { standInForOffice } from './tools/build/standIn.mjs';
import { TARGET } from './tools/build/target.mjs';
import { useCases } from './tools/build/walls.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8'));
const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    compilerOptions: { target, sourceMap: false },
    getCustomTransformers: () => ({ before: [dropExamples] }),
  },
});
/** Maps of characters are read as text, in base64. */
const characterMaps = {
  test: /\.bcmap$/,
  type: 'asset/inline',
  generator: { dataUrl: (bytes) => bytes.toString('base64') },
};
const fromTypescript = {
  extensions: ['.ts', '.tsx', '.js'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
};

/** What the oldest browser lacks, before anything that calls it. */
const SUPPLIED = './src/pane/browser/supplied.ts';
const SUPPLIED_TO_THREAD = './src/pane/browser/suppliedToThread.ts';

/** The entry of the threads of pages. */
const THREAD = 'thread';

/** Modules that only declare: what nobody uses of them is left out, with all that only it needs. */
const declarations = {
  test: [
    here('./src/core'),
    here('./src/imports'),
    here('./src/exports'),
    here('./src/rules'),
    // The use cases and what they share.
    ...useCases.map((folder) => here(`./src/${folder}`)),
    here('./src/index.ts'),
    here('./templates'),
  ],
  sideEffects: false,
};

/**
 * What was compiled before is kept in node_modules, each configuration apart: `npm test` builds again what
 * `npm ci` has built.
 */
const kept = (name) => ({
  type: 'filesystem',
  name,
  buildDependencies: { config: [here('./webpack.config.js'), here('./tools/build/')] },
});

/**
 * The command line as one file that needs nothing but Node: an office on a closed network copies
 * `dist/cli.js` and runs it. A worker thread runs the same file, so its own address (`import.meta.url`) must
 * be left for Node to tell.
 */
const commandLine = {
  name: 'cli',
  mode: 'production',
  cache: kept('cli'),
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: {
    path: here('./dist'),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    importFunctionName: IMPORT_PART,
  },
  experiments: { outputModule: true },
  resolve: {
    extensions: ['.ts', '.js'],
    extensionAlias: { '.js': ['.ts', '.js'] },
    alias: { exceljs$: 'exceljs/lib/exceljs.bare.js' },
  },
  module: {
    parser: { javascript: { importMeta: false } },
    rules: [
      characterMaps,
      { test: /pdf\.min\.mjs$/, loader: here('./tools/build/withoutDrawing.mjs') },
      { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    writeNotices('cli.notices.txt'),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    packParts('cli.js'),
  ],
  stats: 'errors-warnings',
};

/**
 * What exceljs needs of Node in a browser, and what it needs only for what we never do: files, CSV,
 * passwords.
 */
const excelInBrowser = {
  alias: { exceljs$: 'exceljs/lib/exceljs.bare.js', [here('./node_modules/exceljs/lib/csv/csv.js')]: false },
  fallback: {
    buffer: here('./node_modules/buffer/'),
    events: here('./node_modules/events/'),
    crypto: false,
    fs: false,
  },
};

const nodeInBrowser = new webpack.ProvidePlugin({
  Buffer: ['buffer', 'Buffer'],
  process: [here('./tools/build/process.js'), 'process'],
});

const office = officeScript(process.env.OFFICE_JS);
const bar = barToStore(process.env.OFFICE_JS);
const officePage = { sources: [office.src], origin: office.origin };

/**
 * The pages of the add-in and of the workbench, and the workbench as one file. OFFICE_JS says where office.js
 * comes from, SITE where the pages will be served, CONTACT whom users may ask. The scripts and styles are
 * those that the older browsers of government offices know.
 */
const site = {
  name: 'site',
  mode: 'production',
  cache: kept('site'),
  target: ['web', TARGET.syntax],
  devtool: false,
  entry: {
    pane: [SUPPLIED, './src/pane/main.ts'],
    commands: [SUPPLIED, './src/pane/commands.ts'],
    notice: './src/pane/notice.ts',
    text: './src/pane/text.css',
    workbench: [SUPPLIED, './src/workbench/main.tsx'],
    // A thread of a page has no elements to load its parts by.
    [THREAD]: {
      import: [SUPPLIED_TO_THREAD, './src/opening/thread/main.ts'],
      chunkLoading: 'import-scripts',
    },
  },
  output: {
    path: here('./dist/site'),
    // Every part begins with it: the usual name is six times as long.
    chunkLoadingGlobal: 'xxgk',
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    publicPath: '',
    clean: true,
  },
  resolve: { ...fromTypescript, ...excelInBrowser },
  module: {
    rules: [
      // `lowerFiles` lowers `??` and `?.` to half as much as TypeScript does.
      typescript('es2020'),
      characterMaps,
      { test: /office\.helpers\.js$/, loader: here('./tools/build/onlyStorage.mjs') },
      declarations,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.(png|svg)$/, type: 'asset/inline' },
    ],
  },
  optimization: {
    // A second pass over the scripts makes them half a percent smaller, functions side by side a quarter.
    minimizer: [
      new TerserPlugin({
        extractComments: false,
        terserOptions: { compress: { passes: 2, hoist_funs: true } },
      }),
      new CssMinimizerPlugin(),
    ],
    // What several late parts share is loaded once, from 3 KB on; the usual 20 KB had it in each of them.
    splitChunks: {
      minSize: 3_000,
      cacheGroups: {
        // What three of them share of the form and of the report is one part, however small its files are.
        shared: {
          test: /[\\/]src[\\/]core[\\/](?:form|report|draw|check)[\\/]/,
          chunks: 'async',
          minChunks: 3,
          name: 'shared',
          enforce: true,
        },
      },
    },
    // By the plugin below: numbers of four digits, which pack better than the usual ones of five.
    moduleIds: false,
  },
  performance: { hints: false },
  plugins: [
    new webpack.ids.DeterministicModuleIdsPlugin({ maxLength: 4, fixedLength: true }),
    { apply: ({ hooks }) => hooks.done.tap('store', () => bar && console.log(bar)) },
    lowerFiles,
    writeNotices('notices.txt', '../年报工作台.notices.txt'),
    nodeInBrowser,
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        {
          from: 'manifest.xml',
          to: '../manifest.xml',
          transform: (bytes) => versionManifest(moveManifest(bytes.toString(), process.env.SITE), version),
        },
        ...officeCopies(process.env.OFFICE_JS),
      ],
    }),
    writePages([
      {
        file: 'pane.html',
        template: 'src/pane/pane.html',
        entry: 'pane',
        thread: THREAD,
        office: officePage,
      },
      { file: 'commands.html', template: 'src/pane/commands.html', entry: 'commands', office: officePage },
      { file: 'notice.html', template: 'src/pane/notice.html', entry: 'notice' },
      { file: 'help.html', template: 'src/pane/help.html', entry: 'text' },
      {
        file: 'privacy.html',
        template: 'src/pane/privacy.html',
        entry: 'text',
        parts: { office: office.origin ?? '本网站' },
      },
      {
        file: 'support.html',
        template: 'src/pane/support.html',
        entry: 'text',
        parts: { contact: contactOf(process.env.CONTACT), version },
      },
      {
        file: 'workbench.html',
        template: 'src/workbench/workbench.html',
        entry: 'workbench',
        thread: THREAD,
      },
      {
        file: '../年报工作台.html',
        template: 'src/workbench/workbench.html',
        entry: 'workbench',
        thread: THREAD,
        isWhole: true,
      },
    ]),
  ],
  stats: 'errors-warnings',
};

/** For tests only: the pages with a stand-in for Excel in place of office.js, in `dist/test`. */
const standIn = {
  name: 'standIn',
  dependencies: ['site'],
  mode: 'production',
  cache: kept('standIn'),
  target: ['web', TARGET.syntax],
  devtool: false,
  entry: { double: './excel-double/page.ts' },
  output: { path: here('./dist/test'), filename: '[name].js', clean: true },
  resolve: fromTypescript,
  module: { rules: [typescript(TARGET.syntax)] },
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    standInForOffice({
      site: here('./dist/site'),
      library: here('./node_modules/@microsoft/office-js/dist/excel-web-16.00.js'),
      office: officePage,
    }),
  ],
  stats: 'errors-warnings',
};

/** For tests only: a page that draws and reads a workbook, built as the pages are, in `dist/trial`. */
const trial = {
  ...site,
  name: 'trial',
  cache: kept('trial'),
  entry: { trial: [SUPPLIED, './test/trial/page.ts'] },
  output: { ...site.output, path: here('./dist/trial') },
  optimization: { minimize: false },
  plugins: [
    nodeInBrowser,
    writePages([
      { file: 'linked.html', template: 'test/trial/page.html', entry: 'trial' },
      { file: 'whole.html', template: 'test/trial/page.html', entry: 'trial', isWhole: true },
    ]),
  ],
};

/** `webpack` builds what is shipped, `webpack --env test` the stand-in too. */
export default ({ test = false } = {}) => [
  commandLine,
  site,
  ...(test ? [trial] : []),
  ...(test && existsSync(here('./excel-double/page.ts')) ? [standIn] : []),
];
