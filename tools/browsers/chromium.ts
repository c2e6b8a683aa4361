import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { KEYS, SIZE, type Driver } from './driver.js';

type Parameters = Readonly<Record<string, unknown>>;
type Send = (method: string, params?: Parameters, sessionId?: string) => Promise<Record<string, unknown>>;

const ARGUMENTS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--window-size=${SIZE.width},${SIZE.height}`,
];

/** Opens a Chromium of any age over the pipe of its own protocol; its libraries may stand beside it. */
export async function startChromium(path: string, environment: NodeJS.ProcessEnv = {}): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'xxgk-profile-'));
  const child = spawn(path, [...ARGUMENTS, `--user-data-dir=${profile}`], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const send = connect(child);
  const { product } = await send('Browser.getVersion');
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', ...SIZE });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const inPage = (method: string, params?: Parameters) => send(method, params, String(sessionId));
  await inPage('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1, mobile: false });
  return {
    version: String(product).replace(/^.*\//, ''),
    open: async (url) => void (await inPage('Page.navigate', { url })),
    ask: (expression) => evaluate(inPage, expression),
    click: (x, y) => clickAt(inPage, x, y),
    press: async (keys) => {
      for (const key of keys) await pressKey(inPage, key);
    },
    picture: async () => Buffer.from(String((await inPage('Page.captureScreenshot')).data), 'base64'),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await send('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Sends commands and gives each its answer; messages end with a zero byte. */
function connect(child: ChildProcess): Send {
  const output = child.stdio[3] as Writable;
  const input = child.stdio[4] as Readable;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let rest = '';
  input.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const { id, result, error } of messages.map((text) => JSON.parse(text))) {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result as never);
    }
  });
  output.on('error', fail);
  child.once('exit', () => fail(new Error('The browser has ended')));
  child.once('error', fail);
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      output.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
}

async function evaluate(send: Send, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = (await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })) as { result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The page threw');
  return result.value;
}

async function clickAt(send: Send, x: number, y: number): Promise<void> {
  const at = { x, y, button: 'left', clickCount: 1 };
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', buttons: 1, ...at });
  await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

async function pressKey(send: Send, key: string): Promise<void> {
  const [windowsVirtualKeyCode] = KEYS[key] ?? [key.toUpperCase().charCodeAt(0)];
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  const event = { key, windowsVirtualKeyCode, ...(key.length > 1 ? { code: key } : {}) };
  await send('Input.dispatchKeyEvent', {
    type: text ? 'keyDown' : 'rawKeyDown',
    ...event,
    ...(text ? { text } : {}),
  });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}
