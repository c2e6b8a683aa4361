import type { Message } from './wire.js';

/** Counts of what was sent between the page and Excel. */
export interface Traffic {
  syncs: number;
  actions: number;
  /** Messages that carry events. */
  events: number;
  /** UTF-8 bytes from the page and to it, without events. */
  bytesOut: number;
  bytesIn: number;
  /** The bytes of the largest answer, and how many answers were refused as too large. */
  largest: number;
  tooLarge: number;
  requests: Message[];
  /** Sets all counts to 0. */
  readonly reset: () => void;
}

/** Counts that are all 0. */
export function countTraffic(): Traffic {
  const none = () => ({
    syncs: 0,
    actions: 0,
    events: 0,
    bytesOut: 0,
    bytesIn: 0,
    largest: 0,
    tooLarge: 0,
    requests: [],
  });
  const traffic: Traffic = {
    ...none(),
    reset: () => {
      Object.assign(traffic, none());
    },
  };
  return traffic;
}

/** The length of a text in UTF-8 bytes. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
