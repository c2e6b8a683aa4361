import type { Readable, Writable } from 'node:stream';

/** A message of the Chrome DevTools Protocol: an answer has an id, an event has a method. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
}

/** What is asked of a browser, and the events it tells. */
export interface Asking {
  /** Asks, of one page where `sessionId` is given. Rejects where the browser refuses or is gone. */
  readonly ask: (
    method: string,
    params?: object,
    sessionId?: string,
  ) => Promise<Readonly<Record<string, unknown>>>;
  /** Waits for the next event of a name. */
  readonly event: (method: string) => Promise<void>;
  /** Ends all that is waited for, now and later. */
  readonly fail: () => void;
}

interface Waiting {
  readonly done: (message: Message) => void;
  readonly fail: () => void;
}

/** Talks to a browser over its pipes: JSON texts, each with a NUL behind it. */
export function askBrowser(to: Writable, from: Readable): Asking {
  const waiting = new Map<number | string, Waiting>();
  let last = 0;
  let isOver = false;
  const wait = (key: number | string) =>
    new Promise<Message>((done, reject) => {
      if (isOver) reject(new Error(String(key)));
      waiting.set(key, { done, fail: () => reject(new Error(String(key))) });
    });
  const take = (message: Message) => {
    const key = message.id ?? message.method ?? '';
    const found = waiting.get(key);
    waiting.delete(key);
    found?.done(message);
  };
  const fail = () => {
    isOver = true;
    for (const each of waiting.values()) each.fail();
    waiting.clear();
  };
  readMessages(from, (text) => {
    const message = parse(text);
    if (message) take(message);
    else fail();
  });
  for (const stream of [to, from]) stream.on('error', fail);
  from.on('close', fail);
  return {
    ask: async (method, params = {}, sessionId) => {
      last += 1;
      const answer = wait(last);
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      const { result } = await answer;
      if (!result) throw new Error(method);
      return result;
    },
    event: async (method) => void (await wait(method)),
    fail,
  };
}

/** Cuts what comes over a pipe at its NULs; a PDF comes in many pieces. */
function readMessages(from: Readable, take: (text: string) => void): void {
  let pieces: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      take(Buffer.concat([...pieces, chunk.subarray(start, end)]).toString());
      pieces = [];
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
  });
}

/** A message; undefined for a text that is none. */
function parse(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
