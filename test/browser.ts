import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The usual paths of a browser of the Chromium family. */
const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((place) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[place] ?? '', path),
    ),
  ),
};

/** The browser makes no requests of its own and resolves no host but this machine. */
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

/**
 * A browser without a window and without a network: the one of `CHROME_PATH`; else the one among the
 * development packages, so that results do not depend on what is installed; where there is none for this
 * system, an installed one. Close it after use.
 */
export async function openBrowser(): Promise<Browser> {
  const chosen = process.env.CHROME_PATH || (hasPackagedBrowser() ? undefined : findInstalled());
  if (chosen !== undefined) return chromium.launch({ executablePath: chosen, args: QUIET });
  const folder = unpackBrowser();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: QUIET,
    env: environmentOf(folder),
  });
}

function hasPackagedBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

function findInstalled(): string {
  const found = INSTALLED[process.platform]?.find(existsSync);
  if (found === undefined)
    throw new Error('No browser of the Chromium family was found; set CHROME_PATH to one.');
  return found;
}

/**
 * Unpacks the packaged browser once into a temporary folder. It is unpacked beside it and then renamed, since
 * two test runs may start at the same time.
 */
function unpackBrowser(): string {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const folder = join(tmpdir(), `xxgk-report-chromium-${devDependencies['@sparticuz/chromium']}`);
  if (existsSync(folder)) return folder;
  const aside = mkdtempSync(`${folder}-`);
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  // The variable makes the package unpack the libraries that a minimal system does not have.
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

/** The environment of the packaged browser: libraries and fonts of the system come before unpacked ones. */
function environmentOf(folder: string): Record<string, string> {
  const libraries = ['/lib/x86_64-linux-gnu', '/usr/lib64', join(folder, 'al2023', 'lib')];
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return { ...Object.fromEntries(given), ...fonts, LD_LIBRARY_PATH: libraries.join(':') };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A folder under an address. */
export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the files of a folder to this machine, on a port that is free. Close it after use. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    readFile(join(folder, path)).then(
      (bytes) =>
        response
          .writeHead(200, {
            'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
            'cache-control': 'no-store',
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
