import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { tellRelease, type BuiltFor } from './tellRelease.js';
import { editions, startReport, templateLayouts, type Edition } from '../../src/index.js';

/** The time that every entry of the zip bears, so that the same input gives the same bytes. */
const MADE = new Date(2000, 0, 1);

/** The files of a release by name, in the order in which the sums list them. */
type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

/** Everything that is handed out, made from what `npm run build` wrote into `dist`. */
export async function packRelease(dist: string, built: BuiltFor = {}): Promise<ReleaseFiles> {
  const files = new Map<string, Uint8Array>([
    ['cli.js', readFileSync(join(dist, 'cli.js'))],
    ['cli.notices.txt', readFileSync(join(dist, 'cli.notices.txt'))],
    ['年报工作台.html', readFileSync(join(dist, '年报工作台.html'))],
    ['年报工作台.notices.txt', readFileSync(join(dist, '年报工作台.notices.txt'))],
    ['年报加载项.zip', zipAddIn(dist)],
  ]);
  for (const edition of editions) files.set(`年报表样-${edition.id}.xlsx`, await drawTemplate(edition));
  files.set('发布说明.txt', Buffer.from(tellRelease(built)));
  return new Map([...files, ['SHA256SUMS.txt', Buffer.from(sumsOf(files))]]);
}

/** The pages of the add-in in the folder `site`, and the manifest that names them. */
function zipAddIn(dist: string): Uint8Array {
  const pages = readdirSync(join(dist, 'site'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    );
  const names = ['manifest.xml', ...pages].sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(dist, name))])), {
    mtime: MADE,
  });
}

/** A blank workbook of an edition. */
async function drawTemplate(edition: Edition): Promise<Uint8Array> {
  const host = fileHost();
  await host.draw(templateLayouts(startReport({ edition })));
  return host.bytes();
}

/** The SHA-256 of each file, in the form that `sha256sum --check` reads. */
function sumsOf(files: ReleaseFiles): string {
  return [...files]
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}
