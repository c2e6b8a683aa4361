import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../../index.js';
import type { Printer } from './findPrinters.js';
import { printByPipe } from './printByPipe.js';

/** So long all programs together may take, in milliseconds; then they are ended. */
const LONGEST = 30_000;

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
    const left = Math.ceil(end - performance.now());
    const others = printers.slice(at + 1);
    const isOfficeNext = others.some(({ kind }) => kind === 'office');
    // Where one browser took its time for nothing, so does the next; LibreOffice may do better.
    const isLate = printer.kind === 'browser' && left <= longest / 2 && isOfficeNext;
    if (left <= 0 || isLate) continue;
    const pdf = await printWith(printer, report, turns(end, isOfficeNext ? 1 : 0, printer));
    if (pdf) return pdf;
  }
  throw new Problem('notPrinted', { file: printers.map(({ path }) => path).join('、') });
}

/** What is left of the time when a way to print is tried, and the share of it that is for this way. */
interface Turn {
  readonly left: number;
  readonly share: number;
}

/** The turns of a program: its ways to print share what is left with as many programs after it. */
function turns(end: number, others: number, { kind }: Printer): () => Turn {
  let ways = others + (kind === 'browser' ? 2 : 1);
  return () => {
    const left = Math.max(1, Math.ceil(end - performance.now()));
    const share = Math.ceil(left / ways);
    ways -= 1;
    return { left, share };
  };
}

async function printWith(
  { kind, path }: Printer,
  report: Printable,
  turn: () => Turn,
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'xxgk-report-'));
  try {
    const source = join(folder, kind === 'browser' ? 'report.html' : 'report.docx');
    await writeFile(source, await (kind === 'browser' ? report.html() : report.docx()));
    const url = pathToFileURL(source).href;
    const asked = kind === 'browser' ? await printByPipe(path, forBrowser(folder), url, turn()) : undefined;
    if (isPdf(asked)) return asked;
    await run(path, kind === 'browser' ? toFile(folder, url) : forOffice(folder, source), turn().share);
    const pdf = await readFile(join(folder, 'report.pdf')).catch(() => undefined);
    return isPdf(pdf) ? pdf : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
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
