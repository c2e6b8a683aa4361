import { KEYS, type Driver } from './driver.js';

/** Sends one command of WebDriver, by the name that Firefox gives it, and returns its value. */
export type Command = (name: string, parameters: object) => Promise<unknown>;

/** What a page answered to an expression. */
interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** The part of a driver that every browser with the commands of WebDriver has in common. */
export function driveBy(command: Command): Omit<Driver, 'version' | 'close'> {
  const perform = (id: string, type: string, actions: readonly object[]) =>
    command('PerformActions', { actions: [{ type, id, actions }] }).then(() => undefined);
  return {
    open: async (url) => void (await command('Navigate', { url })),
    ask: async (expression) => {
      const { value, error } = (await command('ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1];
          new Promise((resolve) => resolve(${expression}))
            .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: [],
      })) as Answer;
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: (x, y) =>
      perform('mouse', 'pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    press: (keys) =>
      perform(
        'keys',
        'key',
        keys
          .map((key) => KEYS[key]?.[1] ?? key)
          .flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
      ),
    picture: async () => Buffer.from(String(await command('TakeScreenshot', {})), 'base64'),
  };
}
