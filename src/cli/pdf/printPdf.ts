import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../../index.js';
import type { Printer } from './findPrinters.js';
import { printByPipe } from './printByPipe.js';
import { LONGEST, shareTime, type Turn } from './shareTime.js';

/** A report in the formats that the programs print. */
export interface Printable {
  readonly html: () => Promise<string | Uint8Array>;
  readonly docx: () => Promise<string | Uint8Array>;
}

/**
 * The report as a PDF, by the first of these programs that makes one. It works in a folder of its own that is
 * removed afterwards, without a shell and without the network. Throws a `Problem` `noPrinter` where there is
 * no program, and `notPrinted` where none of them made a PDF in time: `longest` milliseconds for all.
 */
export async function printPdf(
  report: Printable,
  printers: readonly Printer[],
  longest = LONGEST,
): Promise<Uint8Array> {
  if (printers.length === 0) throw new Problem('noPrinter');
  const end = performance.now() + longest;
  for (const [at, printer] of printers.entries()) {
    const isOfficeNext = printers.slice(at + 1).some(({ kind }) => kind === 'office');
    const turn = () => shareTime({ kind: printer.kind, isOfficeNext }, end - performance.now(), longest);
    const pdf = turn() && (await printWith(printer, report, turn));
    if (pdf) return pdf;
  }
  throw new Problem('notPrinted', { file: printers.map(({ path }) => path).join('、') });
}

async function printWith(
  { kind, path }: Printer,
  report: Printable,
  turn: () => Turn | undefined,
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'xxgk-report-'));
  try {
    const source = join(folder, kind === 'browser' ? 'report.html' : 'report.docx');
    await writeFile(source, await (kind === 'browser' ? report.html() : report.docx()));
    const url = pathToFileURL(source).href;
    const asked = kind === 'browser' && (await askByPipe(path, folder, url, turn()));
    if (asked) return asked;
    const time = turn();
    if (!time) return undefined;
    await run(path, kind === 'browser' ? toFile(folder, url) : forOffice(folder, source), time.share);
    const pdf = await readFile(join(folder, 'report.pdf')).catch(() => undefined);
    return isPdf(pdf) ? pdf : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function askByPipe(
  path: string,
  folder: string,
  url: string,
  turn: Turn | undefined,
): Promise<Uint8Array | undefined> {
  const asked = turn && (await printByPipe(path, forBrowser(folder), url, turn));
  return isPdf(asked) ? asked : undefined;
}

function isPdf(bytes: Uint8Array | undefined): bytes is Uint8Array {
  return bytes !== undefined && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

function forBrowser(folder: string): readonly string[] {
  // Chrome has no sandbox for root. The page is our own and holds no script.
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pings',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
}

/** The same without asking: for a browser that may not be asked by pipes. */
function toFile(folder: string, url: string): readonly string[] {
  return [
    ...forBrowser(folder),
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    `--print-to-pdf=${join(folder, 'report.pdf')}`,
    url,
  ];
}

function forOffice(folder: string, source: string): readonly string[] {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  return [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    source,
  ];
}

/** Runs a program to its end, however it ends: what counts is the file that it leaves. */
async function run(path: string, options: readonly string[], longest: number): Promise<void> {
  await new Promise<void>((resolve) => {
    execFile(path, options, { timeout: longest, killSignal: 'SIGKILL', windowsHide: true }, () => resolve());
  });
}
