import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** A program on this machine that makes PDF files, and what it makes them of. */
export interface Printer {
  readonly kind: 'browser' | 'office';
  readonly path: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names on the search path of Linux and the like. */
const NAMES: readonly (readonly [Printer['kind'], readonly string[]])[] = [
  [
    'browser',
    [
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
      'chromium',
      'chromium-browser',
    ],
  ],
  ['office', ['soffice', 'libreoffice']],
];

/** Places within the folders of programs of Windows, which the environment names. */
const WINDOWS: readonly (readonly [Printer['kind'], string])[] = [
  ['browser', 'Google\\Chrome\\Application\\chrome.exe'],
  ['browser', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['office', 'LibreOffice\\program\\soffice.exe'],
];

const MAC: readonly (readonly [Printer['kind'], string])[] = [
  ['browser', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['browser', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['office', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
];

/**
 * The programs on this machine that can make a PDF, browsers first, in the order in which to try them. They
 * are looked for where they are installed and in the absolute folders of PATH, never in the folder at work.
 */
export function findPrinters(platform: NodeJS.Platform, environment: Environment): readonly Printer[] {
  const places = platform === 'win32' ? inWindows(environment) : inFolders(environment);
  const known = platform === 'darwin' ? MAC.map(([kind, path]) => ({ kind, path })) : [];
  const all = [...known, ...places].filter(({ path }) => isProgram(path));
  return [...all.filter(({ kind }) => kind === 'browser'), ...all.filter(({ kind }) => kind === 'office')];
}

function inWindows(environment: Environment): readonly Printer[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  return WINDOWS.flatMap(([kind, place]) => folders.map((folder) => ({ kind, path: join(folder, place) })));
}

function inFolders({ PATH = '' }: Environment): readonly Printer[] {
  const folders = PATH.split(delimiter).filter((folder) => isAbsolute(folder));
  return NAMES.flatMap(([kind, names]) =>
    names.flatMap((name) => folders.map((folder) => ({ kind, path: join(folder, name) }))),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
