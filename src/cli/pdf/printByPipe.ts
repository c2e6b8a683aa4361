import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { askBrowser, type Asking } from './askBrowser.js';

/** So long a browser may take to answer at first, in milliseconds, as one does that is started cold. */
const FIRST_ANSWER = 20_000;

/**
 * Has a browser print a page, asked over its pipes; undefined where it does not answer, fails, or takes
 * longer than is allowed. It is ended in every case.
 */
export async function printByPipe(
  path: string,
  options: readonly string[],
  url: string,
  longest: number,
): Promise<Uint8Array | undefined> {
  const child = spawn(path, [...options, '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const asking = openPipes(child);
  const end = setTimeout(asking.fail, longest);
  try {
    return await printWith(asking, url, Math.min(FIRST_ANSWER, longest));
  } catch {
    return undefined;
  } finally {
    clearTimeout(end);
    child.kill('SIGKILL');
  }
}

function openPipes(child: ChildProcess): Asking {
  const asking = askBrowser(child.stdio[3] as Writable, child.stdio[4] as Readable);
  child.on('error', asking.fail).on('exit', asking.fail);
  return asking;
}

async function printWith({ ask, event, fail }: Asking, url: string, first: number): Promise<Uint8Array> {
  const silent = setTimeout(fail, first);
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' }).finally(() =>
    clearTimeout(silent),
  );
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const page = String(sessionId);
  await ask('Page.enable', {}, page);
  const loaded = event('Page.loadEventFired');
  await Promise.all([ask('Page.navigate', { url }, page), loaded]);
  const { data } = await ask('Page.printToPDF', { preferCSSPageSize: true, printBackground: true }, page);
  return Buffer.from(String(data), 'base64');
}
