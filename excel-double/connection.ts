import { answer } from './answer.js';
import { openMemory } from './context.js';
import { entriesFor, moveKept, type WireEvent } from './events.js';
import { noFaults, type Faults } from './faults.js';
import type { Context } from './objects.js';
import { refusal } from './refuse.js';
import type { BookState } from './state.js';
import { bytesOf, countTraffic, type Traffic } from './traffic.js';
import { DELAY_FOR_CELL_EDIT, type Message, type ResponseBody } from './wire.js';

/** What Microsoft's library calls where it finds it under the name `_richApiNativeBridge`. */
export interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** A workbook at the other end of a bridge. */
interface Connection {
  readonly bridge: Bridge;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** Waits until every message that is under way has arrived. */
  readonly settle: () => Promise<void>;
}

/** The state of a connection. */
interface Line {
  readonly book: BookState;
  readonly context: Context;
  readonly bridge: Bridge;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** Requests that wait until cell editing ends. */
  readonly held: Message[];
  /** Events that wait until the request that caused them is answered. */
  readonly waiting: (readonly WireEvent[])[];
}

/** Connects a workbook to a bridge. Answers and events arrive in microtasks, in their order. */
export function connectBook(book: BookState, version: string): Connection {
  const { context, kept, listeners, keepCells } = openMemory(book);
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      queueMicrotask(() => {
        receive(line, JSON.parse(text) as Message, bytesOf(text));
      });
    },
  };
  const faults = noFaults(
    () => {
      releaseHeld(line);
    },
    (isReadOnly) => {
      book.isReadOnly = isReadOnly;
    },
    version,
  );
  const line: Line = { book, context, bridge, faults, traffic: countTraffic(), held: [], waiting: [] };
  book.listeners.add((event) => {
    moveKept(kept.values(), event);
    const address = String(event.facts['address'] ?? '');
    queueEvents(
      line,
      entriesFor(event, listeners, () => keepCells(event.sheet, address), tellsTrigger(faults.version)),
    );
  });
  return { bridge, faults, traffic: line.traffic, settle };
}

/** The source of a change is told from ExcelApi 1.14 on. */
function tellsTrigger(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor >= 14;
}

/** Microtasks end within one turn of the event loop. */
async function settle(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}

function queueEvents(line: Line, entries: readonly WireEvent[]): void {
  if (entries.length > 0 && !line.faults.loseEvents) line.waiting.push(entries);
  if (line.book.by !== 'addin') sendEvents(line);
}

function sendEvents(line: Line): void {
  for (const entries of line.waiting.splice(0)) {
    line.traffic.events += 1;
    send(line, { type: 3, message: { entries } });
  }
}

function releaseHeld(line: Line): void {
  for (const message of line.held.splice(0)) handle(line, message, 0);
}

function receive(line: Line, message: Message, size: number): void {
  const { faults, traffic, held } = line;
  traffic.syncs += 1;
  traffic.actions += message.message.body.Actions.length;
  traffic.bytesOut += size;
  traffic.requests.push(message);
  if (faults.cellEditing && (message.flags & DELAY_FOR_CELL_EDIT) !== 0) held.push(message);
  else handle(line, message, size);
}

function handle(line: Line, message: Message, size: number): void {
  const { faults, traffic } = line;
  faults.before?.(traffic.requests.indexOf(message) + 1);
  if (faults.silent > 0) {
    faults.silent -= 1;
    return;
  }
  const body = respond(line, message, size);
  if (faults.deaf > 0) faults.deaf -= 1;
  else reply(line, message.id, body);
  sendEvents(line);
}

function respond(
  { book, faults, context }: Line,
  { message: { body } }: Message,
  size: number,
): ResponseBody {
  if (size > faults.limit) return failWhole('RequestPayloadSizeLimitExceeded');
  if (faults.cellEditing) return failWhole('InvalidOperationInCellEditMode');
  const [failAt, code] = [faults.failAction, faults.failCode];
  faults.failAction = undefined;
  book.by = 'addin';
  try {
    return answer(body, context, (index, member) =>
      failAt === index || failAt === member ? code : undefined,
    );
  } finally {
    book.by = 'user';
  }
}

function reply(line: Line, id: number, body: ResponseBody): void {
  const isTooLong = bytesOf(JSON.stringify(body)) > line.faults.limit;
  if (isTooLong) line.traffic.tooLarge += 1;
  const answered = isTooLong ? failWhole('ResponsePayloadSizeLimitExceeded') : body;
  const text = send(line, {
    id,
    type: 2,
    flags: 0,
    message: { statusCode: 200, headers: {}, body: answered },
  });
  line.traffic.bytesIn += bytesOf(text);
  line.traffic.largest = Math.max(line.traffic.largest, bytesOf(text));
}

function send({ bridge }: Line, message: unknown): string {
  const text = JSON.stringify(message);
  queueMicrotask(() => bridge.onMessageFromHost?.(text));
  return text;
}

function failWhole(code: string): ResponseBody {
  const { message } = refusal(code);
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: -1 } };
}
