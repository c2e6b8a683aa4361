import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Where packages with old browsers are kept: outside of the project, 45 MB each. */
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'xxgk-report');

/** What a package has, as names of brotli files; the archives hold libraries and fonts. */
const PARTS = ['chromium', 'aws.tar', 'swiftshader.tar'];

/**
 * The folder of an old Chromium out of a version of the package `chrome-aws-lambda`, fetched from the
 * registry once; undefined where it cannot be had or the system is another.
 */
export function oldChromium(version: string): string | undefined {
  if (`${process.platform} ${process.arch}` !== 'linux x64') return undefined;
  const folder = join(CACHE, `chrome-aws-lambda-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(join(CACHE, 'new-'));
  try {
    unpack(fetchPackage(version, aside), aside);
    renameSync(aside, folder);
    return folder;
  } catch {
    return undefined;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Downloads the package with npm, without running anything of it, and returns its folder. */
function fetchPackage(version: string, folder: string): string {
  const quiet = { cwd: folder, stdio: 'pipe', encoding: 'utf8' } as const;
  const file = execFileSync('npm', ['pack', '--silent', `chrome-aws-lambda@${version}`], quiet).trim();
  execFileSync('tar', ['xzf', file], quiet);
  rmSync(join(folder, file));
  return join(folder, 'package', 'bin');
}

function unpack(from: string, to: string): void {
  for (const part of PARTS) {
    const bytes = brotliDecompressSync(readFileSync(join(from, `${part}.br`)));
    writeFileSync(join(to, part), bytes);
    if (part.endsWith('.tar')) execFileSync('tar', ['xf', join(to, part), '-C', to]);
  }
  chmodSync(join(to, 'chromium'), 0o755);
  rmSync(join(from, '..'), { recursive: true });
}

/** The environment of an old Chromium: libraries of the system first, then its own. */
export function environmentOf(folder: string): NodeJS.ProcessEnv {
  const libraries = ['/lib/x86_64-linux-gnu', '/usr/lib64', join(folder, 'lib'), folder];
  return { LD_LIBRARY_PATH: libraries.join(':'), TMPDIR: tmpdir() };
}
