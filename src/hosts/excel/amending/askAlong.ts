import type { Connection } from '../connection/connect.js';

/** A connection that also asks something else with its first request. */
interface Along<Answer> {
  readonly connection: Connection;
  /** The answer; undefined where the first request failed. */
  readonly answer: () => Answer | undefined;
}

/** Asks something along with the first request of whatever uses the connection, and costs no exchange. */
export function askAlong<Answer>(
  connection: Connection,
  queue: (context: Excel.RequestContext) => () => Answer,
): Along<Answer> {
  let isAsked = false;
  let answer: (() => Answer) | undefined;
  const exchange: Connection['exchange'] = async (work, facts) => {
    if (isAsked) return connection.exchange(work, facts);
    isAsked = true;
    return connection.exchange(async (context, sync) => {
      const asked = queue(context);
      return work(context, async () => {
        await sync();
        answer = asked;
      });
    }, facts);
  };
  return { connection: { ...connection, exchange }, answer: () => answer?.() };
}
