import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Product from './product.js';

/** Within the project, so that the bundle finds the packages that it leaves out. */
const BUILT = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * What `product.ts` exports, bundled first. Run from its sources, the program is a fifth slower: what runs
 * them notes the name of every function each time it is made.
 */
export async function importBundled(): Promise<typeof Product> {
  const folder = await mkdtemp(join(BUILT, 'bench-'));
  const outfile = join(folder, 'product.js');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('product.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
    });
    return (await import(pathToFileURL(outfile).href)) as typeof Product;
  } finally {
    await rm(folder, { recursive: true });
  }
}
