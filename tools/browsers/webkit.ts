import { spawn, type ChildProcess } from 'node:child_process';
import { SIZE, type Driver } from './driver.js';
import { waitFor } from './waitFor.js';
import { driveBy } from './webdriver.js';

/** The port on this machine at which the driver of WebKit takes commands, and the screen it draws on. */
const PORT = 28_288;
const SCREEN = ':97';

/** The paths of the commands that differ from their names. */
const PATHS: Readonly<Record<string, readonly [method: string, path: string]>> = {
  Navigate: ['POST', 'url'],
  ExecuteAsyncScript: ['POST', 'execute/async'],
  PerformActions: ['POST', 'actions'],
  TakeScreenshot: ['GET', 'screenshot'],
  SetWindowRect: ['POST', 'window/rect'],
  SetTimeouts: ['POST', 'timeouts'],
};

/** Opens the small browser of WebKitGTK over its driver, on a screen without a display. */
export async function startWebkit(path: string): Promise<Driver> {
  const screen = spawn('Xvfb', [SCREEN, '-screen', '0', '1600x1000x24'], { stdio: 'ignore' });
  const driver = spawn('WebKitWebDriver', [`--port=${PORT}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: SCREEN, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  await waitFor('the driver of WebKit', () => call('GET', 'status'));
  const wanted = { 'webkitgtk:browserOptions': { binary: path, args: ['--automation'] } };
  const { sessionId, capabilities } = (await call('POST', 'session', {
    capabilities: { alwaysMatch: wanted },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const command = (name: string, parameters: object) => {
    const [method, last] = PATHS[name] ?? ['POST', name];
    return call(method, `session/${sessionId}/${last}`, method === 'GET' ? undefined : parameters);
  };
  await command('SetTimeouts', { script: 30_000 });
  await command('SetWindowRect', { ...SIZE, height: SIZE.height + 60 });
  return {
    ...driveBy(command),
    version: capabilities.browserVersion,
    close: async () => {
      await call('DELETE', `session/${sessionId}`).catch(() => undefined);
      await Promise.all([end(driver), end(screen)]);
    },
  };
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${PORT}/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}
