import type { Message } from './wire.js';

/** What went over the wire. */
export interface Traffic {
  syncs: number;
  actions: number;
  /** Messages with events. */
  events: number;
  /** UTF-8 bytes from the page and to it; events are not counted. */
  bytesOut: number;
  bytesIn: number;
  requests: Message[];
  /** Starts counting anew. */
  readonly reset: () => void;
}

/** Counts from nothing. */
export function countTraffic(): Traffic {
  const traffic: Traffic = {
    syncs: 0,
    actions: 0,
    events: 0,
    bytesOut: 0,
    bytesIn: 0,
    requests: [],
    reset: () => {
      Object.assign(traffic, { syncs: 0, actions: 0, events: 0, bytesOut: 0, bytesIn: 0, requests: [] });
    },
  };
  return traffic;
}

/** The bytes of a text as UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
