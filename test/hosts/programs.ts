import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the tests see that a program is installed. */
const CHECKS = {
  LibreOffice: () => succeeds('soffice', ['--version']),
  pdftoppm: () => succeeds('pdftoppm', ['-v']),
  openpyxl: () => python() !== undefined,
  // Without one a PDF has no Chinese characters, only boxes.
  'a Chinese font': () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '',
} as const;

/** A hook that skips the tests of a suite, and says so, where a program is not installed. */
export function needs(program: keyof typeof CHECKS): (this: Mocha.Context) => void {
  return function () {
    if (CHECKS[program]()) return;
    console.log(`      ${program} is not installed: these tests are skipped.`);
    this.skip();
  };
}

/** Works in a folder of its own that is removed afterwards. */
export function inFolder<Answer>(work: (folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The filter for text with commas and quotes, in UTF-8, that writes what cells show. */
const CSV_AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/**
 * Workbooks, or other files with this ending, as LibreOffice saves them in another format; `settings` are
 * items of its registry, `filter` is how it reads them.
 */
export function convert(
  files: readonly Uint8Array[],
  to: 'xlsx' | 'xls' | 'ods' | 'fods' | 'odt' | 'pdf' | 'doc' | 'rtf' | 'html' | 'csv',
  ending = 'xlsx',
  settings = '',
  filter?: string,
): readonly Uint8Array[] {
  return inFolder((folder) => {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(
      join(folder, 'profile/user/registrymodifications.xcu'),
      `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${settings}</oor:items>`,
    );
    const paths = files.map((_, at) => join(folder, `${at}.${ending}`));
    for (const [at, path] of paths.entries()) writeFileSync(path, files[at]!);
    const out = join(folder, 'out');
    const reading = filter === undefined ? [] : [`--infilter=${filter}`];
    const options = [
      '--headless',
      ...reading,
      '--convert-to',
      to === 'csv' ? CSV_AS_SHOWN : to,
      '--outdir',
      out,
    ];
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...options, ...paths], {
      stdio: 'ignore',
    });
    return files.map((_, at) => readBytes(join(out, `${at}.${to}`)));
  });
}

/** The colours on the printed pages of a workbook as LibreOffice paints them, as RRGGBB. */
export function coloursOf(workbook: Uint8Array): ReadonlySet<string> {
  const [pdf] = convert([workbook], 'pdf');
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf!);
    execFileSync('pdftoppm', ['-r', '40', join(folder, 'in.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
    return new Set(pages.flatMap((name) => pixelsOf(readFileSync(join(folder, name)))));
  });
}

function pixelsOf(image: Buffer): readonly string[] {
  const head = /^P6\s+\d+\s+\d+\s+255\s/.exec(image.toString('latin1', 0, 40))?.[0];
  if (head === undefined) throw new Error('not a picture');
  return [...new Set(image.toString('hex', head.length).match(/.{6}/g))];
}

/** Runs a Python program that may use openpyxl; it gets the path of a file as its only argument. */
export function runPython(program: string, file: string): string {
  return execFileSync(python()!, ['-W', 'ignore', '-c', program, file], { encoding: 'utf8' });
}

/** The workbook that a Python program saves at the path that it gets. */
export function makeByPython(program: string): Uint8Array {
  return inFolder((folder) => {
    const file = join(folder, 'made.xlsx');
    runPython(program, file);
    return readBytes(file);
  });
}

/** The first Python that has openpyxl. */
function python(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((path) => succeeds(path, ['-c', 'import openpyxl']));
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function readBytes(path: string): Uint8Array {
  if (!existsSync(path)) throw new Error(`no file ${path}`);
  return new Uint8Array(readFileSync(path));
}
