/** Milliseconds after which an event of our own writing comes no more. */
const PATIENCE = 3000;

/** The events that our own writing will raise, by address, and until when each may still come. */
export interface Silence {
  readonly expected: Map<string, readonly number[]>;
  readonly now: () => number;
}

/** Where a new sheet is expected, in place of an address. */
const ADDED = '+';

/** No event is expected. */
export function noSilence(now: () => number = Date.now): Silence {
  return { expected: new Map(), now };
}

/** Notes that our own writing will raise an event, for a version of Excel that does not tell whose it is. */
export function expectChange({ expected, now }: Silence, address: string): void {
  expected.set(address, [...(expected.get(address) ?? []), now() + PATIENCE]);
}

/** Notes that our own drawing will add a sheet; Excel never tells whose that is. */
export function expectAdded(silence: Silence): void {
  expectChange(silence, ADDED);
}

/** Where a sheet of ours will be deleted, in place of an address. */
export const DELETED = '-';

/** True where our own writing raises an event of this address; one fewer is expected then. */
export function takeExpected({ expected, now }: Silence, address = ADDED): boolean {
  const [first, ...others] = (expected.get(address) ?? []).filter((until) => until >= now());
  if (others.length > 0) expected.set(address, others);
  else expected.delete(address);
  return first !== undefined;
}
