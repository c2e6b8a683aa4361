import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEVELOPMENT } from './build/site.mjs';
import { packRelease } from './release/packRelease.js';

/**
 * Writes what is handed out into `dist/release`. `npm run release` builds first; SITE and OFFICE_JS mean what
 * they mean to `npm run build`.
 */

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const folder = join(dist, 'release');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of await packRelease(dist, {
  officeJs: process.env['OFFICE_JS'],
  site: process.env['SITE'],
  contact: process.env['CONTACT'],
})) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`dist/release/${name}\n`);
}
if (process.env['SITE'] === undefined)
  process.stdout.write(
    `The manifest in the zip is for ${DEVELOPMENT}; set SITE to the address where the pages will be served.\n`,
  );
