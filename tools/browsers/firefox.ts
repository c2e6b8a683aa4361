import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIZE, type Driver } from './driver.js';
import { waitFor } from './waitFor.js';
import { driveBy, type Command } from './webdriver.js';

/** The port on this machine at which Firefox takes commands. */
const PORT = 28_287;

const SETTINGS = [
  ['marionette.port', PORT],
  ['app.update.auto', false],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['network.proxy.type', 1],
  ['network.proxy.http', '127.0.0.1'],
  ['network.proxy.http_port', 9],
  ['network.proxy.ssl', '127.0.0.1'],
  ['network.proxy.ssl_port', 9],
] as const;

/** Opens Firefox over its own protocol, Marionette: the commands of WebDriver on a socket. */
export async function startFirefox(path: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'xxgk-profile-'));
  const settings = SETTINGS.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), settings.join(''));
  const child = spawn(
    path,
    ['--headless', '--marionette', '--no-remote', '--profile', profile, '--width', `${SIZE.width}`],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  );
  const socket = await waitFor('Firefox', openSocket);
  const send = speak(socket);
  const { capabilities } = (await send('NewSession', {})) as {
    capabilities: { browserVersion: string };
  };
  await send('SetWindowRect', { ...SIZE, height: SIZE.height + 85 });
  return {
    ...driveBy(async (name, parameters) => {
      const answer = (await send(name, parameters)) as { value?: unknown };
      return answer.value;
    }),
    version: capabilities.browserVersion,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      socket.destroy();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function openSocket(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(PORT, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Commands and answers are `LENGTH:JSON`; Firefox speaks first. */
function speak(socket: Socket): Command {
  const waiting = new Map<number, (answer: readonly unknown[]) => void>();
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.toString('latin1', 0, colon));
      if (rest.length < end) return;
      const message = JSON.parse(rest.toString('utf8', colon + 1, end)) as unknown;
      rest = rest.subarray(end);
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.(message);
    }
  });
  let last = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      const text = JSON.stringify([0, last, `WebDriver:${name}`, parameters]);
      waiting.set(last, ([, , error, result]) => {
        if (error) reject(new Error(String((error as { message?: string }).message)));
        else resolve(result);
      });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
