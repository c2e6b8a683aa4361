import type { CDPSession, Page } from 'playwright-core';

/** How many times slower than this machine the page runs, as an old office computer would. */
const SLOWER = 6;

const CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Backspace: 8,
  Escape: 27,
};

/** Slows the page down, and types on it as fast as the browser takes keys, without waiting for any. */
export async function fastKeys(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return {
    client,
    /** Sends keys: characters, or names such as `Enter`. They wait in the browser, not here. */
    press: async (...keys: string[]) => {
      await Promise.all(keys.flatMap((key) => pressOne(client, key)));
    },
  };
}

function pressOne(client: CDPSession, key: string): readonly Promise<unknown>[] {
  const isCharacter = key.length === 1;
  const code = CODES[key] ?? key.toUpperCase().charCodeAt(0);
  const facts = { key, windowsVirtualKeyCode: code };
  const text = isCharacter ? key : key === 'Enter' ? '\r' : undefined;
  return [
    client.send('Input.dispatchKeyEvent', {
      ...facts,
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      ...(text === undefined ? {} : { text }),
    }),
    client.send('Input.dispatchKeyEvent', { ...facts, type: 'keyUp' }),
  ];
}
