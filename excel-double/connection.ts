import { answer } from './answer.js';
import { openMemory } from './desk.js';
import { entriesFor, moveKept, type Entry } from './events.js';
import { noFaults, type Faults } from './faults.js';
import { refusal } from './refuse.js';
import type { BookState } from './state.js';
import { bytesOf, countTraffic, type Traffic } from './traffic.js';
import { DELAY_FOR_CELL_EDIT, type Message, type ResponseBody } from './wire.js';

/** What Microsoft's library talks to when it finds it under the name `_richApiNativeBridge`. */
export interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** A workbook at the other end of the bridge. */
export interface Connection {
  readonly bridge: Bridge;
  readonly faults: Faults;
  readonly traffic: Traffic;
  readonly settle: () => Promise<void>;
}

/**
 * Connects a workbook to a bridge. Answers and events arrive in microtasks, in the order in which they came
 * about.
 */
export function connectBook(book: BookState, version: string): Connection {
  const traffic = countTraffic();
  const held: Message[] = [];
  // What a request brings about is told after its answer.
  const waiting: (readonly Entry[])[] = [];
  const { desk, kept, listeners, keepCells } = openMemory(book);
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      traffic.bytesOut += bytesOf(text);
      queueMicrotask(() => {
        receive(JSON.parse(text) as Message, bytesOf(text));
      });
    },
  };
  const faults = noFaults(
    () => {
      for (const message of held.splice(0)) handle(message, 0);
    },
    (value) => {
      book.isReadOnly = value;
    },
    version,
  );
  const send = (message: unknown) => {
    const text = JSON.stringify(message);
    queueMicrotask(() => bridge.onMessageFromHost?.(text));
    return text;
  };
  book.listeners.add((happening) => {
    moveKept(kept.values(), happening);
    const entries = entriesFor(happening, listeners, () =>
      keepCells(happening.sheet, String(happening.facts['address'] ?? '')),
    );
    if (entries.length > 0 && !faults.loseEvents) waiting.push(entries);
    if (book.by !== 'addin') sendEvents();
  });
  const sendEvents = () => {
    for (const entries of waiting.splice(0)) {
      traffic.events += 1;
      send({ type: 3, message: { entries } });
    }
  };
  const receive = (message: Message, size: number) => {
    traffic.syncs += 1;
    traffic.actions += message.message.body.Actions.length;
    traffic.requests.push(message);
    if (faults.cellEditing && (message.flags & DELAY_FOR_CELL_EDIT) !== 0) held.push(message);
    else handle(message, size);
  };
  const handle = (message: Message, size: number) => {
    faults.before?.(traffic.requests.indexOf(message) + 1);
    if (faults.silent > 0) {
      faults.silent -= 1;
      return;
    }
    const body = respond(message, size);
    if (faults.deaf > 0) faults.deaf -= 1;
    else reply(message.id, body);
    sendEvents();
  };
  const respond = ({ message: { body } }: Message, size: number): ResponseBody => {
    if (size > faults.limit) return failWhole('RequestPayloadSizeLimitExceeded');
    if (faults.cellEditing) return failWhole('InvalidOperationInCellEditMode');
    const [failAt, code] = [faults.failAction, faults.failCode];
    faults.failAction = undefined;
    book.by = 'addin';
    const stumble = (index: number, member: string) =>
      failAt === index || failAt === member ? code : undefined;
    try {
      return answer(body, desk, stumble);
    } finally {
      book.by = 'user';
    }
  };
  const reply = (id: number, body: ResponseBody) => {
    const isTooLong = bytesOf(JSON.stringify(body)) > faults.limit;
    const text = send({
      id,
      type: 2,
      flags: 0,
      message: {
        statusCode: 200,
        headers: {},
        body: isTooLong ? failWhole('ResponsePayloadSizeLimitExceeded') : body,
      },
    });
    traffic.bytesIn += bytesOf(text);
  };
  // One turn of the loop: all that is under way in microtasks is done then.
  return {
    bridge,
    faults,
    traffic,
    settle: async () =>
      new Promise((done) => {
        setTimeout(done, 0);
      }),
  };
}

function failWhole(code: string): ResponseBody {
  const { message } = refusal(code);
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: -1 } };
}
