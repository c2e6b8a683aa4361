import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Arguments without which the browser would ask the network for things of its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** The pinned browser needs this system. */
const SYSTEM = 'linux x64';

/**
 * Opens a browser without a window and without a network: the pinned one among the development packages, or
 * the one that CHROME_PATH names. Close it after use.
 */
export async function openBrowser(): Promise<Browser> {
  const chosen = chooseBrowser(process.env.CHROME_PATH, `${process.platform} ${process.arch}`);
  if (chosen !== 'pinned') return chromium.launch({ executablePath: chosen, args: QUIET });
  const { path, environment } = unpacked();
  return chromium.launch({ executablePath: path, args: QUIET, env: environment });
}

/** A browser on the disk, and the environment that it needs. */
interface InstalledBrowser {
  readonly path: string;
  readonly environment: Record<string, string>;
}

/** The pinned browser; undefined where there is none for the system. */
export function pinnedBrowser(): InstalledBrowser | undefined {
  return `${process.platform} ${process.arch}` === SYSTEM ? unpacked() : undefined;
}

function unpacked(): InstalledBrowser {
  const folder = unpackBrowser();
  return { path: join(folder, 'chromium'), environment: environmentFor(folder) };
}

/**
 * The path of the browser to open, or `pinned`. An installed browser is used only where it is asked for, so
 * that the tests mean the same on every machine. Throws where there is none for the system, `darwin arm64`.
 */
export function chooseBrowser(asked: string | undefined, system: string): string {
  if (asked !== undefined && asked !== '') return asked;
  if (system === SYSTEM) return 'pinned';
  throw new Error(
    `The pinned browser runs on ${SYSTEM}, not on ${system}: set CHROME_PATH to Chrome, Chromium or Edge.`,
  );
}

/** Unpacks the pinned browser into a temporary folder, unless it is there; returns the folder. */
function unpackBrowser(): string {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const folder = join(tmpdir(), `xxgk-report-chromium-${devDependencies['@sparticuz/chromium']}`);
  if (existsSync(folder)) return folder;
  // Unpacked aside and then renamed, because two test runs may start at the same time.
  const aside = mkdtempSync(`${folder}-`);
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  // The variable makes the package unpack the libraries that a bare system lacks.
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

/** The environment of the pinned browser: libraries and fonts of the system first, then the unpacked ones. */
function environmentFor(folder: string): Record<string, string> {
  const libraries = ['/lib/x86_64-linux-gnu', '/usr/lib64', join(folder, 'al2023', 'lib')];
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return { ...Object.fromEntries(given), ...fonts, LD_LIBRARY_PATH: libraries.join(':') };
}
