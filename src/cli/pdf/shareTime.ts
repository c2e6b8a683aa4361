import type { Printer } from './findPrinters.js';

/** So long all programs together may take, in milliseconds; then they are ended. */
export const LONGEST = 60_000;

/** The time of one way to print: its own share, and all that the programs after it do not need. */
export interface Turn {
  readonly share: number;
  readonly left: number;
}

/**
 * The time of the next way to print, in milliseconds: a browser has two, and a third of the time is kept for
 * LibreOffice where it comes after, so that each of them has 20 s of 60. Undefined where less than half a
 * share is left, which is kept for that one.
 */
export function shareTime(
  { kind, isOfficeNext }: { readonly kind: Printer['kind']; readonly isOfficeNext: boolean },
  remaining: number,
  longest = LONGEST,
): Turn | undefined {
  if (kind === 'office') {
    const left = isOfficeNext ? remaining / 2 : remaining;
    return left < 1 ? undefined : { share: Math.ceil(left), left: Math.ceil(left) };
  }
  const share = longest / (isOfficeNext ? 3 : 2);
  const left = remaining - (isOfficeNext ? share : 0);
  if (left < share / 2) return undefined;
  return { share: Math.ceil(Math.min(share, left)), left: Math.ceil(left) };
}
