import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { PERMISSIVE, STANDARD } from './licences.mjs';

/** The folder of a package: the last `node_modules/name` or `node_modules/@scope/name` of a path. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** The files of a package that are to come along with it. */
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

const RULE = '='.repeat(78);

const HEAD = `This program contains the packages below. Each is under its own licence.
本程序包含以下软件包，各按其自身的许可使用。
`;

/**
 * A webpack plugin that writes a file with the licences of all packages of which the compilation took
 * something into its files. The same modules give the same bytes.
 */
export function writeNotices(...files) {
  return {
    apply: (compiler) =>
      compiler.hooks.thisCompilation.tap('notices', (compilation) => {
        compilation.hooks.processAssets.tap(
          { name: 'notices', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
          () => {
            const text = noticesOf(packagesIn(compilation));
            for (const file of files) compilation.emitAsset(file, new webpack.sources.RawSource(text));
          },
        );
      }),
  };
}

/** The folders of the packages of which at least one module is in the files of a compilation. */
function packagesIn({ chunkGraph, modules }) {
  const inFiles = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  return new Set(inFiles.flatMap(resourcesOf).flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
}

/** The files that a module was made of; several where webpack joined modules to one. */
function resourcesOf(module) {
  if (module.modules) return [...module.modules].flatMap(resourcesOf);
  return module.resource ? [module.resource.split('?')[0]] : [];
}

/** The notices of the packages in these folders, in the order of their names, each once. */
export function noticesOf(folders) {
  const notices = [...folders].map(noticeOf).sort();
  return `${[HEAD, ...new Set(notices)].join(`\n${RULE}\n`)}\n`;
}

/** What is to be said of a package. Throws where its licence is not known to permit that it is bundled. */
function noticeOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = about;
  if (!PERMISSIVE.includes(license)) throw new Error(`${name} is under ${license}, which is not bundled`);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  return [`${name} ${version} (${license})`, ...(texts.length > 0 ? texts : [standardText(about)])].join(
    '\n\n',
  );
}

function standardText({ name, license, author }) {
  const text = STANDARD[license];
  const owner = typeof author === 'object' ? author.name : author;
  if (!text || !owner) throw new Error(`${name} brings no text of its licence`);
  return text.replace('©', () => owner);
}
