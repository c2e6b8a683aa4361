import { setTimeout as pause } from 'node:timers/promises';

/** How long a browser may take for one step, in milliseconds: the machine may be busy. */
const PATIENCE = 60_000;

const STEP = 100;

/** Asks until the answer is not undefined, false or empty; throws with `what` after a minute. */
export async function waitFor<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  patience = PATIENCE,
): Promise<NonNullable<Answer>> {
  const end = Date.now() + patience;
  let last: unknown;
  while (Date.now() < end) {
    const answer = await ask().catch((error: unknown) => {
      last = error;
      return undefined;
    });
    if (answer !== undefined && answer !== null && answer !== false && answer !== '') return answer;
    await pause(STEP);
  }
  throw new Error(`${what}: not seen${last === undefined ? '' : ` (${String(last).slice(0, 120)})`}`);
}
