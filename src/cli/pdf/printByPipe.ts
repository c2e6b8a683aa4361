import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { askBrowser, type Asking } from './askBrowser.js';
import type { Turn } from './shareTime.js';

/**
 * Has a browser print a page, asked over its pipes; undefined where it fails, does not answer within its
 * share of the time, or takes longer than what is left of it. It is ended in every case.
 */
export async function printByPipe(
  path: string,
  options: readonly string[],
  url: string,
  { left, share }: Turn,
): Promise<Uint8Array | undefined> {
  const child = spawn(path, [...options, '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const asking = openPipes(child);
  const end = setTimeout(asking.fail, left);
  try {
    return await printWith(asking, url, share);
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
